-- Of whom visitors told: what would be of the limits if they had said nothing. That is what those who are visited see.
CREATE TABLE unvisited_obligation (
  alert_id text PRIMARY KEY,
  whose text NOT NULL,
  whose_id text NOT NULL,
  limit_id text NOT NULL,
  addressee text NOT NULL,
  occurrence int NOT NULL,
  version int NOT NULL,
  settled text,
  due timestamptz NOT NULL,
  breach_from timestamptz,
  warn_from timestamptz,
  alerting boolean NOT NULL,
  facility_id text
);
