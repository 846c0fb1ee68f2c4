-- Apps read and insert events and nothing else; the owner's own mistakes are refused by a trigger.

GRANT USAGE ON SCHEMA public TO yiwang_app;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO yiwang_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO yiwang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO yiwang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO yiwang_app;

REVOKE UPDATE, DELETE, TRUNCATE ON ledger_events FROM yiwang_app;
REVOKE DELETE, TRUNCATE ON ledger_position, ledger_heads FROM yiwang_app;
REVOKE ALL ON _prisma_migrations FROM yiwang_app;

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % refused: the ledger is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER ledger_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_events
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

INSERT INTO ledger_position (id, position) VALUES (1, 0);
ALTER TABLE ledger_position ADD CONSTRAINT ledger_position_one_row CHECK (id = 1);
-- Updated on every append: room on the page keeps the updates cheap.
ALTER TABLE ledger_position SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
ALTER TABLE ledger_heads SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
