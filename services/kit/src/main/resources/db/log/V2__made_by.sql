-- By which version of the program these tables were made: one row at the most.
CREATE TABLE made_by (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  version text NOT NULL
);
