package org.baqylau.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems(new Texts());

    @Test
    void arePutIntoTheReadersWordsWithTheirArguments() {
        var problem =
                Problem.of(KitProblem.BAD_PARAMETER, "size").with(Fault.at("?size", KitFault.OUT_OF_RANGE, 1, 500));

        assertThat(problems.document(problem, Language.RU).detail()).contains("параметр size");
        assertThat(problems.document(problem, Language.KK).errors())
                .containsExactly(
                        new ProblemDocument.Place("?size", "out_of_range", "1 мен 500 аралығында болуы керек"));
    }

    @Test
    void leaveAnArgumentAsItIs() {
        var problem = Problem.of(KitProblem.BAD_PARAMETER, "{1}'$0");

        assertThat(problems.document(problem, Language.EN).detail()).contains("{1}'$0");
    }

    @Test
    void haveTheShapeOfRfc9457() throws JsonProcessingException {
        var json = new ObjectMapper().valueToTree(problems.document(Problem.of(KitProblem.NOT_FOUND), Language.EN));

        assertThat(json.fieldNames()).toIterable().containsExactly("type", "title", "status", "detail", "code");
        assertThat(json.get("type").asText()).isEqualTo("urn:baqylau:problem:not_found");
        assertThat(json.get("status").asInt()).isEqualTo(404);
    }

    @Test
    void tellTheirCodeAndNothingElseInTheLog() {
        assertThat(Problem.of(KitProblem.FORBIDDEN, "a secret").exception()).hasMessage("forbidden");
    }

    @Test
    void doNotHideThatATextIsMissing() {
        var texts = new Texts();

        assertThatThrownBy(() -> texts.text("problems/kit", Language.EN, "nothing", java.util.List.of()))
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> texts.text("problems/nowhere", Language.EN, "internal.title", java.util.List.of()))
                .hasMessageContaining("nowhere");
    }
}
