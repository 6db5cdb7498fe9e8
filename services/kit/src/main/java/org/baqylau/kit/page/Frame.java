package org.baqylau.kit.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.language.Language;

/** What the frame shows around a page, in templates as {@code {cdi:frame…}}. */
@Named("frame")
@RequestScoped
public class Frame {

    /** A language that the page can be turned to. */
    public record Choice(String code, String ownName, String address, boolean current) {}

    /** An entry of the menu; its label is the frame's message of that name. */
    public record Entry(String label, String address, boolean current) {}

    private final CurrentLanguage language;
    private final CurrentAccount account;
    private final CurrentVertxRequest request;

    Frame(CurrentLanguage language, CurrentAccount account, CurrentVertxRequest request) {
        this.language = language;
        this.account = account;
        this.request = request;
    }

    public Language language() {
        return language.get();
    }

    public boolean signedIn() {
        return account.find().isPresent();
    }

    /** Name of the signed-in account; empty where nobody is. */
    public String account() {
        return account.find().map(Account::name).orElse("");
    }

    public String signInAddress() {
        return "/sign-in?to=" + encoded(here().request().uri());
    }

    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(choice -> new Choice(choice.code(), choice.ownName(), addressIn(choice), choice == language.get()))
                .toList();
    }

    public List<Entry> menu() {
        return account.find().stream()
                .flatMap(reader -> Section.of(reader).stream())
                .map(section -> new Entry(section.code(), section.path(), section.contains(here().normalizedPath())))
                .toList();
    }

    /** This page with all that was asked, in another language. */
    private String addressIn(Language choice) {
        var asked = here().queryParams().entries().stream()
                .filter(parameter -> !parameter.getKey().equals(CurrentLanguage.PARAMETER))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()));
        return here().normalizedPath()
                + "?"
                + Stream.concat(asked, Stream.of(CurrentLanguage.PARAMETER + "=" + choice.code()))
                        .collect(Collectors.joining("&"));
    }

    private RoutingContext here() {
        return request.getCurrent();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
