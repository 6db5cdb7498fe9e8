package org.baqylau.documents;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** The topics that {@code topics.yaml} describes, in its order. */
public final class Topics {
    private Topics() {}

    private record File(Common all, List<Single> topics) {}

    private record Common(String key, int partitions, int replication, Map<String, String> settings) {}

    private record Single(String name, String about, String owner, List<String> readers) {}

    public static List<TopicDescription> standard() {
        return read(Documents.text("/topics.yaml"));
    }

    static List<TopicDescription> read(String yaml) {
        var file = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build()
                .convertValue(Yaml.tree(yaml), File.class);
        var all = file.all();
        return file.topics().stream()
                .map(topic -> new TopicDescription(
                        topic.name(),
                        topic.about(),
                        all.key(),
                        all.partitions(),
                        all.replication(),
                        all.settings(),
                        topic.owner(),
                        topic.readers()))
                .toList();
    }
}
