SELECT name, checksum FROM refinery_schema_history WHERE version = ?1
