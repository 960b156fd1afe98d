# Benutzer, Schlüssel, Wiederherstellungscode, Sicherungen, Protokoll, Arbeitsweise der Praxis.

## Benutzer

trust-users = Benutzer
    .about = Jede Person hat ihre eigene Passphrase. Was sie erfasst, signiert, öffnet oder druckt, steht unter ihrem Namen im Protokoll.
    .add = Benutzer hinzufügen…
    .edit = Bearbeiten…
trust-users-you = { $name } (Sie)
trust-users-role = { $role }: { $may }
trust-users-edit-of = { $name } bearbeiten…
trust-users-remove-of = { $name } entfernen…
trust-user-name = Name
    .hint = Wie er bei dem steht, was diese Person signiert und erfasst.
    .missing = Geben Sie den Namen dieser Person ein.
trust-user-role = Darf
trust-user-add = Benutzer hinzufügen
    .passphrase = Lassen Sie die Person selbst tippen; sie kann die Passphrase später ändern.
    .do = Benutzer hinzufügen
    .done = Benutzer hinzugefügt
trust-user-edit = { $name } bearbeiten
trust-user-remove = { $name } entfernen?
    .stays = Die Passphrase dieser Person öffnet diesen Tresor nicht mehr. Was sie erfasst und signiert hat, bleibt, mit ihrem Namen.
    .copies = Kopien des Tresors, und Sicherungen auf einem Computer, der diesen Tresor nicht kennt, lassen sich weiterhin mit ihrer Passphrase öffnen: Löschen Sie sie, wo das wichtig ist.
    .why = Warum
    .why-hint = Bleibt im Protokoll, zum Beispiel „hat die Praxis verlassen“.
    .why-missing = Geben Sie in wenigen Worten an, warum.
    .do = Entfernen
    .done = Benutzer entfernt

## Schlüssel

trust-keys = Schlüssel
    .about = Wer die Passphrase vergessen hat, wählt auf dem ersten Bildschirm „Wiederherstellungscode verwenden…“. Beim Ändern einer Passphrase werden keine Daten neu geschrieben. Eine Kopie des Tresors oder eine Sicherung von vorher lässt sich weiterhin mit der damaligen Passphrase öffnen.
    .protected = Passphrasen sind geschützt durch
    .none = Keiner: Sind alle Passphrasen vergessen, kann den Tresor nichts mehr öffnen.
    .make = Wiederherstellungscode erstellen…
    .make-new = Neuen Wiederherstellungscode erstellen…
trust-keys-made = Erstellt am { $date }
trust-passphrase-change = Passphrase ändern…
    .title = Ihre Passphrase ändern
    .why = Die bisherige Passphrase öffnet diesen Tresor dann nicht mehr; niemand kann sie zurückholen. Kopien des Tresors, und Sicherungen auf einem Computer, der diesen Tresor nicht kennt, lassen sich weiterhin mit ihr öffnen.
    .before = Bisherige Passphrase
    .before-missing = Geben Sie Ihre bisherige Passphrase ein.
    .do = Passphrase ändern
    .done = Passphrase geändert

## Wiederherstellungscode

trust-code-make = Wiederherstellungscode erstellen
    .new = Neuen Wiederherstellungscode erstellen
    .doing = Der Code wird erstellt…
    .passphrase = Ihre Passphrase
    .passphrase-missing = Geben Sie Ihre Passphrase ein.
    .about = Ein Wiederherstellungscode öffnet den Tresor, wenn eine Passphrase vergessen ist, mit einer Sicherung auch auf einem anderen Computer. Er wird gedruckt und getrennt von diesem Computer aufbewahrt.
    .replaces = Der bisherige Code gilt nicht mehr, sobald der neue erstellt ist. Sicherungen von bisher lassen sich hier mit dem neuen öffnen, auf einem Computer, der diesen Tresor nicht kennt, mit dem damaligen.
