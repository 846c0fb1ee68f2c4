-- Work lists ask for what is under way by due time. Most of a county's matters are over and would only stand in the way.
CREATE INDEX casework_cases_living_due ON casework_cases (due_at, matter_id)
  WHERE state <> 'closed' AND NOT historical;
CREATE INDEX casework_cases_living_unit_due ON casework_cases (unit_id, due_at, matter_id)
  WHERE state <> 'closed' AND NOT historical;
