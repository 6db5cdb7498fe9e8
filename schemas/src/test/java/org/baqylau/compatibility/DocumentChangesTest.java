package org.baqylau.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentChangesTest {
    private static final String TOPICS = """
            all:
              key: subject
              partitions: 12
            topics:
              - name: facts
              - name: limits
            """;
    private static final String CODES = """
            list,code,kk,ru,en
            category,torture,азаптау,пытка,torture
            category,other,өзге,иное,other
            """;

    @Test
    void topicsKeepTheirNamesKeyAndPartitions() {
        assertThat(DocumentChanges.topics(TOPICS, TOPICS + "  - name: more\n")).isEmpty();
        assertThat(DocumentChanges.topics("", TOPICS)).isEmpty();
        assertThat(DocumentChanges.topics(TOPICS, TOPICS.replace("12", "24")))
                .containsExactly("topics.yaml: partitions changed");
        assertThat(DocumentChanges.topics(TOPICS, TOPICS.replace("limits", "judgements")))
                .containsExactly("topics.yaml: topic limits removed");
    }

    @Test
    void codesStayInTheirList() {
        assertThat(DocumentChanges.codes(CODES, CODES.replace("азаптау", "қинау")))
                .isEmpty();
        assertThat(DocumentChanges.codes(CODES, CODES.replace("category,other", "channel,other")))
                .containsExactly("codes: category other removed");
    }
}
