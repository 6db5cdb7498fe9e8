package org.baqylau.documents;

import java.util.List;
import java.util.Map;

/**
 * A topic as {@code topics.yaml} describes it.
 *
 * @param about what its facts are about
 * @param key what a record's key is
 * @param partitions of a deployment; the local stack takes fewer
 * @param replication of a deployment
 * @param settings by the broker's own names
 * @param owner the service that appends
 * @param readers the services that read it, each in a consumer group of its own
 */
public record TopicDescription(
        String name,
        String about,
        String key,
        int partitions,
        int replication,
        Map<String, String> settings,
        String owner,
        List<String> readers) {
    public TopicDescription {
        settings = Map.copyOf(settings);
        readers = List.copyOf(readers);
    }
}
