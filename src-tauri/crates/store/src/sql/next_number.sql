SELECT coalesce(max(number), 0) + 1 FROM operation WHERE device = ?1
