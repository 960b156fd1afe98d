# Berichte, Stapel, Kohorte, Evidenz.

## Der Bericht

reports-title = Bericht
    .what = Was der Bericht enthält
    .choose = Inhalt wählen
    .several = Berichte für mehrere Patienten…
    .text = Der Bericht als Text
    .failed = Der Bericht konnte nicht erstellt werden.
reports-in-english = Berichte werden auf Englisch geschrieben.
reports-save = PDF speichern…
reports-print = Drucken…
    .doing = Wird an den Drucker übergeben. Wo kein Standarddrucker eingerichtet ist, wird der Bericht zuerst gespeichert…
reports-laying = Die Seiten werden gesetzt…
reports-page = Seite { $page } von { $count }: { $title }
reports-pages = { $count ->
    [one] { $count } Seite, { $paper }
   *[other] { $count } Seiten, { $paper }
  }

## Was ein Bericht beurteilt

reports-treatment = Behandlung
    .none = Keine Behandlung zu beurteilen
reports-measure = Messgröße
    .none = Noch keine Werte
reports-looked-up = Wird nachgesehen…
reports-usual = Die übliche
reports-period = Zeitraum der Diagramme und Tabellen
    .hint = Was beurteilt wird, bleibt gleich.
    .all = Alles
    .own = Von … bis …
reports-period-last = { $unit ->
    [week] { $count ->
        [one] Letzte 7 Tage
       *[other] Letzte { $count } Wochen
    }
    [month] { $count ->
        [one] Letzter Monat bis heute
       *[other] Letzte { $count } Monate
    }
   *[year] { $count ->
        [one] Letzte 12 Monate
       *[other] Letzte { $count } Jahre
    }
  }
reports-first-day = Erster Tag
reports-last-day = Letzter Tag
    .order = Der letzte Tag liegt vor dem ersten: Prüfen Sie beide.

## Was ein Bericht enthält

reports-sections = Nach der ersten Seite
    .at-once = Abschnitte auf einmal
reports-section-verdict = Urteil mit seinen Gründen
reports-section-multiples = Alle Messgrößen auf einer Achse
reports-section-visits = Tabelle der Visiten
reports-section-criteria = Fibromyalgie-Kriterien
reports-section-items = Fragen, zu Beginn und jetzt
reports-section-treatments = Behandlungen und Nebenwirkungen
reports-section-costs = Kosten
reports-section-labs = Laborwerte
reports-section-safety = Offene Sicherheitswarnungen, vollständig
reports-section-calendar = Tagebuch als Kalender
reports-section-maps = Körperschemata
reports-section-notes = Methoden und Quellen
reports-section-patient = Seite für Patienten
reports-preset-usual = Üblich
reports-preset-all = Alles
reports-preset-short = Kurz: nur erste Seite
reports-preset-patient = Für Patienten

## Berichte für viele

reports-batch = Berichte für diese Woche
    .what = Was die Berichte enthalten
    .choose = Inhalt wählen
    .careful = Die Dateien enthalten Namen und Gesundheitsdaten: Wählen Sie einen Ordner, den nur Ihre Praxis lesen kann.
    .busy = Es werden schon Berichte geschrieben: Warten Sie, bis sie fertig sind, oder brechen Sie zuerst ab.
    .nobody = Kreuzen Sie mindestens einen Namen an.
reports-batch-about = Wer überfällig oder bis zum { $date } fällig ist, ist angekreuzt. Jeder Bericht wird eine PDF-Datei in einem Ordner Ihrer Wahl.
reports-batch-write = { $count ->
    [one] { $count } Bericht schreiben…
   *[other] { $count } Berichte schreiben…
  }
    .none = Berichte schreiben…
reports-batch-said = { $count ->
    [one] { $count } Bericht wird geschrieben
   *[other] { $count } Berichte werden geschrieben
  }
reports-batch-progress = Fortschritt
    .running = Berichte werden geschrieben
    .cancelling = Wird abgebrochen…
    .cancelled = Abgebrochen
    .some = Geschrieben, aber nicht alle
    .all = Alle Berichte sind geschrieben
    .look = Erneut nachsehen
reports-batch-done = { $done } von { $of }
    .now = { $done } von { $of }, jetzt { $current }
