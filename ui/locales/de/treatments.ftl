# Behandlungen: Verläufe, Dosen, Pläne, Nebenwirkungen, Kosten; Wählen aus einem Katalog.

treatments-title = Behandlungen
treatments-now = Behandlungen jetzt
    .none = Zurzeit nichts.
    .first = Noch keine Behandlungen. „Behandlung hinzufügen…“ trägt die erste ein.
treatments-past = Frühere Behandlungen
    .fold = { $count } frühere Behandlungen
treatments-removed = Entfernt
treatments-alerts = { $count ->
    [one] { $count } offene Sicherheitswarnung
   *[other] { $count } offene Sicherheitswarnungen
  }
treatments-fired = Eine Sicherheitsregel hat angeschlagen
    .why = { $count ->
        [one] Bei dieser Patientin oder diesem Patienten ist { $count } Sicherheitswarnung offen. Was Sie eingetragen haben, ist gespeichert.
       *[other] Bei dieser Patientin oder diesem Patienten sind { $count } Sicherheitswarnungen offen. Was Sie eingetragen haben, ist gespeichert.
    }
    .look = Ansehen
    .later = Später

## Wörter aller Formulare

treatments-day-missing = Geben Sie den Tag ein, oder nur Monat oder Jahr.
treatments-why-missing = Nennen Sie den Grund in wenigen Worten.
treatments-reason-of-correction = Grund der Berichtigung
treatments-save-correction = Berichtigung speichern
treatments-correct = Berichtigen: { $name }
treatments-until = Bis
    .hint = Leer, solange es andauert.
treatments-note = Notiz

## Ein Behandlungsverlauf: wie er steht

treatments-state-going = Läuft
treatments-state-paused = ❙❙ Pausiert
treatments-state-stopped = Abgesetzt
treatments-state-unsure = ? Nicht sicher
    .why = die Daten sind nicht genau genug bekannt, um zu sagen, ob die Behandlung noch läuft
treatments-unchecked = nicht geprüft
    .why = ein eigener Eintrag: Sicherheitsregeln wissen nichts darüber
treatments-last-dose = zuletzt { $dose }
treatments-no-dose = keine Dosis eingetragen
treatments-stopped-because = abgesetzt wegen: { $reason }
treatments-prescribed = verordnet von { $name }
treatments-cost-now = { $cost } im Monat
treatments-cost-total = { $cost } seit Beginn
    .about = etwa { $cost } seit Beginn
treatments-breaks = { $pauses ->
    [one] { $pauses } Pause
   *[other] { $pauses } Pausen
  }, { $restarts ->
    [one] { $restarts } Wiederbeginn
   *[other] { $restarts }-mal wieder begonnen
  }
treatments-effects-count = { $count ->
    [one] { $count } Nebenwirkung
   *[other] { $count } Nebenwirkungen
  }

## Ein Behandlungsverlauf: was getan werden kann

treatments-do-step = Dosisstufe hinzufügen…
    .of = Dosisstufe hinzufügen… { $name }
treatments-do-change = Änderung hinzufügen…
    .of = Änderung hinzufügen… { $name }
treatments-do-pause = Pausieren…
    .of = Pausieren… { $name }
treatments-do-restart = Wieder beginnen…
    .of = Wieder beginnen… { $name }
treatments-do-stop = Absetzen…
    .of = Absetzen… { $name }
treatments-do-plan = Titrationsplan…
    .of = Titrationsplan… { $name }
treatments-do-anew = Neu beginnen…
    .of = Neu beginnen… { $name }
treatments-do-correct = Berichtigen…
    .of = Berichtigen… { $name }
treatments-do-history = Änderungen
    .of = Änderungen { $name }
treatments-do-remove = Entfernen…
    .of = Entfernen… { $name }
treatments-do-planChange = Plan ändern…
    .of = Plan ändern… { $name }
treatments-do-planHistory = Änderungen am Plan
    .of = Änderungen am Plan { $name }
treatments-do-planRemove = Plan entfernen…
    .of = Plan entfernen… { $name }
treatments-do-end = Beendet…
    .of = Beendet… { $name }

## Die Stufen eines Behandlungsverlaufs

treatments-steps = Stufen
    .last = Letzte { $shown } von { $count } Stufen
    .of = Stufen: { $name }
    .all = Alle { $count } Stufen
    .one = Im Einzelnen
    .several = { $count } Stufen im Einzelnen
