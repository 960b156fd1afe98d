# Users, keys, the recovery code, backups, restoring, the audit, how the clinic works (practice).
