package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Derived;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.limits.application.Dossiers;
import org.baqylau.limits.domain.Course;
import org.baqylau.limits.domain.Courses;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Judgement;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Unvisited;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** Detentions and duties, derived from their stored facts by the function that the projection uses. */
public final class PostgresDossiers implements Dossiers {

    private final Tables tables;
    private final Derivation<RecordedEvent, Kept> derivation;
    private final Law law;

    public PostgresDossiers(Tables tables, Derivation<RecordedEvent, Kept> derivation, Law law) {
        this.tables = tables;
        this.derivation = derivation;
        this.law = law;
    }

    @Override
    public Optional<Whole> find(String detentionId, boolean visits) {
        return tables.read(connection -> {
            if (!(detention(connection, detentionId, visits) instanceof Kept.OfDetention detention)) {
                return Optional.empty();
            }
            var facts = new Facts<>(connection, derivation);
            var all = new ArrayList<>(facts.of("detention/" + detentionId));
            all.addAll(facts.of("limits/" + detentionId));
            var dossier = detention.dossier();
            return Optional.of(new Whole(
                    detention.standing(),
                    courses(dossier),
                    beside(dossier),
                    detention.suspicions(),
                    visits ? all : Unvisited.of(all)));
        });
    }

    private @Nullable Kept kept(Connection connection, String subject) throws SQLException {
        return Derived.now(connection, derivation, subject).orElse(null);
    }

    /** Without visits as if nobody had told of them. */
    private @Nullable Kept detention(Connection connection, String id, boolean visits) throws SQLException {
        var subject = "detention/" + id;
        if (visits) {
            return kept(connection, subject);
        }
        Derived.Making<RecordedEvent, Kept> unvisited = (name, facts, imports) ->
                derivation.derive(name, Unvisited.of(facts), key -> key.equals(subject) ? List.of() : imports.all(key));
        var made = Derived.each(connection, derivation, List.of(subject), unvisited);
        return made.isEmpty() ? null : made.getFirst();
    }

    private List<Course> courses(Dossier dossier) {
        return dossier.known() ? Courses.of(dossier, law.at(dossier).limits()) : List.of();
    }

    private List<Course> beside(Dossier dossier) {
        return dossier.known()
                ? law.benchmarks().stream()
                        .flatMap(pack -> Courses.of(dossier, pack.limits()).stream())
                        .toList()
                : List.of();
    }

    @Override
    public List<Course> courses(Whose whose, @Nullable String facilityId, boolean visits) {
        return tables.read(connection -> switch (whose.kind()) {
            case DETENTION ->
                detention(connection, whose.id(), visits) instanceof Kept.OfDetention detention
                        ? courses(detention.dossier())
                        : List.of();
            case DUTY -> ofDuty(connection, whose, facilityId);
        });
    }

    private List<Course> ofDuty(Connection connection, Whose whose, @Nullable String facilityId) throws SQLException {
        if (kept(connection, "duty/" + whose.id()) instanceof Kept.OfDuty duty) {
            return courses(duty.dossier());
        }
        return facilityId != null
                        && kept(connection, "monitoring/" + facilityId)
                                instanceof Kept.OfMonitoring(var monitoring, var _)
                        && monitoring != null
                        && monitoring.dutyId().equals(whose.id())
                ? monitoring.courses(law.at(monitoring).limits())
                : List.of();
    }

    @Override
    public Optional<Judgement> gone(Judgement before) {
        var whose = before.obligation().whose();
        var subject = whose.kind() == Whose.Kind.DETENTION ? "detention/" : "duty/";
        var kept = tables.read(connection -> Optional.ofNullable(kept(connection, subject + whose.id())));
        return Optional.of(
                switch (kept.orElse(null)) {
                    case Kept.OfDetention detention -> gone(detention.dossier(), before);
                    case Kept.OfDuty duty -> gone(duty.dossier(), before);
                    case null, default -> before.withdrawn();
                });
    }

    private Judgement gone(Dossier dossier, Judgement before) {
        return Courses.gone(dossier, law.at(dossier).limits(), before);
    }
}
