# Hilfe im Fenster: die Tasten und die Hilfeseite.

help-keys = Tastatur

## Namen der Tasten, wie sie auf der Tastatur stehen

help-key-tab = Tab
help-key-ctrl = Strg
help-key-shift = Umschalt
help-key-esc = Esc
help-key-enter = Eingabe
help-key-home = Pos1
help-key-end = Ende
help-key-page-up = Bild auf
help-key-page-down = Bild ab
help-key-backspace = Rücktaste
help-key-space = Leertaste

## Was sie tun

help-keys-everywhere = Überall
    .find = Zu Patienten, Orten oder Befehlen nach ihrem Namen
    .keys = Diese Tasten
    .tab = Nächstes Bedienelement
    .lock = Sperren
    .escape = Dialog schließen; vom Fragebogen zurück zur Visite

help-keys-undo = Fragebögen und Formulare
    .undo = Rückgängig: eine Antwort, ein Feld oder eine Zeile, Schritt für Schritt; beim Tippen eines Wortes dessen Buchstaben
    .redo = Wiederholen, auch { $command } Y

help-keys-find = Suche nach Namen
    .move = In der Liste bewegen
    .page = Acht Zeilen auf einmal
    .go = Dorthin gehen oder ausführen
    .close = Schließen

help-keys-lists = Patienten und Fragebögen
    .search = Suchen
    .move = In der Liste bewegen
    .open = Öffnen

help-keys-visit = Visite
    .next = Den nächsten unfertigen Fragebogen öffnen, gleich nachdem die Visite aufgeht

help-keys-timeline = Zeitachse
    .marks = Vorige oder nächste Marke nach Datum, sobald Tab die Marken erreicht hat
    .ends = Erste oder letzte Marke
    .record = Zum Eintrag
    .period = Kürzerer oder längerer Zeitraum
    .moved = Früherer oder späterer Zeitraum

help-keys-checklists = Checklisten
    .line = Offen, unauffällig, gefunden, nicht nötig; dann weiter zur nächsten Zeile oder zum Ergebnis des Gefundenen
    .today = Heutiges Datum
    .move = Vorige oder nächste Zeile
    .next = In einem Ergebnis oder Datum: weiter zur nächsten Zeile

help-keys-labs = Labor
    .add = Wert eintragen; weiter zum nächsten Test desselben Tages

help-keys-diary = Tagebuch
    .next = Weiter zur nächsten Bewertung
    .step = Fünf mehr oder weniger

help-keys-choices = Listen, die beim Tippen aufgehen
    .move = In der Liste bewegen
    .take = Übernehmen
    .close = Liste schließen

help-keys-form = Fragebogen
    .choose = Diese Zahl wählen und weiter; Antworten ohne Zahlen werden von oben 1, 2, 3 gezählt
    .ten = 10 wählen und weiter (+ auf dem Ziffernblock)
    .yesno = Ja (Y) oder nein (N), auch 1 oder 0
    .step = Eins weniger oder mehr wählen und bleiben
    .item = Vorige oder nächste Frage
    .clear = Antwort löschen, auch Entf
    .on = Weiter

help-keys-slider = Zahl auf einer Linie
    .type = Zahl tippen; die Eingabetaste übernimmt sie und geht weiter
    .step = Eins weniger oder mehr
    .page = Zehn mehr oder weniger
    .ends = Kleinster oder größter Wert

help-keys-typed = Zahl oder Uhrzeit
    .type = Tippen; die Eingabetaste übernimmt und geht weiter
    .item = Vorige oder nächste Frage

help-keys-areas = Körperschema und Listen
    .mark = Die Region mit diesem Buchstaben markieren oder nicht
    .move = In der Liste der Regionen bewegen
    .space = Markieren oder nicht
    .confirm = Das sind alle: bestätigen und weiter
    .none = Nirgends Schmerzen; nichts davon
    .item = Vorige oder nächste Frage

help-keys-press = Diese Liste zeigt { $key } überall außerhalb eines Textfelds.

## Hilfeseite

help-back = Zurück zum ersten Bildschirm

help-brief = Eine Visite in Kürze
    .find = Suchen Sie die Patientin oder den Patienten oder nehmen Sie sie neu auf, dann „Neue Visite“. Die Visite hat ein eigenes Datum: den Tag, an dem sie stattfand.
    .fill = Füllen Sie die Fragebögen aus. Jede Antwort wird gespeichert, sobald sie gegeben ist; Sie können das Fenster jederzeit schließen und später weitermachen.
    .sign = Signieren Sie. Eine signierte Visite lässt sich nur noch lesen. „Berichtigen…“ öffnet sie mit einer Begründung wieder; was vorher signiert war, bleibt erhalten.

