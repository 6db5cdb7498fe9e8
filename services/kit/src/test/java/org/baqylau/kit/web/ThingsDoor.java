package org.baqylau.kit.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.paging.Cursors;
import org.baqylau.kit.paging.Page;
import org.baqylau.kit.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/things")
@Produces(MediaType.APPLICATION_JSON)
public class ThingsDoor {
    private static final int ALL = 120;

    private final CurrentAccount account;
    private final Cursors cursors;
    private final Tables tables;

    ThingsDoor(CurrentAccount account, Cursors cursors, DataSource database) {
        this.account = account;
        this.cursors = cursors;
        this.tables = new Tables(database, "nowhere");
    }

    public record Thing(String id, int number, @Nullable Instant at) {}

    @GET
    @RolesAllowed(Roles.MONITOR)
    public Page<Thing> list(
            @BeanParam Paging paging,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("at") @Nullable Instant at,
            @QueryParam("number") @Nullable Integer number) {
        int after = paging.cursor()
                .map(cursor -> Integer.parseInt(cursors.read("things", cursor).getFirst()))
                .orElse(0);
        var rows = IntStream.rangeClosed(after + 1, Math.min(ALL, after + paging.size() + 1))
                .mapToObj(i -> new Thing("T" + i, i, at))
                .toList();
        return Page.of(rows, paging.size(), thing -> cursors.write("things", List.of("" + thing.number())));
    }

    @POST
    @RolesAllowed(Roles.MONITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Thing post(Thing thing) {
        return thing;
    }

    @GET
    @Path("account")
    @RolesAllowed({Roles.MONITOR, Roles.PROSECUTOR})
    public Account account() {
        return account.get();
    }

    @GET
    @Path("open")
    @PermitAll
    public Map<String, String> open() {
        return Map.of("account", account.find().map(Account::name).orElse("nobody"));
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "must not be reached";
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("a secret of the inside");
    }

    @GET
    @Path("stored")
    @PermitAll
    public String stored() {
        return tables.read(connection -> "must not be reached");
    }
}
