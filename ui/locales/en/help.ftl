# Help in the window: the keys, and the help page.

help-keys = Keyboard

## Names of keys, as they stand on the keyboard

help-key-tab = Tab
help-key-ctrl = Ctrl
help-key-shift = Shift
help-key-esc = Esc
help-key-enter = Enter
help-key-home = Home
help-key-end = End
help-key-page-up = Page Up
help-key-page-down = Page Down
help-key-backspace = Backspace
help-key-space = Space

## What they do

help-keys-everywhere = Everywhere
    .find = Go to a patient, place or command by its name
    .keys = These keys
    .tab = Next control
    .lock = Lock
    .escape = Close a dialog; back from a questionnaire to the visit

# $command: Ctrl, or ⌘ on a Mac
help-keys-undo = Questionnaires and forms
    .undo = Undo: an answer, a field or a row, step by step; while a word is being typed, its letters
    .redo = Do it again, also { $command } Y

help-keys-find = Search by name
    .move = Move in the list
    .page = Eight lines at a time
    .go = Go there or do it
    .close = Close

help-keys-lists = Patients and instruments
    .search = Search
    .move = Move in the list
    .open = Open

help-keys-visit = Visit
    .next = Open the next unfinished questionnaire, right after the visit opens

help-keys-timeline = Time line
    .marks = Mark before or after, in order of date, once Tab has reached the marks
    .ends = First or last mark
    .record = Go to the record
    .period = Shorter or longer period
    .moved = Earlier or later period

help-keys-checklists = Checklists
    .line = Open, clear, found, not needed; then on to the next line, or to the result of what was found
    .today = Today’s date
    .move = Line before or after
    .next = In a result or date: on to the next line

help-keys-labs = Labs
    .add = Add the result; on to the next test of the same day

help-keys-diary = Diary
    .next = On to the next rating
    .step = Five more or less

help-keys-choices = Lists that open while you type
    .move = Move in the list
    .take = Take it
    .close = Close the list

help-keys-form = Questionnaire
    .choose = Choose that number and go on; answers without numbers are counted 1, 2, 3 from the top
    .ten = Choose 10 and go on (+ on the number pad)
    .yesno = Yes or no, also 1 or 0
    .step = Choose one less or more, and stay
    .item = Item before or after
    .clear = Clear the answer, also Delete
    .on = Go on

help-keys-slider = Number on a line
    .type = Type the number; Enter takes it and goes on
    .step = One less or more
    .page = Ten more or less
    .ends = Lowest or highest

help-keys-typed = Number or time of day
    .type = Type it; Enter takes it and goes on
    .item = Item before or after

help-keys-areas = Body map and lists
    .mark = Mark or unmark the area with that letter
    .move = Move in the list of areas
    .space = Mark or unmark
    .confirm = These are all: confirm and go on
    .none = No pain anywhere; none of these
    .item = Item before or after

# $key: ?
help-keys-press = Press { $key } anywhere outside a text field for this list.

## The help page

help-back = Back to the first screen

help-brief = A visit in brief
    .find = Find or add the patient, then “New visit”. The visit has a date of its own: the day the patient was seen.
    .fill = Fill in the questionnaires. Every answer is stored as it is given; you can close the window at any time and go on later.
    .sign = Sign. A signed visit is read-only. “Correct…” opens it again with a reason; what was signed before is kept.

help-first = The first report
    .steps = In a new vault and in the demo clinic the list of patients begins with five steps that lead to a first report. They tick themselves off and keep nobody from anything; “Put away” takes them off.
    .again = Show the first steps

# $command: Ctrl, or ⌘ on a Mac; $letter: the key with it
help-way = Finding your way
    .search = “Search” in the bar, or { $command } { $letter }, finds patients by name or number, the parts of the patient that is open, what the screen offers, and every place in Fibrotrend. Type parts of words, choose with the arrow keys, and press Enter.

# $command: Ctrl, or ⌘ on a Mac; $letter: the key with it
help-undo = Undo
    .answers = In a questionnaire “Undo” takes answers back one by one, back to when it was opened: the item is shown, and what is stored follows. “Redo” gives them again. The patient has “Undo” too, for their own answers. A signed visit can’t be undone; “Correct…” opens it.
    .form = In a form that is saved as a whole, { $command } { $letter } takes back the last field or row that was changed, until the form is closed.
    .saved = What is saved is changed by “Correct…” or “Edit…”, with its history. Before anything that can’t be taken back, a question says what is lost.

