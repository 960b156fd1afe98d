# Sicherheit: Warnungen, Erkrankungen, Checklisten; wie ein Score, eine Visite, eine Antwort steht, Text zum Kopieren, lange Arbeiten.

safety-title = Sicherheit
safety-day-missing = Geben Sie den Tag ein, oder nur Monat oder Jahr.
safety-why-missing = Nennen Sie den Grund in wenigen Worten.
safety-reason-of-correction = Grund der Berichtigung
safety-save-correction = Berichtigung speichern
safety-correct = Berichtigen: { $name }

## Warnungen

safety-open = Offene Warnungen
    .none = Keine offenen Warnungen.
    .count = Offene Warnungen ({ $count })
safety-acknowledged = Bestätigte Warnungen
    .count = Bestätigt ({ $count })
    .said = Bestätigt
safety-settled = Erledigt ({ $count })
    .why = Diese haben sich durch die Akte erledigt, zum Beispiel durch eine Kontrolle, die seither stattgefunden hat.
safety-rules-some = { $count ->
    [one] { $count } Regel wurde befragt; { $unknown }: { $names }. Keine Regel kennt dies: Prüfen Sie es selbst.
   *[other] { $count } Regeln wurden befragt; { $unknown }: { $names }. Keine Regel kennt dies: Prüfen Sie es selbst.
  }
    .unknown = nicht geprüft
safety-rules-all = { $count ->
    [one] { $count } Regel wurde befragt; sie kennt jede eingetragene Behandlung und Erkrankung.
   *[other] { $count } Regeln wurden befragt; sie kennen jede eingetragene Behandlung und Erkrankung.
  }
safety-rules-only = Regeln betrachten nur, was hier eingetragen ist.
safety-perhaps = { $perhaps } Nicht alle Daten sind auf den Tag bekannt.
    .word = Vielleicht:
    .short = (vielleicht)
safety-clinic-does = Was diese Praxis tut
safety-no-text = Ihre Praxis hat hierfür noch keinen eigenen Text. Er kann unter { $place }, „{ $text }“, geschrieben werden.
safety-source = Quelle: { $source }
safety-found = zuerst gefunden am { $date }
safety-no-longer = trifft heute nicht mehr zu
safety-about = Betrifft
safety-summary = { $count ->
    [one] { $count } offene Sicherheitswarnung
   *[other] { $count } offene Sicherheitswarnungen
  }
    .visit = Visite öffnen
safety-visit-open = Sicherheit: vor dem Signieren zu bestätigen
    .signed = Sicherheit: noch nicht bestätigt

## Eine Warnung bestätigen

safety-acknowledge = Bestätigen
    .ask = Bestätigen…
safety-acknowledge-this = Bestätigen: { $title }
safety-acknowledged-by = Bestätigt von { $who }, { $date }:
    .undated = Bestätigt von { $who }:
safety-reason = Grund
    .hint = Was entschieden oder getan wurde. Bleibt mit Ihrem Namen und dem Datum erhalten.
    .missing = Schreiben Sie auf, was entschieden oder getan wurde.
safety-decision = Was entschieden oder getan wurde
    .hint = Bleibt mit Ihrem Namen und dem Datum erhalten.
    .unsigned = Bleibt mit Ihrem Namen und dem Datum erhalten. Bis dahin kann die Visite nicht signiert werden.
    .later = Später
safety-tell = { $now } Nur Behandelnde können dies bestätigen.
    .now = Sagen Sie es jetzt einer behandelnden Person:

## Erkrankungen

safety-conditions = Erkrankungen
    .none = Keine eingetragen. Auch Schwangerschaft, Transplantation oder eine geplante Operation gehören hierher: Sicherheitsregeln berücksichtigen sie.
    .add = Erkrankung hinzufügen…
    .added = Erkrankung hinzugefügt
    .removed = Erkrankung entfernt
safety-unchecked = von Regeln nicht geprüft
    .why = Keine Sicherheitsregel kennt dies
safety-ended = Beendet
    .ask = Beendet…
    .named = Beendet: { $name }
    .on = Beendet am
safety-correct-ask = Berichtigen…
safety-history = Änderungen
safety-when-unknown = Zeit nicht bekannt
safety-when-since-until = seit { $since }, bis { $until } (steht bevor)
safety-when-until = bis { $until } (steht bevor)
safety-condition = Erkrankung
    .new = Erkrankung hinzufügen
    .add = Hinzufügen
    .hint = Geben Sie einige Buchstaben ein, zum Beispiel „thyr“; die Liste ist auf Englisch. Was nicht darin steht, können Sie mit eigenen Worten festhalten.
    .missing = Wählen Sie eine Erkrankung, oder geben Sie ihren Namen ein.
