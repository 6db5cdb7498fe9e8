package org.baqylau.statistics.adapter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.baqylau.codes.Codes;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.log.AsOf;
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

    private static final Set<String> FIELDS = Set.of("from", "to", "by");

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

    /** A parameter or a filter, by its name. */
    public record Said(String name, String value) {}

    /**
     * What was asked and what came of it.
     *
     * @param kept parameters that are sent again with the form
     * @param filters in the reader's words
     * @param asOf as the reader said it; empty for now
     */
    public record Shown(
            String measure,
            String from,
            String to,
            String by,
            List<Dimension> dimensions,
            List<Said> kept,
            List<Said> filters,
            String asOf,
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
    public TemplateInstance figure(@PathParam("measure") String measure, @Context UriInfo address) {
        var parameters = new MultivaluedHashMap<String, String>(address.getQueryParameters());
        parameters.putIfAbsent("from", List.of("2008"));
        parameters.putIfAbsent("to", List.of("2012"));
        var question = AskedFigure.question(measure, parameters);
        String asOf = Objects.requireNonNullElse(AskedFigure.one(parameters, "asOf"), "");
        var answer = figures.ask(account.get(), question, AsOf.read(asOf));
        return Templates.figure(new Shown(
                measure,
                Objects.requireNonNull(AskedFigure.one(parameters, "from")),
                Objects.requireNonNull(AskedFigure.one(parameters, "to")),
                String.join(",", question.by()),
                choices(question),
                kept(parameters),
                filters(question),
                asOf,
                named(question.by()),
                answer.rows().stream().map(row -> line(question, row)).toList(),
                question.measure().kind() == Measure.Kind.SHARE,
                notes.of(question, answer),
                answer.position()));
    }

    /** Each dimension alone, and those that were asked for together. */
    private List<Dimension> choices(Question question) {
        var choices = new ArrayList<>(named(question.measure().dimensions()));
        if (question.by().size() > 1) {
            choices.addFirst(new Dimension(
                    String.join(",", question.by()),
                    named(question.by()).stream().map(Dimension::name).collect(Collectors.joining(", "))));
        }
        return choices;
    }

    /** What the form has no field for. */
    private static List<Said> kept(Map<String, List<String>> parameters) {
        var kept = new ArrayList<Said>();
        parameters.forEach((name, values) -> {
            if (!FIELDS.contains(name)) {
                values.forEach(value -> kept.add(new Said(name, value)));
            }
        });
        return kept;
    }

    private List<Said> filters(Question question) {
        var filtered = question.measure().dimensions().stream()
                .filter(question.filters()::containsKey)
                .toList();
        return named(filtered).stream()
                .map(dimension -> new Said(
                        dimension.name(),
                        question.filters().getOrDefault(dimension.code(), List.of()).stream()
                                .map(code -> label(question, dimension.code(), code))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private Line line(Question question, Figures.Row row) {
        var by = question.by();
        var labels = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            labels.add(label(question, by.get(i), row.codes().get(i)));
        }
        return new Line(labels, row.value(), Objects.requireNonNullElse(row.base(), 0L));
    }

    private String label(Question question, String dimension, String code) {
        return PossibleCodes.label(question.measure(), dimension, code)
                .in(language.get().locale());
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
