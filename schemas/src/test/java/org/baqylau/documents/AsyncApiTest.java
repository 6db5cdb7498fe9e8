package org.baqylau.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.events.EventSchemas;
import org.baqylau.events.FactType;
import org.baqylau.events.Form;
import org.baqylau.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {
    /** Types of fact that go by the kind of subject which the single fact names. */
    private static final Set<FactType> OF_TWO_TOPICS =
            EnumSet.of(FactType.REPRISAL_REPORTED, FactType.EXAMINATION_RECORDED, FactType.SEALED_OPENED);

    private final JsonNode served = Served.tree(Documents.asyncApi());
    private final JsonNode messages = served.at("/components/messages");

    /** The schema is AsyncAPI's own, of its package {@code @asyncapi/specs}, unchanged. */
    @Test
    void isADocumentOfAsyncApi30() throws IOException {
        try (var published = Objects.requireNonNull(getClass().getResourceAsStream("/asyncapi-3.0.0.json"))) {
            var schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(published);

            assertThat(schema.validate(served)).isEmpty();
        }
    }

    @Test
    void everyTopicIsMadeAsTheChannelsSay() {
        var kafka = served.at("/components/channelBindings/record/kafka");
        var said = new TreeMap<String, String>();
        for (var setting : kafka.path("topicConfiguration").properties()) {
            var value = setting.getValue();
            said.put(setting.getKey(), (value.isArray() ? value.path(0) : value).asText());
        }

        assertThat(said).isNotEmpty();
        assertThat(Topics.standard()).allSatisfy(topic -> {
            assertThat(topic.partitions()).isEqualTo(kafka.path("partitions").asInt());
            assertThat(topic.replication()).isEqualTo(kafka.path("replicas").asInt());
            assertThat(topic.settings()).containsAllEntriesOf(said);
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(Served.danglingReferences(served)).isEmpty();
    }

    @Test
    void everyChannelIsATopicAndEveryTopicAChannel() {
        var topics = Topics.standard().stream().map(TopicDescription::name).toList();

        assertThat(Served.names(served.path("channels"))).containsExactlyElementsOf(topics);
        assertThat(served.path("channels"))
                .allSatisfy(channel ->
                        assertThat(topics).contains(channel.path("address").asText()));
        assertThat(topics)
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wire).toList());
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void everyTypeHasItsMessageWithTheSchemaOfTheLog(FactType type) {
        var message = messageOf(type);

        assertThat(message.path("title").asText()).isEqualTo(type.shortName());
        assertThat(message.at("/payload/schema/$ref").asText())
                .isEqualTo("#/components/schemas/"
                        + EventSchemas.fileName(type, Form.LOGGED).replace(".json", ""));
    }

    @Test
    void thereAreNoOtherMessages() {
        assertThat(messages).hasSize(FactType.values().length);
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void everyMessageIsOnTheTopicsOfItsType(FactType type) {
        var expected = new TreeSet<>(Set.of(type.topic().wire()));
        if (OF_TWO_TOPICS.contains(type)) {
            expected.add(Topic.FACTS.wire());
        }

        assertThat(channelsOf(type)).isEqualTo(expected);
    }

    @Test
    void everyChannelHasAnOperationThatAppendsAndOneThatReads() {
        var actions = new TreeMap<String, TreeSet<String>>();
        served.path("operations")
                .forEach(operation -> actions.computeIfAbsent(
                                operation.at("/channel/$ref").asText(), channel -> new TreeSet<>())
                        .add(operation.path("action").asText()));

        assertThat(actions).hasSize(Topic.values().length);
        assertThat(actions.values()).allSatisfy(each -> assertThat(each).containsExactly("receive", "send"));
    }

    private JsonNode messageOf(FactType type) {
        return Served.stream(messages)
                .filter(message -> message.path("name").asText().equals(type.wire()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> channelsOf(FactType type) {
        var message = Served.names(messages).stream()
                .filter(name -> messages.path(name).path("name").asText().equals(type.wire()))
                .findFirst()
                .orElseThrow();
        var channels = new TreeSet<String>();
        for (var channel : served.path("channels").properties()) {
            if (channel.getValue().path("messages").has(message)) {
                channels.add(channel.getKey());
            }
        }
        return channels;
    }
}
