-- The list of what came back is short; without this it would be looked for among all of a unit's matters.
CREATE INDEX casework_cases_came_back ON casework_cases (unit_id, due_at, matter_id) WHERE came_back_at IS NOT NULL;
