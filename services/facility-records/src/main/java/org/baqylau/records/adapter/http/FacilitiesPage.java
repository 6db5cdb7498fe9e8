package org.baqylau.records.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baqylau.codes.Regions;
import org.baqylau.events.FactType;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.paging.Paging;
import org.baqylau.records.application.ReadFacilities;
import org.baqylau.records.domain.Contradiction;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Reading;
import org.jspecify.annotations.Nullable;

/** The registry and a facility's record as pages. */
@Path("/facilities")
@Produces(MediaType.TEXT_HTML)
public class FacilitiesPage {

    private static final int FACTS_SHOWN = 25;

    private final FacilitiesDoor door;
    private final ReadFacilities facilities;
    private final RecordViews views;
    private final CodeLabels labels;
    private final CurrentLanguage language;
    private final CurrentAccount account;

    FacilitiesPage(
            FacilitiesDoor door,
            ReadFacilities facilities,
            RecordViews views,
            CodeLabels labels,
            CurrentLanguage language,
            CurrentAccount account) {
        this.door = door;
        this.facilities = facilities;
        this.views = views;
        this.labels = labels;
        this.language = language;
        this.account = account;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        /** @param records whether the reader may open their records */
        static native TemplateInstance list(List<Row> rows, @Nullable String next, String text, boolean records);

        static native TemplateInstance record(Shown shown);
    }

    /** A line of the registry, in the reader's language. */
    public record Row(String id, String name, String code, String type, String region, String agency) {}

    /** A number with its name. */
    public record Count(String name, int number) {}

    /** A fact of the timeline. */
    public record Line(String what, String happened, Instant recorded) {}

    /**
     * Where a visit and the register differ.
     *
     * @param found null where the visit found it missing
     * @param registered the times that the register has; none for who may not see them
     * @param missing whether the register has no time, as far as the reader may see
     */
    public record Difference(
            String detention, String step, @Nullable String found, List<String> registered, boolean missing) {}

    /** A facility's record in the reader's language. */
    public record Shown(
            Row place,
            FacilityRecord record,
            List<Count> visits,
            List<Count> complaints,
            List<FacilityRecord.Flagged> flags,
            List<Difference> differences,
            List<Line> timeline,
            ZoneId zone) {

        /** Whether the reader sees this part. */
        public boolean sees(@Nullable Object part) {
            return part != null;
        }
    }

    @GET
    @Authenticated
    public TemplateInstance list(@BeanParam Paging paging, @QueryParam("q") @Nullable String text) {
        var page = door.list(paging, null, null, null, text);
        var rows = page.items().stream().map(this::row).toList();
        String asked = Objects.requireNonNullElse(text, "");
        return Templates.list(
                rows,
                page.next() == null ? null : next(asked, page.next()),
                asked,
                new Reading(account.get().roles()).places());
    }

    private static String next(String text, String cursor) {
        return "/facilities?q=" + URLEncoder.encode(text, UTF_8) + "&cursor=" + cursor;
    }

    private Row row(org.baqylau.records.domain.Place place) {
        String name = switch (language.get()) {
            case KK -> place.name().kk();
            case RU -> place.name().ru();
            case EN -> place.name().en();
        };
        return new Row(
                place.facilityId(),
                name,
                place.code(),
                labels.of("facility_type", place.type()),
                labels.region(place.region()),
                labels.of("agency", place.agency()));
    }

    @GET
    @Path("/{id}")
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
    public TemplateInstance record(@PathParam("id") String id) {
        var record = facilities.record(id, account.get());
        var zone = Regions.standard().zoneOf(record.facility().region(), record.asOf());
        var visits = record.visits();
        var complaints = record.complaints();
        var timeline = facilities.timeline(id, account.get(), Optional.empty(), List.of(), FACTS_SHOWN).stream()
                .map(this::line)
                .toList();
        return Templates.record(new Shown(
                row(record.facility()),
                record,
                visits == null ? List.of() : counts("body", visits.byBody()),
                complaints == null ? List.of() : counts("category", complaints.byCategory()),
                Objects.requireNonNullElse(record.flags(), List.of()),
                Objects.requireNonNullElse(record.contradictions(), List.<Contradiction>of()).stream()
                        .map(this::difference)
                        .toList(),
                timeline,
                zone));
    }

    private List<Count> counts(String list, Map<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> new Count(labels.of(list, entry.getKey()), entry.getValue()))
                .toList();
    }

    private Difference difference(Contradiction one) {
        var registered = one.registered();
        return new Difference(
                one.detentionId(),
                labels.of("milestone", one.milestone()),
                one.foundAt(),
                registered == null ? List.of() : registered,
                registered != null && registered.isEmpty());
    }

    private Line line(Logged logged) {
        var fact = views.fact(logged);
        String type =
                FactType.of(fact.path("type").asText()).map(FactType::shortName).orElse("");
        String milestone = fact.path("data").path("milestone").asText("");
        String list = type.equals("duty.logged") ? "duty_milestone" : "milestone";
        String what = milestone.isEmpty() ? labels.of("fact_type", type) : labels.of(list, milestone);
        return new Line(what, fact.path("time").asText(), logged.recorded());
    }
}
