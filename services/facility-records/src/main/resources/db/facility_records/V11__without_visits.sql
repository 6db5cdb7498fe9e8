-- The facility of a detention for who never learns of visits: null where visits alone tell of it.
ALTER TABLE record ADD COLUMN unvisited text;
CREATE INDEX record_unvisited ON record (unvisited) WHERE kind = 'detention';
