-- Not from the log: no rebuild touches this schema, and it has a backup of its own.
CREATE SCHEMA IF NOT EXISTS intake_keep;

-- The key of each subject, wrapped by the master key. Where a row is deleted, what it sealed is gone for ever.
CREATE TABLE IF NOT EXISTS intake_keep.sealing_key (
  subject text COLLATE "C" PRIMARY KEY,
  key_id text NOT NULL,
  wrapped bytea NOT NULL
);
