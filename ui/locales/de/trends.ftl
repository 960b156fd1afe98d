# Verlauf: Urteile, Phasen, Diagramme, Vergleiche.

trends-title = Verlauf
trends-measure = Messgröße
    .others = Andere Messgrößen
trends-judge = { $measure } beurteilen
trends-none-course = Tragen Sie eine Behandlung ein, um vorher und nachher zu vergleichen.
    .go = Behandlungen
trends-none-verdict = Noch kein Urteil.
    .diary = Tagebuch
    .visit = Neue Visite
trends-bands = Woher die Bereiche stammen

## Was beurteilt wird

trends-treatment = Behandlung
trends-treatment-past = { $name }, früher
trends-values = { $count ->
    [one] { $count } Wert
   *[other] { $count } Werte
  }
trends-period = Zeitraum
    .own = Eigener Zeitraum
    .show = Zeigen
trends-period-all = Alles
trends-period-start = Seit Beginn
trends-period-year = 12 Monate
trends-period-quarter = 3 Monate
trends-period-own = Eigener…
trends-from = Von
    .missing = Geben Sie den ersten Tag ein.
trends-to = Bis
    .missing = Geben Sie den letzten Tag ein.
    .order = Der letzte Tag liegt vor dem ersten: Prüfen Sie beide Tage.

## Das Urteil

trends-verdict = Urteil:
trends-settle = Was es klären würde:
trends-reasons-decision = Was entschieden hat
trends-reasons-threshold = Schwellen
trends-reasons-finding = Was sonst gefunden wurde
trends-reasons-caution = Vorbehalte
trends-reasons-tolerability = Nebenwirkungen und Kosten
trends-reasons-context = Was Studien fanden
trends-source = Quelle
trends-rule = Regel: { $rule }
trends-rules = Die Regeln betrachten, was eingetragen ist; was daraus folgt, entscheiden Sie. Was Studien zu LDN gefunden haben, mit Zahlen und Zweifeln, steht unter { $evidence }.
    .evidence = Evidenz

## Vorher und jetzt

trends-compared = Vorher und jetzt
trends-compared-against = Verglichen mit
trends-compared-before = Vorher
trends-compared-now = Jetzt
trends-compared-difference = Differenz, 95-%-Intervall
    .short = Differenz
    .none = kein Intervall
trends-compared-change = Änderung
    .none = kein Anteil
trends-compared-thresholds = Schwellen
    .none = mit keiner verglichen
    .passed = erreicht
    .missed = nicht erreicht
trends-statistics = Statistik
trends-statistics-count = Statistik ({ $count })
trends-statistics-name = Kennzahl
trends-statistics-value = Wert
trends-statistics-note = Was sie bedeutet und voraussetzt
    .short = Bedeutung

## Phasen

trends-phases = Phasen
    .history = Änderungen
    .history-of = Änderungen der Phasen
    .history-name = Phasen
    .adjust = Phasen anpassen…
    .saved = Phasen gespeichert.
    .lost = Die Dosisstufen haben sich geändert. Diese Ihrer Anpassungen passen zu keiner Phase mehr und zählen nicht:
    .none = Noch keine Phasen: Sie ergeben sich aus den Dosisstufen.
    .adjusted = angepasst
    .adjusted-why = Von der behandelnden Person unter „Phasen anpassen…“ geändert
trends-phases-phase = Phase
trends-phases-counts = Zählt
    .not = zählt nicht
trends-phases-values = { $count ->
    [one] { $number } Wert
   *[other] { $number } Werte
  }
trends-phases-from = ab { $date }
trends-phases-left-out = ausgelassen: { $why }
trends-phases-mean = Mittelwert
    .none = kein Mittelwert
trends-phases-median = Median
    .none = kein Median
trends-phases-interval = 95-%-Intervall
    .none = kein Intervall
trends-phases-baseline = Seit der Ausgangsphase
trends-phases-previous = Seit der Phase davor
    .none = nichts zu vergleichen

