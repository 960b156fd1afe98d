# Visiten, Fragebögen, Übergabe an Patientinnen und Patienten, Instrumente.

## Eine Visite

visits-title = Visite
visits-kind = Art
visits-kind-baseline = Ausgangsvisite
visits-kind-follow-up = Folgevisite
visits-kind-unplanned = Außerplanmäßig
visits-kind-remote = Telefon oder Video
visits-signed-on = { $words } · { $moment }
visits-correcting-since = { $words } · seit { $moment }
visits-correct-ask = Berichtigen…
visits-sign = Signieren
visits-sign-correction = Berichtigung signieren
visits-details-ask = Datum und Art…
visits-forms-ask = Fragebögen…
visits-hand-over-ask = Übergeben…
visits-no-forms = Diese Visite hat keine Fragebögen.
visits-note = Notiz
visits-history = Verlauf der Änderungen
visits-history-by = { $what } · { $who }
visits-history-reason = Grund: { $reason }
visits-not-all-saved = Noch ist nicht alles gespeichert: siehe den Hinweis oben.
visits-signed = Signiert
visits-acknowledged = Bestätigt
visits-place = { $at } von { $of }
    .optional = { $at } von { $of }, freiwillig
visits-read-only = nur lesen
visits-signed-read-only = signiert, nur lesen

## Eine neue Visite

visits-new = Neue Visite
visits-new-start = Visite beginnen
visits-date = Datum der Visite
    .missing = Geben Sie den Tag der Visite ein.

## Was eine Visite fragt

visits-sign-ask = Visite vom { $date } signieren?
    .unanswered = Mit nicht beantworteten Fragen signieren?
    .conflicts = Mit Antworten signieren, die nicht zusammenpassen?
    .stays = Eine Signatur bleibt in der Akte. Die Visite kann dann nur noch gelesen werden; „Berichtigen…“ öffnet sie wieder, mit einem Grund.
    .contradict = Diese Antworten können nicht zugleich zutreffen:
visits-sign-missing = { $count ->
    [one] { $count } Frage ist nicht beantwortet. Scores, die sie brauchen, bleiben leer; nichts wird als 0 gezählt.
   *[other] { $count } Fragen sind nicht beantwortet. Scores, die sie brauchen, bleiben leer; nichts wird als 0 gezählt.
  }
visits-alerts-first = Bestätigen Sie zuerst die offenen Warnungen
    .go = Zu den Warnungen
visits-alerts-open = { $count ->
    [one] Diese Visite hat eine offene Sicherheitswarnung. Schreiben Sie auf, was entschieden oder getan wurde, und signieren Sie dann.
   *[other] Diese Visite hat { $count } offene Sicherheitswarnungen. Schreiben Sie auf, was entschieden oder getan wurde, und signieren Sie dann.
  }
visits-correct = Diese Visite berichtigen
    .about = Die Visite wird wieder geöffnet. Was signiert wurde, bleibt erhalten; die Berichtigung wird zu einer neuen Fassung, sobald Sie sie signieren.
    .do = Zum Berichtigen öffnen
visits-correct-reason = Grund der Berichtigung
    .hint = Er bleibt mit jeder Änderung im Verlauf der Visite erhalten.
    .missing = Schreiben Sie in wenigen Worten, warum.
visits-details = Datum und Art
visits-forms = Fragebögen dieser Visite

## Ein Fragebogen bei einer Visite

visits-card-show = Antworten zeigen
    .named = Antworten zeigen: { $form }
visits-card-review = Durchsehen
    .named = Durchsehen: { $form }
visits-card-continue = Fortsetzen
    .named = Fortsetzen: { $form }
visits-card-fill = Ausfüllen
    .named = Ausfüllen: { $form }
visits-card-more = { $count ->
    [one] { $count } weitere Zeile { $of }
   *[other] { $count } weitere Zeilen { $of }
  }
    .of = von { $form }
visits-progress = { $answered } von { $of } beantwortet
    .label = { $form } beantwortet
visits-unanswered = Nicht beantwortet: { $names }.
    .more = Nicht beantwortet: { $names } und { $count } weitere.
