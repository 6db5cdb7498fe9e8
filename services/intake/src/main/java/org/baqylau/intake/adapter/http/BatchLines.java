package org.baqylau.intake.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baqylau.intake.content.JsonText;
import org.baqylau.intake.content.JsonText.Span;
import org.baqylau.intake.content.TextFlaw;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The events of a batch, which is one JSON list. */
final class BatchLines implements Lines {
    private static final int MOST = 1_000;
    private static final int CHUNK = 250;

    private final byte[] batch;
    private final List<Span> elements;
    private int next;

    private BatchLines(byte[] batch, List<Span> elements) {
        this.batch = batch;
        this.elements = elements;
    }

    /** Refuses a body that is no list; what is wrong with one element is the matter of that element alone. */
    static BatchLines of(byte[] batch, JsonText text) {
        if (JsonText.isBlank(batch) || !JsonText.isUtf8(batch)) {
            throw notJson(batch, text);
        }
        var elements = elements(batch, text);
        if (elements == null) {
            throw Problem.of(KitProblem.INVALID)
                    .with(Fault.at("", IntakeFault.WRONG_TYPE, "array"))
                    .exception();
        }
        if (elements.size() > MOST) {
            throw Problem.of(KitProblem.INVALID)
                    .with(Fault.at("", IntakeFault.TOO_MANY, MOST))
                    .exception();
        }
        return new BatchLines(batch, elements);
    }

    private static @Nullable List<Span> elements(byte[] batch, JsonText text) {
        try {
            return text.elements(batch);
        } catch (JsonProcessingException e) {
            throw notJson(batch, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException notJson(byte[] batch, JsonText text) {
        var flaw = text.flawOf(batch).orElseGet(() -> new TextFlaw(TextFlaw.Kind.NOT_JSON, "", 1, 1));
        return Wording.of(flaw).exception();
    }

    @Override
    public @Nullable List<Line> next() {
        var chunk = new ArrayList<Line>(CHUNK);
        while (next < elements.size() && chunk.size() < CHUNK) {
            var element = elements.get(next++);
            chunk.add(new Line(next, Arrays.copyOfRange(batch, element.from(), element.to())));
        }
        return chunk.isEmpty() ? null : chunk;
    }
}
