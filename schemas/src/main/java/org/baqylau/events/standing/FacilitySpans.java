package org.baqylau.events.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityRegistered;
import org.jspecify.annotations.Nullable;

/** A registration and its changes, laid out by the days on which they hold. */
final class FacilitySpans {

    private record Change(RecordedEvent fact, FacilityChanged said) {}

    private static final Comparator<Change> BY_EFFECT = Comparator.comparing(
                    (Change change) -> change.said().effectiveOn())
            .thenComparing(Change::fact, Order.BY_TIME);

    private FacilitySpans() {}

    /**
     * The changes that count, in the order in which they do. Whoever changes a facility has the region in his
     * territory that it lies in until then, be it only to give it to another.
     */
    static List<FacilityChanged> admitted(FacilityRegistered registered, List<RecordedEvent> facts, Fates fates) {
        var changes = new ArrayList<Change>();
        for (var fact : facts) {
            if (fact.event().data() instanceof FacilityChanged change) {
                changes.add(new Change(fact, change));
            }
        }
        changes.sort(BY_EFFECT);
        var admitted = new ArrayList<FacilityChanged>(changes.size());
        var region = registered.region();
        for (var change : changes) {
            if (change.fact().submitter().covers(region)) {
                admitted.add(change.said());
                region = or(change.said().region(), region);
            } else {
                fates.refused(change.fact(), Refusal.TERRITORY);
            }
        }
        return admitted;
    }

    static LocalDate opened(FacilityRegistered registered, List<FacilityChanged> changes) {
        var opened = registered.openedOn();
        for (var change : changes) {
            opened = or(change.openedOn(), opened);
        }
        return opened;
    }

    static List<StandingFacility.Span> of(FacilityRegistered first, LocalDate opened, List<FacilityChanged> changes) {
        var spans = new ArrayList<StandingFacility.Span>(changes.size() + 1);
        spans.add(new StandingFacility.Span(
                opened,
                first.code(),
                first.name(),
                first.type(),
                first.regime(),
                first.region(),
                first.agency(),
                first.capacity(),
                first.location()));
        for (var change : changes) {
            var last = spans.getLast();
            if (change.effectiveOn().isAfter(last.from())) {
                spans.add(changed(last, change.effectiveOn(), change));
            } else {
                spans.set(spans.size() - 1, changed(last, last.from(), change));
            }
        }
        return spans;
    }

    private static StandingFacility.Span changed(StandingFacility.Span last, LocalDate day, FacilityChanged change) {
        return new StandingFacility.Span(
                day,
                or(change.code(), last.code()),
                or(change.name(), last.name()),
                or(change.type(), last.type()),
                change.regime() == null ? last.regime() : change.regime(),
                or(change.region(), last.region()),
                or(change.agency(), last.agency()),
                change.capacity() == null ? last.capacity() : change.capacity(),
                change.location() == null ? last.location() : change.location());
    }

    private static <T> T or(@Nullable T changed, T before) {
        return Objects.requireNonNullElse(changed, before);
    }
}
