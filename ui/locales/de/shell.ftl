# Rahmen des Fensters, Wörter, die überall stehen, erster Bildschirm, Sperre, Einstellungen.

## Wörter auf Schaltflächen, überall

shell-cancel = Abbrechen
shell-close = Schließen
shell-stay = Bleiben
shell-leave = Verlassen
shell-keep = Behalten
shell-go-back = Zurück
shell-save = Speichern
shell-saved = Gespeichert
shell-try-again = Erneut versuchen
shell-show = Zeigen
shell-hide = Verbergen
shell-remove-ask = Entfernen…
shell-open = Öffnen
shell-opening = Wird geöffnet…
shell-lock = Sperren
shell-optional = freiwillig

## Rahmen

shell-skip = Zum Inhalt
shell-main = Hauptmenü
shell-nav-patients = Patienten
shell-nav-due = Fällig
shell-nav-cohort = Kohorte
shell-nav-contacts = Adressen
shell-nav-instruments = Fragebögen
shell-nav-evidence = Evidenz
shell-nav-settings = Einstellungen
shell-nav-help = Hilfe
shell-ctrl = Strg
shell-find = Suchen
    .hint = Zu Patienten, Orten oder Befehlen: { $key }+K
shell-lock-key = Strg+L
shell-demo = Demo
    .hint = Nur erfundene Patienten
shell-opened-by = Geöffnet von { $name }
shell-not-saved = Nicht gespeichert
shell-saving = Wird gespeichert…
shell-locking = Wird gesperrt…
shell-locking-why = Was vorher begonnen wurde, wird noch zu Ende geführt. Nichts davon ist zu sehen oder zu erreichen.
shell-wrong = Etwas ist schiefgegangen
shell-not-shown = Dies kann nicht gezeigt werden
shell-no-vault = Es ist kein Tresor geöffnet.
shell-own-error = In Fibrotrend selbst ist ein Fehler aufgetreten.
shell-own-error-why = In Fibrotrend selbst ist ein Fehler aufgetreten: { $why }
shell-outside = Diese Seite funktioniert nur in Fibrotrend.

## Rollen

shell-role-clinician = Behandelnde
    .may = Alles: signieren, Warnungen bestätigen, Benutzer, Einstellungen und Sicherungen verwalten.
shell-role-assistant = Assistenz
    .may = Erfasst und berichtigt; kann nicht signieren, bestätigen oder verwalten.
shell-role-readOnly = Nur Lesen
    .may = Sieht ein, druckt und speichert Berichte; ändert nichts.
shell-denied-write = Hier können Sie ansehen und drucken. Erfassen dürfen Behandelnde und Assistenz.
shell-denied-sign = Nur Behandelnde können signieren, Signiertes berichtigen und bestätigen.
shell-denied-manage = Nur Behandelnde können dies ändern.

## Hinweise über jeder Ansicht

shell-about-vault = Zu diesem Tresor
shell-dismiss = Verstanden
shell-no-code = Dieser Tresor hat keinen Wiederherstellungscode: Sind alle Passphrasen vergessen, kann ihn nichts mehr öffnen.
shell-make-code = Code erstellen…
shell-idle = Sperrt in { $seconds } s ohne Benutzung. Was nicht gespeichert ist, geht dann verloren.
shell-idle-stay = Bewegen Sie den Zeiger oder drücken Sie eine Taste, um zu bleiben.
shell-unsaved = Nicht gespeichert: { $what }.
shell-unsaved-stays = { $count ->
    [one] Die Antwort bleibt auf diesem Bildschirm, bis sie gespeichert ist.
   *[other] Die Antworten bleiben auf diesem Bildschirm, bis sie gespeichert sind.
  }
shell-unsaved-answers = { $count ->
    [one] { $count } Antwort aus { $form }
   *[other] { $count } Antworten aus { $form }
  }
