# Patients: list, form, overview, time line, what is due, addresses; commands by name, the history of a record, undo in forms.

## The list of patients

patients-title = Patients
patients-search = Search patients
    .hint = Name, number or birth date
patients-add = Add patient
    .first = Add the first patient
    .said = Patient added
# $total: how many there are; $overdue: how many of them missed their next visit
patients-count = { $total ->
    [one] { $total } patient
   *[other] { $total } patients
  }
    .overdue = { $total ->
        [one] { $total } patient, { $overdue } overdue
       *[other] { $total } patients, { $overdue } overdue
    }
patients-found = { $total ->
    [one] { $total } patient found
   *[other] { $total } patients found
  }
    .overdue = { $total ->
        [one] { $total } patient found, { $overdue } overdue
       *[other] { $total } patients found, { $overdue } overdue
    }
patients-no-match = No patient matches.
    .hint = Search by any part of the name, the clinic’s number, or a birth date such as 1974-04-03.
patients-none = No patients yet.
patients-more = Show more
# $count: how many are shown; $total: how many there are
patients-more-shown = { $count } of { $total } shown
patients-column-patient = Patient
patients-column-number = Number
patients-column-age = Age
patients-column-last = Last visit
patients-column-next = Next visit
patients-open-draft = Open draft
patients-open-alerts = { $count ->
    [one] { $count } open alert
   *[other] { $count } open alerts
  }
patients-no-visit = no visit yet
# Behind a name in the demo clinic.
patients-demo = Invented, not a real patient

## The way to a first report

patients-steps = Your first report in five minutes
    .demo = These patients are invented. Your own vault stays as it is: “Lock”, then open it.
    .look = Look at the demo clinic first
    .away = Put away
    .back = Help brings it back.
    .put-away = Put away. Help brings it back.
# $done, $count: steps
patients-steps-done = { $done } of { $count } done
# Said behind the words of a step.
patients-step-is-done = done
patients-step-is-open = to be done
patients-step-is-later = comes after the first patient
patients-step-look = Open a patient
    .hint = Their overview shows doses, visits and scores on one time line.
patients-step-add = Add a patient
    .hint = A name is enough.
patients-step-visit = Fill in a questionnaire at a visit
    .hint = “New visit” asks which ones; number keys answer.
patients-step-doses = Write down the doses of LDN
    .hint = “Add treatment…”, with the day it was started.
patients-step-trends = Open Trends
    .hint = It says what changed, or what is still too little to tell.
patients-step-report = Save or print the report
    .hint = One page for the chart and for colleagues.

## The form of a patient

patients-edit = Edit patient
patients-given-name = Given name
patients-family-name = Family name
    .missing = Type the patient’s name.
patients-clinic-number = Clinic number
patients-birth-date = Date of birth
patients-sex = Sex
    .female = Female
    .male = Male
    .other = Other
    .unknown = Not recorded
patients-reason = Reason for the change
    .hint = Such as “misspelt” or “married name”. It is kept in the record.
    .missing = Say why, in a few words.

## The head of a patient’s record

patients-record = Patient
# $years: whole years
patients-who-age = { $years ->
    [one] { $years } year
   *[other] { $years } years
  }
patients-who-female = female
patients-who-male = male
patients-who-other = other sex
patients-who-born = born { $date }
# $number: by which the clinic knows the patient
patients-who-number = number { $number }
# $due: such as "due in 3 months", "overdue by 2 weeks"
patients-who-next = next visit { $due }
patients-part-overview = Overview
patients-part-treatments = Treatments
patients-part-safety = Safety
patients-part-labs = Labs
patients-part-diary = Diary
patients-part-trends = Trends
patients-part-report = Report
# Said behind “Safety” and a number of alerts.
patients-part-open = { $count ->
    [one] open
   *[other] open
  }

## The overview of a patient

patients-new-visit = New visit
patients-continue = Continue visit
patients-change = Edit
patients-time-line = Time line
# $source: the paper that the bands of a score are from
patients-visits = Visits
    .one = Visit
    .none = No visits yet. “New visit” starts the first one.
    .bands = Bands: { $source }
patients-export = Export…
patients-import = Import…
patients-now = Taken now
    .none = No treatment is written down as going on.
patients-soon-none = Nothing in the next four weeks.

## The time line

