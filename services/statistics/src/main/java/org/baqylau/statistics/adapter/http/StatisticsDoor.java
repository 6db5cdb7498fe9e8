package org.baqylau.statistics.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.statistics.application.AskedFigure;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.application.ReadFigures;
import org.baqylau.statistics.application.Reconcile;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;

/** Measures, figures and the reconciliation with what was published. */
@Path("/api")
public class StatisticsDoor {

    private static final String VERSION = "1";
    private static final String CSV = "text/csv";

    /** Tells the position of figures whose form has no room for it. */
    private static final String POSITION = "Position";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();

    private final ReadFigures figures;
    private final Reconcile reconcile;
    private final CurrentAccount account;
    private final CurrentLanguage language;
    private final Notes notes;
    private final ObjectMapper json;

    StatisticsDoor(
            ReadFigures figures,
            Reconcile reconcile,
            CurrentAccount account,
            CurrentLanguage language,
            Notes notes,
            ObjectMapper json) {
        this.figures = figures;
        this.reconcile = reconcile;
        this.account = account;
        this.language = language;
        this.notes = notes;
        this.json = json;
    }

    /** A measure and what it can be asked by. */
    public record MeasureView(String measure, String version, String kind, List<String> dimensions) {}

    /** All measures. */
    public record MeasureList(List<MeasureView> items) {}

    @GET
    @Path("/statistics")
    @RolesAllowed({Roles.STATISTICIAN, Roles.REPORTER, Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR})
    @Produces(MediaType.APPLICATION_JSON)
    public MeasureList measures() {
        return new MeasureList(Arrays.stream(Measure.values())
                .map(measure ->
                        new MeasureView(measure.wire(), VERSION, measure.kind().wire(), measure.dimensions()))
                .toList());
    }

    @GET
    @Path("/statistics/{measure}")
    @RolesAllowed({Roles.STATISTICIAN, Roles.REPORTER, Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR})
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response figure(@PathParam("measure") String measure, @Context UriInfo address, @Context Request request) {
        var parameters = address.getQueryParameters();
        var question = AskedFigure.question(measure, parameters);
        var answer = figures.ask(account.get(), question, AsOf.read(AskedFigure.one(parameters, "asOf")));
        String format = Objects.requireNonNullElse(AskedFigure.one(parameters, "format"), "");
        return switch (format.isEmpty() ? wanted(request) : format) {
            case "json" ->
                Response.ok(view(question, answer))
                        .type(MediaType.APPLICATION_JSON)
                        .build();
            case "csv" ->
                Response.ok(csv(question, answer))
                        .type(CSV + ";charset=UTF-8")
                        .header(POSITION, answer.position())
                        .build();
            default -> throw Problem.of(KitProblem.NOT_ACCEPTABLE).exception();
        };
    }

    private static String wanted(Request request) {
        var wanted = request.selectVariant(FORMS);
        return wanted != null && wanted.getMediaType().isCompatible(MediaType.valueOf(CSV)) ? "csv" : "json";
    }

    private ObjectNode view(Question question, Figures.Answer answer) {
        var view = json.createObjectNode();
        view.put("measure", question.measure().wire());
        view.put("version", VERSION);
        view.putObject("period")
                .put("from", question.from().toString())
                .put("to", question.to().toString());
        var by = view.putArray("by");
        question.by().forEach(by::add);
        var rows = view.putArray("rows");
        for (var row : answer.rows()) {
            var line = rows.addObject();
            for (int i = 0; i < question.by().size(); i++) {
                line.put(question.by().get(i), row.codes().get(i));
            }
            line.put("value", row.value());
            if (row.base() != null) {
                line.put("base", row.base());
            }
        }
        view.put("position", answer.position());
        view.put("suppressed", 0);
        var told = view.putArray("notes");
        notes.of(question, answer).forEach(told::add);
        return view;
    }

    /** With a byte order mark for spreadsheets; a text that one would take for a formula is kept from being one. */
    private static String csv(Question question, Figures.Answer answer) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var writer = CsvWriter.builder().build(text)) {
            var header = new ArrayList<>(question.by());
            header.add("value");
            boolean share = question.measure().kind() == Measure.Kind.SHARE;
            if (share) {
                header.add("base");
            }
            writer.writeRecord(header);
            for (var row : answer.rows()) {
                var line = new ArrayList<String>();
                row.codes().forEach(code -> line.add(safe(code)));
                line.add(row.value().toPlainString());
                if (share) {
                    line.add(String.valueOf(row.base()));
                }
                writer.writeRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String safe(String code) {
        return !code.isEmpty() && "=+-@\t\r".indexOf(code.charAt(0)) >= 0 ? "'" + code : code;
    }

    @GET
    @Path("/reports/cat/reconciliation")
    @RolesAllowed({Roles.STATISTICIAN, Roles.REPORTER})
    @Produces(MediaType.APPLICATION_JSON)
    public Reconcile.Reconciliation reconciliation() {
        return reconcile.reconcile(language.get());
    }
}