safety-since = Seit
safety-until = Bis
    .hint = Leer, solange es andauert. Bei Geplantem, zum Beispiel einer Operation, der künftige Tag.
safety-note = Notiz
safety-marked = Sehen Sie das markierte Feld an.
    .several = Sehen Sie die markierten Felder an.

## Checklisten

safety-before-ldn = Vor LDN
    .about = Was Ihre Praxis ansieht, bevor niedrig dosiertes Naltrexon begonnen wird.
safety-differential = Was die Schmerzen sonst erklären könnte
    .about = Die dritte Bedingung der Kriterien von 2010: Keine andere Erkrankung würde die Schmerzen sonst erklären. Sie entscheiden.
safety-check-empty = Diese Liste ist leer. Ihre Zeilen schreibt die Praxis selbst: unter { $place }.
safety-check-keys = Tasten in einer Zeile: { $open } offen, { $clear } unauffällig, { $found } gefunden, { $unneeded } nicht nötig, { $today } heutiges Datum, { $up } { $down } vorige oder nächste Zeile.
safety-check-open = Offen
safety-check-clear = Unauffällig
safety-check-found = Gefunden
safety-check-unneeded = Nicht nötig
safety-check-progress = { $done } von { $count } angesehen
    .label = { $list }: angesehen
safety-check-result = Ergebnis
    .of = Ergebnis: { $line }
safety-check-date = Datum
    .of = Datum: { $line }
    .wrong = Schreiben Sie es wie { $iso }, { $month } oder { $year }.
safety-check-record = In der Akte steht:
safety-check-why = Nennen Sie den Grund, warum es jetzt anders ist.
safety-leave = Ohne dieses Datum verlassen?
    .why = „{ $date }“ bei „{ $line }“ kann nicht als Datum gelesen werden und ist nicht gespeichert.
    .do = Ohne Datum verlassen

## Wie ein Score und eine Visite stehen

safety-band = Bereich: { $band }
safety-no-score = kein Score
safety-prorated = hochgerechnet
    .why = Für eine nicht beantwortete Frage hochgerechnet, nach der Regel des Fragebogens selbst
safety-provisional = vorläufig
    .why = nicht an der Quelle geprüft; vor Verwendung bestätigen
    .which = { $what }: nicht an der Quelle geprüft; vor Verwendung bestätigen
safety-status-draft = Entwurf
safety-status-signed = Signiert
safety-status-correcting = Berichtigung

## Antworten, die nicht zugleich stimmen können

safety-conflict = Prüfen:
    .all = Prüfen Sie diese Antworten
    .go = Zur Frage
    .item = Zur Frage: { $item }

## Text zum Kopieren

safety-copy = Kopieren
    .of = { $name } kopieren
    .done = Kopiert
    .marked = Markiert: Drücken Sie Strg und C zum Kopieren

## Was länger dauert

safety-work-cancelling = Wird abgebrochen…
safety-work-opening = Der Tresor wird geöffnet…
safety-work-making = Der Tresor wird angelegt…
safety-work-demo = Die Demo-Praxis wird angelegt…
safety-work-recover = Der Tresor wird mit dem Wiederherstellungscode geöffnet…
safety-work-code = Der Wiederherstellungscode wird erstellt…
safety-work-user = Der Schlüssel des Benutzers wird erstellt…
safety-work-key = Der neue Schlüssel wird erstellt…
safety-work-backup = Eine Sicherung wird erstellt und geprüft…
safety-work-compare = Die Sicherung wird geöffnet und verglichen…
safety-work-restore = Wiederherstellung in einen neuen Tresor…
safety-work-verify = Jeder Eintrag wird geprüft, und jeder Datensatz daran…
safety-work-audit = Das Protokoll wird gelesen…
    .save = Das Protokoll wird gespeichert…
safety-work-cohort = Alle Patienten der Praxis werden gezählt…
    .save = Die Tabelle wird gespeichert…
safety-work-chart = Das Diagramm wird gezeichnet…
    .save = Das Diagramm wird gespeichert…
safety-work-due = Fälliges wird gesucht…
safety-work-patients = Patienten werden gesucht…
safety-work-batch = Es wird gesucht, wer fällig ist…
safety-work-record = Die Akte wird gelesen…
safety-work-timeline = Die Zeitachse wird gezeichnet…
safety-work-trends = Der Verlauf wird berechnet…
safety-work-report = Der Bericht wird gesetzt…
    .page = Die Seite wird gezeichnet…
    .print = Der Bericht wird an den Drucker gesendet…
    .save = Der Bericht wird gespeichert…
safety-work-table = Die Tabelle wird gelesen…
safety-work-days = Die Tage werden gespeichert…
safety-work-sheet = Das Blatt wird erstellt…
safety-work-instrument = Das Instrument wird geprüft…
safety-work-questionnaire = Der Fragebogen wird geprüft…
