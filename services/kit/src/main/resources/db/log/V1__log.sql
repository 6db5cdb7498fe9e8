-- What every projection of the log has: its position, what it parked, and the facts that it counted once.
CREATE TABLE position (
  topic text NOT NULL,
  partition int NOT NULL,
  next bigint NOT NULL,
  recorded timestamptz NOT NULL,
  PRIMARY KEY (topic, partition)
);

-- Quarantine: key is the subject whose later records wait behind the bad one.
CREATE TABLE parked (
  topic text NOT NULL,
  partition int NOT NULL,
  "offset" bigint NOT NULL,
  recorded timestamptz NOT NULL,
  key text NOT NULL,
  value bytea,
  headers bytea NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (topic, partition, "offset")
);
CREATE INDEX parked_subject ON parked (topic, key);

-- Every fact once, by subject and id.
CREATE TABLE fact (
  subject text NOT NULL,
  id text NOT NULL,
  topic text NOT NULL,
  partition int NOT NULL,
  "offset" bigint NOT NULL,
  recorded timestamptz NOT NULL,
  key text NOT NULL,
  value bytea NOT NULL,
  headers bytea NOT NULL,
  PRIMARY KEY (subject, id)
);

-- What one subject tells others, by key; a key may have several exporters.
CREATE TABLE export (
  key text NOT NULL,
  exporter text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (key, exporter)
);

-- Who must be looked at again when a key's value changes.
CREATE TABLE dependency (
  key text NOT NULL,
  subject text NOT NULL,
  PRIMARY KEY (key, subject)
);

-- Facts that wait for their cause.
CREATE TABLE held (
  subject text NOT NULL,
  id text NOT NULL,
  cause text NOT NULL,
  PRIMARY KEY (subject, id)
);