trust-code = Ihr Wiederherstellungscode
    .once = Er öffnet den Tresor, wenn eine Passphrase vergessen ist. Er wird jetzt gezeigt und nie wieder.
    .letters = Groß oder klein, Leerzeichen und Striche spielen keine Rolle. Die Buchstaben I, L, O und U kommen nicht vor: Was wie I, L oder O aussieht, ist eine 1 oder eine 0.
    .print = Drucken…
    .save = Als PDF speichern…
    .away = Drucken Sie ihn oder schreiben Sie ihn ab, und schließen Sie ihn dort ein, wo nur die ihn bekommen, die den Tresor öffnen dürfen.
    .apart = Bewahren Sie ihn nicht bei diesem Computer oder dessen Sicherungen auf, fotografieren und mailen Sie ihn nicht: Mit dem Code und einer Sicherung kann jeder alles lesen.
    .nobody = Niemand kann ihn noch einmal für Sie erstellen, auch nicht die Hersteller von Fibrotrend.
    .kept = Ich habe ihn verwahrt
trust-code-saved = Gespeichert: { $place }. Drucken Sie die Datei und löschen Sie sie dann: Wer sie hat, kann den Tresor öffnen.
trust-code-leave = Verlassen, ohne den Code zu verwahren?
    .why = Er kann nicht noch einmal gezeigt werden. Wenn Sie ihn nicht haben, erstellen Sie später einen neuen unter Einstellungen, „Benutzer und Schlüssel“.

## Sicherungen

trust-backups = Sicherungen
    .closed = Nur Behandelnde können sich um Sicherungen kümmern. Die Sicherungen entstehen von selbst, gleich wer mit dem Tresor gearbeitet hat.
    .about = Eine Sicherung entsteht beim Verlassen, vor einem Import, bevor sich das Format des Tresors ändert und wenn Sie eine verlangen. Sie ist verschlüsselt wie der Tresor und wird geöffnet und geprüft, bevor sie zählt. Aufbewahrt werden die letzten 10, eine pro Tag für 14 Tage und eine pro Monat für 12 Monate.
    .now = Jetzt sichern
    .doing = Eine Sicherung wird erstellt und geprüft…
    .done = Sicherung erstellt und geprüft
    .folder = Ordner:
    .choose = Ordner wählen…
    .chosen = Ordner geändert
    .same-disk = Dieser Ordner liegt auf demselben Datenträger wie der Tresor. Fällt dieser aus oder wird der Computer gestohlen, sind Tresor und Sicherungen zusammen verloren: Wählen Sie einen Ordner auf einem anderen Datenträger.
    .none = Es gibt noch keine Sicherung.
    .not-whole = Nicht vollständig: Sie zählt nicht.
    .made = Erstellt
    .why = Anlass
    .patients = Patienten
    .visits = Visiten
    .size = Größe
trust-backups-restore = Wiederherstellen
    .about = Das Wiederherstellen legt einen neuen Tresor neben den anderen an; nichts wird überschrieben. Sie sehen zuerst, was sich unterscheidet.
    .file = Sicherungsdatei wiederherstellen…
    .one = Wiederherstellen…
trust-backups-restore-of = Sicherung vom { $moment } wiederherstellen…

## Wiederherstellen

trust-restore = Sicherung wiederherstellen
    .first-screen = Erster Bildschirm
    .choose = Sicherungsdatei wählen…
    .about = Eine Sicherung ist eine Datei, deren Name auf „.fibrotrend-backup“ endet. Sie wird geöffnet und geprüft, und Sie sehen, was sich vom benutzten Tresor unterscheidet. Dann wird sie ein neuer Tresor neben den anderen; nichts wird überschrieben.
    .with = Öffnen mit
    .passphrase-hint = Die heutige, wenn dieser Computer den Tresor kennt; sonst die, die galt, als die Sicherung entstand.
    .passphrase-missing = Geben Sie die Passphrase ein.
    .compare = Öffnen und vergleichen
    .comparing = Wird geöffnet und verglichen…
    .another = Andere Datei…
