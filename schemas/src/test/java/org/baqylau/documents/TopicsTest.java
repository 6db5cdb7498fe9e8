package org.baqylau.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.error.YAMLException;

class TopicsTest {

    @Test
    void everyTopicIsKeptForEverAndFlushedAtEachAppend() {
        assertThat(Topics.standard()).hasSize(3).allSatisfy(topic -> {
            assertThat(topic.key()).isEqualTo("subject");
            assertThat(topic.partitions()).isEqualTo(12);
            assertThat(topic.settings())
                    .containsEntry("retention.ms", "-1")
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("flush.messages", "1")
                    .containsEntry("unclean.leader.election.enable", "false")
                    .containsEntry("message.timestamp.type", "LogAppendTime");
            assertThat(topic.readers()).isNotEmpty();
        });
    }

    @Test
    void refusesAPropertyThatNobodyReads() {
        assertThatThrownBy(() -> Topics.read("all: {colour: red}\ntopics: []"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesANameThatStandsTwice() {
        assertThatThrownBy(() -> Topics.read("all: {}\ntopics: []\ntopics: []"))
                .isInstanceOf(YAMLException.class)
                .hasMessageContaining("topics");
    }
}
