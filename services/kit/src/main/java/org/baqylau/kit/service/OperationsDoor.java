package org.baqylau.kit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.baqylau.kit.log.Parking;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** For the operator: what lies in quarantine and taking it in again, and building the tables anew from the log. */
@Path("/api/operations/{service}")
@Produces(MediaType.APPLICATION_JSON)
public class OperationsDoor {

    private static final Logger LOG = Logger.getLogger(OperationsDoor.class);

    private final Projecting projecting;
    private final ServiceProjection service;

    OperationsDoor(Projecting projecting, ServiceProjection service) {
        this.projecting = projecting;
        this.service = service;
    }

    /** A parked record without its content. */
    public record ParkedView(
            String topic, int partition, long offset, Instant recordedTime, String subject, String reason) {}

    /** All parked records, subject by subject in the log's order. */
    public record ParkedList(List<ParkedView> items) {}

    /** How many records were taken in again. */
    public record Replayed(int records) {}

    /** Whether a rebuild is under way, and how the last one in this copy ended; absent where there was none. */
    public record RebuildState(boolean running, @Nullable LastRebuild last) {}

    @GET
    @Path("/parked")
    @RolesAllowed({"admin", "auditor"})
    public ParkedList parked(@PathParam("service") String name) {
        check(name);
        return new ParkedList(projecting.parked().stream()
                .map(parked -> new ParkedView(
                        parked.logged().topic(),
                        parked.logged().partition(),
                        parked.logged().offset(),
                        parked.logged().recorded(),
                        parked.logged().key(),
                        parked.reason()))
                .toList());
    }

    @POST
    @Path("/parked/{topic}/{subject}/replay")
    @RolesAllowed("admin")
    public Replayed replay(
            @PathParam("service") String name, @PathParam("topic") String topic, @PathParam("subject") String subject) {
        check(name);
        try {
            return new Replayed(projecting.replay(topic, subject));
        } catch (Parking.StillBad again) {
            LOG.warnf(again, "%s of %s stays parked", subject, topic);
            throw Problem.of(KitProblem.STILL_PARKED, subject).exception();
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