help-first = Der erste Bericht
    .steps = In einem neuen Tresor und in der Demo-Praxis beginnt die Patientenliste mit fünf Schritten, die zu einem ersten Bericht führen. Sie haken sich selbst ab und hindern niemanden an etwas; „Ausblenden“ nimmt sie weg.
    .again = Erste Schritte zeigen

help-way = Zurechtfinden
    .search = „Suchen“ in der Leiste oder { $command } { $letter } findet Patienten nach Name oder Nummer, die Teile der geöffneten Patientenakte, was der Bildschirm anbietet, und jeden Ort in Fibrotrend. Tippen Sie Teile von Wörtern, wählen Sie mit den Pfeiltasten und drücken Sie die Eingabetaste.

help-undo = Rückgängig
    .answers = In einem Fragebogen nimmt „Rückgängig“ Antworten eine nach der anderen zurück, bis zum Stand beim Öffnen: Die Frage wird gezeigt, und das Gespeicherte folgt. „Wiederholen“ gibt sie wieder. Auch Patienten haben „Rückgängig“, für ihre eigenen Antworten. Eine signierte Visite lässt sich nicht rückgängig machen; „Berichtigen…“ öffnet sie.
    .form = In einem Formular, das als Ganzes gespeichert wird, nimmt { $command } { $letter } das zuletzt geänderte Feld oder die zuletzt geänderte Zeile zurück, bis das Formular geschlossen wird.
    .saved = Was gespeichert ist, wird über „Berichtigen…“ oder „Bearbeiten…“ geändert, mit seinem Verlauf. Vor allem, was sich nicht zurücknehmen lässt, sagt eine Frage, was verloren geht.

help-long = Was länger dauert
    .line = Nach einer Sekunde Arbeit sagt eine Zeile am Fuß des Fensters, was gerade geschieht und, wo es bekannt ist, wie weit es ist; sie bietet „Abbrechen“ an, wo das ohne Schaden geht.

help-scores = Was die Scores bedeuten
    .range = Jeder Score steht mit seinem Wertebereich, zum Beispiel 59.0 / 100. „Warum diese Zahl“ unter einem Score nennt Regel und Quelle.
    .provisional = „Vorläufig“ neben einem Score oder Bereich: Seine Regel wurde nicht an der Quelle geprüft. Er wird trotzdem berechnet; bestätigen Sie ihn, bevor Sie sich darauf verlassen.
    .band = Ein Bereich wie „moderate“ (mäßig) nennt die Veröffentlichung, aus der er stammt: Veröffentlichungen sind sich nicht einig, wo Bereiche beginnen.
    .change = Eine Änderung nennt immer ihre Richtung: „8.0 points better“ (8,0 Punkte besser). Ob höher oder niedriger besser ist, steht bei jedem Score unter „Fragebögen“.
    .acr = Das Ergebnis nach ACR 2016 sagt, ob das Muster des Fragebogens die Kriterien erfüllt. Es ist keine Diagnose.

help-unanswered = Nicht beantwortete Fragen
    .missing = Eine nicht beantwortete Frage fehlt; sie zählt nie als 0. Ein Score wird für eine fehlende Frage nur dort hochgerechnet, wo die eigene Regel des Fragebogens es erlaubt, und heißt dann „hochgerechnet“. Sonst gibt es keinen Score. Das Körperschema zählt, sobald es bestätigt ist, denn ein leeres Schema bedeutet „kein Schmerz“ und keines bedeutet „nicht erfragt“.

help-criteria = Kriterien nebeneinander
    .differ = Die Kriterien von 2010, 2011 und 2016 unterscheiden sich: Dieselben Antworten können die einen erfüllen und die anderen nicht. Wo die Antworten es erlauben, zeigt eine Visite die drei nebeneinander, jede Bedingung als erfüllt, nicht erfüllt oder unbekannt, und sagt in einem Satz, wo sie voneinander abweichen. Eine Bedingung ist entschieden, sobald die gegebenen Antworten sie entscheiden; bis dahin ist sie unbekannt, nie „nicht erfüllt“.

