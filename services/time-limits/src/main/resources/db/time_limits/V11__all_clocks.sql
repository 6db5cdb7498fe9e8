-- Limits of duties beside those of detentions, warnings, suspicions of every kind. All of it is from the log: built anew.
DROP TABLE open_question, obligation, alert;

-- Where a detention or a duty begins, for questions about a period.
CREATE TABLE dossier (
  whose text NOT NULL,
  whose_id text NOT NULL,
  facility_id text,
  started timestamptz NOT NULL,
  PRIMARY KEY (whose, whose_id)
);
CREATE INDEX dossier_started ON dossier (started);

-- Who is held with nothing recorded after the first milestone.
CREATE TABLE silence (
  detention_id text PRIMARY KEY,
  facility_id text,
  since timestamptz NOT NULL,
  milestone text NOT NULL
);
CREATE INDEX silence_since ON silence (since);

-- Times that cannot be trusted: what is to be said of them (null where the facts no longer show it), and whether it was.
CREATE TABLE suspicion (
  suspicion_id text PRIMARY KEY,
  whose text,
  whose_id text,
  reason text,
  entry_id text,
  milestone text,
  against text,
  stated text,
  say_from timestamptz,
  said boolean NOT NULL DEFAULT false
);
CREATE INDEX suspicion_unsaid ON suspicion (say_from, suspicion_id) WHERE say_from IS NOT NULL AND NOT said;

-- Of each obligation what the log is to have (from its facts; null where they make no such obligation), and what it has
-- (seen_*: the last judgement, or that it runs; alert_seen: what became of its alert, alert_due: for which end). Two
-- writers, each its own columns. look_at: from when something may be unsaid.
CREATE TABLE obligation (
  whose text NOT NULL,
  whose_id text NOT NULL,
  limit_id text NOT NULL,
  addressee text NOT NULL,
  occurrence int NOT NULL,
  alert_id text NOT NULL,
  version int,
  settled text,
  due timestamptz,
  due_stated text,
  ended_at text,
  elapsed_seconds int,
  disputed boolean,
  breach_from timestamptz,
  undisputed_from timestamptz,
  start_from timestamptz,
  warn_from timestamptz,
  basis text,
  alerting boolean,
  facility_id text,
  settled_id text,
  breach_id text,
  undisputed_id text,
  started_id text,
  seen_id text,
  seen_state text,
  seen_version int,
  seen_due text,
  alert_seen text NOT NULL DEFAULT 'none',
  alert_due text,
  look_at timestamptz GENERATED ALWAYS AS (
    CASE
      WHEN version IS NULL THEN
        CASE WHEN seen_state NOT IN ('cleared', 'not_applicable') OR alert_seen = 'standing'
          THEN '-infinity'::timestamptz END
      WHEN settled IS NOT NULL THEN
        CASE
          WHEN seen_id IS DISTINCT FROM settled_id THEN '-infinity'::timestamptz
          WHEN alerting AND settled IN ('breached', 'met_late') THEN
            CASE WHEN alert_seen IN ('none', 'lapsed', 'resolved_early')
                OR (alert_seen = 'resolved' AND alert_due IS DISTINCT FROM due_stated)
              THEN '-infinity'::timestamptz END
          WHEN alert_seen NOT IN ('none', 'lapsed') THEN '-infinity'::timestamptz
        END
      WHEN alert_seen NOT IN ('none', 'lapsed') AND NOT alerting THEN '-infinity'::timestamptz
      WHEN seen_id = breach_id OR seen_id = undisputed_id THEN
        CASE
          WHEN alerting AND (alert_seen IN ('none', 'lapsed', 'resolved_early')
              OR (alert_seen = 'resolved' AND alert_due IS DISTINCT FROM due_stated)) THEN breach_from
          WHEN undisputed_id IS NOT NULL AND seen_id <> undisputed_id THEN undisputed_from
        END
      WHEN seen_state NOT IN ('cleared', 'not_applicable', 'running') THEN '-infinity'::timestamptz
      WHEN start_from IS NOT NULL AND seen_id IS DISTINCT FROM started_id THEN least(start_from, breach_from)
      ELSE breach_from
    END) STORED,
  PRIMARY KEY (whose, whose_id, limit_id, addressee, occurrence)
) WITH (fillfactor = 80);
CREATE INDEX obligation_look ON obligation (look_at, whose, whose_id, limit_id, addressee, occurrence)
  WHERE look_at IS NOT NULL;
CREATE INDEX obligation_running ON obligation (due) WHERE settled IS NULL AND due IS NOT NULL;
CREATE INDEX obligation_warned ON obligation (warn_from)
  WHERE settled IS NULL AND warn_from IS NOT NULL AND alert_seen = 'none';
CREATE INDEX obligation_alert ON obligation (alert_id);

-- When somebody is to be warned of an end (null where nobody is any more), and where the warning lies on the log.
CREATE TABLE warning (
  warning_id text PRIMARY KEY,
  alert_id text NOT NULL,
  whose text NOT NULL,
  whose_id text NOT NULL,
  limit_id text NOT NULL,
  addressee text NOT NULL,
  occurrence int NOT NULL,
  warn_at timestamptz,
  due timestamptz,
  said timestamptz,
  partition int,
  "offset" bigint
);
CREATE INDEX warning_unsaid ON warning (warn_at, warning_id) WHERE warn_at IS NOT NULL AND said IS NULL;
CREATE INDEX warning_said ON warning (partition, "offset") WHERE said IS NOT NULL;
CREATE INDEX warning_of ON warning (whose, whose_id, limit_id, addressee, occurrence);

-- One for each obligation that was broken, or taken before it was, and is no history.
CREATE TABLE alert (
  alert_id text PRIMARY KEY,
  whose text NOT NULL,
  whose_id text NOT NULL,
  limit_id text NOT NULL,
  addressee text NOT NULL,
  occurrence int NOT NULL,
  version int NOT NULL,
  facility_id text,
  due timestamptz NOT NULL,
  raised_at timestamptz NOT NULL,
  state text NOT NULL,
  taken_by text,
  partition int NOT NULL,
  "offset" bigint NOT NULL
);
CREATE INDEX alert_state ON alert (state, due);
CREATE INDEX alert_of ON alert (whose, whose_id);
CREATE INDEX alert_change ON alert (partition, "offset");
