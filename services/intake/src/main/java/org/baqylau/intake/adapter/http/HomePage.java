package org.baqylau.intake.adapter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baqylau.kit.page.Frame;

/** The first page: what this is, and where the reader's own work lies. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePage {
    private final Frame frame;

    HomePage(Frame frame) {
        this.frame = frame;
    }

    /**
     * A way to a part of the site.
     *
     * @param title names a message of the frame
     * @param about names a message of this page
     */
    public record Link(String title, String about, String address) {}

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(List<Link> links);
    }

    @GET
    @PermitAll
    public TemplateInstance home() {
        return Templates.home(frame.menu().stream()
                .map(entry -> new Link(entry.label(), about(entry.label()), entry.address()))
                .toList());
    }

    private static String about(String section) {
        return "of" + Character.toUpperCase(section.charAt(0)) + section.substring(1);
    }
}
