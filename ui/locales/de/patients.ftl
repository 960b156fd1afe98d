# Patienten: Liste, Formular, Übersicht, Zeitachse, Fälliges, Adressen; Befehle nach Namen, Änderungen eines Eintrags, Rückgängig in Formularen.

## Liste der Patienten

patients-title = Patienten
patients-search = Patienten suchen
    .hint = Name, Nummer oder Geburtsdatum
patients-add = Patient anlegen
    .first = Den ersten Patienten anlegen
    .said = Patient angelegt
patients-count = { $total ->
    [one] { $total } Patient
   *[other] { $total } Patienten
  }
    .overdue = { $total ->
        [one] { $total } Patient, davon { $overdue } überfällig
       *[other] { $total } Patienten, davon { $overdue } überfällig
    }
patients-found = { $total ->
    [one] { $total } Patient gefunden
   *[other] { $total } Patienten gefunden
  }
    .overdue = { $total ->
        [one] { $total } Patient gefunden, davon { $overdue } überfällig
       *[other] { $total } Patienten gefunden, davon { $overdue } überfällig
    }
patients-no-match = Kein Patient passt dazu.
    .hint = Suchen Sie nach einem Teil des Namens, der Patientennummer oder einem Geburtsdatum wie 1974-04-03.
patients-none = Noch keine Patienten.
patients-more = Mehr zeigen
patients-more-shown = { $count } von { $total } gezeigt
patients-column-patient = Patient
patients-column-number = Nummer
patients-column-age = Alter
patients-column-last = Letzte Visite
patients-column-next = Nächste Visite
patients-open-draft = Offener Entwurf
patients-open-alerts = { $count ->
    [one] { $count } offene Warnung
   *[other] { $count } offene Warnungen
  }
patients-no-visit = noch keine Visite
patients-demo = Erfunden, kein wirklicher Patient

## Der Weg zum ersten Bericht

patients-steps = Ihr erster Bericht in fünf Minuten
    .demo = Diese Patienten sind erfunden. Ihr eigener Tresor bleibt, wie er ist: Wählen Sie „Sperren“ und öffnen Sie ihn dann.
    .look = Erst die Demo-Praxis ansehen
    .away = Ausblenden
    .back = Die Hilfe holt es zurück.
    .put-away = Ausgeblendet. Die Hilfe holt es zurück.
patients-steps-done = { $done } von { $count } erledigt
patients-step-is-done = erledigt
patients-step-is-open = noch zu tun
patients-step-is-later = kommt nach dem ersten Patienten
patients-step-look = Einen Patienten öffnen
    .hint = Die Übersicht zeigt Dosen, Visiten und Scores auf einer Zeitachse.
patients-step-add = Einen Patienten anlegen
    .hint = Ein Name genügt.
patients-step-visit = Bei einer Visite einen Fragebogen ausfüllen
    .hint = „Neue Visite“ fragt, welche; Zifferntasten antworten.
patients-step-doses = Die LDN-Dosen eintragen
    .hint = „Behandlung hinzufügen…“, mit dem Tag des Beginns.
patients-step-trends = Den Verlauf öffnen
    .hint = Er sagt, was sich geändert hat oder wofür noch zu wenig vorliegt.
patients-step-report = Den Bericht speichern oder drucken
    .hint = Eine Seite für die Akte und für Kolleginnen und Kollegen.

## Formular eines Patienten

patients-edit = Patient bearbeiten
patients-given-name = Vorname
patients-family-name = Nachname
    .missing = Geben Sie den Namen des Patienten ein.
patients-clinic-number = Patientennummer
patients-birth-date = Geburtsdatum
patients-sex = Geschlecht
    .female = Weiblich
    .male = Männlich
    .other = Anderes
    .unknown = Nicht erfasst
patients-reason = Grund der Änderung
    .hint = Zum Beispiel „falsch geschrieben“ oder „neuer Name nach Heirat“. Der Grund bleibt in der Akte.
    .missing = Nennen Sie den Grund in wenigen Worten.