help-conflicts = Antworten, die nicht zusammenpassen
    .both = Manche Antworten können nicht zugleich stimmen, etwa mehr Stunden Schlaf als Stunden im Bett. Der Fragebogen sagt es bei der Frage und lässt beide Antworten, wie sie sind: Welche falsch ist, können nur Sie und die Patientin oder der Patient sagen.

help-written = Was festgehalten ist
    .correct = „Berichtigen…“ ist für das, was falsch festgehalten wurde. Es fragt nach dem Grund; der frühere Wert bleibt unter „Änderungen“ lesbar, mit wer, wann und warum.
    .ended = „Beendet…“ und „Absetzen…“ sind für das, was richtig war und nun vorbei ist.
    .remove = Auch „Entfernen…“ fragt nach dem Grund. Was entfernt ist, zählt nicht mehr; gelöscht wird es nicht.
    .vague = Das Datum einer Behandlung, einer Nebenwirkung oder einer Erkrankung ist vielleicht nur auf den Monat oder das Jahr bekannt: Geben Sie „März 2025“ oder „2025“ ein. Es bleibt so ungenau, wie es ist, und sagt das auch.

help-timeline = Zeitachse
    .draws = Die Übersicht zeichnet Dosen, andere Behandlungen, Visiten, Nebenwirkungen, Laborwerte, Tagebuch und Scores untereinander. Wählen Sie einen Zeitraum, gehen Sie mit den Pfeilschaltflächen zurück oder vor, oder ziehen Sie über einen Abschnitt, um genauer hinzusehen. Jede Marke sagt unter dem Zeiger, was sie ist, und führt zu ihrem Eintrag. „Linien“ wählt, welche Scores und Bewertungen gezeichnet werden, höchstens sechs.

help-treatments = Behandlungen
    .course = Jeder Behandlungsverlauf hat einen Beginn, ein Ende und dazwischen seine Dosisstufen. „Dosisstufe hinzufügen…“, „Pausieren…“, „Wieder beginnen…“ und „Absetzen…“ halten fest, was geschieht. Was eine Behandlung kostet, wird darunter zusammengezählt und im Bericht gedruckt, wenn Sie dort „Kosten“ ankreuzen.
    .list = Wählen Sie eine Behandlung nach Möglichkeit aus der Liste. Bei einem eigenen Eintrag steht „nicht geprüft“: Sicherheitsregeln wissen nichts darüber.
    .dose = Eine unbekannte Dosis wird weggelassen; nichts zählt als 0. Bei Kosten steht „about“ (etwa), wenn Tage nicht bekannt sind.

help-titration = Titration
    .plan = Ein Plan sagt, was wann ansteht; Dosisstufen sagen, was geschehen ist, und der Plan wird mit ihnen verglichen. Die Pläne kommen aus den eigenen Vorlagen Ihrer Praxis unter { $place }. Wird eine Vorlage später geändert, bleiben die daraus entstandenen Pläne, wie sie sind.
    .place = „So arbeiten wir“ in den Einstellungen

help-safety = Sicherheit
    .rules = Regeln betrachten, was festgehalten ist: Behandlungen mit ihren Daten, Erkrankungen, Laborwerte. Was sie finden, steht bei der Patientin oder dem Patienten unter „Sicherheit“ und, solange es offen ist, in Kürze auf der Übersicht und im Bericht, jeweils mit dem Text der Regel, ihrer Quelle und wie gut sie begründet ist. „Vielleicht“ bedeutet, dass ein Datum nicht auf den Tag bekannt ist. Was keine Regel kennt, wird als „nicht geprüft“ genannt. Sie entscheiden; „Bestätigen…“ bewahrt Ihre Begründung mit Ihrem Namen und dem Datum auf, und nichts verschwindet stillschweigend.
    .lists = Unter den Warnungen stehen die Erkrankungen und zwei Listen Ihrer Praxis: was vor LDN anzusehen ist und was die Schmerzen sonst erklären könnte. Jede Zeile wird gespeichert, während Sie sie ausfüllen. Was die Akte schon sagt, steht neben einer Zeile; Sie entscheiden, was daraus folgt.

help-nine = PHQ-9, Frage 9
    .alert = Eine Antwort über „not at all“ löst eine Sicherheitswarnung aus, gleich wie hoch die Summe ist. Wer die Visite öffnet, wird durch sie unterbrochen, mit dem Text Ihrer eigenen Praxis: Schreiben Sie ihn unter Einstellungen. „Später“ lässt die Warnung rot über der Visite stehen; die Visite lässt sich nicht signieren, bis festgehalten ist, was entschieden oder getan wurde. Die Warnung steht im Bericht.

