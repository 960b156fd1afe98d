# Daten hinaus und herein: Export, Import, Studien-IDs.

## In beide Richtungen

data-export = Export
    .patient = Daten dieser Person exportieren
data-import = Import
    .patient = Daten dieser Person importieren
data-patient = Daten dieser Person
data-count-patients = { $count ->
    [one] { $count } neuer Patient
   *[other] { $count } neue Patienten
  }
data-count-visits = { $count ->
    [one] { $count } Visite
   *[other] { $count } Visiten
  }
data-count-questionnaires = { $count ->
    [one] { $count } Fragebogen
   *[other] { $count } Fragebögen
  }
data-count-diaryDays = { $count ->
    [one] { $count } Tagebuchtag
   *[other] { $count } Tagebuchtage
  }
data-count-results = { $count ->
    [one] { $count } Laborwert
   *[other] { $count } Laborwerte
  }
data-all-columns = Alle { $count } Spalten zeigen
data-all-places = Alle { $count } Stellen zeigen
data-all-sentences = Alle { $count } Sätze zeigen
data-all-patients = Alle { $count } Patienten zeigen
data-all-reasons = Alle { $count } Gründe zeigen
data-all-study-ids = Alle { $count } Studien-IDs zeigen

## Export

data-kinds = In welcher Form
    .files = Form der Dateien
data-kind-csv = Tabellen (CSV) mit einem Codebuch
    .names = nennt die Patienten
    .what = Alles, was aufbewahrt wird: Patienten, Visiten mit allen Antworten und Scores, Behandlungen und Dosen, Laborwerte, Erkrankungen, Nebenwirkungen, Tagebuch. Das Codebuch erklärt jede Spalte. Für Tabellenkalkulationen, R und Python.
    .careful = Die Dateien nennen die Patienten und sind nicht verschlüsselt: Wählen Sie einen Ordner, den nur Ihre Praxis lesen kann.
data-kind-fhir = FHIR-R4-Bundle
    .names = nennt die Patienten
    .what = Eine Datei für andere Patientenakten: Patienten, Fragebögen mit Antworten und Scores, Laborwerte, Behandlungen, Erkrankungen und Nebenwirkungen.
    .careful = Die Datei nennt die Patienten und ist nicht verschlüsselt: Wählen Sie einen Ordner, den nur Ihre Praxis lesen kann.
data-kind-redcap = REDCap-Projekt
    .names = keine Namen, aber nicht de-identifiziert
    .what = Das Data Dictionary der beantworteten Fragebögen und die Datensätze der Visiten mit Patientennummern, Geburtsdaten und Notizen.
    .careful = Die Datensätze enthalten Patientennummern, Geburtsdaten und Notizen und sind nicht verschlüsselt: Wählen Sie einen Ordner, den nur Ihre Praxis lesen kann.
data-kind-research = De-identifiziert für die Forschung
    .names = Studien-IDs statt Namen
    .what = Tabellen ohne Namen, ohne freien Text und ohne die wirklichen Tage; Geschlecht und Alter in Gruppen von fünf oder mehr. Eine README sagt, was getan wurde und wovor es nicht schützt. De-identifiziert ist nicht anonym.
    .careful = De-identifiziert ist nicht anonym: Lesen Sie README.txt, bevor Sie die Dateien weitergeben. Die Studien-IDs bleiben in diesem Tresor.
data-whose = Wessen Daten
    .all = Die Daten aller
    .chosen = Patienten, die ich wähle
data-begin = Exportieren…
    .all = Daten aller exportieren…
    .busy = Es läuft schon ein Export: Warten Sie, bis er fertig ist, oder brechen Sie ihn zuerst ab.
    .nobody = In diesem Tresor gibt es noch keine Patienten.
    .none-ticked = Kreuzen Sie mindestens einen Namen an.
data-begin-some = { $count ->
    [one] { $count } Patienten exportieren…
   *[other] { $count } Patienten exportieren…
  }
data-run-running = Die Dateien werden geschrieben
data-run-cancelling = Wird abgebrochen…
data-run-cancelled = Abgebrochen
data-run-done = Die Dateien sind geschrieben
data-run-failed = Nicht geschrieben
data-run-nothing = Es wurde nichts geschrieben.
data-run-far = { $count ->
    [one] { $done } von { $count } Patient
   *[other] { $done } von { $count } Patienten
  }
data-run-folder = { $count ->
    [one] { $count } Patient in { $folder }
   *[other] { $count } Patienten in { $folder }
  }
data-run-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
  }

## Wer wer ist in Dateien für die Forschung

data-study-ids = Studien-IDs
    .about = In Dateien für die Forschung steht für jeden Patienten eine Studien-ID, in jedem Export dieselbe. Mit der Liste, wer wer ist, nennen die Dateien die Patienten wieder: Sie gehört nie neben die Dateien, und jeder Blick darauf wird im Protokoll vermerkt.
    .show = Zeigen, wer wer ist
    .hide = Verbergen
    .none = Noch ist keine Studien-ID gezogen: Der erste Export für die Forschung zieht sie.
    .id = Studien-ID
    .patient = Patient
    .number = Nummer
data-study-ids-count = { $count ->
    [one] { $count } Studien-ID
   *[other] { $count } Studien-IDs
  }

## Import: welche Datei

data-formats = Was für eine Datei
data-format-table = Tabelle mit Visiten oder Tagebuchtagen
    .what = Eine CSV-Datei aus einer Tabellenkalkulation: eine Zeile für jede Visite oder jeden Tag, eine Spalte für jede Antwort oder Bewertung. Was aus jeder Spalte wird, wählen Sie im nächsten Schritt.
data-format-fhir = FHIR R4
    .what = Ein Bundle, eine QuestionnaireResponse oder eine Observation in JSON, aus einer anderen Patientenakte.
