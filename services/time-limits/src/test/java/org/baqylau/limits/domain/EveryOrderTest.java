package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.baqylau.events.ClockState;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.standing.RecordedEvent;
import org.junit.jupiter.api.Test;

/** Every limit of every law, over random detentions: what stands depends on which facts there are, and on nothing else. */
class EveryOrderTest {

    private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final int DETENTIONS = 25;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /** What the log is to have of a detention. */
    private record Outcome(List<Obligation> obligations, Set<Suspicion> suspicions) {}

    private interface Check {
        void of(Pack pack, RandomDetention detention, String as);
    }

    @Test
    void theOrderOfArrivalChangesNothingWhateverIsMissing() {
        forEach((pack, detention, as) -> {
            var facts = new ArrayList<>(detention.facts());
            for (int subset = 0; subset < 3; subset++) {
                var sorted = List.copyOf(facts);
                var outcome = outcome(pack, detention, sorted);
                for (int order = 0; order < 4; order++) {
                    var shuffled = new ArrayList<>(sorted);
                    Collections.shuffle(shuffled, random);
                    assertThat(outcome(pack, detention, shuffled)).as(as).isEqualTo(outcome);
                }
                if (!facts.isEmpty()) {
                    facts.remove(random.nextInt(facts.size()));
                }
            }
        });
    }

    @Test
    void nothingIsBrokenBeforeItsEndAndAllThatRunsIsAfterIt() {
        forEach((pack, detention, as) -> {
            for (var course : courses(pack, detention, detention.facts())) {
                var obligation = course.obligation(PACE);
                if (obligation == null || obligation.breachFrom() == null) {
                    continue;
                }
                var due = obligation.due().instant();
                assertThat(course.state(due)).as(as).isEqualTo(ClockState.RUNNING);
                assertThat(course.state(due.plusSeconds(1))).as(as).isEqualTo(ClockState.BREACHED);
                assertThat(obligation.judgement(due)).as(as).isEmpty();
                assertThat(obligation.judgement(obligation.breachFrom().plusMillis(1)))
                        .as(as)
                        .isPresent();
                assertThat(obligation.breachFrom()).as(as).isAfterOrEqualTo(due);
                assertThat(obligation.warnAt()).as(as).allMatch(at -> at.isBefore(due));
                boolean broken = false;
                for (int hour = -100; hour < 2_000; hour += 7) {
                    boolean now = obligation
                            .judgement(due.plus(Duration.ofHours(hour)))
                            .isPresent();
                    assertThat(now || !broken).as(as).isTrue();
                    broken = now;
                }
            }
        });
    }

    @Test
    void theZoneOfTheMachineChangesNothing() {
        var zone = TimeZone.getDefault();
        try {
            forEach((pack, detention, as) -> {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                var there = outcome(pack, detention, detention.facts());
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
                assertThat(outcome(pack, detention, detention.facts())).as(as).isEqualTo(there);
            });
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aCorrectionToTheSameTimeChangesOnlyWhatTheJudgementRestsOn() {
        forEach((pack, detention, as) -> {
            var facts = detention.facts();
            var before = obligations(pack, detention, facts);
            for (var entry : detention.detention().standing(facts).entries()) {
                // A correction that names no precision is exact, and one that comes later can be believed.
                if (entry.at().exact() && !entry.afterItsRecording()) {
                    detention
                            .detention()
                            .recorded("2030-01-01T00:00:00Z")
                            .corrected(entry.id(), entry.at().stated().text(), "2030-01-01T00:00:00Z");
                }
            }
            var after = obligations(pack, detention, detention.facts());

            assertThat(after).as(as).hasSameSizeAs(before);
            for (int i = 0; i < after.size(); i++) {
                assertThat(after.get(i).key()).as(as).isEqualTo(before.get(i).key());
                assertThat(after.get(i).settled())
                        .as(as)
                        .isEqualTo(before.get(i).settled());
                assertThat(after.get(i).due()).as(as).isEqualTo(before.get(i).due());
                assertThat(new TreeSet<>(after.get(i).basis()))
                        .as(as)
                        .containsAll(before.get(i).basis())
                        .hasSizeGreaterThanOrEqualTo(before.get(i).basis().size());
            }
        });
    }

    @Test
    void nothingIsJudgedOnceEverythingIsVoided() {
        forEach((pack, detention, as) -> {
            var facts = detention.facts();
            for (var fact : facts) {
                if (fact.event().data() instanceof DetentionLogged) {
                    detention.detention().voided(fact.event().id(), "2030-01-01T00:00:00Z");
                }
            }
            assertThat(obligations(pack, detention, detention.facts())).as(as).isEmpty();
        });
    }

    @Test
    void occurrencesAreNumberedInTheOrderOfTimeFromOne() {
        forEach((pack, detention, as) -> {
            var seen = new HashSet<ObligationKey>();
            for (var course : courses(pack, detention, detention.facts())) {
                assertThat(seen.add(course.key())).as(as).isTrue();
            }
            Course before = null;
            var started = courses(pack, detention, detention.facts()).stream()
                    .filter(course -> course.reading().start() != null)
                    .sorted(Comparator.comparing(Course::key))
                    .toList();
            for (var course : started) {
                if (before != null
                        && course.key().limit().equals(before.key().limit())
                        && course.key().addressee().equals(before.key().addressee())) {
                    assertThat(startOf(course)).as(as).isAfterOrEqualTo(startOf(before));
                }
                before = course;
            }
        });
    }

    private static Instant startOf(Course course) {
        return Objects.requireNonNull(course.reading().start()).at().first();
    }

    private void forEach(Check check) {
        System.out.println("seed " + seed);
        for (var pack : KzLimits.LAW.packs()) {
            var milestones = new TreeSet<String>();
            pack.limits().all().stream()
                    .filter(limit -> limit.on() instanceof Limit.On.Detentions)
                    .forEach(limit -> milestones.addAll(limit.milestones()));
            milestones.remove("limit_extended");
            for (int i = 0; i < DETENTIONS; i++) {
                var detention = new RandomDetention(random, "KZ-KAR", ALMATY)
                        .entries(2 + random.nextInt(7), List.copyOf(milestones))
                        .amendments(random.nextInt(4));
                check.of(pack, detention, "seed " + seed + ", " + pack.jurisdiction() + " " + i);
            }
        }
    }

    private static Outcome outcome(Pack pack, RandomDetention detention, List<RecordedEvent> facts) {
        var dossier = detention.detention().dossier(facts);
        return new Outcome(
                obligations(pack, detention, facts),
                dossier.known() ? Set.copyOf(Suspicions.of(dossier, pack.register(), List.of(), PACE)) : Set.of());
    }

    private static List<Obligation> obligations(Pack pack, RandomDetention detention, List<RecordedEvent> facts) {
        return courses(pack, detention, facts).stream()
                .flatMap(course -> Optional.ofNullable(course.obligation(PACE)).stream())
                .toList();
    }

    private static List<Course> courses(Pack pack, RandomDetention detention, List<RecordedEvent> facts) {
        var dossier = detention.detention().dossier(facts);
        return dossier.known() ? Courses.of(dossier, pack.limits()) : List.of();
    }
}