help-labs = Labor
    .type = Geben Sie einen Wert ein, wie er auf dem Laborblatt steht: „5,0“, „<0,4“, einen Blutdruck als „120/80“. Die Eingabetaste trägt ihn ein, und der Tag bleibt für den nächsten Wert desselben Blatts.
    .range = „Darüber“ und „darunter“ beziehen sich auf den Referenzbereich des Labors, wie Sie ihn mit dem Wert eingegeben haben. Ohne Referenzbereich wird nichts gesagt. Der Bereich vom letzten Mal wird angeboten, nie ungefragt eingesetzt.
    .unit = Ein Wert in einer anderen Einheit behält seine Zahl; darunter steht, was er in der üblichen Einheit ist. Werte, die sich nicht sicher umrechnen lassen, bleiben, wie sie sind.
    .hardly = Bei einem kaum möglichen Wert wird noch einmal nachgefragt: Meist stimmt die Einheit oder das Dezimalzeichen nicht.

help-diary = Tagebuch
    .ratings = Elf Bewertungen am Tag von 0 bis 100. 100 ist das Schlimmste, auch beim Schlaf: „slept very badly“ (sehr schlecht geschlafen). Was leer gelassen wurde, bleibt leer; 0 ist eine Bewertung. „Tag speichern“ speichert den Tag als Ganzes, und die Zahlen bleiben auf dem Bildschirm, wenn das misslingt.
    .paste = „Woche einfügen…“ übernimmt Zellen aus einer Tabellenkalkulation, „Tabelle einlesen…“ eine CSV-Datei. Was aus jeder Spalte wird, welche Tage neu sind und jede Stelle, die sich nicht lesen lässt, wird zuerst gezeigt. Nichts wird gespeichert vor der Schaltfläche, die sagt, wie viele Tage es sind.
    .changed = Eine Bewertung, die im Tagebuch steht, wird nur mit einer Begründung geändert, oder wenn Sie bei einer Tabelle „Ersetzen“ ankreuzen. Die frühere bleibt im Verlauf des Tages.
    .blank = „Leeres Blatt…“ erstellt ein Blatt zum Ausfüllen von Hand.

help-due = Fällig
    .list = Die Liste zeigt, was überfällig ist, was diese Woche fällig ist und was später kommt: Visiten, Titrationsstufen, Laborkontrollen, die eine Sicherheitsregel verlangt, und Ihre eigenen Erinnerungen, etwa an ein neues Rezept. Jede Zeile führt dorthin, wo es erledigt wird, und verschwindet, sobald es festgehalten ist. Erinnerungen werden mit „Erledigt“ abgehakt.

help-helping = Hilft es?
    .verdict = Ein Urteil betrachtet ein Maß über eine Behandlung hinweg, nach festen Regeln, und nennt jeden Grund mit seiner Quelle. Die Regeln zeigen, was die Zahlen sagen; Sie entscheiden, was daraus folgt.
    .phases = Phasen ergeben sich aus den Dosisstufen: vor dem Beginn, Titration, jede stabile Dosis, Pausen, nach dem Absetzen. Eine Dosis auf dem Weg zu einer anderen gilt als stabil, wenn sie 28 Tage dauerte. Sie können Phasen umbenennen, den ersten Tag, der zählt, verschieben und Phasen weglassen; Ihre Begründung wird aufbewahrt.
    .first = Die ersten 14 Tage einer Dosis, einer Pause und nach dem Absetzen zählen nicht: Die Wirkung kann noch im Kommen oder im Gehen sein. Was weggelassen wird, ist als solches gezeigt.
    .compared = Die 28 Tage vor dem Beginn werden mit den letzten 28 Tagen unter der Dosis verglichen; ohne Tagebuch bis zu drei signierte Visiten des halben Jahres davor mit den letzten drei unter der Dosis. Tage ohne Wert bleiben fehlend.
    .few = Weniger als 5 bewertete Tage auf einer der beiden Seiten oder weniger als 3 Visiten unter der Dosis sind zu wenig: Das Urteil sagt es dann, und auch, was es entscheiden würde. Ein Fragebogen ohne veröffentlichten Messfehler braucht zudem 3 Visiten vor dem Beginn. Noch besser sind zwei Wochen Tagebuch vor der ersten Dosis.
    .days = Tage ähneln dem Tag davor, deshalb sagen 28 Tage weniger als 28 getrennte Messungen. Die Intervalle werden dafür breiter gemacht.
    .both = „Improved“ (gebessert) und „Worse“ (verschlechtert) verlangen beides: ein Intervall, das „keine Änderung“ ausschließt, und eine Größe, die bedeutsam ist. Bei Schmerzen gelten 30 % weniger als mäßig und 50 % weniger als erheblich (IMMPACT); Fragebögen haben eigene veröffentlichte Größen, jede mit ihrer Quelle genannt. Auch eine Änderung innerhalb des eigenen Messfehlers eines Fragebogens wird genannt.
    .none = „No change that matters“ (keine bedeutsame Änderung) heißt es, wenn das Intervall keinen Raum für eine lässt; „No clear change“ (keine klare Änderung), wenn die Werte in keine Richtung entscheiden.
    .lost = „Effect lost“ (Wirkung verloren) bedeutet, dass eine Besserung seit acht Wochen geschwunden ist.

