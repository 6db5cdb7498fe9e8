-- Whether an obligation is of visits or rests on what visitors said: those who are visited do not see it. Of one that is
-- gone it stays as it was last.
ALTER TABLE obligation ADD COLUMN visited boolean NOT NULL DEFAULT false;

-- Of whom nothing more is recorded, by all that is known and by what those who are visited may know of it.
DROP TABLE silence;
CREATE TABLE silence (
  detention_id text NOT NULL,
  unvisited boolean NOT NULL,
  facility_id text,
  since timestamptz NOT NULL,
  milestone text NOT NULL,
  PRIMARY KEY (detention_id, unvisited)
);
CREATE INDEX silence_since ON silence (unvisited, since);
