SELECT * FROM refinery_schema_history ORDER BY version
