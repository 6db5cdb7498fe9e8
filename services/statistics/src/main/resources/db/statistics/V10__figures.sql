-- How much each place and local day contributes to a measure, by the measure's own dimensions in their order.
CREATE TABLE cell (
  measure text NOT NULL,
  facility text NOT NULL,
  day date NOT NULL,
  own text[] NOT NULL,
  n bigint NOT NULL,
  PRIMARY KEY (measure, day, facility, own)
) WITH (fillfactor = 70);

-- Where a facility belongs, from a day on; the first row also holds for all days before.
CREATE TABLE span (
  facility text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  region text NOT NULL,
  type text NOT NULL,
  agency text NOT NULL,
  regime text,
  opened date NOT NULL,
  closed date,
  PRIMARY KEY (facility, from_day)
);

CREATE TABLE population (
  facility text NOT NULL,
  as_of date NOT NULL,
  grp text NOT NULL,
  n bigint NOT NULL,
  PRIMARY KEY (facility, as_of, grp)
);

CREATE TABLE commission (
  id text PRIMARY KEY,
  region text NOT NULL,
  from_day date NOT NULL,
  to_day date
);

CREATE TABLE member (
  commission text NOT NULL,
  member text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  profession text NOT NULL,
  PRIMARY KEY (commission, member, from_day)
);

-- Published figures as they were declared, whole.
CREATE TABLE declared (
  id text PRIMARY KEY,
  event bytea NOT NULL
);
