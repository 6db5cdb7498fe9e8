package org.baqylau.intake.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.baqylau.intake.application.Outcome;
import org.baqylau.intake.application.Receipt;
import org.baqylau.intake.application.Refusal;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Writes result lines in the language of the client. */
final class ResultLines {
    private final ObjectWriter json;
    private final Problems problems;
    private final Language language;

    ResultLines(ObjectMapper json, Problems problems, Language language) {
        this.json = json.writerFor(ResultLine.class);
        this.problems = problems;
        this.language = language;
    }

    void write(long number, @Nullable String id, Outcome outcome, ByteArrayOutputStream out) {
        var line = switch (outcome) {
            case Outcome.Accepted(Receipt receipt) -> new ResultLine(number, id, "accepted", receipt, null);
            case Outcome.Duplicate(Receipt receipt) -> new ResultLine(number, id, "duplicate", receipt, null);
            case Outcome.Rejected(Refusal refusal) ->
                problem(number, id, refusal instanceof Refusal.Conflict ? "conflict" : "rejected", Wording.of(refusal));
            case Outcome.Unavailable _ -> problem(number, id, "unavailable", Problem.of(KitProblem.UNAVAILABLE));
        };
        try {
            out.writeBytes(json.writeValueAsBytes(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
    }

    private ResultLine problem(long number, @Nullable String id, String status, Problem problem) {
        return new ResultLine(number, id, status, null, problems.document(problem, language));
    }
}