shell-unsaved-more = { $count } aus { $form }
shell-unsaved-and = { $first } und { $next }
shell-unsaved-on-way = Sie sind noch auf dem Weg in den Tresor.
shell-unsaved-title = Einige Antworten sind nicht gespeichert
shell-unsaved-close = Schließen und verlieren
shell-unsaved-lock = Sperren und verlieren
shell-discard = Verwerfen
shell-discard-ask = Verwerfen…
shell-discard-title = Nicht Gespeichertes verwerfen?
shell-discard-stays = { $what }. Die vorher gespeicherten Antworten bleiben, wie sie waren.
shell-half-typed = Verlassen, ohne das halb Eingegebene zu speichern?
shell-half-typed-why = Was Sie hier eingegeben haben, ist nicht gespeichert.
shell-lock-failed = Der Tresor konnte nicht gesperrt werden

## Formulare

shell-see-field = Nicht gespeichert: siehe das markierte Feld.
shell-see-field-yet = Noch nicht gespeichert: siehe das markierte Feld.
shell-leave-unsaved = Verlassen, ohne zu speichern?

## Tage

shell-span = { $unit ->
    [day] { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
    [week] { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
    [month] { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
   *[year] { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
  }
shell-due-today = heute fällig
shell-due-in = { $unit ->
    [day] { $count ->
        [one] fällig in { $count } Tag
       *[other] fällig in { $count } Tagen
    }
    [week] { $count ->
        [one] fällig in { $count } Woche
       *[other] fällig in { $count } Wochen
    }
    [month] { $count ->
        [one] fällig in { $count } Monat
       *[other] fällig in { $count } Monaten
    }
   *[year] { $count ->
        [one] fällig in { $count } Jahr
       *[other] fällig in { $count } Jahren
    }
  }
shell-overdue-by = { $unit ->
    [day] { $count ->
        [one] seit { $count } Tag überfällig
       *[other] seit { $count } Tagen überfällig
    }
    [week] { $count ->
        [one] seit { $count } Woche überfällig
       *[other] seit { $count } Wochen überfällig
    }
    [month] { $count ->
        [one] seit { $count } Monat überfällig
       *[other] seit { $count } Monaten überfällig
    }
   *[year] { $count ->
        [one] seit { $count } Jahr überfällig
       *[other] seit { $count } Jahren überfällig
    }
  }
shell-dates-span = { $from } bis { $to }
shell-dates-since = seit { $from }
shell-dates-until = bis { $to }
shell-day-unknown = Tag nicht bekannt
shell-month-unknown = Monat nicht bekannt
shell-date-hint = Zum Beispiel { $words } oder { $iso }
shell-date-wrong = Das ist kein Datum. Schreiben Sie es wie { $iso } oder { $words }.
shell-date-future = Dieses Datum liegt in der Zukunft.
shell-partial-hint = Ein Tag, oder nur Monat oder Jahr: { $day }, { $month }, { $year }
shell-partial-wrong = Das ist kein Datum. Schreiben Sie es wie { $iso }, { $day }, { $month } oder { $year }.

## Dateien

shell-bytes = { $count } Byte
shell-saved-to = Gespeichert unter { $place } ({ $size })

## Erster Bildschirm

shell-unlock-title = Tresor öffnen
shell-unlock-welcome = Fragebögen, Scores und Verläufe. Alles bleibt auf diesem Computer, verschlüsselt.
shell-unlock-heading = Tresor Ihrer Praxis öffnen
shell-unlock-vault = Tresor
shell-unlock-restored = { $name }, wiederhergestellt am { $date }
shell-unlock-opened = Zuletzt geöffnet am { $moment }
shell-unlock-not-found = Nicht gefunden – ist das Laufwerk angeschlossen?
shell-unlock-remove = { $name } aus der Liste entfernen…
shell-unlock-clear = Diese Liste leeren…
shell-unlock-forget = { $name } aus dieser Liste entfernen?
    .why = Nur diese Zeile verschwindet. Der Tresor bleibt mit seinem ganzen Inhalt, wo er ist: { $place }. „Anderen Tresor öffnen…“ findet ihn wieder.
    .do = Aus der Liste entfernen
shell-unlock-forget-all = Die Liste der Tresore leeren?
    .why = Jeder Tresor bleibt mit seinem ganzen Inhalt, wo er ist. „Anderen Tresor öffnen…“ findet ihn wieder; notieren Sie vorher, wo die Tresore liegen.
    .do = Liste leeren
shell-unlock-who = Wer öffnet ihn
shell-unlock-passphrase-missing = Geben Sie die Passphrase dieses Tresors ein.
shell-unlock-forgotten = Passphrase vergessen? Wiederherstellungscode verwenden…
shell-unlock-elsewhere = Anderen Tresor öffnen…
shell-unlock-create = Tresor anlegen…
shell-unlock-restore = Sicherung wiederherstellen…
shell-unlock-restore-of = Sicherung vom { $date } wiederherstellen…
shell-unlock-another-backup = Andere Sicherung…
shell-unlock-demo = Demo-Praxis ausprobieren
    .hint = Zwölf erfundene Patienten über zwei Jahre. Nichts darin ist echt.
    .making = Die Demo-Praxis wird angelegt: Das dauert ein paar Sekunden…
    .said = Die Demo-Praxis wird angelegt: Das dauert ein paar Sekunden.
shell-unlock-handed-back = Dieses Fenster war einem Patienten oder einer Patientin übergeben: Entsperren Sie zuerst diesen Tresor. Für alles andere schließen Sie Fibrotrend und starten es neu.
shell-unlock-confirm = Diesen Tresor trotzdem öffnen?
shell-unlock-not-opened = Nicht geöffnet.
shell-unlock-damaged = Nichts wurde geändert. Lassen Sie den beschädigten Tresor, wo er ist, und stellen Sie die neueste Sicherung wieder her; sie wird ein neuer Tresor neben diesem.
shell-unlock-damaged-handed-back = Nichts wurde geändert. Schließen Sie Fibrotrend, starten Sie es neu und stellen Sie die neueste Sicherung wieder her.
shell-unlock-not-changed = Die Liste konnte nicht geändert werden
shell-version = Version { $version }
shell-locked = Gesperrt.
shell-locked-answers = Gesperrt. Die Antworten der Patientin oder des Patienten sind gespeichert: Entsperren Sie, um sie durchzusehen.

## Ein neuer Tresor

shell-create-heading = Einen Tresor für die Patienten und Visiten Ihrer Praxis anlegen
shell-create-clinic = Name der Praxis
    .hint = Die erste Zeile Ihrer Berichte.
    .missing = Geben Sie den Namen der Praxis ein.
shell-create-name = Ihr Name
    .hint = Sie signieren Visiten; weitere Benutzer folgen später.
    .missing = Geben Sie Ihren Namen ein.
shell-create-code = Als Nächstes erhalten Sie einen Wiederherstellungscode zum Drucken. Ohne die Passphrase oder diesen Code kann niemand den Tresor je öffnen.
shell-create-place = Ort
shell-create-folder = Anderen Ordner wählen…
shell-create-do = Tresor anlegen
shell-create-doing = Wird angelegt…

## Passphrasen und Wiederherstellungscode

shell-passphrase = Passphrase
    .again = Passphrase wiederholen
    .show = Passphrase zeigen
    .hide = Passphrase verbergen
shell-passphrase-new = Neue Passphrase
    .again = Neue Passphrase wiederholen
shell-passphrase-caps = Die Feststelltaste ist an.
shell-passphrase-rule = Mindestens { $least } Zeichen, zum Beispiel fünf Wörter.
shell-passphrase-so-far = { $count } von mindestens { $least } Zeichen
shell-passphrase-enough = { $count } Zeichen: lang genug
shell-passphrase-short = Die Passphrase braucht mindestens { $least } Zeichen.
shell-passphrase-differ = Die beiden Passphrasen sind verschieden. Geben Sie zweimal dieselbe ein.
shell-code = Wiederherstellungscode
    .hint = Alle Gruppen der Reihe nach. Groß oder klein, Leerzeichen und Striche spielen keine Rolle.
    .missing = Geben Sie den Wiederherstellungscode ein.
shell-recover-heading = { $name } mit dem Wiederherstellungscode öffnen
shell-recover-who = Wer hat die Passphrase vergessen
shell-recover-do = Passphrase setzen und öffnen
shell-recover-hint = Der Code gilt danach weiter. Könnten andere ihn gesehen haben, erstellen Sie unter Einstellungen einen neuen.

## Einstellungen

shell-settings = Einstellungen
shell-settings-clinic = Praxis
    .kept = Wird in diesem Tresor aufbewahrt.
shell-settings-users = Benutzer und Schlüssel
shell-settings-lock = Sperre
shell-settings-backups = Sicherungen
shell-settings-audit = Protokoll
shell-settings-data = Daten hinaus und herein
shell-settings-display = Anzeige
    .kept = Gilt für diesen Computer, sofort.
shell-settings-letterhead = Briefkopf
    .hint = Adresse und Telefon, auf Berichten unter dem Namen der Praxis.
shell-settings-clinician = Behandelnde Person
    .hint = Steht auf Berichten; eine signierte Visite nennt, wer sie signiert hat.
    .missing = Geben Sie den Namen der behandelnden Person ein.
shell-settings-paper = Papier
    .letter = US-Letter
shell-settings-interval = Geplanter Abstand der Visiten, in Tagen
    .hint = Bestimmt, wann eine Visite fällig ist. Im Verlauf werden Linien über mehr als das Anderthalbfache nicht verbunden.
    .wrong = Geben Sie eine ganze Zahl von Tagen ein, 1 oder mehr.
shell-settings-safety = Sicherheitstext
    .hint = Erscheint, wenn Frage 9 des PHQ-9 über „not at all“ beantwortet wird: was Ihre Praxis dann tut, wen man anruft.
shell-settings-changed = Was Sie an den Einstellungen geändert haben, ist nicht gespeichert.
shell-settings-practice = So arbeiten wir
    .about = Titrationsvorlagen, die Checkliste vor LDN, was die Schmerzen sonst erklären könnte, Währung, Schilddrüsenkontrollen.
shell-settings-minutes = Minuten ohne Benutzung
    .hint = { $least } bis { $most }. Auch das Bewegen des Zeigers gilt als Benutzung.
    .wrong = Geben Sie eine ganze Zahl von { $least } bis { $most } ein.
shell-settings-lock-about = Der Tresor wird nach dieser Zeit gesperrt, wenn der Computer in den Ruhezustand geht, mit { $ctrl }+{ $letter } und wenn Sie „Sperren“ wählen. Halb eingegebene Antworten, Notizen und Checklisten werden vorher gespeichert; was in einem Formular steht und noch nicht gespeichert ist, geht verloren, deshalb wird die nahe Sperre in der letzten Minute angesagt. Danach ist nichts von einem Patienten mehr im Fenster oder im Arbeitsspeicher.
shell-theme = Farben
    .system = Wie das System
    .light = Hell
    .dark = Dunkel
shell-contrast = Kontrast
    .system = Wie das System
    .more = Hoch
shell-text-size = Schriftgröße
shell-sign-keys = Tasten mit einem Buchstaben, einer Ziffer oder einem Zeichen
    .everywhere = Wirken überall
    .focus = Nur in dem, was den Fokus hat
    .hint = Wählen Sie das Zweite, wenn Sie mit dem Computer sprechen oder Tasten versehentlich drücken.
shell-language = Sprache
    .system = Wie das System
    .hint = Fragebögen bleiben in der Sprache, in der sie lizenziert sind. Urteile, Warnungen, Fehlermeldungen und Berichte gibt es vorerst nur auf Englisch.
