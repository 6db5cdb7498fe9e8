package org.baqylau.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** Answers a reader, of what he may read and as far as he may see. */
@ApplicationScoped
public class ReadFigures {

    private final Figures figures;

    ReadFigures(Figures figures) {
        this.figures = figures;
    }

    /**
     * Answers a question; 403 where the reader may not read the measure.
     *
     * @param asOf empty for now
     */
    public Figures.Answer ask(Account reader, Question question, Optional<AsOf> asOf) {
        if (!mayRead(reader, question.measure())) {
            throw Problem.of(KitProblem.FORBIDDEN).exception();
        }
        return figures.ask(question, territory(reader), asOf);
    }

    /** The measures that a reader may ask for. */
    public static List<Measure> readableBy(Account reader) {
        return Arrays.stream(Measure.values())
                .filter(measure -> mayRead(reader, measure))
                .toList();
    }

    /** Figures of records that a reader may not read are not his either. */
    private static boolean mayRead(Account reader, Measure measure) {
        return measure.ofOpenRecords()
                || reader.hasAny(Roles.STATISTICIAN, Roles.REPORTER, Roles.OMBUDSMAN, Roles.PROSECUTOR);
    }

    /** Statistician and reporter see the whole country; the others their territory. */
    private static @Nullable Set<String> territory(Account reader) {
        return reader.hasAny(Roles.STATISTICIAN, Roles.REPORTER) || reader.coversEverywhere()
                ? null
                : reader.territory();
    }
}