treatments-steps-earlier = { $count } davor
    .show = Die { $count } Stufen davor zeigen
treatments-steps-again = wieder begonnen:
treatments-steps-from = Ab
treatments-steps-what = Was
treatments-steps-details = Form, Apotheke, Kosten
treatments-step-paused = pausiert
    .why = pausiert: { $reason }
treatments-step-goes = läuft weiter
treatments-step-dose = { $amount } { $times }
treatments-time-morning = Morgens
    .when = morgens
treatments-time-noon = Mittags
    .when = mittags
treatments-time-evening = Abends
    .when = abends
treatments-time-bedtime = Zur Nacht
    .when = zur Nacht
treatments-time-needed = Bei Bedarf
    .when = bei Bedarf
treatments-editor-step = Stufe { $number }
    .edit = Stufe { $number } bearbeiten
    .remove = Stufe { $number } entfernen
treatments-editor-edit = Bearbeiten
treatments-editor-remove = Entfernen
treatments-editor-add = Stufe hinzufügen
    .added = eine Stufe wurde hinzugefügt
    .removed = eine Stufe wurde entfernt
treatments-editor-kind = Was sich ändert
    .dose = Eine Dosis
    .goes = Läuft weiter, ohne Dosis
    .pause = Eine Pause

## Was eine Stufe sagt

treatments-amount = Menge einer Einzeldosis
    .missing = Geben Sie ein, wie viel eine Dosis ist, zum Beispiel 4,5.
treatments-unit = Einheit
    .missing = Geben Sie die Einheit ein, zum Beispiel mg.
    .drops = Tropfen
    .tablets = Tabletten
    .capsules = Kapseln
    .puffs = Hübe
treatments-times = Wann
    .missing = Wählen Sie, wann eingenommen wird.
treatments-form = Form
treatments-cost = Kosten im Monat
    .in = Kosten im Monat, in { $currency }
treatments-pharmacy = Apotheke
treatments-filler = Füllstoff
    .hint = Eines Rezepturarzneimittels, zum Beispiel mikrokristalline Cellulose.
treatments-batch = Charge
treatments-how = Wie oft oder wie viel
    .hint = Zum Beispiel „zweimal pro Woche, 40 Minuten“.
treatments-why = Warum
    .hint = Zum Beispiel „lebhafte Träume“ oder „Operation“.
treatments-dosed = Wird es in Dosen genommen?
    .yes = Ja, in Dosen
    .no = Nein, es ist etwas, das man tut
    .missing = Geben Sie an, ob es in Dosen genommen wird.

## Eine Behandlung wird hinzugefügt

treatments-add = Behandlung hinzufügen…
    .title = Behandlung hinzufügen
    .do = Hinzufügen
    .said = Behandlung hinzugefügt
    .anew = Neu beginnen: { $name }
treatments-start = Beginn
treatments-over = Ist schon beendet
treatments-stop-reason = Grund für das Absetzen
    .hint = Zum Beispiel „keine Wirkung nach 6 Monaten“ oder „Kosten“.
treatments-prescriber = Verordnet von
treatments-dose-unknown = Die Dosis ist nicht bekannt
treatments-more-all = Mehr: Apotheke, Füllstoff, Charge, Kosten, verordnende Person, Notiz
treatments-more-note = Mehr: verordnende Person, Notiz
treatments-more-step = Mehr: Apotheke, Füllstoff, Charge, Kosten
treatments-what = Behandlung
    .hint = Wirkstoff oder Handelsname: ein Arzneimittel, Nahrungsergänzungsmittel, eine Ernährungsweise, Bewegung, Therapie.
    .missing = Wählen Sie, was eingenommen oder getan wird, oder geben Sie den Namen ein.
    .unsettled = Wählen Sie es aus der Liste, oder übernehmen Sie das Eingegebene, wie es ist: Nur was in der Liste steht, wird von Sicherheitsregeln geprüft.

## Was mit einem Behandlungsverlauf geschieht

treatments-from = Ab
    .unclear = Dies kann vor oder nach { $date } sein, als eine andere Stufe begann: Geben Sie den Tag ein.
treatments-step = Dosisstufe hinzufügen: { $name }
    .do = Stufe hinzufügen
    .until = Bisher: { $dose }.
treatments-change = Was sich ändert: { $name }
treatments-restart = Wieder beginnen: { $name }
    .do = Wieder beginnen
    .before = Vor der Pause: { $dose }.
