-- One row for each record that belongs to a facility; what it says is derived from its facts when it is asked for.
CREATE TABLE record (
  subject text PRIMARY KEY,
  kind text NOT NULL,
  id text NOT NULL,
  facility text,
  state text NOT NULL,
  counted boolean NOT NULL,
  -- what a facility's record counts by: the body of a visit, the category of a complaint
  type text,
  at timestamptz,
  due date,
  -- who filed it
  owner text
);
CREATE INDEX record_facility ON record (facility, kind);

-- What stands of a facility from a day to the day before another.
CREATE TABLE place (
  facility text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  opened date NOT NULL,
  -- no longer open on this day
  closed date,
  region text NOT NULL,
  type text NOT NULL,
  agency text NOT NULL,
  -- the fields of the registry as JSON
  fields text NOT NULL,
  -- what q= searches: code and names, lower case
  search text NOT NULL,
  PRIMARY KEY (facility, from_day)
);

-- Judgements of limits, the last of each obligation, about a record of a detention or duty.
CREATE TABLE judgement (
  about text NOT NULL,
  obligation text NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (about, obligation)
);

-- What calls for a look: who raises it, and the record whose facility it is about.
CREATE TABLE flag (
  subject text NOT NULL,
  about text NOT NULL,
  flag text NOT NULL,
  PRIMARY KEY (subject, about, flag)
);
CREATE INDEX flag_about ON flag (about);

-- What visits compared with the custody register, in the order of the report.
CREATE TABLE spot_check (
  visit text NOT NULL,
  place int NOT NULL,
  detention text NOT NULL,
  milestone text NOT NULL,
  source text NOT NULL,
  -- as stated; null where it was missing
  found text,
  PRIMARY KEY (visit, place)
);

CREATE INDEX fact_key ON fact (key, id);
