-- Every submission once, the first on the log: by what the same is known again, and its receipt.
CREATE TABLE submission (
  -- with its kind, such as visit/V1
  subject text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  -- keyed digest of the canonical content
  mark bytea NOT NULL,
  topic text NOT NULL,
  partition int NOT NULL,
  "offset" bigint NOT NULL,
  recorded timestamptz NOT NULL,
  -- SHA-256 of the bytes on the log
  digest bytea NOT NULL,
  account text NOT NULL,
  -- that the fact names
  facility text,
  -- whether it holds sealed fields
  sealed boolean NOT NULL,
  PRIMARY KEY (subject, id)
);
CREATE INDEX submission_sealed ON submission (id) WHERE sealed;

-- Where each facility lies, day by day, as the type FacilityCause writes it.
CREATE TABLE facility (
  facility text COLLATE "C" PRIMARY KEY,
  place text NOT NULL
);
