package org.baqylau.limits.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.baqylau.events.AlertBand;
import org.baqylau.events.AlertState;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.paging.Cursors;
import org.baqylau.kit.paging.Page;
import org.baqylau.kit.paging.Paging;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.limits.application.Alerts;
import org.jspecify.annotations.Nullable;

/** The queue of alerts, the work on them, and what comes next. */
@Path("/api/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertsDoor {

    private static final String QUEUE = "alerts";
    private static final int MOST_ON_BOARD = 500;
    private static final int LONGEST_BOARD = 24 * 7;

    private final Alerts alerts;
    private final AlertDetails details;
    private final AlertActs acts;
    private final Asking asking;
    private final CurrentAccount account;
    private final Cursors cursors;

    AlertsDoor(
            Alerts alerts,
            AlertDetails details,
            AlertActs acts,
            Asking asking,
            CurrentAccount account,
            Cursors cursors) {
        this.alerts = alerts;
        this.details = details;
        this.acts = acts;
        this.asking = asking;
        this.account = account;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY})
    public Page<AlertView> queue(
            @BeanParam Paging paging,
            @QueryParam("state") @Nullable String state,
            @QueryParam("region") @Nullable String region,
            @QueryParam("limitId") @Nullable String limitId,
            @QueryParam("facility") @Nullable String facility,
            @QueryParam("band") @Nullable String band) {
        var filter = new Alerts.Filter(
                Asking.code("state", state, AlertState.class),
                Asking.region(region),
                asking.limit(limitId),
                Asking.facility(facility),
                Asking.code("band", band, AlertBand.class));
        var after = paging.cursor()
                .map(cursor -> cursors.read(QUEUE, cursor))
                .map(AlertsDoor::place)
                .orElse(null);
        var asked = asking.now();
        var rows = alerts.queue(filter, Asking.scope(account.get()), asked, after, paging.size() + 1);
        return Page.of(rows, paging.size(), this::cursor).map(row -> AlertView.of(row, asked.moment()));
    }

    private String cursor(Alerts.Row row) {
        var place = Alerts.place(row);
        return cursors.write(
                QUEUE, List.of(Integer.toString(place.rank()), place.due().toString(), place.id()));
    }

    private static Alerts.Place place(List<String> values) {
        return new Alerts.Place(Integer.parseInt(values.get(0)), Instant.parse(values.get(1)), values.get(2));
    }

    /** Who reaches which limit next, and who is held with nothing recorded. */
    @GET
    @Path("board")
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY})
    public BoardView board(
            @QueryParam("region") @Nullable String region, @QueryParam("hours") @DefaultValue("6") int hours) {
        if (hours < 1 || hours > LONGEST_BOARD) {
            throw Problem.of(KitProblem.BAD_PARAMETER, "hours")
                    .with(Fault.at("?hours", KitFault.OUT_OF_RANGE, 1, LONGEST_BOARD))
                    .exception();
        }
        var place = Asking.region(region);
        var asked = asking.now();
        var until = asked.moment().plus(Duration.ofHours(hours));
        var scope = Asking.scope(account.get());
        return BoardView.of(
                asked,
                until,
                alerts.next(place, scope, asked, until, MOST_ON_BOARD),
                alerts.silent(place, scope, asked, MOST_ON_BOARD));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY})
    public AlertView.Whole alert(@PathParam("id") String id) {
        var asked = asking.now();
        return details.shown(details.find(id, account.get(), asked), account.get(), asked);
    }

    /** What is said with an act; a body may be left out where nothing in it is required. */
    public record Acknowledgement(@Nullable String note) {}

    /** To whom an alert goes. */
    public record Handover(@Nullable String to, @Nullable String note) {}

    /** What came of an alert. */
    public record Resolution(
            @Nullable String outcome, @Nullable String note) {}

    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed(Roles.PROSECUTOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertView.Whole acknowledge(@PathParam("id") String id, @Nullable Acknowledgement body) {
        acts.acknowledge(id, account.get(), body == null ? null : body.note());
        return alert(id);
    }

    @POST
    @Path("{id}/handover")
    @RolesAllowed(Roles.PROSECUTOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertView.Whole handOver(@PathParam("id") String id, @Nullable Handover body) {
        acts.handOver(id, account.get(), body == null ? null : body.to(), body == null ? null : body.note());
        return alert(id);
    }

    @POST
    @Path("{id}/resolution")
    @RolesAllowed(Roles.PROSECUTOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertView.Whole resolve(@PathParam("id") String id, @Nullable Resolution body) {
        acts.resolve(id, account.get(), body == null ? null : body.outcome(), body == null ? null : body.note());
        return alert(id);
    }
}
