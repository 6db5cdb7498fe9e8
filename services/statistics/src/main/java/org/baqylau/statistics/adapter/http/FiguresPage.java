package org.baqylau.statistics.adapter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baqylau.codes.Codes;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.statistics.application.AskedFigure;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.application.PossibleCodes;
import org.baqylau.statistics.application.ReadFigures;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;

/** Figures as tables. */
@Path("/figures")
@Produces(MediaType.TEXT_HTML)
public class FiguresPage {

    private final ReadFigures figures;
    private final CurrentAccount account;
    private final CurrentLanguage language;
    private final Notes notes;

    FiguresPage(ReadFigures figures, CurrentAccount account, CurrentLanguage language, Notes notes) {
        this.figures = figures;
        this.account = account;
        this.language = language;
        this.notes = notes;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance list(List<String> measures);

        static native TemplateInstance figure(Shown shown);
    }

    /** By what a figure may be parted, and its name. */
    public record Dimension(String code, String name) {}

    /**
     * One line of the table, in the reader's words.
     *
     * @param base of a share: of how many; else 0
     */
    public record Line(List<String> labels, Number value, Long base) {}

    /** What was asked and what came of it. */
    public record Shown(
            String measure,
            String from,
            String to,
            String by,
            List<Dimension> dimensions,
            List<Dimension> columns,
            List<Line> lines,
            boolean share,
            List<String> notes,
            String position) {}

    @GET
    @RolesAllowed({Roles.STATISTICIAN, Roles.REPORTER, Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR})
    public TemplateInstance list() {
        return Templates.list(ReadFigures.readableBy(account.get()).stream()
                .map(Measure::wire)
                .toList());
    }

    @GET
    @Path("/{measure}")
    @RolesAllowed({Roles.STATISTICIAN, Roles.REPORTER, Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR})
    public TemplateInstance figure(
            @PathParam("measure") String measure,
            @QueryParam("from") @DefaultValue("2008") String from,
            @QueryParam("to") @DefaultValue("2012") String to,
            @QueryParam("by") @DefaultValue("") String by) {
        var question =
                AskedFigure.question(measure, Map.of("from", List.of(from), "to", List.of(to), "by", List.of(by)));
        var answer = figures.ask(account.get(), question, Optional.empty());
        var lines = answer.rows().stream().map(row -> line(question, row)).toList();
        return Templates.figure(new Shown(
                measure,
                from,
                to,
                by,
                named(question.measure().dimensions()),
                named(question.by()),
                lines,
                question.measure().kind() == Measure.Kind.SHARE,
                notes.of(question, answer),
                answer.position()));
    }

    private Line line(Question question, Figures.Row row) {
        var by = question.by();
        var labels = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            labels.add(PossibleCodes.label(
                            question.measure(), by.get(i), row.codes().get(i))
                    .in(language.get().locale()));
        }
        return new Line(labels, row.value(), Objects.requireNonNullElse(row.base(), 0L));
    }

    private List<Dimension> named(List<String> dimensions) {
        return dimensions.stream()
                .map(code -> new Dimension(
                        code,
                        Codes.standard()
                                .label("dimension", code)
                                .in(language.get().locale())))
                .toList();
    }
}