patients-timeline-drawing = Drawing…
patients-timeline-period = Period
    .all = All
patients-timeline-move = Move
    .earlier = Earlier
    .later = Later
patients-timeline-list = Everything on the time line
patients-timeline-failed = The time line could not be drawn.
patients-timeline-empty = Nothing to draw yet. Visits, treatments, results and the diary appear here as they are written down.
    .period = Nothing in this period.
# $shown, $count: lines in the picture, and lines that there are
patients-timeline-lines = Lines ({ $shown } of { $count })
    .most = At most { $count } at a time.
patients-timeline-several = Several records lie here
# $words: what the mark is; $at, $count: which of how many
patients-timeline-mark = { $words } ({ $at } of { $count })
# $count: more than 60, as digits; $from, $to: days
patients-timeline-days = { $count } days of the diary, { $from } to { $to }
# $count: more than one
patients-timeline-more = and { $count } more

## What is due

patients-due = Due
    .period = Period
    .kind = Kind
    .reports = Reports for this week…
    .add = Add reminder…
# Beside kinds, each with how many there are.
patients-due-all = All { $count }
patients-due-of-kind = { $kind } { $count }
patients-due-overdue = Overdue
patients-due-week = This week
patients-due-later = Later
# $days: 7, 28 or 90
patients-due-none = Nothing is overdue, and nothing is due in the next { $days } days.
    .kind = Nothing of this kind is due.
patients-due-count = { $things ->
    [one] { $things } thing
   *[other] { $things } things
  }, { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
  }
patients-due-column-when = When
patients-due-column-whose = Patient
patients-due-column-what = What
patients-due-column-acts = Actions
# $what: what was due; $name: the patient
patients-due-done = Done
    .of = Done: { $what }, { $name }
    .said = Done: { $what }, { $name }.
    .back = Take back
    .not = Taken back: not done yet
# A kind in the choices, and below what is due.
patients-kind-visit = Visit
    .line = Next visit
patients-kind-titration = Titration step
    .line = Titration step
patients-kind-lab = Laboratory check
    .line = Laboratory check
patients-kind-renewal = Prescription renewal
    .line = Prescription
patients-kind-other = Other
    .line = Other
patients-when-today = today
patients-when-tomorrow = tomorrow
# $count: more than one
patients-when-in = { $unit ->
    [day] in { $count } days
    [week] in { $count } weeks
   *[month] in { $count } months
  }
patients-reminder = Add reminder
    .for = Add reminder for { $name }
    .edit = Edit reminder
    .patient = Patient
    .no-patient = Choose a patient from the list.
    .kind = Kind
    .marked = Look at the fields that are marked.
    .marked-one = Look at the field that is marked.
patients-reminder-what = What
    .hint = Such as “Renew the LDN prescription”.
    .missing = Type what is to be done.
patients-reminder-due = Due on
    .missing = Type the day it is due.

## Addresses

patients-contacts = Addresses
    .about = Pharmacies and prescribers; their names are offered where treatments are written down.
    .search = Search addresses
    .hint = Name, telephone, notes
    .add = Add address…
    .none = No addresses yet. “Add address…” writes down the first one.
    .no-match = No address matches.
patients-contacts-count = { $count ->
    [one] { $count } address
   *[other] { $count } addresses
  }
    .found = { $count ->
        [one] { $count } address found
       *[other] { $count } addresses found
    }
patients-contacts-pharmacy = Pharmacies
    .one = Pharmacy
patients-contacts-prescriber = Prescribers
    .one = Prescriber
patients-contacts-other = Others
    .one = Someone else
patients-contacts-phone = Telephone
patients-contacts-online = Online
    .field = E-mail or web address
patients-contacts-address = Address
    .field = Postal address
patients-contacts-note = Notes
    .hint = Of the clinic, such as which filler a pharmacy uses.
patients-contacts-kind = What
    .missing = Choose what it is.
patients-contacts-name = Name
    .hint = As it shall stand in treatments.
    .missing = Type the name of the pharmacy or person.
patients-contacts-new = Add address
# $name: a pharmacy or person
patients-contacts-edit = Edit { $name }

## What is done with a record, and its history

patients-do-add = Add
patients-do-edit = Edit…
    .of = Edit… { $name }
patients-do-history = History
    .of = History { $name }
