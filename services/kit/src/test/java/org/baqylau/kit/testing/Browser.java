package org.baqylau.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** A reader of the pages, signed in at the local issuer, which knows the service under its own origin alone. */
public final class Browser {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final URI root;
    private final URI origin = URI.create(Tokens.issuer());

    private Browser(URI root) {
        this.root = root;
    }

    /** @param page any that wants a sign-in */
    public static Browser signedIn(URI root, String page, String account) {
        var browser = new Browser(root);
        String authorize = location(browser.send(browser.here(page).GET()));
        var form = REQUEST.matcher(
                browser.send(HttpRequest.newBuilder(URI.create(authorize)).GET())
                        .body());
        if (!form.find()) {
            throw new AssertionError("no sign-in form at " + authorize);
        }
        var back = browser.send(HttpRequest.newBuilder(browser.origin.resolve("/identity/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "request=" + form.group(1) + "&username=" + account + "&password=" + account)));
        var code = URI.create(location(back));
        location(browser.send(
                browser.here(code.getRawPath() + "?" + code.getRawQuery()).GET()));
        return browser;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect: " + answer.statusCode() + " " + answer.body()));
    }

    private HttpRequest.Builder here(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .header("X-Forwarded-Host", origin.getAuthority())
                .header("Accept", "text/html");
    }

    public HttpResponse<String> get(String path, String language) {
        return send(here(path).header("Accept-Language", language).GET());
    }

    /** A form, in English. */
    public HttpResponse<String> post(String path, String fields) {
        return send(here(path)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
