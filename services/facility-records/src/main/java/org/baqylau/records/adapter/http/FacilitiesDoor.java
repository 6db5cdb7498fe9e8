package org.baqylau.records.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.paging.Cursors;
import org.baqylau.kit.paging.Page;
import org.baqylau.kit.paging.Paging;
import org.baqylau.records.application.ReadFacilities;
import org.baqylau.records.application.Records;
import org.baqylau.records.application.Registry;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Place;
import org.jspecify.annotations.Nullable;

/** The registry, and the record and timeline of each facility. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class FacilitiesDoor {

    // Each is the name of a list with what was asked: a cursor of the one says nothing in the other.
    private static final String LIST = "facilities ";
    private static final String OPEN = "open facilities ";
    private static final String TIMELINE = "timeline ";

    private final ReadFacilities facilities;
    private final RecordViews views;
    private final CurrentAccount account;
    private final Cursors cursors;

    FacilitiesDoor(ReadFacilities facilities, RecordViews views, CurrentAccount account, Cursors cursors) {
        this.facilities = facilities;
        this.views = views;
        this.account = account;
        this.cursors = cursors;
    }

    @GET
    @Path("/facilities")
    @Authenticated
    public Page<Place> list(
            @BeanParam Paging paging,
            @QueryParam("region") @Nullable String region,
            @QueryParam("type") @Nullable String type,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("q") @Nullable String text) {
        var filter = new Registry.Filter(
                AskedCodes.region(region),
                AskedCodes.facilityType(type),
                AskedCodes.agency(agency),
                AskedCodes.text(text),
                false);
        String list = LIST + filter;
        String behind = paging.cursor()
                .map(cursor -> cursors.read(list, cursor).getFirst())
                .orElse("");
        return Page.of(
                facilities.list(filter, behind, paging.size() + 1),
                paging.size(),
                place -> cursors.write(list, List.of(place.facilityId())));
    }

    @GET
    @Path("/facilities/{id}")
    @RolesAllowed({
        Roles.MONITOR,
        Roles.OMBUDSMAN,
        Roles.PROSECUTOR,
        Roles.STATISTICIAN,
        Roles.AUDITOR,
        Roles.CUSTODY,
        Roles.REGISTRY,
        Roles.AUTHORITY
    })
    public FacilityRecord record(@PathParam("id") String id) {
        return facilities.record(id, account.get());
    }

    @GET
    @Path("/facilities/{id}/timeline")
    @RolesAllowed({
        Roles.MONITOR,
        Roles.OMBUDSMAN,
        Roles.PROSECUTOR,
        Roles.STATISTICIAN,
        Roles.AUDITOR,
        Roles.CUSTODY,
        Roles.REGISTRY,
        Roles.AUTHORITY
    })
    public Page<ObjectNode> timeline(
            @PathParam("id") String id, @BeanParam Paging paging, @QueryParam("asOf") @Nullable String asOf) {
        String list = TIMELINE + id;
        var before = paging.cursor().map(cursor -> cursors.read(list, cursor)).orElse(List.of());
        var page = Page.of(
                facilities.timeline(id, account.get(), AsOf.read(asOf), before, paging.size() + 1),
                paging.size(),
                logged -> cursors.write(list, Records.placeOf(logged)));
        return page.map(views::fact);
    }

    /** What anybody may know of a place: that it is there. */
    public record PublicPlace(String facilityId, Place.Name name, String type, String region) {}

    @GET
    @Path("/public/facilities")
    @PermitAll
    public Page<PublicPlace> open(@BeanParam Paging paging, @QueryParam("region") @Nullable String region) {
        var asked = AskedCodes.region(region);
        String list = OPEN + asked;
        String behind = paging.cursor()
                .map(cursor -> cursors.read(list, cursor).getFirst())
                .orElse("");
        return Page.of(
                        facilities.open(asked, behind, paging.size() + 1),
                        paging.size(),
                        place -> cursors.write(list, List.of(place.facilityId())))
                .map(place -> new PublicPlace(place.facilityId(), place.name(), place.type(), place.region()));
    }
}