data-format-redcap = REDCap-Datensätze
    .what = Der CSV-Export der Datensätze eines REDCap-Projekts, rohe Werte. Sein Data Dictionary wird unter „Fragebögen“ eingelesen.
data-file = Eine Datei wählen
    .choose = Datei wählen…
    .again = Noch einmal oder eine andere wählen…
data-file-patient = Alle Zeilen der Datei gelten für { $patient }. Was die Datei über jemand anderen sagt, wird abgelehnt.
data-file-reading = { $name } wird gelesen…
data-leave = Verlassen, ohne zu importieren?
    .storing = Die Datei wird gerade importiert.
    .columns = Was Sie für die Spalten gewählt haben, wird nur mit dem Import gemerkt.

## Import: was hinzukäme

data-added = Was hinzukäme
    .not-yet = Noch ist nichts gespeichert. Zuerst wird eine Sicherung erstellt; dann wird alles gespeichert oder nichts.
    .storing = Wird importiert… Das kann einen Moment dauern.
    .failed = Es wurde nichts importiert.
    .cancelled = Abgebrochen. Es wurde nichts importiert.
data-store = Importieren: { $what }
    .nothing = Importieren
data-adds = { $adds } { $what }.
    .word = Kommt hinzu:
    .would = Käme hinzu:
data-same = Genau so schon hier: { $what }.
data-unread = { $count ->
    [one] { $count } Stelle kann nicht gelesen werden: Nichts wird importiert, bis sie berichtigt ist.
   *[other] { $count } Stellen können nicht gelesen werden: Nichts wird importiert, bis sie berichtigt sind.
  }
data-unclear = { $count ->
    [one] { $count } Person der Datei ist nicht eindeutig: Nichts wird importiert, bis feststeht, wer das ist.
   *[other] { $count } Personen der Datei sind nicht eindeutig: Nichts wird importiert, bis feststeht, wer das ist.
  }
data-nothing = In dieser Datei gibt es nichts, was sich importieren lässt.
    .kept = Es gibt nichts hinzuzufügen: Was die Datei anders sagt, bleibt, wie es hier ist.
    .same = Alles in dieser Datei ist schon hier. Es gibt nichts zu importieren.
data-kept = { $count ->
    [one] { $count } Angabe bleibt, wie sie hier ist, obwohl die Datei etwas anderes sagt: siehe die Patienten unten.
   *[other] { $count } Angaben bleiben, wie sie hier sind, obwohl die Datei etwas anderes sagt: siehe die Patienten unten.
  }
data-left = { $count ->
    [one] Nicht übernommen: { $count } Stelle der Datei, unten mit dem Grund aufgeführt.
   *[other] Nicht übernommen: { $count } Stellen der Datei, unten mit den Gründen aufgeführt.
  }

## Import: Spalten

data-columns = Spalten
    .of-table = Spalten der Tabelle
    .becomes = Was aus jeder Spalte wird
    .as-last = Wie für die letzte Tabelle mit diesen Überschriften gewählt.
    .column = Spalte
    .first = Erster Wert
    .to = Wird zu
data-column-becomes = { $column } wird zu
data-columns-read = { $count ->
    [one] { $read } von { $count } Spalte wird gelesen; { $out } ausgelassen.
   *[other] { $read ->
        [one] { $read } von { $count } Spalten wird gelesen; { $out } ausgelassen.
       *[other] { $read } von { $count } Spalten werden gelesen; { $out } ausgelassen.
    }
  }
data-columns-all = { $count ->
    [one] Die einzige Spalte wird gelesen.
   *[other] Alle { $count } Spalten werden gelesen.
  }
data-rows = { $count ->
    [one] Die erste Zeile, wie sie verstanden wird
   *[other] Die ersten { $count } Zeilen, wie sie verstanden werden
  }
data-row-line = Zeile { $line }

## Import: was nicht lesbar ist

data-problems = Nicht lesbar
    .hint = Solange etwas nicht lesbar ist, wird nichts aus der Datei importiert. Berichtigen Sie diese Stellen in der Tabelle und wählen Sie sie noch einmal, oder lassen Sie unten die Spalte aus.
    .line = Zeile
    .column = Spalte
    .why = Grund
data-problems-more = { $count ->
    [one] und { $count } weitere Stelle. Berichtigen Sie zuerst diese; die andere wird dann genannt.
   *[other] und { $count } weitere Stellen. Berichtigen Sie zuerst diese; die anderen werden dann genannt.
  }

## Import: wessen Daten es sind

data-people = { $count ->
    [one] Die Person der Datei
   *[other] Die Patienten der Datei
  }
    .table = Patienten der Datei
    .named = In der Datei
    .here = Hier
    .added = Kommt hinzu
    .same = Genau so schon hier
    .same-short = Schon hier
    .nothing = nichts
    .unclear = nicht eindeutig
    .new = neu
data-people-kept = { $count } nicht übernommen, weil hier etwas anderes steht
data-add-patients = Patienten aufnehmen, die noch nicht hier sind
    .hint = Ohne Haken wird sicher niemand in anderer Schreibweise ein zweites Mal aufgenommen.

## Import: was nicht übernommen wird

data-left-out = Nicht übernommen
data-left-places = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
  }
data-left-reasons = { $reasons ->
    [one] { $places } Stellen in der Datei, { $reasons } Grund.
   *[other] { $places } Stellen in der Datei, { $reasons } Gründe.
  }

## Import: fertig

data-imported = Importiert: { $what }
    .name = Importiert
    .visits = Die Visiten bleiben offen, bis jemand sie durchgesehen hat und signiert. Eine Antwort, die für die Sicherheit zählt, ist eine Warnung ihrer Visite.
