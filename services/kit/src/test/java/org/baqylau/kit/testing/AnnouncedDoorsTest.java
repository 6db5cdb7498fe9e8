package org.baqylau.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.local.stack.Service;
import org.junit.jupiter.api.Test;

/** The doors of a service are those that the OpenAPI document announces, and admit whom it says. Each service extends it. */
public abstract class AnnouncedDoorsTest extends DoorsTest {
    private static final String SERVICE = "{service}";

    /** The name under which the one origin leads to the service. */
    protected abstract String service();

    /** The OpenAPI document over all services, in JSON. */
    protected abstract String document();

    /** Doors that stand open to everyone signed in and judge roles by what they are given: whom they admit in the end. */
    protected Map<String, Set<String>> judgedInside() {
        return Map.of();
    }

    @Test
    void theDocumentAnnouncesEveryDoorAndWhomItAdmits() {
        var admitted = new TreeMap<String, Set<String>>();
        doors().admitted().forEach((door, roles) -> admitted.put(door.replace(SERVICE, service()), roles));
        judgedInside().forEach((door, roles) -> {
            assertThat(admitted.get(door)).as(door).isEqualTo(Set.of("signed_in"));
            admitted.put(door, new TreeSet<>(roles));
        });

        assertThat(announced()).isEqualTo(admitted);
    }

    /** What the document says of the doors to which the origin leads at this service. */
    private Map<String, Set<String>> announced() {
        var document = tree(document());
        var own = Service.ALL.stream()
                .filter(service -> service.name().equals(service()))
                .findFirst()
                .orElseThrow();
        var everyone = values(document.at("/components/parameters/service/schema/enum"));
        var announced = new TreeMap<String, Set<String>>();
        for (var path : document.path("paths").properties()) {
            if (path.getKey().contains(SERVICE) && !everyone.contains(service())) {
                continue;
            }
            var here = path.getKey().replace(SERVICE, service());
            if (own.owns(here)) {
                for (var method : path.getValue().properties()) {
                    announced.put(
                            method.getKey().toUpperCase(Locale.ROOT) + " " + here,
                            values(method.getValue().path("x-roles")));
                }
            }
        }
        return announced;
    }

    private static Set<String> values(JsonNode list) {
        var values = new TreeSet<String>();
        list.forEach(value -> values.add(value.textValue()));
        return values;
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
