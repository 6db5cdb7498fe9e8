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
            if (!(kept(connection, "detention/" + detentionId, visits) instanceof Kept.OfDetention detention)) {
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
    private @Nullable Kept kept(Connection connection, String subject, boolean visits) throws SQLException {
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
        return tables.read(connection -> kept(connection, subject(whose), visits) instanceof Kept.OfDossier kept
                ? courses(kept.dossier())
                : visits && facilityId != null ? ofVisits(connection, whose, facilityId) : List.of());
    }

    static String subject(Whose whose) {
        return switch (whose.kind()) {
                    case DETENTION -> "detention/";
                    case DUTY -> "duty/";
                }
                + whose.id();
    }

    /** Of the duty to visit a place; none where this is another one. */
    private List<Course> ofVisits(Connection connection, Whose whose, String facilityId) throws SQLException {
        return kept(connection, "monitoring/" + facilityId) instanceof Kept.OfMonitoring(var monitoring, var _)
                        && monitoring != null
                        && Whose.duty(monitoring.dutyId()).equals(whose)
                ? monitoring.courses(law.at(monitoring).limits())
                : List.of();
    }

    @Override
    public Optional<Judgement> gone(Judgement before) {
        var subject = subject(before.obligation().whose());
        var kept = tables.read(connection -> Optional.ofNullable(kept(connection, subject)));
        return Optional.of(
                kept.orElse(null) instanceof Kept.OfDossier of ? gone(of.dossier(), before) : before.withdrawn());
    }

    private Judgement gone(Dossier dossier, Judgement before) {
        return Courses.gone(dossier, law.at(dossier).limits(), before);
    }
}
