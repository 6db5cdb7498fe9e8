package org.baqylau.limits.adapter.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baqylau.limits.application.KeptPacks;
import org.baqylau.limits.application.PacksInUse;
import org.baqylau.limits.application.PacksInUse.Source;
import org.baqylau.limits.domain.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's folder of limit packs, over several starts of the service. */
class FolderOfPacksTest {

    private static final String SHIPPED = Packs.text("ge");

    @TempDir
    Path folder;

    private final InMemory kept = new InMemory();

    private static final class InMemory implements KeptPacks {
        private List<Kept> all = List.of();

        @Override
        public List<Kept> all() {
            return all;
        }

        @Override
        public void keep(List<Kept> packs) {
            all = packs;
        }
    }

    @Test
    void anEmptyFolderChangesNothing() {
        var packs = start();

        assertThat(packs.fingerprint()).isEqualTo(FolderOfPacks.shipped().fingerprint());
        assertThat(packs.law().packs()).hasSameSizeAs(Packs.shipped().packs());
        assertThat(packs.refused()).isEmpty();
    }

    @Test
    void replacesTheShippedPackOfTheSameJurisdictionInItsPlace() throws IOException {
        put("georgia.json", SHIPPED.replace("PT72H", "PT71H"));

        var packs = start();

        assertThat(sourceOf(packs, "ge")).isEqualTo(Source.FOLDER);
        assertThat(packs.packs())
                .extracting(inUse -> inUse.pack().jurisdiction())
                .containsExactlyElementsOf(
                        Packs.shipped().packs().stream().map(Pack::jurisdiction).toList());
        assertThat(packs.fingerprint()).isNotEqualTo(FolderOfPacks.shipped().fingerprint());
    }

    @Test
    void addsALawThatIsNotShipped() throws IOException {
        put("uz.json", another("uz", "UZ"));

        assertThat(sourceOf(start(), "uz")).isEqualTo(Source.FOLDER);
    }

    @Test
    void goesOnWithWhatLastWasInOrderWhereAFileIsSpoiled() throws IOException {
        put("ge.json", SHIPPED.replace("PT72H", "PT71H"));
        var first = start();
        put("ge.json", SHIPPED.replace("PT72H", "-PT72H"));

        var second = start();
        var third = start();

        assertThat(List.of(second, third)).allSatisfy(packs -> {
            assertThat(sourceOf(packs, "ge")).isEqualTo(Source.KEPT);
            assertThat(packs.fingerprint()).isEqualTo(first.fingerprint());
            assertThat(packs.refused()).singleElement().satisfies(refused -> {
                assertThat(refused.jurisdiction()).isEqualTo("ge");
                assertThat(refused.message()).contains("ge.json", "line ");
            });
        });
    }

    @Test
    void goesOnWithTheShippedPackWhereNothingWasEverInOrder() throws IOException {
        put("ge.json", SHIPPED.replace("PT72H", "PT0H"));

        var packs = start();

        assertThat(sourceOf(packs, "ge")).isEqualTo(Source.SHIPPED);
        assertThat(packs.fingerprint()).isEqualTo(FolderOfPacks.shipped().fingerprint());
        assertThat(packs.refused()).extracting(PacksInUse.Refused::jurisdiction).containsExactly("ge");
    }

    @Test
    void refusesWhatIsNoTextAndWhatIsNoJson() throws IOException {
        Files.write(folder.resolve("a.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        put("b.json", "{");
        put("c.txt", "not looked at");

        var packs = start();

        assertThat(packs.refused()).extracting(PacksInUse.Refused::file).containsExactly("a.json", "b.json");
        assertThat(packs.packs()).hasSameSizeAs(Packs.names());
    }

    @Test
    void refusesASecondFileForOneLawAndTerritoryOrLimitsOfAnother() throws IOException {
        put("1.json", SHIPPED);
        put("2.json", SHIPPED);
        put("3.json", another("xx", "KZ"));
        put(
                "4.json",
                SHIPPED.replace("\"jurisdiction\": \"ge\"", "\"jurisdiction\": \"xy\"")
                        .replace("\"GE\"", "\"XY\""));

        var packs = start();

        assertThat(packs.refused())
                .extracting(PacksInUse.Refused::message)
                .satisfiesExactly(
                        second -> assertThat(second).contains("2.json", "ge is already in 1.json"),
                        territory -> assertThat(territory).contains("3.json", "KZ is the territory of kz"),
                        limit -> assertThat(limit).contains("4.json", "is a limit of ge"));
    }

    @Test
    void aSpoiledFileDoesNotKeepAnotherFromTakingItsPlace() throws IOException {
        put("b.json", SHIPPED.replace("PT72H", "PT71H"));
        start();
        put("b.json", "{");
        put("c.json", SHIPPED.replace("PT72H", "PT70H"));

        assertThat(sourceOf(start(), "ge")).isEqualTo(Source.FOLDER);
    }

    @Test
    void aFileThatIsTakenAwayGivesTheShippedPackItsPlaceBack() throws IOException {
        put("ge.json", SHIPPED.replace("PT72H", "PT71H"));
        start();
        Files.delete(folder.resolve("ge.json"));

        assertThat(sourceOf(start(), "ge")).isEqualTo(Source.SHIPPED);
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeReadLetsAllGoOn() throws IOException {
        put("ge.json", SHIPPED.replace("PT72H", "PT71H"));
        start();

        var packs = FolderOfPacks.read(folder.resolve("gone"), kept);

        assertThat(sourceOf(packs, "ge")).isEqualTo(Source.KEPT);
        assertThat(packs.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.message()).contains("gone", "cannot be read"));
        assertThat(sourceOf(start(), "ge")).isEqualTo(Source.FOLDER);
    }

    private PacksInUse start() {
        return FolderOfPacks.read(folder, kept);
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static String another(String jurisdiction, String region) {
        return SHIPPED.replace("\"jurisdiction\": \"ge\"", "\"jurisdiction\": \"" + jurisdiction + "\"")
                .replace("\"GE\"", "\"" + region + "\"")
                .replace("GE-", region + "-")
                .replace("\"ge.", "\"" + jurisdiction + ".");
    }

    private static Source sourceOf(PacksInUse packs, String jurisdiction) {
        return packs.packs().stream()
                .filter(inUse -> inUse.pack().jurisdiction().equals(jurisdiction))
                .findFirst()
                .orElseThrow()
                .source();
    }
}
