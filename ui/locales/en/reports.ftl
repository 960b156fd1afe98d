# Reports, one after another (batch), the cohort, evidence.

## The report

reports-title = Report
    .what = What is on the report
    .choose = Choose what is on it
    .several = Reports for several patients…
    .text = The report as text
    .failed = The report could not be made.
# Only said where the window speaks another language.
reports-in-english = Reports are written in English.
reports-save = Save PDF…
reports-print = Print…
    .doing = Handing over to the printer. Where no default printer is set up, the report is saved first…
reports-laying = Laying out the pages…
# $page of $count: numbers; $title: of the report
reports-page = Page { $page } of { $count }: { $title }
# $paper: A4 or Letter
reports-pages = { $count ->
    [one] { $count } page, { $paper }
   *[other] { $count } pages, { $paper }
  }

## What a report judges

reports-treatment = Treatment
    .none = No treatment to judge
reports-measure = Measure
    .none = No values yet
reports-looked-up = Being looked up…
# In place of a treatment or a measure.
reports-usual = The usual one
reports-period = Period of charts and tables
    .hint = What is judged stays the same.
    .all = Everything
    .own = From … to …
# $unit: week, month or year
reports-period-last = { $unit ->
    [week] { $count ->
        [one] Last { $count } week
       *[other] Last { $count } weeks
    }
    [month] { $count ->
        [one] Last { $count } month
       *[other] Last { $count } months
    }
   *[year] { $count ->
        [one] Last { $count } year
       *[other] Last { $count } years
    }
  }
reports-first-day = First day
reports-last-day = Last day
    .order = The last day is before the first: check both.

## What a report holds

reports-sections = After the first page
    .at-once = Sections at once
reports-section-verdict = Verdict with its reasons
reports-section-multiples = All measures on one axis
reports-section-visits = Table of visits
reports-section-criteria = Fibromyalgia criteria
reports-section-items = Items, baseline and now
reports-section-treatments = Treatments and side effects
reports-section-costs = Costs
reports-section-labs = Laboratory results
reports-section-safety = Open safety alerts in full
reports-section-calendar = Diary as a calendar
reports-section-maps = Body maps
reports-section-notes = Methods and sources
reports-section-patient = Page for the patient
reports-preset-usual = Usual
reports-preset-all = All
reports-preset-short = Short: first page only
reports-preset-patient = For the patient

## Reports for many

reports-batch = Reports for this week
    .what = What is on the reports
    .choose = Choose what is on them
    .careful = The files hold names and health data: choose a folder that only your clinic can read.
    .busy = Reports are being written already: wait until they are done, or cancel them first.
    .nobody = Tick at least one patient.
# $date: the last day of the week
reports-batch-about = Who is overdue, or due by { $date }, is ticked. Each patient’s report becomes a PDF file in a folder of your choice.
reports-batch-write = { $count ->
    [one] Write { $count } report…
   *[other] Write { $count } reports…
  }
    .none = Write reports…
reports-batch-said = { $count ->
    [one] { $count } report is being written
   *[other] { $count } reports are being written
  }
reports-batch-progress = Progress
    .running = Reports are being written
    .cancelling = Cancelling…
    .cancelled = Cancelled
    .some = Written, but not all
    .all = All reports are written
    .look = Look again
# $done of $of: reports; $current: whose report is made now
reports-batch-done = { $done } of { $of }
    .now = { $done } of { $of }, { $current } now
# $place: a folder
reports-batch-all-in = { $count ->
    [one] { $count } report is in { $place }.
   *[other] { $count } reports are in { $place }.
  }
reports-batch-some-in = { $done ->
    [one] { $done } of { $of } reports is in { $place }.
   *[other] { $done } of { $of } reports are in { $place }.
  }
reports-batch-none-in = No report was written.
reports-batch-failed = Could not be made: { $count }

## The cohort

reports-cohort = Cohort
    .detail = Treatment in detail
    .none = No patient has a treatment yet.
    .none-hint = Write down what a patient takes under Treatments; here it is counted over all patients.
    .judged = Judged are those whose pain can be compared with a baseline. Shares are of those, with exact 95% intervals (Clopper–Pearson).
    .save = Save table (CSV, without names)…
    .resolution = Resolution of PNG files
    .few = Too few patients for a chart.
# Stands before a warning.
reports-cohort-before = Before you read on:
reports-cohort-counted = { $count ->
    [one] { $count } patient with a treatment, counted without names
   *[other] { $count } patients with a treatment, counted without names
  }
reports-cohort-table = Treatments; choose one to see it in detail
    .treatment = Treatment
    .ever = Ever
    .now = Now
    .judged = Judged
    .by30 = Improved by 30% or more
    .by50 = Improved by 50% or more
    .nobody = nobody judged
# $treatment: its name
reports-cohort-shown = { $treatment } is shown below
# $count of $of: patients
reports-cohort-share = { $count } of { $of }
    .nobody = nobody
reports-cohort-rule = What counts as improved
reports-cohort-left-out = Who is left out
    .none = Nobody.
reports-cohort-esr = By ESR before the start
    .none = Not known of anybody.
reports-cohort-side-effects = Side effects
    .none = None written down.
reports-cohort-verdicts = What the rules say of each patient
    .none = Nobody can be judged yet.
reports-cohort-stopped = Why it was stopped
    .none = Nobody has stopped.
reports-cohort-duration-none = Not known.
reports-cohort-chart-responder = Responder curve
reports-cohort-chart-survival = Time on treatment
# Within “Save the … as PNG”. $chart: what it is called
reports-cohort-chart-name = chart “{ $chart }”
reports-cohort-trials = Beside the trials
    .hint = Share of patients whose pain fell by at least so much. Trials take only some patients and compare with placebo; a clinic does neither.
    .who = Who
    .by30 = 30% or more
    .by50 = 50% or more
    .source = Source
    .clinic = This clinic
    .vault = This vault
    .not-given = not given

## Evidence

reports-evidence = Evidence
    .about = What trials of low-dose naltrexone (LDN) in fibromyalgia found
    .short = In short
    .consequences = What follows for one patient
    .reviews = Meta-analyses
    .conflicts = Where sources contradict each other
# $date: a month
reports-evidence-as-of = What trials of low-dose naltrexone (LDN) in fibromyalgia found; looked through in { $date }
reports-stand-better = better than placebo
reports-stand-equal = not better than placebo
reports-stand-none = no placebo
reports-trials = Trials
    .trial = Trial
    .patients = Patients and dose
    .found = What it found
    .doubts = Doubts
    .no-doubts = none named
# Stands before what a trial set out to change.
reports-trial-endpoint = Set out to change:
# $share: such as “41%”
reports-trial-responders = Responders: { $share }
# Within “Copy …”. $trial: its name
reports-trial-doi = doi of { $trial }
