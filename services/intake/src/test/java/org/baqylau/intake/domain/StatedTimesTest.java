package org.baqylau.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baqylau.events.EventJson;
import org.baqylau.events.FactType;
import org.baqylau.intake.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatedTimesTest {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
    private static final Set<String> PLANS = Set.of("dueOn", "effectiveOn", "closedOn", "openedOn", "until");

    static Stream<FactType> types() {
        return Stream.of(FactType.values()).filter(type -> !type.system());
    }

    @ParameterizedTest
    @MethodSource("types")
    void areAllThatTheEventStates(FactType type) throws IOException {
        byte[] json = Examples.full(type);

        var found = StatedTimes.of(EventJson.sent().read(json));

        var stated = new TreeSet<String>();
        collect("", new ObjectMapper().readTree(json), stated);
        assertThat(found.stream().map(StatedTimes.Stated::pointer)).containsExactlyInAnyOrderElementsOf(stated);
        assertThat(found.stream()
                        .filter(StatedTimes.Stated::mayLieAhead)
                        .map(StatedTimes.Stated::pointer)
                        .collect(Collectors.toSet()))
                .isEqualTo(stated.stream()
                        .filter(pointer -> PLANS.contains(pointer.substring(pointer.lastIndexOf('/') + 1)))
                        .collect(Collectors.toSet()));
    }

    private static void collect(String pointer, JsonNode node, Set<String> stated) {
        if (node.isTextual() && TIME.matcher(node.textValue()).matches()) {
            stated.add(pointer);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), stated);
        }
        node.properties().forEach(member -> collect(pointer + "/" + member.getKey(), member.getValue(), stated));
    }
}