help-cannot = Was ein Urteil nicht sagen kann
    .placebo = Ob es die Behandlung war. In Studien ging es auch Menschen unter Placebo besser; das Urteil sagt, um wie viel.
    .anyway = Ob es ohnehin so gekommen wäre. Eine Behandlung beginnt oft, wenn es am schlimmsten ist, und dann sind die nächsten Wochen meist besser, was auch immer man tut (Regression zur Mitte).
    .which = Welche von zwei Behandlungen es war, wenn sie etwa zur selben Zeit begonnen oder geändert wurden. Das Urteil nennt sie und wählt nicht.
    .pause = Pausieren und wieder beginnen sagt mehr als ein einzelner Beginn: Wird es ohne die Behandlung schlechter und mit ihr wieder besser, und das mehr als einmal, so wird Zufall weniger wahrscheinlich.

help-charts = Diagramme
    .share = Alle Diagramme einer Patientin oder eines Patienten teilen sich die Tage und die Dosen. Ein Zeitraum beschneidet, was gezeichnet wird, nie, was beurteilt wird. Tage ohne Wert lassen eine Lücke. Farben stehen nie allein: Formen, Strichmuster und Wörter sagen dasselbe, damit auch ein grauer Ausdruck lesbar ist. Jedes Diagramm lässt sich als Bild (PNG für Dokumente, SVG für den Druck) oder als CSV mit den Zahlen dahinter speichern und hat eine Beschreibung für Screenreader, die aus diesen Zahlen entsteht.

help-evidence = Evidenz
    .trials = Was die Studien zu niedrig dosiertem Naltrexon gefunden haben, bei wem, mit Zahlen, Zweifeln und Quellen. Die Studien sind sich nicht einig, und wer sie zusammenfasst, auch nicht. Dass eine höhere BSG mit mehr Nutzen einhergeht, beruht auf zehn Frauen in einer Studie: ein schwacher Hinweis, kein Grund zu behandeln oder nicht zu behandeln.

help-cohort = Kohorte
    .counted = Unter { $place } werden die Patienten Ihrer Praxis nach Behandlung gezählt, ohne Namen: wie viele sie hatten, wie viele sich um 30 % und 50 % gebessert haben, Nebenwirkungen, wie lange sie genommen und warum sie abgesetzt wurde. Die Intervalle sind exakt und breit, weil die Zahlen klein sind. Ihre Patienten wurden nicht ausgelost, und niemand nahm ein Placebo: Die Zahlen beschreiben Ihre Praxis und zeigen nicht, ob eine Behandlung wirkt. Die gespeicherte Tabelle enthält keine Namen, keine Patientennummern und keine Daten von Tagen; bei wenigen Patienten ist trotzdem vielleicht jemand daran zu erkennen.

help-report = Bericht
    .pages = Die erste Seite ist für die Akte und für Kolleginnen und Kollegen. Kreuzen Sie an, was ihr folgt; die Reihenfolge auf dem Papier steht fest, und ein Teil, für den nichts vorliegt, entfällt. „Seite für Patienten“ sagt in einfacher Sprache, was sich seit dem Beginn geändert hat. Die Seiten auf dem Bildschirm sind die Seiten, die gespeichert und gedruckt werden.