## Kopf der Akte

patients-record = Patient
patients-who-age = { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
  }
patients-who-female = weiblich
patients-who-male = männlich
patients-who-other = anderes Geschlecht
patients-who-born = geboren am { $date }
patients-who-number = Nummer { $number }
patients-who-next = nächste Visite { $due }
patients-part-overview = Übersicht
patients-part-treatments = Behandlungen
patients-part-safety = Sicherheit
patients-part-labs = Labor
patients-part-diary = Tagebuch
patients-part-trends = Verlauf
patients-part-report = Bericht
patients-part-open = { $count ->
    [one] offen
   *[other] offen
  }

## Übersicht eines Patienten

patients-new-visit = Neue Visite
patients-continue = Visite fortsetzen
patients-change = Bearbeiten
patients-time-line = Zeitachse
patients-visits = Visiten
    .one = Visite
    .none = Noch keine Visiten. „Neue Visite“ beginnt die erste.
    .bands = Bereiche: { $source }
patients-export = Export…
patients-import = Import…
patients-now = Laufende Behandlungen
    .none = Keine laufende Behandlung ist eingetragen.
patients-soon-none = Nichts in den nächsten vier Wochen.

## Zeitachse

patients-timeline-drawing = Wird gezeichnet…
patients-timeline-period = Zeitraum
    .all = Alles
patients-timeline-move = Verschieben
    .earlier = Früher
    .later = Später
patients-timeline-list = Alles auf der Zeitachse
patients-timeline-failed = Die Zeitachse konnte nicht gezeichnet werden.
patients-timeline-empty = Noch nichts zu zeichnen. Visiten, Behandlungen, Ergebnisse und das Tagebuch erscheinen hier, sobald sie eingetragen sind.
    .period = Nichts in diesem Zeitraum.
patients-timeline-lines = Linien ({ $shown } von { $count })
    .most = Höchstens { $count } gleichzeitig.
patients-timeline-several = Hier liegen mehrere Einträge
patients-timeline-mark = { $words } ({ $at } von { $count })
patients-timeline-days = { $count } Tage des Tagebuchs, { $from } bis { $to }
patients-timeline-more = und { $count } weitere

## Fälliges

patients-due = Fällig
    .period = Zeitraum
    .kind = Art
    .reports = Berichte für diese Woche…
    .add = Neue Erinnerung…
patients-due-all = Alle { $count }
patients-due-of-kind = { $kind } { $count }
patients-due-overdue = Überfällig
patients-due-week = Diese Woche
patients-due-later = Später
patients-due-none = Nichts ist überfällig, und in den nächsten { $days } Tagen ist nichts fällig.
    .kind = Von dieser Art ist nichts fällig.
patients-due-count = { $things ->
    [one] { $things } Eintrag
   *[other] { $things } Einträge
  }, { $patients ->
    [one] { $patients } Patient
   *[other] { $patients } Patienten
  }
patients-due-column-when = Wann
patients-due-column-whose = Patient
patients-due-column-what = Was
patients-due-column-acts = Aktionen
patients-due-done = Erledigt
    .of = Erledigt: { $what }, { $name }
    .said = Erledigt: { $what }, { $name }.
    .back = Zurücknehmen
    .not = Zurückgenommen: noch nicht erledigt
patients-kind-visit = Visite
    .line = Nächste Visite
patients-kind-titration = Titrationsschritt
    .line = Titrationsschritt
patients-kind-lab = Laborkontrolle
    .line = Laborkontrolle
patients-kind-renewal = Folgerezept
    .line = Rezept
patients-kind-other = Sonstiges
    .line = Sonstiges
patients-when-today = heute
patients-when-tomorrow = morgen
patients-when-in = { $unit ->
    [day] in { $count } Tagen
    [week] in { $count } Wochen
   *[month] in { $count } Monaten
  }
patients-reminder = Neue Erinnerung
    .for = Neue Erinnerung für { $name }
    .edit = Erinnerung bearbeiten
    .patient = Patient
    .no-patient = Wählen Sie einen Patienten aus der Liste.
    .kind = Art
    .marked = Prüfen Sie die markierten Felder.
    .marked-one = Prüfen Sie das markierte Feld.