reports-batch-all-in = { $count ->
    [one] { $count } Bericht liegt in { $place }.
   *[other] { $count } Berichte liegen in { $place }.
  }
reports-batch-some-in = { $done ->
    [one] { $done } von { $of } Berichten liegt in { $place }.
   *[other] { $done } von { $of } Berichten liegen in { $place }.
  }
reports-batch-none-in = Es wurde kein Bericht geschrieben.
reports-batch-failed = Konnten nicht erstellt werden: { $count }

## Die Kohorte

reports-cohort = Kohorte
    .detail = Behandlung im Einzelnen
    .none = Noch hat kein Patient eine Behandlung.
    .none-hint = Tragen Sie unter „Behandlungen“ ein, was jemand nimmt; hier wird es über alle Patienten gezählt.
    .judged = Beurteilt sind alle, deren Schmerzen sich mit einem Ausgangswert vergleichen lassen. Anteile beziehen sich auf sie, mit exakten 95-%-Intervallen (Clopper–Pearson).
    .save = Tabelle speichern (CSV, ohne Namen)…
    .resolution = Auflösung der PNG-Dateien
    .few = Zu wenige Patienten für ein Diagramm.
reports-cohort-before = Bevor Sie weiterlesen:
reports-cohort-counted = { $count ->
    [one] { $count } Patient mit einer Behandlung, ohne Namen gezählt
   *[other] { $count } Patienten mit einer Behandlung, ohne Namen gezählt
  }
reports-cohort-table = Behandlungen; wählen Sie eine, um sie im Einzelnen zu sehen
    .treatment = Behandlung
    .ever = Jemals
    .now = Jetzt
    .judged = Beurteilt
    .by30 = Um 30 % oder mehr gebessert
    .by50 = Um 50 % oder mehr gebessert
    .nobody = niemand beurteilt
reports-cohort-shown = { $treatment } wird unten gezeigt
reports-cohort-share = { $count } von { $of }
    .nobody = niemand
reports-cohort-rule = Was als gebessert gilt
reports-cohort-left-out = Wer ausgelassen ist
    .none = Niemand.
reports-cohort-esr = Nach der BSG vor dem Beginn
    .none = Von niemandem bekannt.
reports-cohort-side-effects = Nebenwirkungen
    .none = Keine eingetragen.
reports-cohort-verdicts = Was die Regeln zu jedem Patienten sagen
    .none = Noch lässt sich niemand beurteilen.
reports-cohort-stopped = Warum abgesetzt wurde
    .none = Niemand hat abgesetzt.
reports-cohort-duration-none = Nicht bekannt.
reports-cohort-chart-responder = Responderkurve
reports-cohort-chart-survival = Zeit unter Behandlung
reports-cohort-chart-name = Diagramm „{ $chart }“
reports-cohort-trials = Neben den Studien
    .hint = Anteil der Patienten, deren Schmerzen um mindestens so viel abnahmen. Studien nehmen nur manche Patienten auf und vergleichen mit Placebo; eine Praxis tut beides nicht.
    .who = Wer
    .by30 = 30 % oder mehr
    .by50 = 50 % oder mehr
    .source = Quelle
    .clinic = Diese Praxis
    .vault = Dieser Tresor
    .not-given = nicht angegeben

## Evidenz

reports-evidence = Evidenz
    .about = Was Studien zu niedrig dosiertem Naltrexon (LDN) bei Fibromyalgie fanden
    .short = In Kürze
    .consequences = Was im Einzelfall daraus folgt
    .reviews = Metaanalysen
    .conflicts = Wo Quellen einander widersprechen
reports-evidence-as-of = Was Studien zu niedrig dosiertem Naltrexon (LDN) bei Fibromyalgie fanden; durchgesehen: { $date }
reports-stand-better = besser als Placebo
reports-stand-equal = nicht besser als Placebo
reports-stand-none = kein Placebo
reports-trials = Studien
    .trial = Studie
    .patients = Patienten und Dosis
    .found = Was sie fand
    .doubts = Zweifel
    .no-doubts = keine genannt
reports-trial-endpoint = Was sich ändern sollte:
reports-trial-responders = Responder: { $share }
reports-trial-doi = DOI von { $trial }
