package org.baqylau.intake.adapter.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.baqylau.events.Flaw;
import org.baqylau.events.Violation;
import org.baqylau.intake.application.Examine;
import org.baqylau.intake.application.Refusal;
import org.baqylau.intake.content.JsonText;
import org.baqylau.intake.content.TextFlaw;
import org.baqylau.intake.domain.Broken;
import org.baqylau.intake.domain.Denial;
import org.baqylau.intake.domain.Rule;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.ProblemException;

/** Refusals as the problems that clients are told. */
final class Wording {
    private Wording() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.TooLarge _ -> tooLarge();
            case Refusal.NotJson(TextFlaw flaw) -> of(flaw);
            case Refusal.Invalid(List<Violation> violations) ->
                Problem.of(KitProblem.INVALID)
                        .with(violations.stream().map(Wording::fault).toList());
            case Refusal.Breaks(List<Broken> rules) ->
                Problem.of(KitProblem.INVALID)
                        .with(rules.stream().map(Wording::fault).toList());
            case Refusal.Denied(Denial denial) -> Problem.of(code(denial));
            case Refusal.Conflict(String id) -> Problem.of(IntakeProblem.ID_CONFLICT, id);
        };
    }

    static Problem tooLarge() {
        return Problem.of(IntakeProblem.EVENT_TOO_LARGE, Examine.LARGEST);
    }

    /** Not now: nothing was acknowledged, and the same may be sent again. */
    static ProblemException unavailable() {
        return Problem.of(KitProblem.UNAVAILABLE).exception().with(Map.of(HttpHeaders.RETRY_AFTER, "2"));
    }

    static Problem of(TextFlaw flaw) {
        return Problem.of(KitProblem.BAD_JSON)
                .with(
                        switch (flaw.kind()) {
                            case EMPTY -> Fault.at("", IntakeFault.EMPTY);
                            case NOT_UTF8 -> Fault.at("", IntakeFault.NOT_UTF8);
                            case NOT_JSON -> Fault.at("", IntakeFault.NOT_JSON, flaw.line(), flaw.column());
                            case DOUBLED_NAME -> Fault.at(flaw.pointer(), IntakeFault.DOUBLED_NAME);
                            case TOO_DEEP -> Fault.at("", IntakeFault.TOO_DEEP, JsonText.DEEPEST);
                        });
    }

    private static IntakeProblem code(Denial denial) {
        return switch (denial) {
            case SYSTEM_FACT -> IntakeProblem.SYSTEM_FACT;
            case ROLE -> IntakeProblem.ROLE_MAY_NOT_SEND;
            case BODY -> IntakeProblem.BODY_NOT_YOURS;
            case CLAIMANT -> IntakeProblem.CLAIMANT_NOT_YOURS;
            case ADDRESSEE -> IntakeProblem.ADDRESSEE_NOT_YOURS;
            case TERRITORY -> IntakeProblem.OUTSIDE_TERRITORY;
            case NOT_YOURS -> IntakeProblem.NOT_YOURS;
        };
    }

    private static Fault fault(Broken broken) {
        return new Fault(broken.pointer(), code(broken.rule()), broken.arguments());
    }

    private static IntakeFault code(Rule rule) {
        return switch (rule) {
            case SUBJECT_DIFFERS -> IntakeFault.SUBJECT_DIFFERS;
            case END_BEFORE_START -> IntakeFault.END_BEFORE_START;
            case PART_OVER_TOTAL -> IntakeFault.PART_OVER_TOTAL;
            case IN_THE_FUTURE -> IntakeFault.IN_THE_FUTURE;
            case TOO_FAR_AHEAD -> IntakeFault.TOO_FAR_AHEAD;
        };
    }

    static Fault fault(Violation violation) {
        return new Fault(violation.pointer(), code(violation.flaw()), arguments(violation));
    }

    private static IntakeFault code(Flaw flaw) {
        return switch (flaw) {
            case NOT_JSON -> IntakeFault.NOT_JSON;
            case MISSING -> IntakeFault.MISSING;
            case UNKNOWN_PROPERTY -> IntakeFault.UNKNOWN_PROPERTY;
            case DOUBLED_PROPERTY -> IntakeFault.DOUBLED_NAME;
            case WRONG_TYPE -> IntakeFault.WRONG_TYPE;
            case UNKNOWN_TYPE -> IntakeFault.UNKNOWN_TYPE;
            case UNKNOWN_CODE -> IntakeFault.UNKNOWN_CODE;
            case TOO_SMALL -> IntakeFault.TOO_SMALL;
            case TOO_LARGE -> IntakeFault.TOO_LARGE;
            case TOO_PRECISE -> IntakeFault.TOO_PRECISE;
            case BAD_FORMAT -> IntakeFault.BAD_FORMAT;
            case EXACTLY_ONE -> IntakeFault.EXACTLY_ONE;
            case AT_LEAST_ONE -> IntakeFault.AT_LEAST_ONE;
            case NOT_ALLOWED_HERE -> IntakeFault.NOT_ALLOWED_HERE;
        };
    }

    private static List<?> arguments(Violation violation) {
        return switch (violation.flaw()) {
            case EXACTLY_ONE, AT_LEAST_ONE -> List.of(String.join(", ", violation.arguments()));
            case BAD_FORMAT ->
                violation.arguments().stream().map(Wording::example).toList();
            default -> violation.arguments();
        };
    }

    /** What was wanted, by an example that needs no language. */
    private static String example(String wanted) {
        return switch (wanted) {
            case "date-time" -> "2026-03-01T12:00:00+05:00";
            case "date" -> "2026-03-01";
            case "id" -> "0198c0de-7a3b-7cc1-9d53-2f6f4e1a9b01 (1-64: A-Z a-z 0-9 . _ -)";
            case "word" -> "prosecutor_notified (a-z 0-9 _)";
            case "currency" -> "KZT";
            case "uri-reference" -> "/commissions/karaganda";
            case "text" -> "U+0009, U+000A, U+000D, U+0020-U+007E, U+0080-U+10FFFF";
            case "media-type" -> "application/json";
            default -> wanted;
        };
    }
}
