CREATE TABLE sum (
  subject text PRIMARY KEY,
  total bigint NOT NULL
);