help-batch = Berichte für diese Woche
    .place = „Berichte für diese Woche“
    .each = Unter { $place }, von der Liste „Fällig“ aus, wird je ein Bericht für alle geschrieben, die Sie ankreuzen: Wer überfällig oder bis zum Ende der Woche fällig ist, ist schon angekreuzt. Sie können währenddessen weiterarbeiten; Berichte, die vor „Abbrechen“ geschrieben wurden, bleiben im Ordner. Lässt sich einer nicht erstellen, wird er mit dem Grund genannt, und die anderen gehen weiter. Die Dateien sind nicht verschlüsselt: Wählen Sie ihren Ordner mit Bedacht.

help-data = Daten hinaus und herein
    .where = Unter Einstellungen, { $place }, oder auf der Seite einer Patientin oder eines Patienten neben „Visiten“ gehen Daten als Dateien hinaus und herein.
    .export = Der Export schreibt einen neuen Ordner mit Dateien, wo Sie es wählen: Tabellen (CSV) mit einem Codebuch, ein FHIR-R4-Bundle, ein REDCap-Projekt oder für die Forschung de-identifizierte Tabellen. Bei jedem steht, ob es Patienten nennt. Die Daten aller und Daten für die Forschung sind Behandelnden vorbehalten. Die Dateien sind nicht verschlüsselt, und das Protokoll vermerkt, dass sie geschrieben wurden.
    .research = De-identifiziert ist nicht anonym: Die README im Ordner sagt, was getan wurde und wovor es nicht schützt. Die Studien-IDs bleiben in jedem Export dieselben; „Zeigen, wer wer ist“ listet sie auf.
    .import = Der Import zeigt zuerst, was eine Datei hinzufügen würde, für wen, was schon hier ist und was nicht übernommen wird, jeweils mit dem Grund. Wählen Sie, was aus jeder Spalte einer Tabelle wird; die nächste Tabelle mit denselben Überschriften wird ebenso gelesen.
    .whole = Eine Datei wird ganz gespeichert oder gar nicht: Eine einzige Stelle, die sich nicht lesen lässt, oder eine Person, die nicht eindeutig ist, hält sie draußen. Was hier ist, wird nie überschrieben. Vorher wird eine Sicherung erstellt.
    .patient = Patienten werden nach der Patientennummer gefunden, sonst nach genau gleichem Namen und Geburtsdatum. Wer nicht hier ist, wird nur aufgenommen, wenn Sie das ankreuzen. Scores werden aus den Antworten berechnet; Summen in einer Datei werden nur damit verglichen.
    .visits = Importierte Visiten bleiben offen: Sehen Sie sie durch und signieren Sie. Ein REDCap Data Dictionary wird unter „Fragebögen“ eingelesen.

help-addresses = Adressen
    .book = Unter { $place } stehen Apotheken und verordnende Personen mit Ihren Notizen, etwa welchen Füllstoff eine Apotheke verwendet. Ihre Namen werden angeboten, wo Behandlungen festgehalten werden.

help-instruments = Fragebögen
    .each = Unter { $place } steht jeder Fragebogen mit seinen Fragen, Regeln, Quellen, Bereichen, Zitat und Lizenz. „Ausprobieren“ füllt einen ohne Patienten aus; nichts wird gespeichert. Für eine Visite suchen Sie nach Name oder Familie und nehmen, was Sie brauchen: Die nächste Visite bietet dieselben wieder an.

help-numbers = Fragebögen nur mit Zahlen
    .wording = Der Wortlaut vieler Fragebögen gehört ihren Inhabern und ist nicht Teil von Fibrotrend. Ein solcher Fragebogen fragt nach „Item 1“, „Item 2“ und so weiter: Lassen Sie Ihren lizenzierten Bogen ausfüllen und tippen Sie dann dessen Zahlen eine nach der anderen ein. Hat Ihre Praxis eine Lizenz für den Wortlaut, kann er dem Tresor hinzugefügt werden.

help-own = Eigene Fragebögen Ihrer Praxis
    .ways = „Ordner hinzufügen…“ unter „Fragebögen“ nimmt einen Fragebogen auf, den jemand für Sie geschrieben hat, „FHIR Questionnaire einlesen…“ einen aus einem anderen Programm, „REDCap Data Dictionary einlesen…“ die Formulare eines REDCap-Projekts. Jede Regel darin wird zuerst geprüft; was falsch ist, wird gesagt, und nichts Halbfertiges kann gewählt werden. Ein Fragebogen von anderswo sagt wenig über die Auswertung: Sehen Sie durch, was daraus wurde. „Als FHIR Questionnaire speichern…“ gibt einen an andere weiter.