## Phasen anpassen

trends-plan = Phasen anpassen: { $treatment }
    .about = Phasen ergeben sich aus den Dosisstufen. Was Sie leer lassen, bleibt wie üblich; was ausgelassen wird, bleibt in der Akte und wird als ausgelassen gezeigt.
    .save = Phasen speichern
trends-plan-wash-in = Wash-in, Tage
    .hint = Erste Tage einer Dosis, die nicht zählen.
trends-plan-wash-out = Wash-out, Tage
    .hint = Erste Tage einer Pause oder nach dem Absetzen, die nicht zählen.
trends-plan-stable = Stabil nach, Tage
    .hint = Eine Dosis, die so lange galt, ist eine eigene Phase.
trends-plan-usual = Üblich: { $count }.
trends-plan-days = Geben Sie eine ganze Zahl von Tagen ein, 0 bis { $most }, oder lassen Sie das Feld für das Übliche leer.
trends-plan-first = Geben Sie den ersten Tag ein.
    .both = Geben Sie den ersten Tag ein oder lassen Sie beide leer.
trends-plan-last = Geben Sie den letzten Tag ein.
    .both = Geben Sie den letzten Tag ein oder lassen Sie beide leer.
trends-plan-baseline = Ausgangsphase
    .from = Ausgangsphase von
    .to = Ausgangsphase bis
    .hint = Lassen Sie beide leer für alle Tage vor dem Beginn.
trends-plan-lot = Beginn ausgelost
    .drawn = Der Tag des Beginns wurde vorher ausgelost
    .from = Erster Tag, der hätte gezogen werden können
    .to = Letzter Tag, der hätte gezogen werden können
trends-plan-single = Einzelne Phasen
trends-plan-name = Name
    .usual = der übliche Name
trends-plan-name-of = Name von { $phase }
trends-plan-from = Zählt ab
    .early = Eine Phase kann nicht zählen, bevor sie beginnt: Geben Sie einen späteren Tag ein.
trends-plan-from-of = { $phase } zählt ab
trends-plan-leave = Auslassen
trends-plan-leave-of = Auslassen: { $phase }
trends-plan-reason = Grund der Änderung
    .hint = Bleibt bei dem stehen, was vorher galt, zum Beispiel „Schub nach Operation ausgelassen“.
    .missing = Nennen Sie den Grund in wenigen Worten.

## Diagramme

trends-charts = Diagramme
    .which = Diagramm
trends-chart-multiples = Alle Messgrößen
trends-chart-single = Diese Messgröße
trends-chart-phases = Phasenmittel
trends-chart-items = Frage für Frage
trends-chart-calendar = Kalender
trends-chart-maps = Körperschema
trends-chart-responder = Responderkurve
trends-chart-trials = Neben den Studien
trends-size = Größe
    .shown = Wie gezeigt
trends-resolution = Auflösung
trends-dpi = { $dpi } dpi
    .screen = { $dpi } dpi (Bildschirm)
    .print = { $dpi } dpi (Ausdruck)
    .press = { $dpi } dpi (Druckerei)
trends-save = { $format } speichern…
trends-drawing = Wird gezeichnet…
    .table = Wird geschrieben…
trends-not-drawn = Das Diagramm konnte nicht gezeichnet werden.
trends-nothing-drawn = In diesem Zeitraum gibt es nichts zu zeichnen.
trends-figure = Speichern als
    .saving = Wird gespeichert…
trends-figure-format = { $format }…
trends-figure-save = { $name }: speichern als { $format }…

## Kriterien nebeneinander

trends-condition = Kriterium
trends-condition-met = erfüllt
trends-condition-not-met = nicht erfüllt
trends-condition-unknown = unbekannt
trends-condition-not-asked = nicht erfragt
trends-unanswered = Nicht beantwortet: { $items }
trends-unanswered-many = Nicht beantwortet: { $count } Fragen
