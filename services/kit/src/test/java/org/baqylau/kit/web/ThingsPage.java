package org.baqylau.kit.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.baqylau.kit.access.Roles;
import org.jspecify.annotations.Nullable;

@Path("/things")
@Produces(MediaType.TEXT_HTML)
public class ThingsPage {
    private final Template template;

    ThingsPage(@Location("things.html") Template template) {
        this.template = template;
    }

    @GET
    @PermitAll
    public TemplateInstance open() {
        return template.data("on", LocalDate.parse("2012-03-01"))
                .data("at", Instant.parse("2024-02-29T18:30:00Z"))
                .data("zone", ZoneId.of("Asia/Almaty"))
                .data("number", 1_234_567);
    }

    @GET
    @Path("guarded")
    @RolesAllowed(Roles.MONITOR)
    public TemplateInstance guarded() {
        return open();
    }

    @GET
    @Path("prosecutors")
    @RolesAllowed(Roles.PROSECUTOR)
    public TemplateInstance prosecutors() {
        return open();
    }

    @GET
    @Path("data")
    @RolesAllowed(Roles.MONITOR)
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> data() {
        return List.of("data");
    }

    @POST
    @Path("data")
    @RolesAllowed(Roles.MONITOR)
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> take() {
        return data();
    }

    @GET
    @Path("broken")
    @PermitAll
    public TemplateInstance broken() {
        throw new IllegalStateException("a secret of the inside");
    }

    @POST
    @PermitAll
    public TemplateInstance post(@FormParam("note") @Nullable String note) {
        return open().data("number", note == null ? 0 : note.length());
    }
}
