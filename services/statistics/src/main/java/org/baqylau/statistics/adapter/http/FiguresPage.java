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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baqylau.codes.Codes;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.statistics.application.AskedFigure;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.domain.Measure;

/** Figures as tables. */
@Path("/figures")
@Produces(MediaType.TEXT_HTML)
public class FiguresPage {

    /** The code list of a dimension's codes, where it is named otherwise. */
    private static final Map<String, String> LISTS = Map.of(
            "kind", "visit_kind",
            "access", "access_outcome",
            "received_by", "party",
            "outcome", "complaint_outcome",
            "accused_agency", "agency",
            "investigating_agency", "agency",
            "ground", "release_ground",
            "cause", "cause_of_death");

    private final StatisticsDoor door;
    private final CurrentLanguage language;

    FiguresPage(StatisticsDoor door, CurrentLanguage language) {
        this.door = door;
        this.language = language;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance list(List<String> measures);

        static native TemplateInstance figure(Shown shown);
    }

    /** One line of the table, in the reader's words. */
    public record Line(List<String> labels, Number value) {}

    /** What was asked and what came of it. */
    public record Shown(
            String measure,
            String from,
            String to,
            String by,
            List<String> dimensions,
            List<String> columns,
            List<Line> lines,
            String position) {}

    @GET
    @RolesAllowed({Roles.STATISTICIAN, Roles.REPORTER, Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR})
    public TemplateInstance list() {
        return Templates.list(Arrays.stream(Measure.values()).map(Measure::wire).toList());
    }

    @GET
    @Path("/{measure}")
    @RolesAllowed({Roles.STATISTICIAN, Roles.REPORTER, Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR})
    public TemplateInstance figure(
            @PathParam("measure") String measure,
            @QueryParam("from") @DefaultValue("2008") String from,
            @QueryParam("to") @DefaultValue("2012") String to,
            @QueryParam("by") @DefaultValue("") String by) {
        var question = AskedFigure.question(measure, Map.of("from", from, "to", to, "by", by));
        var answer = door.ask(question, null);
        var lines = answer.rows().stream().map(row -> line(question.by(), row)).toList();
        return Templates.figure(new Shown(
                measure, from, to, by, question.measure().dimensions(), question.by(), lines, answer.position()));
    }

    private Line line(List<String> by, Figures.Row row) {
        var labels = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            labels.add(label(by.get(i), row.codes().get(i)));
        }
        return new Line(labels, row.value());
    }

    private String label(String dimension, String code) {
        String list = LISTS.getOrDefault(dimension, dimension);
        return Codes.standard().all().containsKey(list)
                ? Codes.standard().label(list, code).in(language.get().locale())
                : code;
    }
}