patients-do-remove = Remove…
    .of = Remove… { $name }
# $title: the record
patients-history = History: { $title }
    .reason = Reason: { $reason }
# $what: “Written down”, “Changed” or “Removed”; $who: the user; $moment: day and time
patients-history-line = { $what } by { $who } { $moment }
patients-history-first = Written down
patients-history-changed = Changed
patients-history-removed = Removed
patients-remove = Remove { $title }?
    .what = It no longer counts. What it said stays readable in the history.
    .do = Remove
    .why = Why it is removed
    .hint = Kept in the history, such as “wrong patient” or “written down twice”.
    .not-yet = Not removed yet: see above.
patients-change-reason = Reason for the change
    .hint = Kept with the earlier value, such as “typing error” or “patient brought the box”.

## Patients to be ticked

patients-ticks-due = Due
    .none = Nobody is due by the end of this week, and nobody is overdue.
    .all = Tick all
    .no-one = Tick none
# Beside those who are due, and without them. $count: more than twelve
patients-ticks-others = Others
    .search = Search other patients
    .type = { $count } others: type a name or number.
    .no-match = No other patient matches.
patients-ticks-patients = Patients
    .search = Search patients
    .type = { $count } patients: type a name or number.
    .no-match = No patient matches.
patients-ticks-hint = Name or number
patients-ticks-more = { $count } more: type more of the name.

## Everything by name

patients-palette = Patient, place or command
    .title = Go to a patient, place or command
    .looking = Looking for patients…
    .none = Nothing has this name. Try another word, or a clinic number.
    .failed = Patients can’t be searched.
# $count: lines of the list
patients-palette-found = { $count } found.
# $count, $total: patients
patients-palette-more = { $count } of { $total } patients are shown: type more of the name or number.
# $years: the patient's age
patients-palette-patient = Patient
    .age = { $years ->
        [one] Patient, { $years } year
       *[other] Patient, { $years } years
    }
patients-group-go = Go to
patients-group-do = Do
patients-group-settings = Settings
patients-group-here = On this screen
patients-go-batch = Reports for this week
patients-go-settings = Settings: clinic
patients-go-practice = Settings: how we work
patients-go-users = Settings: users and keys
patients-go-lock = Settings: lock
patients-go-backups = Settings: backups
patients-go-audit = Settings: audit
patients-go-display = Settings: display
patients-go-recovery = Make a recovery code
patients-go-restore = Restore a backup
patients-go-light = Theme: light
patients-go-dark = Theme: dark
patients-go-system = Theme: as the system
patients-go-keys = Keyboard shortcuts
# Other words that something is looked for by, never shown; as many as people may type.
patients-also =
    .patients = list find
    .patient-new = new create
    .due = overdue reminders recall week
    .batch = batch many print
    .cohort = all patients outcomes statistics responders
    .contacts = pharmacies prescribers contacts telephone
    .instruments = questionnaires forms scores library
    .evidence = trials studies literature
    .help = manual how
    .settings = letterhead paper name safety text
    .practice = titration templates checklists currency
    .users = passphrase roles recovery
    .settings-lock = minutes time
    .backups = back up copy save
    .audit = log history who
    .display = theme text size font zoom
    .recovery = new
    .restore = open
    .lock = leave close log out
    .light = bright appearance colours
    .dark = night appearance colours
    .system = appearance colours
    .keys = keys
    .guide = guide first steps tutorial start
    .part-overview = time line visits chronology
    .part-new-visit = start
    .part-treatments = ldn doses drugs titration side effects costs
    .part-safety = alerts checklist conditions
    .part-labs = results laboratory measurements weight blood pressure
    .part-diary = days ratings
    .part-trends = charts verdict course is it helping
    .part-report = pdf print letter
    .part-edit = name number birth

## Undo in forms

# $name: the field or row
patients-undo-undone = Undone: { $name }.
patients-undo-redone = Done again: { $name }.
patients-undo-nothing = There is nothing to undo.
    .redo = There is nothing to do again.

## A number or a time that is typed

# $time, $half: the same time by 24 and by 12 hours
patients-entry-time = Hours and minutes, such as 23:30 or 11:30 pm
    .that-is = { $time }, that is { $half }
patients-entry-none = no answer
patients-entry-enter = Enter takes it
patients-entry-not-stored = Nothing was stored.
