package org.baqylau.limits.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.baqylau.codes.Codes;
import org.baqylau.events.AlertOutcome;
import org.baqylau.events.MalformedEvent;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.FaultCode;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.ProblemException;
import org.baqylau.limits.application.WorkOnAlert;
import org.baqylau.limits.application.WorkOnAlert.Done;
import org.baqylau.limits.domain.Alert;
import org.jspecify.annotations.Nullable;

/** The acts on an alert, for doors and pages: checked, done, or refused with the reason. */
@ApplicationScoped
class AlertActs {

    /** An account as identity providers spell one, or a shift. */
    private static final Pattern HOLDER =
            Pattern.compile("(" + Alert.SHIFT + ")?[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@+-]*");

    private final WorkOnAlert work;
    private final AlertDetails details;
    private final Asking asking;
    private final CurrentLanguage language;

    AlertActs(WorkOnAlert work, AlertDetails details, Asking asking, CurrentLanguage language) {
        this.work = work;
        this.details = details;
        this.asking = asking;
        this.language = language;
    }

    void acknowledge(String id, Account account, @Nullable String note) {
        var whole = details.find(id, account, asking.now());
        answer(() -> work.acknowledge(whole, account.name(), note));
    }

    void handOver(String id, Account account, @Nullable String to, @Nullable String note) {
        if (to == null || to.isBlank()) {
            throw invalid("/to", KitFault.MISSING);
        }
        if (!HOLDER.matcher(to).matches()) {
            throw invalid("/to", AlertFault.NOT_AN_ACCOUNT);
        }
        var whole = details.find(id, account, asking.now());
        answer(() -> work.handOver(whole, account.name(), to, note));
    }

    void resolve(String id, Account account, @Nullable String outcome, @Nullable String note) {
        if (outcome == null) {
            throw invalid("/outcome", KitFault.MISSING);
        }
        var known = Asking.find(outcome, AlertOutcome.class)
                .orElseThrow(() -> invalid("/outcome", KitFault.NOT_ONE_OF, Asking.all(AlertOutcome.class)));
        var whole = details.find(id, account, asking.now());
        answer(() -> work.resolve(whole, account.name(), known, note));
    }

    private void answer(Supplier<Done> act) {
        Done done;
        try {
            done = act.get();
        } catch (MalformedEvent malformed) {
            throw invalid(malformed.violation().pointer(), KitFault.NOT_READABLE);
        }
        switch (done) {
            case Done.Counts _ -> {}
            case Done.Taken(String by) ->
                throw Problem.of(AlertProblem.TAKEN_BY, by).exception();
            case Done.Over(var state) ->
                throw Problem.of(
                                AlertProblem.ALERT_OVER,
                                Codes.standard()
                                        .label("alert_state", state.wire())
                                        .in(language.get().locale()))
                        .exception();
            case Done.Unknown _ ->
                throw Problem.of(KitProblem.UNAVAILABLE).exception().with(Map.of("Retry-After", "1"));
        }
    }

    private static ProblemException invalid(String pointer, FaultCode code, Object... arguments) {
        return Problem.of(KitProblem.INVALID)
                .with(List.of(Fault.at(pointer, code, arguments)))
                .exception();
    }
}