help-long = What takes longer
    .line = After a second of work a line at the foot of the window says what is being done, how far it is where that is known, and offers “Cancel” where it can be broken off without harm.

help-scores = What the scores mean
    .range = Every score is shown with its range, such as 59.0 / 100. “Why this number” under a score gives its rule and source.
    .provisional = “Provisional” beside a score or band: its rule was not checked against the source. It is scored all the same; confirm it before relying on it.
    .band = A band such as “moderate” names the paper it comes from: papers differ about where bands begin.
    .change = A change always says its direction: “8.0 points better”. Whether higher or lower is better stands with each score under Instruments.
    .acr = The ACR 2016 result says whether the questionnaire’s pattern meets the criteria. It is not a diagnosis.

help-unanswered = Unanswered items
    .missing = An unanswered item is missing; it never counts as 0. A score is scaled up for a missing item only where the form’s own rule allows it, and then says “prorated”. Otherwise there is no score. The body map counts once it is confirmed, because an empty map means “no pain”, and no map means “not asked”.

help-criteria = Criteria side by side
    .differ = The criteria of 2010, 2011 and 2016 differ: the same answers can meet one and not another. Where the answers allow it, a visit shows the three side by side, each condition as met, not met or unknown, and says in a sentence where they disagree. A condition is decided as soon as the answers given decide it; until then it is unknown, never “not met”.

help-conflicts = Answers that don’t fit together
    .both = Some answers can’t be true together, such as more hours asleep than in bed. The form says so at the item and keeps both answers as they are: which one is wrong only you and the patient can tell.

help-written = What is written down
    .correct = “Correct…” is for what was written down wrongly. It asks why; the earlier value stays readable under “History”, with who, when and why.
    .ended = “Ended…” and “Stop…” are for what was right and is now over.
    .remove = “Remove…” asks why as well. What is removed no longer counts; it is not erased.
    .vague = A date of a treatment, a side effect or a condition may be known only to the month or the year: type “March 2025” or “2025”. It stays as vague as it is, and says so.

help-timeline = Time line
    .draws = A patient’s overview draws doses, other treatments, visits, side effects, results, diary and scores one below the other. Choose a period, move earlier or later with the arrow buttons, or drag over a stretch to look closer. Every mark says what it is under the pointer and leads to its record. “Lines” chooses which scores and ratings are drawn, six at most.

help-treatments = Treatments
    .course = Each course has a start, a stop, and its dose steps in between. “Add dose step…”, “Pause…”, “Start again…” and “Stop…” write down what goes on. What a treatment costs is added up below and printed on the report when you tick “Costs” there.
    .list = Choose a treatment from the list where you can. An own entry says “not checked”: safety rules know nothing about it.
    .dose = A dose that isn’t known is left out; nothing is counted as 0. Costs say “about” when days are not known.

# $place: “How we work”, with the way there where a vault is open
help-titration = Titration
    .plan = A plan says what is due when; dose steps say what happened, and the plan is compared with them. The plans come from your clinic’s own templates under { $place }. A template that is changed later doesn’t change plans that were made from it.
    .place = “How we work” in the settings

help-safety = Safety
    .rules = Rules look at what is written down: treatments with their dates, conditions, results. What they find stands on the patient’s Safety screen and, in short, on the overview and on the report while it is open, each with the rule’s text, its source and how well it is founded. “Perhaps” means that a date isn’t known to the day. What no rule knows is named as “not checked”. You decide; “Acknowledge…” keeps your reason with your name and the date, and nothing goes away silently.
    .lists = Below the alerts stand the conditions, and two lists of your clinic: what to look at before LDN, and what else could explain the pain. Each line is stored as you fill it in. What the record already says stands beside a line; you decide what follows from it.

help-nine = PHQ-9 item 9
    .alert = An answer above “not at all” raises a safety alert, whatever the total. Whoever opens the visit is interrupted by it, with your clinic’s own text: write that under Settings. “Later” leaves the alert in red above the visit; the visit can’t be signed until it is written down what was decided or done. The alert is on the report.

