# Sicherheit: Warnungen, Erkrankungen, Checklisten.