patients-reminder-what = Was
    .hint = Zum Beispiel „LDN-Rezept erneuern“.
    .missing = Geben Sie ein, was zu tun ist.
patients-reminder-due = Fällig am
    .missing = Geben Sie den Tag ein, an dem es fällig ist.

## Adressen

patients-contacts = Adressen
    .about = Apotheken und Verordnende; ihre Namen werden angeboten, wo Behandlungen eingetragen werden.
    .search = Adressen suchen
    .hint = Name, Telefon, Notizen
    .add = Neue Adresse…
    .none = Noch keine Adressen. „Neue Adresse…“ legt die erste an.
    .no-match = Keine Adresse passt dazu.
patients-contacts-count = { $count ->
    [one] { $count } Adresse
   *[other] { $count } Adressen
  }
    .found = { $count ->
        [one] { $count } Adresse gefunden
       *[other] { $count } Adressen gefunden
    }
patients-contacts-pharmacy = Apotheken
    .one = Apotheke
patients-contacts-prescriber = Verordnende
    .one = Verordnende Person
patients-contacts-other = Andere
    .one = Jemand anderes
patients-contacts-phone = Telefon
patients-contacts-online = Online
    .field = E-Mail- oder Webadresse
patients-contacts-address = Anschrift
    .field = Postanschrift
patients-contacts-note = Notizen
    .hint = Eigene der Praxis, zum Beispiel welchen Füllstoff eine Apotheke verwendet.
patients-contacts-kind = Art
    .missing = Wählen Sie, was es ist.
patients-contacts-name = Name
    .hint = So, wie er in Behandlungen stehen soll.
    .missing = Geben Sie den Namen der Apotheke oder Person ein.
patients-contacts-new = Neue Adresse
patients-contacts-edit = { $name } bearbeiten

## Was mit einem Eintrag getan wird, und seine Änderungen

patients-do-add = Anlegen
patients-do-edit = Bearbeiten…
    .of = Bearbeiten… { $name }
patients-do-history = Änderungen
    .of = Änderungen { $name }
patients-do-remove = Entfernen…
    .of = Entfernen… { $name }
patients-history = Änderungen: { $title }
    .reason = Grund: { $reason }
patients-history-line = { $what } von { $who } am { $moment }
patients-history-first = Eingetragen
patients-history-changed = Geändert
patients-history-removed = Entfernt
patients-remove = { $title } entfernen?
    .what = Der Eintrag zählt dann nicht mehr. Was darin stand, bleibt unter „Änderungen“ lesbar.
    .do = Entfernen
    .why = Grund für das Entfernen
    .hint = Bleibt unter „Änderungen“ stehen, zum Beispiel „falscher Patient“ oder „doppelt eingetragen“.
    .not-yet = Noch nicht entfernt: siehe oben.
patients-change-reason = Grund der Änderung
    .hint = Bleibt beim früheren Wert stehen, zum Beispiel „Tippfehler“ oder „Patient hat die Packung mitgebracht“.

## Patienten zum Ankreuzen

patients-ticks-due = Fällig
    .none = Bis zum Ende dieser Woche ist niemand fällig, und niemand ist überfällig.
    .all = Alle ankreuzen
    .no-one = Keinen ankreuzen
patients-ticks-others = Weitere
    .search = Weitere Patienten suchen
    .type = { $count } weitere: Geben Sie einen Namen oder eine Nummer ein.
    .no-match = Kein weiterer Patient passt dazu.
patients-ticks-patients = Patienten
    .search = Patienten suchen
    .type = { $count } Patienten: Geben Sie einen Namen oder eine Nummer ein.
    .no-match = Kein Patient passt dazu.
patients-ticks-hint = Name oder Nummer
patients-ticks-more = { $count } weitere: Geben Sie mehr vom Namen ein.

## Alles nach seinem Namen

