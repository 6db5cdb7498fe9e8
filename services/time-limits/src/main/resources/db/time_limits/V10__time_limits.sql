-- Where a facility lies, day by day; the first span holds for all days before it.
CREATE TABLE facility_span (
  facility_id text NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL,
  region text NOT NULL,
  PRIMARY KEY (facility_id, from_day)
);

-- What is open about a detention beside its limits; without row where nothing is.
-- silent_since: when its only known milestone was reached; suspect_from: from when its missing apprehension may be said;
-- suspected: the log says so.
CREATE TABLE open_question (
  detention_id text PRIMARY KEY,
  facility_id text,
  silent_since timestamptz,
  silent_milestone text,
  suspect_from timestamptz,
  suspected boolean NOT NULL DEFAULT false
);
CREATE INDEX open_question_silent ON open_question (silent_since) WHERE silent_since IS NOT NULL;
CREATE INDEX open_question_suspect ON open_question (suspect_from, detention_id)
  WHERE suspect_from IS NOT NULL AND NOT suspected;

-- Of each obligation what the log is to have (from the detention's facts; null where they make no such obligation), and
-- what it has (seen_*: the last judgement; alert_seen: whether its alert stands). Two writers, each its own
-- columns. look_at: from when something may be unsaid.
CREATE TABLE obligation (
  detention_id text NOT NULL,
  limit_id text NOT NULL,
  addressee text NOT NULL,
  occurrence int NOT NULL,
  version int,
  settled text,
  due timestamptz,
  due_stated text,
  ended_at text,
  elapsed_seconds int,
  disputed boolean,
  breach_from timestamptz,
  undisputed_from timestamptz,
  basis text,
  alerting boolean,
  facility_id text,
  settled_id text,
  breach_id text,
  undisputed_id text,
  seen_id text,
  seen_state text,
  seen_version int,
  seen_due text,
  alert_seen text NOT NULL DEFAULT 'none',
  look_at timestamptz GENERATED ALWAYS AS (
    CASE
      WHEN version IS NULL THEN
        CASE WHEN seen_state NOT IN ('cleared', 'not_applicable') OR alert_seen = 'standing'
          THEN '-infinity'::timestamptz END
      WHEN settled IS NOT NULL THEN
        CASE WHEN seen_id IS DISTINCT FROM settled_id
            OR (alert_seen = 'standing') <> (alerting AND settled IN ('breached', 'met_late'))
          THEN '-infinity'::timestamptz END
      WHEN alert_seen = 'standing' AND NOT alerting THEN '-infinity'::timestamptz
      WHEN seen_id = breach_id OR seen_id = undisputed_id THEN
        CASE
          WHEN alerting AND alert_seen <> 'standing' THEN breach_from
          WHEN undisputed_id IS NOT NULL AND seen_id <> undisputed_id THEN undisputed_from
        END
      WHEN alert_seen = 'standing' OR seen_state NOT IN ('cleared', 'not_applicable') THEN '-infinity'::timestamptz
      ELSE breach_from
    END) STORED,
  PRIMARY KEY (detention_id, limit_id, addressee, occurrence)
) WITH (fillfactor = 80);
CREATE INDEX obligation_look ON obligation (look_at, detention_id, limit_id, addressee, occurrence)
  WHERE look_at IS NOT NULL;
CREATE INDEX obligation_running ON obligation (due) WHERE settled IS NULL AND due IS NOT NULL;

-- One for each obligation that was broken and is no history.
CREATE TABLE alert (
  alert_id text PRIMARY KEY,
  detention_id text NOT NULL,
  limit_id text NOT NULL,
  addressee text NOT NULL,
  occurrence int NOT NULL,
  version int NOT NULL,
  facility_id text,
  due timestamptz NOT NULL,
  raised_at timestamptz NOT NULL,
  state text NOT NULL,
  taken_by text
);
CREATE INDEX alert_state ON alert (state, due);
CREATE INDEX alert_detention ON alert (detention_id);