trust-restore-passphrase-of = Passphrase von { $name }
trust-restore-made = { $name }, erstellt am { $moment }
trust-restore-ask = Diese Sicherung in einen neuen Tresor wiederherstellen?
    .last-change = Letzte Änderung darin
    .head = Code des Protokolls
    .place = Neuer Tresor
    .by-code = Der Wiederherstellungscode hat sie geöffnet. Damit es weitergeht, braucht jemand eine neue Passphrase.
    .who = Wessen neue Passphrase
    .do = Wiederherstellen und öffnen
    .doing = Wird wiederhergestellt…
    .not = Nicht wiederherstellen
trust-differences = Was die Sicherung enthält und was der benutzte Tresor enthält
    .backup = In der Sicherung
    .here = Hier
    .only-backup = Nur in der Sicherung
    .only-here = Nur hier
    .differ = Verschieden
trust-differences-with = Verglichen mit: { $what }.
trust-lost-unknown = Der wiederhergestellte Tresor enthält, was die Sicherung enthält. Was später erfasst wurde, ist nicht darin.
trust-lost-nothing = Alles, was hier ist, ist auch in der Sicherung.
trust-lost-same = Die Sicherung enthält dasselbe wie der benutzte Tresor: Durch Wiederherstellen ist nichts zu gewinnen.
trust-lost-only-here = Nur hier und nicht im wiederhergestellten Tresor: { $what }.
trust-lost-differ = Hier verschieden: { $what }; der wiederhergestellte Tresor hat sie wie in der Sicherung.
trust-lost-stays = Der benutzte Tresor bleibt, wie und wo er ist.

## Protokoll

trust-audit = Protokoll
    .about = Jede Änderung und jeder Blick in die Daten eines Patienten ist ein Eintrag, der sich nicht unbemerkt ändern lässt.
    .closed = Nur Behandelnde können das Protokoll ansehen.
    .check = Alles prüfen
    .checking = Jeder Eintrag wird geprüft und jeder Datensatz mit ihm verglichen…
    .save = CSV speichern…
    .filters = Welche Einträge
    .from = Von
    .to = Bis
    .to-wrong = Das liegt vor dem ersten Tag: Prüfen Sie beide Daten.
    .all-patients = Alle Patienten zeigen
    .none = Kein Eintrag passt dazu.
    .older = Frühere Einträge zeigen
    .entry = Eintrag
    .when = Wann
    .who = Wer
    .everyone = Alle
    .what = Was
    .whom = Betrifft
    .patient = Patient
    .only-these = Nur Einträge zu dieser Patientin oder diesem Patienten
trust-audit-kind-all = Alles
trust-audit-kind-changes = Änderungen
trust-audit-kind-disclosures = Angesehen, gedruckt, gespeichert
trust-audit-kind-access = Entsperren, Sperren, Benutzer
trust-audit-head = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
  } · letzter: { $code }. Jeder Bericht und jede Sicherung trägt diesen Code im Stand des jeweiligen Zeitpunkts.
trust-audit-only = Nur zu { $name }
trust-audit-reason = Grund: { $reason }
trust-audit-lines = Vorher und nachher { $entry }
trust-audit-lines-of = bei Eintrag { $number }
trust-audit-found = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
  }
trust-audit-found-more = { $count } Einträge oder mehr
trust-audit-checked = { $entries ->
    [one] { $entries } Eintrag
   *[other] { $entries } Einträge
  } und { $records ->
    [one] { $records } Datensatz
   *[other] { $records } Datensätze
  } in { $seconds } s geprüft.
