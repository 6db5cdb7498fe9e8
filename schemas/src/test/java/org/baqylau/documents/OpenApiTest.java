package org.baqylau.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baqylau.codes.Codes;
import org.baqylau.events.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {
    private static final Set<String> ROLES = Set.of(
            "public",
            "signed_in",
            "monitor",
            "ombudsman",
            "prosecutor",
            "custody",
            "intake_desk",
            "registry",
            "authority",
            "lawyer",
            "statistician",
            "reporter",
            "auditor",
            "admin");
    private static final Pattern IN_PATH = Pattern.compile("\\{([a-z]+)}");

    private final JsonNode served = Served.tree(Documents.openApi());

    /** One operation behind one path. */
    private record Door(String path, String method, JsonNode operation) {}

    private List<Door> doors() {
        var doors = new ArrayList<Door>();
        for (var path : served.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                doors.add(new Door(path.getKey(), method.getKey(), method.getValue()));
            }
        }
        return doors;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(Served.danglingReferences(served)).isEmpty();
    }

    @Test
    void everyDoorDeclaresWhoMayPass() {
        assertThat(doors()).allSatisfy(door -> {
            var roles = Served.stream(door.operation().path("x-roles"))
                    .map(JsonNode::asText)
                    .toList();
            assertThat(roles).isNotEmpty().isSubsetOf(ROLES);
            var open = door.operation().path("security");
            assertThat(open.isArray() && open.isEmpty()).isEqualTo(roles.equals(List.of("public")));
        });
    }

    @Test
    void doorsWithoutATokenAreThoseOfTheContract() {
        assertThat(doors())
                .filteredOn(door ->
                        door.operation().path("x-roles").path(0).asText().equals("public"))
                .extracting(Door::path)
                .containsExactlyInAnyOrder(
                        "/api/limits",
                        "/api/limits/packs",
                        "/api/limits/{id}",
                        "/api/public/facilities",
                        "/api/openapi",
                        "/api/asyncapi",
                        "/api/codes");
    }

    @Test
    void everyDoorHasANameOfItsOwnAnAnswerAndItsProblems() {
        assertThat(doors().stream()
                        .map(door -> door.operation().path("operationId").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(doors()).allSatisfy(door -> {
            var statuses = Served.names(door.operation().path("responses"));
            assertThat(statuses).anyMatch(status -> status.startsWith("2")).contains("503");
            if (!door.operation().path("x-roles").path(0).asText().equals("public")) {
                assertThat(statuses).contains("401");
            }
            if (door.operation().has("requestBody")) {
                assertThat(statuses).contains("400", "413", "415", "422");
            }
        });
    }

    @Test
    void everyPartOfAPathIsAParameter() {
        assertThat(doors()).allSatisfy(door -> {
            var inPath = IN_PATH.matcher(door.path())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            var declared = Served.stream(door.operation().path("parameters"))
                    .map(parameter -> parameter.has("$ref")
                            ? served.at(parameter.get("$ref").textValue().substring(1))
                            : parameter)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
            assertThat(declared).containsExactlyInAnyOrderElementsOf(inPath);
        });
    }

    @Test
    void clientsMaySendEveryTypeThatTheSystemDoesNotMakeItself() {
        var sent = Served.stream(served.at("/components/schemas/Event/oneOf"))
                .map(each -> each.path("$ref").asText());

        assertThat(sent)
                .containsExactlyElementsOf(Arrays.stream(FactType.values())
                        .filter(type -> !type.system())
                        .map(type -> "#/components/schemas/" + type.shortName() + ".v1")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Clock/properties/state, clock_state",
        "Alert/properties/state, alert_state",
        "Alert/properties/band, alert_band",
        "Submission/properties/state, submission_state",
        "VisitRecord/properties/state, visit_state",
        "RecommendationRecord/properties/state, recommendation_state",
        "ComplaintRecord/properties/state, complaint_state",
        "CaseRecord/properties/state, case_state",
        "DetentionRecord/properties/state, detention_state",
        "FacilityRecord/properties/flags/items/properties/flag, flag",
        "ReconciledFigure/properties/status, reconciliation_status",
    })
    void whatAnAnswerSaysInCodesIsInTheCodeLists(String place, String list) {
        assertThat(enumAt("/components/schemas/" + place))
                .containsExactlyElementsOf(Codes.standard().labels(list).keySet());
    }

    @Test
    void everyStateHasItsList() {
        var codes = Codes.standard().all().values().stream()
                .map(list -> List.copyOf(list.keySet()))
                .toList();

        assertThat(served.path("components").path("schemas").findValues("state"))
                .filteredOn(state -> state.has("enum"))
                .hasSizeGreaterThan(7)
                .allSatisfy(state -> assertThat(codes)
                        .contains(Served.stream(state.path("enum"))
                                .map(JsonNode::asText)
                                .toList()));
    }

    @Test
    void bandsAreThoseOfTheCodeListWhereverTheyAreNamed() {
        var bands = List.copyOf(Codes.standard().labels("alert_band").keySet());
        var named = new ArrayList<List<String>>();
        served.findValues("enum")
                .forEach(codes ->
                        named.add(Served.stream(codes).map(JsonNode::asText).toList()));

        assertThat(named)
                .filteredOn(codes -> codes.stream().anyMatch(bands::contains) && !codes.contains("met"))
                .hasSizeGreaterThan(2)
                .containsOnly(bands);
    }

    private List<String> enumAt(String pointer) {
        return Served.stream(served.at(pointer + "/enum")).map(JsonNode::asText).toList();
    }
}
