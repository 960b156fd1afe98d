# Data out and in: export, import, study ids.

## Both ways

data-export = Export
    .patient = Export this patient’s data
data-import = Import
    .patient = Import this patient’s data
data-patient = Data of this patient
# What a file adds or a patient has: those that there are stand one after another, with commas.
data-count-patients = { $count ->
    [one] { $count } new patient
   *[other] { $count } new patients
  }
data-count-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
  }
data-count-questionnaires = { $count ->
    [one] { $count } questionnaire
   *[other] { $count } questionnaires
  }
data-count-diaryDays = { $count ->
    [one] { $count } diary day
   *[other] { $count } diary days
  }
data-count-results = { $count ->
    [one] { $count } laboratory result
   *[other] { $count } laboratory results
  }
# The way to the rest of a long list; there are always several.
data-all-columns = Show all { $count } columns
data-all-places = Show all { $count } places
data-all-sentences = Show all { $count } sentences
data-all-patients = Show all { $count } patients
data-all-reasons = Show all { $count } reasons
data-all-study-ids = Show all { $count } study ids

## Export

data-kinds = In which form
    .files = Form of the files
data-kind-csv = Tables (CSV) with a codebook
    .names = names the patients
    .what = Everything that is kept: patients, visits with all answers and scores, treatments and doses, laboratory results, conditions, side effects, diary. The codebook explains every column. For spreadsheets, R and Python.
    .careful = The files name the patients and aren’t encrypted: choose a folder that only your clinic can read.
data-kind-fhir = FHIR R4 bundle
    .names = names the patients
    .what = One file for other health records: patients, questionnaires with their answers and scores, results, treatments, conditions and side effects.
    .careful = The file names the patients and isn’t encrypted: choose a folder that only your clinic can read.
data-kind-redcap = REDCap project
    .names = no names, but not de-identified
    .what = The data dictionary of the questionnaires that were answered, and the records of the visits with clinic numbers, birth dates and notes.
    .careful = The records hold clinic numbers, birth dates and notes, and aren’t encrypted: choose a folder that only your clinic can read.
data-kind-research = De-identified for research
    .names = study ids instead of names
    .what = Tables without names, free text and true dates; sex and age in groups of five or more. A README says what was done and what it doesn’t protect from. De-identified isn’t anonymous.
    .careful = De-identified isn’t anonymous: read README.txt before you hand the files on. The study ids stay in this vault.
data-whose = Whose data
    .all = Everybody’s
    .chosen = Patients I choose
data-begin = Export…
    .all = Export everybody’s data…
    .busy = An export is under way already: wait until it is done, or cancel it first.
    .nobody = There is no patient in this vault yet.
    .none-ticked = Tick at least one patient.
data-begin-some = { $count ->
    [one] Export { $count } patient…
   *[other] Export { $count } patients…
  }
data-run-running = The files are being written
data-run-cancelling = Cancelling…
data-run-cancelled = Cancelled
data-run-done = The files are written
data-run-failed = Not written
data-run-nothing = Nothing was written.
# $done of $count: patients
data-run-far = { $count ->
    [one] { $done } of { $count } patient
   *[other] { $done } of { $count } patients
  }
# $folder: a path
data-run-folder = { $count ->
    [one] { $count } patient in { $folder }
   *[other] { $count } patients in { $folder }
  }
data-run-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }

## Who is who in files for research

data-study-ids = Study ids
    .about = In files for research a study id stands for each patient, the same in every export. The list of who is who makes the files name the patients again: it never belongs beside them, and looking at it is noted in the audit.
    .show = Show who is who
    .hide = Hide them
    .none = No study id has been drawn yet: the first export for research draws them.
    .id = Study id
    .patient = Patient
    .number = Number
data-study-ids-count = { $count ->
    [one] { $count } study id
   *[other] { $count } study ids
  }

## Import: which file

data-formats = What kind of file
data-format-table = Table of visits or diary days
    .what = A CSV file from a spreadsheet: a row for each visit or day, a column for each answer or rating. What each column becomes is chosen in the next step.
data-format-fhir = FHIR R4
    .what = A bundle, a QuestionnaireResponse or an Observation in JSON, from another health record.
data-format-redcap = REDCap records
    .what = The CSV export of a REDCap project’s records, raw values. Its data dictionary is read under Instruments.