help-labs = Labs
    .type = Type a result as it stands on the laboratory’s sheet: “5.0”, “<0.4”, a blood pressure as “120/80”. Enter adds it, and the day stays for the next one of the same sheet.
    .range = “Above” and “below” speak of the laboratory’s own range, as you typed it with the result. Without a range nothing is said. The range of last time is offered, never filled in unasked.
    .unit = A result in another unit keeps its number; below it stands what it is in the usual unit. Results that can’t be converted for certain stay as they are.
    .hardly = A value that is hardly possible is asked about once more: mostly the unit or the decimal point is wrong.

help-diary = Diary
    .ratings = Eleven ratings a day from 0 to 100. 100 is the worst, for sleep too: “slept very badly”. What the patient left blank stays blank; 0 is a rating. “Save day” stores the day as a whole, and the numbers stay on screen if that fails.
    .paste = “Paste a week…” takes cells from a spreadsheet, “Read a table…” a CSV file. What each column becomes, which days are new and every place that can’t be read are shown first. Nothing is stored before the button that says how many days.
    .changed = A rating that is in the diary is changed only with a reason, or when you tick “Replace them” for a table. The earlier one stays in the history of the day.
    .blank = “Blank sheet…” makes a sheet for the patient to fill in by hand.

help-due = Due
    .list = The list shows what is overdue, what is due this week, and what comes later: visits, titration steps, laboratory checks that a safety rule asks for, and your own reminders, such as a prescription to renew. Each line leads to where it is done, and is gone once that is written down. Reminders are ticked off with “Done”.

help-helping = Is it helping?
    .verdict = A verdict looks at one measure over one treatment, by fixed rules, and gives every reason with its source. The rules show what the numbers say; you decide what follows.
    .phases = Phases come from the dose steps: before the start, titration, each stable dose, pauses, after the stop. A dose on the way to another one is stable when it lasted 28 days. You can rename phases, move the first day that counts and leave phases out; the reason you give is kept.
    .first = The first 14 days of a dose, of a pause and after a stop don’t count: the effect may still be coming or going. What is left out is shown as such.
    .compared = The 28 days before the start are compared with the last 28 days on the dose; without a diary, up to three signed visits of the half year before with the last three on the dose. Days without a value stay missing.
    .few = Fewer than 5 rated days on either side, or fewer than 3 visits on the dose, are too few: the verdict then says so, and what would settle it. A form without a published error needs 3 visits before the start as well. Two weeks of diary before the first dose are better still.
    .days = Days resemble the day before, so that 28 days say less than 28 separate measurements. Intervals are made wider for it.
    .both = “Improved” and “worse” need both: an interval that leaves out “no change”, and a size that matters. For pain, 30% less counts as moderate and 50% less as substantial (IMMPACT); questionnaires have published sizes of their own, each named with its source. A change within a questionnaire’s own error is named as well.
    .none = “No change that matters” is said when the interval leaves no room for one; “no clear change” when the values decide neither way.
    .lost = “Effect lost” means that an improvement has faded for eight weeks.

help-cannot = What a verdict can’t tell
    .placebo = Whether it was the treatment. In trials people on placebo improved too; the verdict says by how much.
    .anyway = Whether it would have happened anyway. A treatment is often started when things are at their worst, and then the next weeks tend to be better whatever one does (regression to the mean).
    .which = Which of two treatments did it, when they began or changed at about the same time. The verdict names them and doesn’t choose.
    .pause = Pausing and starting again says more than a single start: when it gets worse off the treatment and better on it again, and that more than once, chance becomes less likely.

help-charts = Charts
    .share = All charts of a patient share the days and the doses. A period cuts what is drawn, never what is judged. Days without a value leave a gap. Colours are never alone: shapes, dashes and words say the same, so that a grey print can be read. Each chart is saved as a picture (PNG for documents, SVG for print) or as CSV with the numbers behind it, and has a description for screen readers made from those numbers.

help-evidence = Evidence
    .trials = What the trials of low-dose naltrexone found, for whom, with numbers, doubts and sources. The trials disagree, and so do those who summarise them. That a higher ESR goes with more benefit rests on ten women in one trial: a weak hint, no reason to treat or not to treat.

