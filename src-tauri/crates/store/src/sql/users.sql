SELECT user, name, role FROM user WHERE removed = 0 ORDER BY user
