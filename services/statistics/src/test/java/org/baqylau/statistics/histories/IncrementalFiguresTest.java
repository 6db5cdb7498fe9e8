package org.baqylau.statistics.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baqylau.kit.log.AsOf;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.domain.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures kept by differences hold against a recount by other code, whatever came in whatever order. */
class IncrementalFiguresTest {

    private static final int WORLDS = Integer.getInteger("baqylau.test.worlds", 2);
    private static final int HISTORIES = Integer.getInteger("baqylau.test.histories", 1_000);
    private static final List<String> TABLES =
            List.of("cell", "span", "population", "commission", "member", "declared");

    @Test
    void areThoseThatARecountGives() throws Exception {
        long seed = seed();
        int asked = 0;
        int events = 0;
        int subjects = 0;
        long histories = 0;
        for (int i = 0; i < WORLDS; i++) {
            var random = new Random(seed + i);
            var world = new World(seed + i, HISTORIES);
            try (var live = new Applied().mixed(world.log(), random, 3_000)) {
                var recount = new Recount(world.log());
                asked += compare(live.figures(), recount, random, Optional.empty());
                assertThat(live.figures().declared()).as("seed %d", seed).isEqualTo(recount.declared());
                events += world.log().size();
                subjects += recount.subjects();
                histories += recount.histories();
            }
        }
        System.out.printf(
                "%d histories of %d subjects in %d events, %d questions, seed %d%n",
                histories, subjects, events, asked, seed);
        assertThat(histories).isGreaterThanOrEqualTo(2_000);
    }

    @Test
    void areTheSameRowsAfterARebuildInWhateverBatchesAndPaces() throws Exception {
        long seed = seed();
        var world = new World(seed, 400);
        try (var live = new Applied().mixed(world.log(), new Random(seed), 60);
                var other = new Applied().mixed(world.log(), new Random(seed + 1), 3_000);
                var rebuilt = new Applied().inOrder(world.log(), 500)) {
            var rows = live.dump();

            assertThat(rebuilt.dump()).as("seed %d", seed).isEqualTo(rows);
            assertThat(other.dump()).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void areTheSameRowsWhereEachFactComesAlone() throws Exception {
        long seed = seed();
        var world = new World(seed, 12);
        try (var alone = new Applied().inOrder(world.log(), 1);
                var together = new Applied().inOrder(world.log(), 5_000)) {
            assertThat(alone.dump()).as("seed %d", seed).isEqualTo(together.dump());
        }
    }

    @Test
    void areAtAPastPositionOrMomentThoseOfAProjectionThatStoppedThere() throws Exception {
        long seed = seed();
        var world = new World(seed, 150);
        int half = world.log().size() / 2;
        var before = world.log().subList(0, half);
        var random = new Random(seed);
        try (var live = new Applied().mixed(world.log(), random, 300);
                var stopped = new Applied().inOrder(before, 200)) {
            var places = new TreeMap<String, Long>();
            before.forEach(sent -> places.put(sent.topic() + ":" + sent.partition(), sent.offset() + 1));
            var moment = before.getLast().recorded();
            var recount = new Recount(before);

            for (var asOf : List.of(new AsOf.Place(places), new AsOf.Moment(moment))) {
                for (var measure : Measure.values()) {
                    var question = Questions.of(measure, recount, random).get(1);
                    var answer = live.figures().ask(question, null, Optional.of(asOf));
                    assertThat(text(answer.rows()))
                            .as("%s, %s, seed %d", asOf, question, seed)
                            .isEqualTo(text(stopped.figures()
                                    .ask(question, null, Optional.empty())
                                    .rows()))
                            .isEqualTo(text(recount.ask(question, null)));
                    assertThat(Base64.getUrlDecoder().decode(answer.position())).isNotEmpty();
                }
            }
        }
    }

    @Test
    void areForAnAmendedPastThoseOfAPastThatWasRightFromTheStart() throws Exception {
        long seed = seed();
        var world = new World(seed, 300);
        var right = new RightFromTheStart(world.log()).log();
        try (var amended = new Applied().mixed(world.log(), new Random(seed), 200);
                var straight = new Applied().inOrder(right, 500)) {
            assertThat(right).hasSizeLessThan(world.log().size());
            assertThat(straight.dump(TABLES)).as("seed %d", seed).isEqualTo(amended.dump(TABLES));
        }
    }

    private static int compare(Figures figures, Recount recount, Random random, Optional<AsOf> asOf) {
        int asked = 0;
        for (var measure : Measure.values()) {
            for (var question : Questions.of(measure, recount, random)) {
                for (var territory : territories(random)) {
                    asked++;
                    var is = text(figures.ask(question, territory, asOf).rows());
                    var wanted = text(recount.ask(question, territory));
                    if (!is.equals(wanted)) {
                        var more = new ArrayList<>(is);
                        more.removeAll(wanted);
                        wanted.removeAll(is);
                        throw new AssertionError("%s in %s: recounted %s, kept %s; or in another order"
                                .formatted(question, territory, wanted, more));
                    }
                }
            }
        }
        return asked;
    }

    private static List<@Nullable Set<String>> territories(Random random) {
        var territories = new ArrayList<@Nullable Set<String>>();
        territories.add(null);
        if (random.nextInt(3) == 0) {
            territories.add(Set.of(PlaceFacts.REGIONS.get(random.nextInt(4)), "KZ-AKM"));
        }
        return territories;
    }

    /** Values by what they are worth, not by their trailing zeros. */
    private static List<String> text(List<Figures.Row> rows) {
        return rows.stream()
                .map(row -> row.codes() + " "
                        + (row.value().signum() == 0
                                        ? BigDecimal.ZERO
                                        : row.value().stripTrailingZeros())
                                .toPlainString()
                        + " " + row.base()
                        + " " + row.exact().setScale(Recount.EXACTLY, RoundingMode.HALF_UP))
                .collect(Collectors.toList());
    }

    private static long seed() {
        long seed = Long.getLong("baqylau.test.seed", new Random().nextLong(1_000_000_000));
        System.out.println("seed " + seed + ": -Dbaqylau.test.seed gives it again");
        return seed;
    }
}