patients-palette = Patient, Ort oder Befehl
    .title = Zu Patienten, Orten oder Befehlen
    .looking = Patienten werden gesucht…
    .none = Nichts heißt so. Versuchen Sie ein anderes Wort oder eine Patientennummer.
    .failed = Patienten können nicht gesucht werden.
patients-palette-found = { $count } gefunden.
patients-palette-more = { $count } von { $total } Patienten werden gezeigt: Geben Sie mehr vom Namen oder von der Nummer ein.
patients-palette-patient = Patient
    .age = { $years ->
        [one] Patient, { $years } Jahr
       *[other] Patient, { $years } Jahre
    }
patients-group-go = Gehen zu
patients-group-do = Befehl
patients-group-settings = Einstellungen
patients-group-here = Auf diesem Bildschirm
patients-go-batch = Berichte für diese Woche
patients-go-settings = Einstellungen: Praxis
patients-go-practice = Einstellungen: so arbeiten wir
patients-go-users = Einstellungen: Benutzer und Schlüssel
patients-go-lock = Einstellungen: Sperre
patients-go-backups = Einstellungen: Sicherungen
patients-go-audit = Einstellungen: Protokoll
patients-go-display = Einstellungen: Anzeige
patients-go-recovery = Wiederherstellungscode erstellen
patients-go-restore = Sicherung wiederherstellen
patients-go-light = Farben: hell
patients-go-dark = Farben: dunkel
patients-go-system = Farben: wie das System
patients-go-keys = Tastenkürzel
patients-also =
    .patients = Liste finden suchen
    .patient-new = neu hinzufügen aufnehmen erfassen
    .due = überfällig Erinnerungen Wiedervorlage Recall Woche Termine
    .batch = Stapel mehrere alle drucken
    .cohort = alle Patienten Ergebnisse Statistik Ansprechen Responder
    .contacts = Apotheken Verordnende Kontakte Telefon Anschriften
    .instruments = Instrumente Formulare Skalen Scores Bibliothek
    .evidence = Studien Literatur Belege
    .help = Handbuch Anleitung wie
    .settings = Briefkopf Papier Name Sicherheitstext
    .practice = Titration Vorlagen Checklisten Währung
    .users = Passphrase Rollen Wiederherstellung
    .settings-lock = Minuten Zeit
    .backups = Backup Kopie speichern
    .audit = Audit Verlauf wer
    .display = Farben Design Textgröße Schrift Zoom
    .recovery = neu
    .restore = öffnen Backup
    .lock = verlassen schließen abmelden
    .light = Design Erscheinungsbild Tag
    .dark = Design Erscheinungsbild Nacht
    .system = Design Erscheinungsbild
    .keys = Tasten Tastatur Shortcuts
    .guide = Anleitung erste Schritte Einführung Anfang
    .part-overview = Zeitachse Visiten Chronologie
    .part-new-visit = beginnen anlegen
    .part-treatments = LDN Dosen Medikamente Arzneimittel Titration Nebenwirkungen Kosten
    .part-safety = Warnungen Checkliste Erkrankungen
    .part-labs = Laborwerte Ergebnisse Messwerte Gewicht Blutdruck
    .part-diary = Tage Bewertungen
    .part-trends = Diagramme Urteil Trends wirkt hilft es
    .part-report = PDF drucken Brief Arztbrief
    .part-edit = Name Nummer Geburt

## Rückgängig in Formularen

patients-undo-undone = Rückgängig gemacht: { $name }.
patients-undo-redone = Wiederholt: { $name }.
patients-undo-nothing = Es gibt nichts rückgängig zu machen.
    .redo = Es gibt nichts zu wiederholen.

## Eine getippte Zahl oder Uhrzeit

patients-entry-time = Stunden und Minuten, zum Beispiel 23:30 oder 11:30 pm
    .that-is = { $time }, das ist { $half }
patients-entry-none = keine Antwort
patients-entry-enter = Eingabetaste übernimmt
patients-entry-not-stored = Es wurde nichts gespeichert.