data-file = Choose a file
    .choose = Choose file…
    .again = Choose it again, or another…
# $patient: the name
data-file-patient = All rows of the file are taken as { $patient }’s. What the file says of somebody else is refused.
# $name: of a file
data-file-reading = Reading { $name }…
data-leave = Leave without importing?
    .storing = The file is being imported.
    .columns = What you chose for the columns is remembered only with the import.

## Import: what it would add

data-added = What would be added
    .not-yet = Nothing is stored yet. A backup is made first; then all of it is stored, or nothing.
    .storing = Importing… This may take a moment.
    .failed = Nothing was imported.
    .cancelled = Cancelled. Nothing was imported.
# $what: such as “2 new patients, 12 visits”
data-store = Import { $what }
    .nothing = Import
# $adds: the first word, in bold; $what: such as “2 new patients, 12 visits”
data-adds = { $adds } { $what }.
    .word = Adds
    .would = Would add
# $what: such as “12 visits”
data-same = Here already, just so: { $what }.
data-unread = { $count ->
    [one] { $count } place can’t be read: nothing is imported until it is put right.
   *[other] { $count } places can’t be read: nothing is imported until they are put right.
  }
data-unclear = { $count ->
    [one] { $count } patient of the file isn’t clear: nothing is imported until it is known who that is.
   *[other] { $count } patients of the file aren’t clear: nothing is imported until it is known who that is.
  }
data-nothing = There is nothing in this file that can be imported.
    .kept = There is nothing to add: what the file says otherwise stays as it is here.
    .same = Everything in this file is here already. There is nothing to import.
data-kept = { $count ->
    [one] { $count } thing stays as it is here, although the file says something else: see the patients below.
   *[other] { $count } things stay as they are here, although the file says something else: see the patients below.
  }
data-left = { $count ->
    [one] Not taken over: { $count } place of the file, listed below with the reasons.
   *[other] Not taken over: { $count } places of the file, listed below with the reasons.
  }

## Import: columns

data-columns = Columns
    .of-table = Columns of the table
    .becomes = What each column becomes
    .as-last = As it was chosen for the last table with these headings.
    .column = Column
    .first = First value
    .to = Becomes
# $column: its heading
data-column-becomes = { $column } becomes
# $read of $count: columns; $out: those left out
data-columns-read = { $count ->
    [one] { $read } of { $count } column is read; { $out } left out.
   *[other] { $read ->
        [one] { $read } of { $count } columns is read; { $out } left out.
       *[other] { $read } of { $count } columns are read; { $out } left out.
    }
  }
data-columns-all = { $count ->
    [one] The only column is read.
   *[other] All { $count } columns are read.
  }
data-rows = { $count ->
    [one] The first row as it is understood
   *[other] The first { $count } rows as they are understood
  }
# $line: of the file
data-row-line = Line { $line }

## Import: what can’t be read

data-problems = Can’t be read
    .hint = While anything can’t be read, nothing of the file is imported. Correct these places in the table and choose it again, or leave out the column below.
    .line = Line
    .column = Column
    .why = Why
data-problems-more = { $count ->
    [one] and { $count } more place. Correct these first; the others are named then.
   *[other] and { $count } more places. Correct these first; the others are named then.
  }

## Import: whose it is

data-people = { $count ->
    [one] The patient of the file
   *[other] The patients of the file
  }
    .table = Patients of the file
    .named = In the file
    .here = Here
    .added = Is added
    .same = Here already, just so
    .same-short = Here already
    .nothing = nothing
    .unclear = not clear
    .new = new
data-people-kept = { $count } not taken, because something else is here
data-add-patients = Add patients who aren’t here yet
    .hint = Leave it off to be sure that nobody is added twice under another spelling.

## Import: what isn’t taken over

data-left-out = Not taken over
data-left-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
  }
# $places: several; $reasons: how many
data-left-reasons = { $reasons ->
    [one] { $places } places in the file, { $reasons } reason.
   *[other] { $places } places in the file, { $reasons } reasons.
  }

## Import: done

# $what: such as “2 new patients, 12 visits”
data-imported = Imported: { $what }
    .name = Imported
    .visits = The visits stay open until somebody has looked at them and signs. An answer that matters for safety is an alert of its visit.
