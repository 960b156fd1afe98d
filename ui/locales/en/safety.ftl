# Safety: alerts, conditions, checklists.
