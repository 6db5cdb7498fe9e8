-- When the first was recorded of what visitors told: an alert from before it is known to those who are visited.
ALTER TABLE dossier ADD COLUMN visited_from timestamptz;