treatments-pause = Pausieren: { $name }
    .do = Pausieren
    .from = Pausiert ab
treatments-stop = Absetzen: { $name }
    .do = Absetzen
    .on = Abgesetzt am

## Wählen beim Eingeben; auch von Erkrankungen, Tests, Patienten und Orten

treatments-choice-own = „{ $typed }“ übernehmen, wie es ist
    .unchecked = „{ $typed }“ übernehmen, wie es ist (von Sicherheitsregeln nicht geprüft)
treatments-choice-none = Nichts gefunden
treatments-choice-found = { $count ->
    [one] { $count } Treffer
   *[other] { $count } Treffer
  }

## Titrationspläne

treatments-plan = Titrationsplan: { $name }
    .named = Plan „{ $name }“
    .do = Plan speichern
    .about = Der Plan sagt, was wann fällig ist. Was tatsächlich eingenommen wird, wird als Dosisstufen eingetragen.
    .replaces = Er ersetzt den Plan „{ $name }“ vom { $date }, der unter „Änderungen“ erhalten bleibt.
treatments-plan-next = Nächste Stufe: { $amount }, fällig am { $date }.
    .overdue = Nächste Stufe: { $amount }, überfällig seit { $date }.
treatments-plan-above = Der Behandlungsverlauf begann oberhalb der ersten Menge des Plans.
treatments-plan-planned = Geplant
treatments-plan-a-day = Pro Tag
treatments-plan-stands = Stand
treatments-plan-state-done = erreicht
treatments-plan-state-due = jetzt fällig
treatments-plan-state-overdue = überfällig
treatments-plan-state-ahead = steht bevor
treatments-plan-state-open = nicht erreicht; nichts ist fällig
treatments-plan-reached = erreicht: { $date }
    .once = { $state }; früher erreicht: { $date }
treatments-plan-source = Quelle: { $source }.
    .own = Quelle: eigene der Praxis.
    .edited = Vorlagen werden unter { $place } bearbeitet.
treatments-plan-choose = Vorlage
    .missing = Für diese Behandlung gibt es keine Vorlage: Fügen Sie unter „{ $place }“ eine hinzu.
treatments-plan-first = Erster Tag
    .missing = Geben Sie den Tag ein.
    .hint = Der Tag der ersten Menge; auch ein künftiger Tag ist möglich.
    .vague = Ein Plan braucht den Tag, nicht nur den Monat: Seine Stufen werden von ihm an gezählt.
treatments-plan-after = { $days ->
    [one] { $days } Tag später
   *[other] { $days } Tage später
  }
treatments-plan-amount = { $amount } { $unit } pro Tag
treatments-plan-reason = Grund für die Änderung des Plans

## Nebenwirkungen

treatments-effects = Nebenwirkungen
    .none = Keine Nebenwirkungen eingetragen.
    .ended = Beendete Nebenwirkungen ({ $count })
    .acts = Aktionen
treatments-effect = Nebenwirkung
    .hint = Wählen Sie aus der Liste oder schreiben Sie es mit eigenen Worten.
    .missing = Wählen Sie eine Nebenwirkung, oder geben Sie ein, was aufgetreten ist.
treatments-effect-add = Eine Nebenwirkung hinzufügen
    .title = Nebenwirkung hinzufügen
    .other = Andere Nebenwirkung…
    .said = Nebenwirkung hinzugefügt
treatments-severity = Schweregrad
    .missing = Wählen Sie, wie schwer sie ist.
treatments-severity-0 = keine
treatments-severity-1 = leicht
treatments-severity-2 = mäßig
treatments-severity-3 = schwer
treatments-when = Wann
treatments-since = Seit
treatments-cause = Zurückgeführt auf
    .unknown = nicht bekannt
    .none = Nicht bekannt
treatments-ended = Beendet: { $name }
    .on = Beendet am

## Kosten

treatments-costs = Kosten
    .now = Zurzeit im Monat
    .total = Seit Beginn
    .months = Nach Monaten
    .month = Monat
    .what = Was es gekostet hat
    .about = „about“ oder „etwa“: Einige Tage sind nicht bekannt.
treatments-costs-without = { $count ->
    [one] { $count } Behandlung ohne Kostenangabe ist nicht enthalten.
   *[other] { $count } Behandlungen ohne Kostenangabe sind nicht enthalten.
  }
treatments-costs-latest = Die letzten { $shown } von { $count } Monaten.
