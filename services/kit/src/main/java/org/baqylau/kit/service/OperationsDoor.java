package org.baqylau.kit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.baqylau.kit.log.Parking;
import org.baqylau.kit.paging.Cursors;
import org.baqylau.kit.paging.Page;
import org.baqylau.kit.paging.Paging;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** For the operator: what lies in quarantine and taking it in again, and building the tables anew from the log. */
@Path("/api/operations/{service}")
@Produces(MediaType.APPLICATION_JSON)
public class OperationsDoor {

    private static final Logger LOG = Logger.getLogger(OperationsDoor.class);

    private static final String PARKED = "parked";

    private final Projecting projecting;
    private final ServiceProjection service;
    private final Cursors cursors;

    OperationsDoor(Projecting projecting, ServiceProjection service, Cursors cursors) {
        this.projecting = projecting;
        this.service = service;
        this.cursors = cursors;
    }

    /**
     * A parked record without its content.
     *
     * @param subject absent where the operator may not know it
     */
    public record ParkedView(
            String topic,
            int partition,
            long offset,
            Instant recordedTime,
            @Nullable String subject,
            String reason) {}

    /** How many records were taken in again. */
    public record Replayed(int records) {}

    /** Whether a rebuild is under way, and how the last one in this copy ended; absent where there was none. */
    public record RebuildState(boolean running, @Nullable LastRebuild last) {}

    @GET
    @Path("/parked")
    @RolesAllowed({"admin", "auditor"})
    public Page<ParkedView> parked(@PathParam("service") String name, @BeanParam Paging paging) {
        check(name);
        var behind = paging.cursor()
                .map(cursor -> place(cursors.read(PARKED, cursor)))
                .orElse(Parking.Place.START);
        return Page.of(projecting.parked(behind, paging.size() + 1), paging.size(), parked -> cursor(parked.place()))
                .map(this::view);
    }

    private ParkedView view(Parking.Parked parked) {
        var place = parked.place();
        return new ParkedView(
                place.topic(),
                place.partition(),
                place.offset(),
                parked.recorded(),
                projecting.names(place.topic()) ? parked.key() : null,
                parked.reason().code());
    }

    private String cursor(Parking.Place place) {
        return cursors.write(
                PARKED, List.of(place.topic(), Integer.toString(place.partition()), Long.toString(place.offset())));
    }

    private static Parking.Place place(List<String> values) {
        return new Parking.Place(values.get(0), Integer.parseInt(values.get(1)), Long.parseLong(values.get(2)));
    }

    @POST
    @Path("/parked/{topic}/{subject}/replay")
    @RolesAllowed("admin")
    public Replayed replay(
            @PathParam("service") String name, @PathParam("topic") String topic, @PathParam("subject") String subject) {
        check(name);
        return replayed(() -> projecting.replay(topic, subject), subject);
    }

    @POST
    @Path("/parked/{topic}/{partition}/{offset}/replay")
    @RolesAllowed("admin")
    public Replayed replay(
            @PathParam("service") String name,
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset) {
        check(name);
        var place = new Parking.Place(topic, partition, offset);
        return replayed(() -> projecting.replay(place), topic + "-" + partition + "@" + offset);
    }

    private static Replayed replayed(IntSupplier replay, String what) {
        try {
            return new Replayed(replay.getAsInt());
        } catch (Parking.StillBad again) {
            LOG.warnf("What was parked stays parked: %s", FaultKinds.of(again));
            throw Problem.of(KitProblem.STILL_PARKED, what).exception();
        }
    }

    @POST
    @Path("/rebuild")
    @RolesAllowed("admin")
    public RebuildState rebuild(@PathParam("service") String name) {
        check(name);
        projecting.rebuild();
        return new RebuildState(true, projecting.lastRebuild().orElse(null));
    }

    @GET
    @Path("/rebuild")
    @RolesAllowed({"admin", "auditor"})
    public RebuildState rebuilding(@PathParam("service") String name) {
        check(name);
        return new RebuildState(
                projecting.isRebuilding(), projecting.lastRebuild().orElse(null));
    }

    private void check(String name) {
        if (!service.schema().replace('_', '-').equals(name)) {
            throw new NotFoundException();
        }
    }
}
