package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Said;
import org.baqylau.limits.domain.Silence;
import org.jspecify.annotations.Nullable;

/** Rows of {@code open_question}: who is held with nothing recorded, and whose apprehension is missing. */
final class QuestionRows {

    private final Duration quiet;
    private final TreeMap<String, Question> open = new TreeMap<>();
    private final TreeSet<String> closed = new TreeSet<>();
    private final TreeSet<String> suspected = new TreeSet<>();

    private record Question(
            @Nullable String facilityId,
            @Nullable Silence silence,
            @Nullable Instant suspectFrom) {
        boolean isNone() {
            return silence == null && suspectFrom == null;
        }
    }

    QuestionRows(Duration quiet) {
        this.quiet = quiet;
    }

    void add(@Nullable Dossier before, Dossier after) {
        var was = before == null ? null : question(before);
        var is = question(after);
        if (is.isNone()) {
            if (was != null && !was.isNone()) {
                closed.add(after.detentionId());
            }
        } else if (!Objects.equals(was, is)) {
            open.put(after.detentionId(), is);
        }
    }

    void add(@Nullable Said before, Said after) {
        if (after.apprehensionMissed() && (before == null || !before.apprehensionMissed())) {
            suspected.add(after.detentionId());
        }
    }

    private Question question(Dossier dossier) {
        var last = dossier.lastRecorded();
        return new Question(
                dossier.standing().facilityId(),
                Silence.of(dossier).orElse(null),
                dossier.apprehensionMissing() && last != null ? last.plus(quiet) : null);
    }

    void write(Connection connection) throws SQLException {
        var rows = new Columns("text", "text", "timestamptz", "text", "timestamptz");
        open.forEach((id, question) -> rows.add(
                id,
                question.facilityId(),
                question.silence() == null ? null : question.silence().since(),
                question.silence() == null ? null : question.silence().milestone(),
                question.suspectFrom()));
        rows.execute(connection, """
                INSERT INTO open_question (detention_id, facility_id, silent_since, silent_milestone, suspect_from)
                SELECT * FROM %s
                ON CONFLICT (detention_id) DO UPDATE SET facility_id = excluded.facility_id,
                  silent_since = excluded.silent_since, silent_milestone = excluded.silent_milestone,
                  suspect_from = excluded.suspect_from""".formatted(rows.unnest()));
        var ids = new Columns("text");
        closed.forEach(ids::add);
        ids.execute(connection, """
                UPDATE open_question SET facility_id = NULL, silent_since = NULL, silent_milestone = NULL,
                  suspect_from = NULL
                WHERE detention_id IN (SELECT * FROM %s)""".formatted(ids.unnest()));
        ids.execute(connection, """
                DELETE FROM open_question
                WHERE detention_id IN (SELECT * FROM %s) AND suspect_from IS NULL AND NOT suspected
                """.formatted(ids.unnest()));
        var said = new Columns("text", "bool");
        suspected.forEach(id -> said.add(id, true));
        said.execute(connection, """
                INSERT INTO open_question (detention_id, suspected) SELECT * FROM %s
                ON CONFLICT (detention_id) DO UPDATE SET suspected = true""".formatted(said.unnest()));
    }
}