visits-unanswered-count = { $count ->
    [one] Nicht beantwortet: { $count } Frage.
   *[other] Nicht beantwortet: { $count } Fragen.
  }
visits-last-visit = Letzte Visite { $score }.
visits-prorated = hochgerechnet
    .why = für eine nicht beantwortete Frage hochgerechnet, nach der Regel des Fragebogens selbst
visits-provisional-band = Bereich
visits-provisional-both = Score und Bereich
visits-provisional-rules = einige Regeln
visits-why = Warum diese Zahl
visits-rule = Regel
visits-source = Quelle
visits-band-from = Bereich nach
visits-band-of = Bereich: { $source }
visits-scores = Scores bisher
visits-score-said = { $label } { $text } { $band }
    .of = { $label } { $text } von { $most } { $band }

## Ein Fragebogen

visits-form-gone = Dieser Fragebogen gehört nicht mehr zu der Visite.
visits-form-back = Zurück zur Visite
visits-form-next = Nächster Fragebogen
visits-form-done = Fertig
visits-form-in-english = Dieser Fragebogen ist auf Englisch, der Sprache, in der er hier lizenziert ist.
visits-items = Alle Fragen
visits-item-before = Vorige Frage
visits-item-next = Nächste Frage
visits-item-said = { $item }: { $answer }
    .check = { $item }: { $answer }, diese Antwort prüfen
visits-no-answer = keine Antwort
    .optional = freiwillig, keine Antwort
visits-clear = Antwort löschen
visits-undo = Rückgängig
    .none = Es gibt nichts rückgängig zu machen.
    .said = Rückgängig gemacht. { $item }: { $answer }.
visits-redo = Wiederholen
    .none = Es gibt nichts zu wiederholen.
    .said = Wiederholt. { $item }: { $answer }.

## Wie eine Frage beantwortet wird

visits-yes = Ja
visits-no = Nein
visits-blank = Keine Antwort
visits-not-answered = Nicht beantwortet
visits-not-a-choice = { $typed } ist keine der Antworten. Es wurde nichts gespeichert.
visits-slider-hint = Klicken oder ziehen Sie auf der Linie, benutzen Sie ← und → oder geben Sie die Zahl ein.
visits-slider-outside = { $value } ist nicht möglich. Geben Sie eine Zahl von { $low } bis { $high } ein.
visits-range = { $low } bis { $high }
    .from = { $low } oder mehr
    .up-to = bis { $high }
visits-not-number = Dies ist keine Zahl.
    .range = Dies ist keine Zahl. Mögliche Werte: { $range }.
visits-outside-range = Dieser Wert ist nicht möglich. Mögliche Werte: { $range }.
visits-whole-number = Geben Sie eine ganze Zahl ein.
visits-decimals = { $count ->
    [one] Geben Sie höchstens { $count } Nachkommastelle ein.
   *[other] Geben Sie höchstens { $count } Nachkommastellen ein.
  }
visits-not-time = Dies ist keine Uhrzeit. Geben Sie sie ein wie 23:30.
visits-half-day = { $time } AM
    .pm = { $time } PM
visits-areas-all = Das sind alle
visits-list-ask = Markieren Sie alles, was zutrifft.
visits-list-none = Nichts davon
    .confirmed = Nichts davon, bestätigt
visits-list-some = { $count } markiert, nicht bestätigt: Das ist noch keine Antwort.
    .confirmed = { $count } markiert, bestätigt
visits-map-ask = Markieren Sie jede Region, die wehgetan hat.
visits-map-none = Kein Schmerz in diesen Regionen
    .confirmed = Kein Schmerz in diesen Regionen, bestätigt
visits-map-some = { $count ->
    [one] { $count } Region markiert, nicht bestätigt: Das ist noch keine Antwort.
   *[other] { $count } Regionen markiert, nicht bestätigt: Das ist noch keine Antwort.
  }
    .confirmed = { $count ->
        [one] { $count } Region, bestätigt
       *[other] { $count } Regionen, bestätigt
    }
