-- Not from the log: no rebuild touches this schema, and it has a backup of its own.
CREATE SCHEMA IF NOT EXISTS time_limits_keep;

-- The limit packs of the operator's folder as they last were in order.
CREATE TABLE IF NOT EXISTS time_limits_keep.pack (
  jurisdiction text PRIMARY KEY,
  file text NOT NULL,
  text text NOT NULL
);
