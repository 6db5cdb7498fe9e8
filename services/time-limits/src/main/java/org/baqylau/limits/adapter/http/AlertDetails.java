package org.baqylau.limits.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.baqylau.kit.access.Account;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.Dossiers;
import org.baqylau.limits.application.Wording;
import org.baqylau.limits.domain.Course;

/** Finds an alert for somebody, with what explains it; what one may not see is not there. */
@ApplicationScoped
class AlertDetails {

    private final Alerts alerts;
    private final Dossiers dossiers;
    private final Wording wording;
    private final Histories histories;

    AlertDetails(Alerts alerts, Dossiers dossiers, Wording wording, Histories histories) {
        this.alerts = alerts;
        this.dossiers = dossiers;
        this.wording = wording;
        this.histories = histories;
    }

    Alerts.Whole find(String id, Account account, Alerts.Asked asked) {
        return alerts.find(id, Asking.scope(account), asked).orElseThrow(NotFoundException::new);
    }

    AlertView.Whole shown(Alerts.Whole whole, Account account, Alerts.Asked asked) {
        var clock =
                course(whole, Asking.seesVisits(account)).map(course -> ClockView.of(course, asked.moment(), wording));
        return new AlertView.Whole(
                AlertView.of(whole.row(), asked.moment()),
                whole.alert().offered(),
                histories.of(whole.facts()),
                clock.orElse(null),
                clock.map(ClockView::explanation)
                        .orElseGet(() -> new Wording.Sentences(List.of(), List.of(), List.of())));
    }

    /** The course of the obligation that it stands for, as the facts now have it. */
    Optional<Course> course(Alerts.Whole whole, boolean visits) {
        var row = whole.row();
        String addressee = row.addressee() == null ? "" : row.addressee();
        return dossiers.courses(row.whose(), row.facilityId(), visits).stream()
                .filter(course -> course.key().limit().equals(row.limit())
                        && course.key().occurrence() == row.occurrence()
                        && course.key().addressee().equals(addressee))
                .findFirst();
    }
}