visits-map-sides = Links und rechts gelten aus Sicht der Person mit Schmerzen.
visits-map-not-drawn = Die Figuren konnten nicht gezeichnet werden. Die Liste geht auch ohne sie.
visits-map-trunk = Kopf und Rumpf
visits-map-left-arm = Linker Arm
visits-map-left-leg = Linkes Bein
visits-map-right-arm = Rechter Arm
visits-map-right-leg = Rechtes Bein
visits-map-other = Sonstige

## Antworten in wenigen Worten

visits-answer-list-some = { $count } markiert
    .open = { $count } markiert, nicht bestätigt
visits-answer-list-none = Nichts
    .open = Nichts, nicht bestätigt
visits-answer-map-some = { $count ->
    [one] { $count } Region
   *[other] { $count } Regionen
  }
    .open = { $count ->
        [one] { $count } Region, nicht bestätigt
       *[other] { $count } Regionen, nicht bestätigt
    }
visits-answer-map-none = Kein Schmerz
    .open = Kein Schmerz, nicht bestätigt

## Das Fenster übergeben

visits-hand-over = An Patientin oder Patient übergeben
    .sees = Zu sehen ist immer nur eine Frage, in großer Schrift und auf dem ganzen Bildschirm, sonst nichts: kein Name, keine Scores, keine früheren Visiten. Jede Antwort wird gespeichert, sobald sie gegeben ist.
    .end = Am Ende, oder nach „Hier aufhören“, steht dort die Bitte, den Laptop zurückzugeben. „Beenden“ sperrt den Tresor; nach dem Entsperren sind Sie bei dieser Visite und sehen die Antworten durch. Warnungen werden dann Ihnen gezeigt, nie der Patientin oder dem Patienten.
    .do = Übergeben
    .not-yet = Noch nicht übergeben: siehe oben.
visits-hand-over-forms = Fragebögen, in dieser Reihenfolge
    .missing = Kreuzen Sie mindestens einen Fragebogen an.
visits-hand-over-all = Alles beantwortet
visits-hand-over-unworded = { $state }. Der Wortlaut ist nicht in Fibrotrend: nur mit Ihrem lizenzierten Bogen daneben.

## Das Fenster in den Händen von Patientinnen und Patienten: nur Alltagswörter

visits-patient = Fragebögen
visits-patient-stop = Hier aufhören
visits-patient-welcome = Einige Fragen an Sie
    .how = Berühren Sie Ihre Antwort oder klicken Sie sie an; die nächste Frage folgt von selbst. Mit „Zurück“ können Sie eine Antwort ändern, mit „Weiter“ eine Frage auslassen.
    .saved = Ihre Antworten werden gespeichert, sobald Sie sie geben.
    .begin = Beginnen
visits-patient-forms = { $count ->
    [one] { $count } Fragebogen, eine Frage nach der anderen. Nehmen Sie sich die Zeit, die Sie brauchen.
   *[other] { $count } Fragebögen, eine Frage nach der anderen. Nehmen Sie sich die Zeit, die Sie brauchen.
  }
visits-patient-place = Fragebogen { $number } von { $of }
visits-patient-in-english = Dieser Fragebogen liegt nur auf Englisch vor.
visits-patient-back = Zurück
visits-patient-next = Weiter
visits-patient-finish = Fertig
visits-patient-not-saved = { $count ->
    [one] Ihre letzte Antwort konnte nicht gespeichert werden.
   *[other] Ihre letzten { $count } Antworten konnten nicht gespeichert werden.
  }
visits-patient-try = Bitte versuchen Sie es noch einmal, oder geben Sie den Laptop zurück und sagen Sie es.
visits-patient-not-shown = Die Frage konnte nicht gezeigt werden.
visits-patient-not-ended = Das konnte nicht beendet werden.
visits-patient-missing = { $count ->
    [one] { $count } Frage hat noch keine Antwort
   *[other] { $count } Fragen haben noch keine Antwort
  }
visits-patient-missing-how = { $count ->
    [one] Sie können sie jetzt beantworten oder auslassen.
   *[other] Sie können sie jetzt beantworten oder auslassen.
  }
