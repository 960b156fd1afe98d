# Laborwerte und Tagebuch.

measures-removed = Entfernt
measures-history = Änderungen
measures-note = Notiz
measures-reason = Grund der Berichtigung
    .missing = Nennen Sie den Grund in wenigen Worten.
measures-more = und { $count } weitere
measures-earlier = Früher
    .days = Frühere Tage
measures-later = Später
    .days = Spätere Tage

## Labor

measures-labs = Labor
    .leave = Verlassen, ohne hinzuzufügen?
    .why = Der eingegebene Wert ist noch nicht hinzugefügt.
measures-results = Laborwerte
    .none = Noch keine Werte. Geben Sie den ersten oben so ein, wie er auf dem Laborblatt steht.
measures-test = Test
measures-shown = { $from } bis { $to }, { $shown } von { $count } Tagen mit Werten
measures-latest = zuletzt { $date }
    .later = zuletzt { $date }

## Ein Wert wird eingegeben

measures-add = Wert hinzufügen
    .form = Einen Wert hinzufügen
measures-added = { $name } { $result }, { $date }: hinzugefügt
measures-day = Tag der Probe
    .missing = Geben Sie den Tag der Probe ein.
measures-what = Test oder Messung
    .missing = Wählen Sie, was gemessen wurde.
measures-what-own = „{ $name }“ als eigenen Test hinzufügen (die Einheit wird weder geprüft noch umgerechnet)
    .group = eigener Test
measures-value = Wert
    .example = 5,0 oder <5
    .missing = Geben Sie den Wert so ein, wie er auf dem Blatt steht.
measures-unit = Einheit
    .sheet = Wie auf dem Blatt…
    .missing = Wählen Sie die Einheit.
measures-unit-usual = Üblich: { $units }
measures-range = Referenzbereich
    .example = 0,4-4,0 oder <5
    .none = nicht angegeben
measures-range-use = { $range } übernehmen
measures-range-last = { $use } wie am { $date }
measures-sure = Ist dieser Wert richtig?
    .yes = Ja, so gibt das Labor ihn an
    .no = Noch einmal ansehen

## Ein Wert

measures-place-below = darunter
measures-place-above = darüber
measures-lies = Lage zum Referenzbereich
measures-range-is = Referenzbereich des Labors { $range }
measures-range-missing = Kein Referenzbereich des Labors
measures-has-note = mit einer Notiz
measures-correct = Berichtigen…
    .save = Berichtigung speichern
    .not-yet = Noch nicht gespeichert: siehe oben.
    .look = Nicht gespeichert: Sehen Sie Wert und Einheit noch einmal an.
measures-correct-title = Berichtigen: { $name }

## Tagebuch

measures-diary = Tagebuch
measures-diary-filled = { $count } der letzten 14 Tage ausgefüllt
measures-diary-reach = { $count ->
    [one] { $count } Tag, { $from }
   *[other] { $count } Tage vom { $from } bis { $to }
  }
measures-diary-leave = Der eingegebene Tag ist nicht gespeichert.
    .table = Die eingelesene Tabelle ist nicht gespeichert.
measures-sheet = Leeres Blatt…
    .title = Leeres Tagebuchblatt
    .for = Für
    .anyone = ohne Namen, für alle
    .hint = Zum Ausdrucken und Ausfüllen von Hand; das Papier ist das aus den Einstellungen.
    .save = PDF speichern…
    .making = Das Blatt wird erstellt…

## Ein Tag des Tagebuchs

measures-rate = Ein Tag des Tagebuchs
    .day = Tag
    .missing = Wählen Sie den Tag.
    .before = Tag davor
    .after = Tag danach
    .yesterday = Gestern
    .today = Heute
    .scale = 0 heißt nicht vorhanden, 100 so schlimm wie vorstellbar, sofern unten nichts anderes steht. Was nicht bewertet wurde, bleibt leer.
    .keys = Eingabetaste oder Tab führt zur nächsten Bewertung, ↑ und ↓ ändern sie um 5.
    .save = Tag speichern
    .blank = Noch ist nichts bewertet: Geben Sie mindestens eine Zahl ein.
    .new = Noch nicht im Tagebuch.
    .not-saved = Nicht gespeichert. Was Sie eingegeben haben, steht noch hier.