help-vault = Der Tresor
    .folder = Ein Tresor ist ein Ordner mit den verschlüsselten Daten Ihrer Praxis. Er bleibt auf diesem Computer; nichts wird irgendwohin gesendet. Jeweils ein Fenster kann ihn geöffnet haben; ein zweites sagt, wer ihn hat. Ein Netzwerkordner ist für eine Datenbank nicht sicher: Ein neuer Tresor wird dort nicht angelegt, und einer, der dort liegt, wird nur nach einer Warnung geöffnet. Der erste Bildschirm führt die Tresore auf, die auf diesem Computer geöffnet wurden, mit ihren Ordnern; einer, der nicht gefunden wird, liegt vielleicht auf einem Laufwerk, das nicht angeschlossen ist. Wird ein Tresor aus der Liste genommen, bleibt er selbst, wie er ist.

help-users = Benutzer, Schlüssel und der Wiederherstellungscode
    .passphrase = Jeder Benutzer hat eine Passphrase aus mindestens 15 Zeichen; gut sind fünf Wörter, die nichts miteinander zu tun haben. Sie darf aus einem Passwortmanager eingefügt werden. Großbuchstaben, Ziffern und Sonderzeichen werden nicht verlangt; was als Erstes erraten wird, wird abgelehnt.
    .roles = Behandelnde dürfen alles. Die Assistenz erfasst und berichtigt, aber signiert, bestätigt und verwaltet nicht. Benutzer mit „Nur Lesen“ sehen ein, drucken und speichern Berichte. Was eine Rolle nicht darf, bleibt auf dem Bildschirm, ist nicht benutzbar und sagt, warum.
    .code = Der Wiederherstellungscode öffnet den Tresor, wenn eine Passphrase vergessen ist, und setzt eine neue. Er wird einmal gezeigt, wenn er erstellt wird. Bewahren Sie ihn auf Papier auf, getrennt vom Computer und dessen Sicherungen. Ein neuer Code ersetzt den alten.
    .without = Ohne irgendeine Passphrase und ohne den Code kann niemand den Tresor oder seine Sicherungen öffnen: Es gibt keinen anderen Weg hinein.
    .from-then = Wird eine Passphrase geändert, ein Benutzer entfernt oder ein neuer Code erstellt, so gilt das für den Tresor von da an. Eine Kopie oder Sicherung von vorher lässt sich weiterhin mit dem öffnen, was sie damals öffnete.

help-lock = Sperre
    .when = Der Tresor wird nach 10 Minuten ohne Benutzung gesperrt (1 bis 30, unter Einstellungen), wenn der Computer in den Ruhezustand geht, mit Strg+L und mit „Sperren“. Halb eingegebene Antworten, Notizen und Checklisten werden vorher gespeichert; was in einem Formular steht und noch nicht gespeichert ist, geht verloren, deshalb wird die nahe Sperre in der letzten Minute angesagt. Dann wird das Fenster neu geladen, ohne Daten von Patienten, und die Schlüssel werden aus dem Arbeitsspeicher gelöscht; auf jeden Befehl kommt die Antwort, dass der Tresor gesperrt ist. Kopierter Text wird nach einer Minute aus der Zwischenablage genommen, wenn seither nichts anderes kopiert wurde, und bei der Sperre. Berichte und Tabellen, die Sie gespeichert haben, bleiben, wo Sie sie gespeichert haben, und sind nicht verschlüsselt.

help-handover = Übergabe an Patientin oder Patient
    .alone = „Übergeben…“ bei einer Visite lässt die Patientin oder den Patienten allein antworten: Wählen Sie die Fragebögen und geben Sie dann den Computer aus der Hand. Zu sehen ist eine Frage nach der anderen auf dem ganzen Bildschirm, und nichts anderes ist zu erreichen, weder durch Zurückgehen noch durch Schließen oder erneutes Starten des Programms: Das endet gesperrt.
    .stored = Jede Antwort wird gespeichert, sobald sie gegeben ist; bleibt das Programm oder der Computer stehen, ist das Beantwortete da.
    .unseen = Zu sehen sind dabei keine Namen, Scores, früheren Antworten oder Warnungen. Was Frage 9 des PHQ-9 auslöst, wird gezeigt, wenn Sie die Visite öffnen: Schieben Sie das nicht auf.
    .end = Am Ende sperrt „Beenden“. Entsperren Sie, und Sie sind bei der Visite, um die Antworten durchzusehen.
    .sheet = Ein Fragebogen, dessen Wortlaut nicht in Fibrotrend ist, braucht Ihren lizenzierten Bogen daneben und ist deshalb nicht von selbst angekreuzt.

