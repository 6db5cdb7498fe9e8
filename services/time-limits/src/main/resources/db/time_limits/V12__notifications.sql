-- Not from the log: no rebuild touches this schema, and it has a backup of its own.
CREATE SCHEMA IF NOT EXISTS time_limits_keep;

-- Since when an operator has each way of telling switched on; null while it is off.
CREATE TABLE IF NOT EXISTS time_limits_keep.switched (
  kind text PRIMARY KEY,
  since timestamptz
);

-- Who wants to be told, in which language, of which regions (all where null).
CREATE TABLE IF NOT EXISTS time_limits_keep.subscription (
  account text PRIMARY KEY,
  language text NOT NULL,
  territory text[]
);

-- Where to, of which bands and regions (all where empty). A target is personal data.
CREATE TABLE IF NOT EXISTS time_limits_keep.channel (
  account text NOT NULL REFERENCES time_limits_keep.subscription ON DELETE CASCADE,
  kind text NOT NULL,
  target text NOT NULL,
  bands text[] NOT NULL,
  regions text[] NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (account, kind, target)
);

-- Up to which places of the log everybody has been told.
CREATE TABLE IF NOT EXISTS time_limits_keep.told (
  topic text NOT NULL,
  partition int NOT NULL,
  next bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);

-- What is to go out, and the trace of what went, was spared because somebody took it, or was given up. The target goes
-- with the end of its delivery; channel is its digest.
CREATE TABLE IF NOT EXISTS time_limits_keep.delivery (
  delivery_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  alert_id text NOT NULL,
  band text NOT NULL,
  account text NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  target text,
  language text NOT NULL,
  limit_id text NOT NULL,
  version int NOT NULL,
  due timestamptz NOT NULL,
  region text,
  facility_id text,
  state text NOT NULL DEFAULT 'waiting',
  attempts int NOT NULL DEFAULT 0,
  fault text,
  created_at timestamptz NOT NULL,
  next_attempt timestamptz NOT NULL,
  ended_at timestamptz,
  UNIQUE (alert_id, band, account, channel)
);
CREATE INDEX IF NOT EXISTS delivery_waiting ON time_limits_keep.delivery (next_attempt) WHERE state = 'waiting';
