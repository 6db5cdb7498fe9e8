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
    private static final String DOORS = """
            paths:
              /a/{id}:
                get:
                  parameters:
                    - $ref: "#/components/parameters/id"
                    - name: size
                      in: query
              /b:
                post: {}
            components:
              parameters:
                id:
                  name: id
                  required: true
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
    void doorsStayAndAskForNothingMore() {
        assertThat(DocumentChanges.doors(DOORS, DOORS)).isEmpty();
        assertThat(DocumentChanges.doors(DOORS, DOORS.replace("post", "put")))
                .containsExactly("openapi.yaml: post /b removed");
        assertThat(DocumentChanges.doors(DOORS, DOORS.replace("in: query", "required: true")))
                .containsExactly("openapi.yaml: get /a/{id} now asks for size");
        assertThat(DocumentChanges.doors(DOORS, DOORS.replace("name: size", "name: count")))
                .containsExactly("openapi.yaml: get /a/{id} no longer takes size");
    }

    @Test
    void codesStayInTheirList() {
        assertThat(DocumentChanges.codes(CODES, CODES.replace("азаптау", "қинау")))
                .isEmpty();
        assertThat(DocumentChanges.codes(CODES, CODES.replace("category,other", "channel,other")))
                .containsExactly("codes: category other removed");
    }
}
