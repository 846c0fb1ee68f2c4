-- what speaks of danger is looked for among all texts; of their matters most are over, and must cost no visit to the table
CREATE INDEX casework_cases_living ON casework_cases (matter_id) WHERE state <> 'closed' AND NOT historical;