measures-rate-there = Schon im Tagebuch, { $rated } von { $count } bewertet. Ändern Sie unten, was falsch ist.
measures-rate-saved = { $date } ist gespeichert.
    .removed = { $date } ist entfernt.
measures-rate-leave = Das Eingegebene zurücklassen?
    .why = Was Sie eingegeben haben, ist nicht gespeichert.
    .do = Nicht speichern
measures-rate-leave-day = { $date } ist nicht gespeichert.
measures-rate-leave-there = { $date } steht schon im Tagebuch und würde stattdessen gezeigt.
measures-rate-move = Ist dies der { $date }?
    .yes = Ja, für den { $date }
measures-rate-move-from = Was hier eingegeben ist, war für den { $date } und ist nicht gespeichert.
    .no = Beim { $date } bleiben

## Zwei Wochen

measures-weeks = Zwei Wochen auf einen Blick
    .latest = Letzte 14 Tage
    .until = 14 Tage bis zum
    .missing = Geben Sie einen Tag ein.
    .table = Tage und Bewertungen
    .note = Notiz
measures-weeks-shown = { $from } bis { $to }: { $filled } von { $count } Tagen ausgefüllt
measures-weeks-blank = { $day }, nicht ausgefüllt

## Eine Tabelle

measures-table = Tabelle einlesen…
    .paste = Woche einfügen…
    .name = Eine Tabelle ins Tagebuch einlesen
    .pasted = Eine Woche einfügen
    .field = Tabelle
    .hint = Kopieren Sie die Zellen in Ihrer Tabellenkalkulation mit der Zeile der Überschriften und fügen Sie sie hier ein: eine Spalte mit dem Datum, eine für jede Bewertung. Noch wird nichts gespeichert.
measures-table-empty = { $name } ist leer: Wählen Sie eine Tabelle mit Überschriften in der ersten Zeile und einer Zeile für jeden Tag.
measures-columns = Spalten
    .column = Spalte
    .first = Erster Wert
    .becomes = Wird zu
measures-column-becomes = { $column } wird zu
measures-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
  }
measures-table-new = { $count ->
    [one] { $days } neu
   *[other] { $days } neu
  }
measures-table-adds = { $count ->
    [one] { $days } schon im Tagebuch, zu dem Bewertungen hinzukommen
   *[other] { $days } schon im Tagebuch, zu denen Bewertungen hinzukommen
  }
measures-table-others = { $days } schon im Tagebuch mit anderen Bewertungen
measures-table-same = { $count ->
    [one] { $days } genau so schon im Tagebuch
   *[other] { $days } genau so schon im Tagebuch
  }
measures-table-unread = { $count ->
    [one] { $places } Stelle, die nicht gelesen werden kann
   *[other] { $places } Stellen, die nicht gelesen werden können
  }
measures-table-added = Schon im Tagebuch: Bewertungen kommen hinzu
measures-table-replaced = Schon im Tagebuch mit anderen Bewertungen
    .do = Ersetzen
    .kept = Die früheren Bewertungen bleiben unter „Änderungen“ lesbar.
measures-wrong = Nicht lesbar
    .hint = Diese Zeilen werden ausgelassen. Berichtigen Sie sie in der Tabelle und lesen Sie sie erneut ein, oder geben Sie diese Tage von Hand ein.
    .line = Zeile
    .why = Grund
measures-table-days = { $count ->
    [one] Der Tag, wie er gelesen wurde
   *[other] Die { $count } Tage, wie sie gelesen wurden
  }
measures-table-store = { $count ->
    [one] { $count } Tag speichern
   *[other] { $count } Tage speichern
  }
    .none = Nichts zu speichern
    .doing = Wird gespeichert…
    .failed = Es wurde nichts gespeichert.
measures-table-stored = { $count ->
    [one] { $count } Tag gespeichert.
   *[other] { $count } Tage gespeichert.
  }