help-audit = Protokoll
    .chain = Jede Änderung und jeder Blick in die Daten eines Patienten (Öffnen einer Akte, ein Bericht, ein Ausdruck, eine gespeicherte Datei, Entsperren, ein misslungenes Entsperren) ist ein Eintrag mit wer, wann und was, bei Änderungen mit vorher, nachher und Grund. Die Einträge sind verkettet: Wird einer geändert, entfernt, vertauscht oder dazwischengeschoben, findet „Alles prüfen“ das, ebenso einen Datensatz, der nicht zu seinem Eintrag passt. Nummer und Code des letzten Eintrags stehen auf jedem Bericht und in jeder Sicherung; mit ihnen zeigt sich auch ein fehlendes Ende. Das Protokoll kann nicht erkennen, ob jemand die Passphrase einer anderen Person benutzt hat, und wer die Schlüssel und das Wissen hat, könnte eine ganz neue Kette schreiben: Dafür sind die gedruckten Codes da.

help-backups = Sicherungen
    .when = Eine Sicherung entsteht, wenn Sie den Tresor verlassen und sich etwas geändert hat, vor einem Import, bevor eine neue Version das Format des Tresors ändert, und mit „Jetzt sichern“. Sie ist eine einzige verschlüsselte Datei, die geöffnet und geprüft wird, bevor sie zählt; eine, die nicht vollständig ist, wird beiseitegelegt und nimmt nie den Platz einer anderen ein.
    .kept = Aufbewahrt werden die letzten 10, eine pro Tag für 14 Tage und eine pro Monat für 12 Monate. Wählen Sie einen Ordner auf einem anderen Datenträger: Auf demselben gehen sie mit ihm verloren.
    .restore = „Sicherung wiederherstellen…“, auf dem ersten Bildschirm oder unter Einstellungen, öffnet eine Sicherung mit einer Passphrase von damals oder dem Wiederherstellungscode, auf jedem Computer. Es zeigt, was sich unterscheidet, und legt einen neuen Tresor an; nichts wird überschrieben.
    .damaged = Ist ein Tresor beschädigt, sagt es der erste Bildschirm und bietet dasselbe an. Lassen Sie den beschädigten, wo er ist.

help-demo = Die Demo-Praxis
    .try = „Demo-Praxis ausprobieren“ öffnet einen Tresor mit erfundenen Patienten. „Demo“ steht neben jedem ihrer Namen, in der Leiste und auf ihren Berichten. Die Passphrase ist { $passphrase }.

help-access = Für jede Hand, jedes Auge und jedes Ohr
    .keys = Alles geht allein mit Tasten: Tab und Umschalt+Tab bewegen, ein Rahmen zeigt, wo Sie sind, Esc schließt, was aufgegangen ist. Der erste Halt der Tab-Taste in einer Ansicht ist „Zum Inhalt“.
    .place = Einstellungen, Anzeige
    .look = Unter { $place } gibt es Text bis 200 %, ein dunkles Farbschema und hohen Kontrast; was das System verlangt, wird von selbst befolgt. Dort lassen sich auch Tasten mit einem Buchstaben oder einer Ziffer auf das beschränken, was den Fokus hat, für alle, die mit dem Computer sprechen.
    .words = Fibrotrend spricht Englisch, Deutsch und Spanisch: Die Sprache wird dort gewählt und auf dem ersten Bildschirm. Fragebögen bleiben in der Sprache, in der sie lizenziert sind; Urteile, Warnungen, Fehlermeldungen und Berichte gibt es vorerst nur auf Englisch.
    .told = Screenreader erfahren den Namen jedes Bedienelements, was gespeichert, gefunden oder abgelehnt wurde, und die Zahlen jedes Diagramms. Das Körperschema gibt es auch als Liste von Kästchen zum Ankreuzen, mit links und rechts aus der Sicht der Person, die Schmerzen hat.
    .marks = Auf der Zeitachse erreicht Tab eine Marke und die Pfeiltasten die anderen; für Screenreader stehen alle in einer Liste. Die Farben der Zeichnungen folgen dem hohen Kontrast nicht.
