-- Of what was said last: its own id where it stands in the place of another (seen_id then is the one that it would have
-- otherwise), and the ids of what was said of the obligation before.
ALTER TABLE obligation ADD COLUMN seen_fact text, ADD COLUMN seen_before text;

-- What a wrong clock may have said too early.
CREATE INDEX obligation_early ON obligation (breach_from) WHERE settled IS NULL AND seen_state = 'breached';