visits-patient-missing-go = { $count ->
    [one] Zu der Frage
   *[other] Zur ersten davon
  }
visits-patient-missing-leave = { $count ->
    [one] Auslassen
   *[other] Alle auslassen
  }
visits-patient-stop-ask = Hier aufhören?
    .saved = Was Sie beantwortet haben, ist gespeichert.
    .on = Weiter antworten
    .do = Aufhören
visits-patient-thanks = Vielen Dank
    .give-back = Bitte geben Sie den Laptop zurück.
    .clinic = Für die Praxis: „Beenden“ sperrt. Die Antworten werden nach dem Entsperren durchgesehen.
    .end = Beenden
    .back = Zurück zu den Fragen
visits-patient-clinic = Für die Praxis: { $why }
    .unsaved = Für die Praxis: { $why } Alle Antworten davor sind gespeichert.
visits-patient-unsaved = { $count ->
    [one] { $count } Antwort ist nicht gespeichert
   *[other] { $count } Antworten sind nicht gespeichert
  }
visits-patient-end-without = { $count ->
    [one] Ohne sie beenden
   *[other] Ohne sie beenden
  }

## Fragebögen auswählen

visits-choice = Fragebögen
    .chosen = Ausgewählt, in der Reihenfolge, in der gefragt wird
    .search = Fragebögen suchen
    .by = Nach Name oder Thema suchen
    .hint = Eingabe nimmt den ersten, der gefunden ist. ↓ geht zur Liste, dort wählt die Leertaste.
    .nothing = Kein Fragebogen passt.
    .fixed = hat Antworten
    .none = Keiner ausgewählt
visits-choice-out = { $form } herausnehmen
visits-choice-already = { $form } ist schon ausgewählt
visits-choice-sum = { $items ->
    [one] { $count } ausgewählt, { $items } Frage
   *[other] { $count } ausgewählt, { $items } Fragen
  }
visits-size = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
  }
visits-numbers-only = nur Zahlen
    .note = Nur Zahlen.
visits-own = eigener

## Wovon Fragebögen handeln

visits-family-criteria = Fibromyalgie-Kriterien
visits-family-function = Funktion und Auswirkungen
visits-family-pain = Schmerz
visits-family-sleep = Schlaf
visits-family-fatigue = Fatigue
visits-family-mood = Stimmung und somatische Symptome
visits-family-stress = Stress
visits-family-life = Lebensqualität
visits-family-change = Veränderung insgesamt
visits-family-diary = Tagebuch
visits-family-other = Sonstiges

## Die Bibliothek der Fragebögen

visits-instruments = Fragebögen
    .about = Alle Fragebögen, die hier gestellt werden können: ihre Fragen, jede Regel mit ihrer Quelle, die Bereiche, was eine Änderung bedeutet, die Lizenz. Wählen Sie einen aus der Liste. „Ausprobieren“ wertet erfundene Antworten aus und speichert nichts.
    .all = Alle Fragebögen
    .gone = Dieser Fragebogen ist nicht in der Bibliothek.
    .taken = Aus dem Data Dictionary wurden Fragebögen hinzugefügt.
    .search = Fragebögen suchen
    .by = Name oder Thema
    .nothing = Kein Fragebogen passt.
visits-instruments-count = { $count ->
    [one] { $count } Fragebogen
   *[other] { $count } Fragebögen
  }
    .found = { $count ->
        [one] { $count } Fragebogen gefunden
       *[other] { $count } Fragebögen gefunden
    }
visits-marks = Wörter in der Liste
    .numbers-only = Der Wortlaut gehört anderen und ist nicht Teil von Fibrotrend. Das Formular fragt nach „Item 1“, „Item 2“ und so weiter: Geben Sie die Zahlen von Ihrem lizenzierten Bogen ein. { $count } von { $of } Fragebögen.
    .own = Von Ihrer Praxis hinzugefügt.
    .provisional = Eine Regel, die nicht an ihrer Quelle geprüft wurde. Sie wird ausgewertet und überall gekennzeichnet, wo sie erscheint.