# $place: “Cohort”, with the way there where a vault is open
help-cohort = Cohort
    .counted = Under { $place } your clinic’s patients are counted by treatment, without names: how many have had it, how many improved by 30% and 50%, side effects, how long it was taken and why it was stopped. The intervals are exact and wide, because the numbers are small. Your patients were not drawn by lot and nobody took a placebo: the numbers describe your clinic and don’t show whether a treatment works. The saved table holds no names, no clinic numbers and no dates; with few patients someone may still be recognised from it.

help-report = Report
    .pages = The first page is for the chart and for colleagues. Tick what follows it; the order on paper is fixed, and a part that a patient has nothing for is left out. “Page for the patient” says in plain language what has changed since the start. The pages on screen are the pages that are saved and printed.

# $place: “Reports for this week”, with the way there where a vault is open
help-batch = Reports for this week
    .place = “Reports for this week”
    .each = Under { $place }, from the Due list, one report is written for each patient you tick: whoever is overdue or due by the end of the week is ticked already. You can go on working meanwhile; reports written before “Cancel” stay in the folder. One that can’t be made is named with its reason, and the others go on. The files aren’t encrypted: choose their folder with care.

# $place: “Data out and in”, with the way there where a vault is open
help-data = Data out and in
    .where = Under Settings, { $place }, or from a patient’s page beside “Visits”, data leave and come in as files.
    .export = Export writes a new folder of files where you choose: tables (CSV) with a codebook, a FHIR R4 bundle, a REDCap project, or tables that are de-identified for research. Beside each stands whether it names patients. Everybody’s data, and data for research, are for clinicians. The files aren’t encrypted, and the audit notes that they were written.
    .research = De-identified isn’t anonymous: the README in the folder says what was done and what it doesn’t protect from. The study ids stay the same in every export; “Show who is who” lists them.
    .import = Import shows first what a file would add, for whom, what is here already and what isn’t taken over, each with its reason. Choose what each column of a table becomes; the next table with the same headings is read the same way.
    .whole = All of a file is stored or nothing: a single place that can’t be read, or a patient who isn’t clear, keeps it out. What is here is never overwritten. A backup is made before.
    .patient = A patient is found by the clinic number, otherwise by name and birth date exactly. Somebody who isn’t here is added only when you tick that. Scores are worked out from the answers; totals in a file are only compared with them.
    .visits = Imported visits stay open: look at them, and sign. A REDCap data dictionary is read under Instruments.

# $place: “Addresses”, with the way there where a vault is open
help-addresses = Addresses
    .book = Under { $place } stand pharmacies and prescribers with your notes, such as which filler a pharmacy uses. Their names are offered where treatments are written down.

# $place: “Instruments”, with the way there where a vault is open
help-instruments = Instruments
    .each = Under { $place } stands every questionnaire with its items, rules, sources, bands, citation and licence. “Try it” fills one in without a patient; nothing is stored. For a visit, search by name or family and take what you need: the next visit offers the same ones again.

help-numbers = Numbers-only forms
    .wording = The wording of many questionnaires belongs to their owners and is not part of Fibrotrend. Such a form asks for “Item 1”, “Item 2” and so on: let the patient fill in your licensed sheet, then type its numbers one after another. If your clinic is licensed for the wording, it can be added to the vault.

help-own = Your clinic’s own instruments
    .ways = “Add a folder…” under Instruments takes in a questionnaire that someone wrote for you, “Import a FHIR Questionnaire…” one from another program, “Import a REDCap data dictionary…” the forms of a REDCap project. Every rule in it is checked first; what is wrong is said, and nothing half-finished can be chosen. A questionnaire from elsewhere says little about scoring: look over what was made of it. “Save as FHIR Questionnaire…” gives one to others.

help-vault = The vault
    .folder = A vault is a folder with your clinic’s encrypted data. It stays on this computer; nothing is sent anywhere. One window at a time can have it open; a second one says who has it. A network folder isn’t safe for a database: a new vault isn’t made there, and one that lies there is opened only after a warning. The first screen lists the vaults that were opened on this computer, with their folders; one that isn’t found may be on a drive that isn’t connected. Taking a vault off the list leaves the vault as it is.

