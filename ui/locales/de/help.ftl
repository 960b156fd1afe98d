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