trust-audit-intact = ✓ Alles ist so, wie es geschrieben wurde.
trust-audit-broken = Etwas ist nicht so, wie es geschrieben wurde.
    .todo = Auch was danach kommt, kann geändert sein. Kopieren Sie vor allem anderen den Ordner des Tresors, stellen Sie dann die letzte unversehrte Sicherung wieder her und finden Sie heraus, wer Zugang hatte.
trust-audit-broken-at = Eintrag { $number } ist der erste, der nicht so ist, wie er geschrieben wurde.
trust-audit-saved = Gespeichert: { $place }. Die Datei ist nicht verschlüsselt und nennt Patienten beim Namen.

## Arbeitsweise der Praxis

trust-practice-kept = Wird in diesem Tresor aufbewahrt. Pläne und Ergebnisse, die es schon gibt, bleiben, wie sie sind.
trust-practice-unsaved = Was Sie hier geändert haben, ist nicht gespeichert.
trust-practice-costs = Kosten und Kontrollen
trust-practice-currency = Währung
    .hint = Steht bei allen Kosten, zum Beispiel € oder CHF. Beträge werden nicht umgerechnet.
    .missing = Geben Sie die Währung ein, zum Beispiel €.
trust-practice-thyroid = Schilddrüsenkontrolle bei LDN und Schilddrüsenhormon, in Tagen
    .hint = Eine Sicherheitsregel erinnert daran, wenn der letzte TSH-Wert älter ist.
    .wrong = Geben Sie eine ganze Zahl von Tagen ein, 1 oder mehr.
trust-practice-templates = Titrationsvorlagen
    .about = Aus ihnen entsteht der Plan für die einzelnen Patienten. Die Quellen sind sich über die Stufen nicht einig: Diese hier sind Ihre.
trust-practice-before-ldn = Checkliste vor LDN
trust-practice-differential = Was die Schmerzen sonst erklären könnte

trust-checklist-heading = Überschrift
    .none = Ohne Überschrift
    .add = Überschrift hinzufügen
    .added = eine Überschrift wurde hinzugefügt
trust-checklist-line = Was anzusehen ist
    .missing = Geben Sie ein, was anzusehen ist, oder entfernen Sie die Zeile.
    .add = Zeile hinzufügen
    .added = eine Zeile wurde hinzugefügt
    .moved = eine Zeile wurde verschoben
    .removed = eine Zeile wurde entfernt
trust-checklist-number = Zeile { $number }
trust-checklist-up = Nach oben: { $name }
trust-checklist-down = Nach unten: { $name }
trust-checklist-remove = Entfernen: { $name }

trust-templates-none = Keine Vorlagen.
trust-template-new = Neue Vorlage
    .add = Vorlage hinzufügen
    .added = eine Vorlage wurde hinzugefügt
    .removed = eine Vorlage wurde entfernt
    .copy = Kopieren
    .remove = Vorlage entfernen
trust-template-copied = { $name } (Kopie)
trust-template-name = Name
    .missing = Geben Sie einen Namen ein, zum Beispiel „Wöchentlich: 1,5 / 3 / 4,5 mg“.
trust-template-what = Für
    .only = Nur Behandlungen aus dem Katalog können eine Vorlage haben
    .missing = Wählen Sie aus der Liste, wofür sie ist.
trust-template-unit = Einheit
    .missing = Geben Sie die Einheit ein, zum Beispiel mg.
trust-template-source = Woher sie stammt
trust-template-day = Tage nach dem Beginn
    .wrong = Geben Sie eine ganze Zahl von Tagen ein, 0 für den ersten Tag.
    .order = Diese Zeile muss nach der vorigen kommen.
trust-template-amount = Menge pro Tag
    .missing = Geben Sie die Menge ein.
trust-template-row = Zeile hinzufügen
    .none = Fügen Sie eine Zeile für die erste Menge hinzu.
    .added = eine Zeile wurde hinzugefügt
    .removed = eine Zeile wurde entfernt
    .remove = Entfernen
trust-template-row-remove = Zeile { $number } entfernen