help-users = Users, keys and the recovery code
    .passphrase = Each user has a passphrase of at least 15 characters; five words that have nothing to do with each other are good. It may be pasted from a password manager. Capitals, digits and signs aren’t asked for; what is guessed first is refused.
    .roles = Clinicians may do everything. Assistants record and correct, but don’t sign, acknowledge or manage. Read-only users look, print and save reports. What a role may not do stays on screen, out of use, and says why.
    .code = The recovery code opens the vault when a passphrase is forgotten, and sets a new one. It is shown once, when it is made. Keep it on paper, away from the computer and its backups. A new code replaces the old one.
    .without = Without any passphrase and without the code, nobody can open the vault or its backups: there is no other way in.
    .from-then = Changing a passphrase, removing a user or making a new code holds for the vault from then on. A copy or backup made before still opens with what opened it then.

help-lock = Lock
    .when = The vault is locked after 10 minutes without use (1 to 30, under Settings), when the computer goes to sleep, with Ctrl+L, and with “Lock”. Answers, notes and checklists that are half typed are stored first; what stands in a form and isn’t saved yet is lost, so the last minute says that the lock is near. Then the window is loaded anew without any patient’s data and the keys are wiped from memory; every command answers that the vault is locked. Copied text is taken from the clipboard after a minute, unless something else was copied since, and at the lock. Reports and tables that you saved stay where you saved them, and aren’t encrypted.

help-handover = Handing over to the patient
    .alone = “Hand over…” on a visit lets the patient answer alone: choose the questionnaires, then give the computer away. The patient sees one question at a time over the whole screen and can’t reach anything else, not by going back, closing or starting the program again: that ends locked.
    .stored = Every answer is stored as it is given; if the program or the computer stops, what was answered is there.
    .unseen = The patient sees no names, scores, earlier answers or alerts. What PHQ-9 item 9 raises is shown when you open the visit: don’t leave that for later.
    .end = At the end “End” locks. Unlock, and you are at the visit to look the answers over.
    .sheet = A form whose wording isn’t in Fibrotrend needs your licensed sheet beside it, so it isn’t ticked by itself.

help-audit = Audit
    .chain = Every change and every look at a patient’s data (opening a chart, a report, a print, a saved file, unlocking, a failed unlock) is an entry with who, when and what, for changes with before, after and reason. The entries are chained: changing, removing, swapping or adding one in between is found by “Check everything”, and so is a record that doesn’t match its entry. The last entry’s number and code stand on every report and in every backup; with them a missing end shows as well. The audit can’t tell whether someone used another one’s passphrase, and whoever holds the keys and the knowledge could write a whole new chain: that is what the printed codes are for.

help-backups = Backups
    .when = A backup is made when you leave and something has changed, before an import, before a new version changes the vault’s format, and with “Back up now”. It is one encrypted file, opened and checked before it counts; one that isn’t whole is set aside and never takes the place of another.
    .kept = The last 10 are kept, one a day for 14 days and one a month for 12 months. Choose a folder on another disk: on the same disk they are lost with it.
    .restore = “Restore a backup…”, on the first screen or under Settings, opens a backup with a passphrase of its time or the recovery code, on any computer. It shows what differs and makes a new vault; nothing is overwritten.
    .damaged = If a vault is damaged, the first screen says so and offers the same. Leave the damaged one where it is.

# $passphrase: of the demo clinic
help-demo = The demo clinic
    .try = “Try the demo clinic” opens a vault of invented patients. “Demo” stands beside each of their names, in the bar and on their reports. Its passphrase is { $passphrase }.

# $place: “Settings, Display”, with the way there where a vault is open
help-access = For every hand, eye and ear
    .keys = Everything works by keys alone: Tab and Shift+Tab move, a ring shows where you are, Esc closes what has opened. The first Tab stop of a view is “Skip to content”.
    .place = Settings, Display
    .look = Under { $place } are text of up to 200%, a dark theme and high contrast; what the system asks for is followed by itself. There, keys of one letter or digit can be kept to what has the focus, for those who speak to the computer.
    .words = Fibrotrend speaks English, German and Spanish: the language is chosen there, and on the first screen. Questionnaires stay in the language they are licensed in; verdicts, alerts, error messages and reports are in English for now.
    .told = Screen readers are told the name of every control, what was saved, found or refused, and the numbers of every chart. The body map is also a list of boxes to tick, with the left and right of the person in pain.
    .marks = On the time line Tab reaches one mark and the arrows the others; all of them stand in a list for screen readers. The colours of drawings don’t follow high contrast.