visits-provisional = vorläufig
    .why = nicht an der Quelle geprüft; vergewissern Sie sich, bevor Sie sich darauf verlassen
visits-fhir-save = Als FHIR Questionnaire speichern…
visits-fhir-saved = Gespeichert in { $place }
visits-version = Version
visits-try = Ausprobieren
    .title = { $form } ausprobieren
    .gone = Dieser Fragebogen ist nicht in der Bibliothek.
    .back = Zurück zum Fragebogen
    .nothing = Nichts wird gespeichert.
    .only = Sie probieren ihn nur aus.
    .again = Von vorn beginnen
    .not-scored = Dies konnte nicht ausgewertet werden.

## Ein Fragebogen im Einzelnen

visits-detail = In Kürze
visits-detail-family = Thema
visits-detail-form = Umfang
visits-detail-instructions = Anleitung
visits-detail-missing = Nicht beantwortete Fragen
visits-detail-licence = Lizenz
visits-detail-citation = Literaturangabe
visits-detail-attribution = Urhebervermerk
visits-detail-scores = Scores
visits-detail-hidden = { $count } weitere nur in Dateien
visits-detail-formula = Formel { $of }
    .of = für { $score }
visits-detail-bands = Bereiche
    .differ = Veröffentlichungen unterscheiden sich darin, wo Bereiche beginnen. Der Standard steht neben den Scores, immer mit seiner Quelle.
    .default = Standard
visits-detail-changes = Was eine Änderung bedeutet
visits-detail-items = Fragen
    .item = Frage
    .answers = Antworten
visits-detail-safety = Sicherheit
visits-detail-checks = Antworten, die nicht zugleich zutreffen können
visits-detail-codes = Codes
visits-detail-notes = Quelle und Geschichte

## Eigene Fragebögen der Praxis

visits-own-title = Eigene Fragebögen Ihrer Praxis
    .about = Ein Fragebogen ist ein Ordner mit wenigen Textdateien: was gefragt und wie es ausgewertet wird. Sie können einen Ordner hinzufügen, den jemand für Sie gemacht hat, einen Fragebogen, den ein anderes Programm im FHIR-Format gespeichert hat, oder das Data Dictionary eines REDCap-Projekts, aus dessen Formularen je ein Fragebogen wird. Nichts in einem solchen Ordner kann ausgeführt werden: Er kann nur fragen und zusammenzählen.
    .folder = Ordner hinzufügen…
    .fhir = FHIR Questionnaire einlesen…
    .redcap = REDCap Data Dictionary einlesen…
visits-own-place = Sie liegen in { $place } und gehören zu diesem Tresor.
visits-own-problems = { $count ->
    [one] Ein Ordner kann noch nicht benutzt werden
   *[other] { $count } Ordner können noch nicht benutzt werden
  }
    .hint = Nichts ist verloren: Die Fragebögen darin stehen nicht in der Liste, bis dies behoben ist. Wer den Ordner gemacht hat, kann das mit dem tun, was hier steht.
visits-own-refused = Dies konnte nicht hinzugefügt werden. Nichts wurde geändert.
    .forms = Kein Formular dieses Data Dictionary konnte hinzugefügt werden. Nichts wurde geändert.
visits-own-taken = { $count ->
    [one] { $count } Fragebogen wurde hinzugefügt.
   *[other] { $count } Fragebögen wurden hinzugefügt.
  }
    .look = Für Visiten können sie jetzt ausgewählt werden. Sehen Sie durch, was jeweils daraus wurde:
visits-own-not-taken = { $count ->
    [one] { $count } Formular konnte nicht hinzugefügt werden.
   *[other] { $count } Formulare konnten nicht hinzugefügt werden.
  }
visits-own-added = { $form } wurde hinzugefügt.
    .ready = Der Fragebogen kann jetzt für Visiten ausgewählt werden.
    .look = Der Fragebogen kann jetzt für Visiten ausgewählt werden. Sehen Sie vorher dies durch:
visits-own-files = Die Dateien liegen in { $place }, im Ordner dieses Tresors.
