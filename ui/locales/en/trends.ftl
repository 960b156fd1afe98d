# Trends: verdicts, phases, charts, comparisons.

trends-title = Trends
trends-measure = Measure
    .others = Other measures
# $measure: its name
trends-judge = Judge { $measure }
trends-none-course = Add a treatment to compare before and after.
    .go = Treatments
trends-none-verdict = No verdict yet.
    .diary = Diary
    .visit = New visit
trends-bands = Where the bands come from

## What is judged

trends-treatment = Treatment
# $name: of a treatment
trends-treatment-past = { $name }, past
trends-values = { $count ->
    [one] { $count } value
   *[other] { $count } values
  }
trends-period = Period
    .own = Own dates
    .show = Show
trends-period-all = All
trends-period-start = Since start
trends-period-year = 12 months
trends-period-quarter = 3 months
trends-period-own = Own dates…
trends-from = From
    .missing = Type the first day.
trends-to = To
    .missing = Type the last day.
    .order = The last day is before the first: check both days.

## The verdict

# Stands before the verdict's word, for screen readers.
trends-verdict = Verdict:
# Stands before one or several sentences.
trends-settle = What would settle it:
trends-reasons-decision = What decided
trends-reasons-threshold = Thresholds
trends-reasons-finding = What else was found
trends-reasons-caution = Cautions
trends-reasons-tolerability = Side effects and cost
trends-reasons-context = What trials found
trends-source = source
# $rule: its name
trends-rule = Rule: { $rule }
# $evidence: the link
trends-rules = Rules look at what is written down; you decide what follows. What trials of LDN found, with numbers and doubts, stands under { $evidence }.
    .evidence = Evidence

## Before and now

trends-compared = Before and now
trends-compared-against = Against
trends-compared-before = Before
trends-compared-now = Now
trends-compared-difference = Difference, 95% interval
    .short = Difference
    .none = no interval
trends-compared-change = Change
    .none = no share
trends-compared-thresholds = Thresholds
    .none = held against none
    .passed = passed
    .missed = not passed
trends-statistics = Statistics
# How many there are.
trends-statistics-count = Statistics ({ $count })
trends-statistics-name = Statistic
trends-statistics-value = Value
trends-statistics-note = What it means and takes for granted
    .short = Meaning

## Phases

trends-phases = Phases
    .history = History
    .history-of = History of the phases
    .history-name = phases
    .adjust = Adjust phases…
    .saved = Phases saved.
    .lost = The dose steps have changed. These of your adjustments fit no phase any more and count for nothing:
    .none = No phases yet: they follow from the dose steps.
    .adjusted = adjusted
    .adjusted-why = Changed by the clinician under “Adjust phases…”
trends-phases-phase = Phase
trends-phases-counts = Counts
    .not = doesn’t count
# $number: $count as it is shown
trends-phases-values = { $count ->
    [one] { $number } value
   *[other] { $number } values
  }
# $date: the first day that counts
trends-phases-from = from { $date }
# $why: in a few words
trends-phases-left-out = left out: { $why }
trends-phases-mean = Mean
    .none = no mean
trends-phases-median = Median
    .none = no median
trends-phases-interval = 95% interval
    .none = no interval
trends-phases-baseline = Since baseline
trends-phases-previous = Since the phase before
    .none = nothing to compare

## Adjusting the phases

# $treatment: its name
trends-plan = Adjust phases: { $treatment }
    .about = Phases follow from the dose steps. What you leave empty stays as usual; what is left out stays in the record and is shown as left out.
    .save = Save phases
trends-plan-wash-in = Wash-in, days
    .hint = First days of a dose that don’t count.
trends-plan-wash-out = Wash-out, days
    .hint = First days of a pause or after the stop that don’t count.
trends-plan-stable = Stable after, days
    .hint = A dose that lasted so long is a phase of its own.
# $count: days
trends-plan-usual = Usual: { $count }.
# $most: days
trends-plan-days = Type a whole number of days, 0 to { $most }, or leave it empty for the usual.
trends-plan-first = Type the first day.
    .both = Type the first day, or leave both empty.
trends-plan-last = Type the last day.
    .both = Type the last day, or leave both empty.
trends-plan-baseline = Baseline
    .from = Baseline from
    .to = Baseline to
    .hint = Leave both empty for all days before the start.
trends-plan-lot = Start drawn by lot
    .drawn = The day of the start was drawn by lot before
    .from = First day that could have been drawn
    .to = Last day that could have been drawn
trends-plan-single = Single phases
trends-plan-name = Name
    .usual = the usual name
# $phase: its name
trends-plan-name-of = Name of { $phase }
trends-plan-from = Counts from
    .early = A phase can’t count before it begins: type a later day.
# $phase: its name
trends-plan-from-of = { $phase } counts from
trends-plan-leave = Leave out
# $phase: its name
trends-plan-leave-of = Leave out: { $phase }
trends-plan-reason = Reason for the change
    .hint = Kept with what stood there, such as “flare after surgery left out”.
    .missing = Say why, in a few words.

## Charts

trends-charts = Charts
    .which = Chart
trends-chart-multiples = All measures
trends-chart-single = This measure
trends-chart-phases = Phase means
trends-chart-items = Item by item
trends-chart-calendar = Calendar
trends-chart-maps = Body maps
trends-chart-responder = Responder curve
trends-chart-trials = Beside the trials
trends-size = Size
    .shown = As shown
trends-resolution = Resolution
# $dpi: such as 150
trends-dpi = { $dpi } dpi
    .screen = { $dpi } dpi (screen)
    .print = { $dpi } dpi (print)
    .press = { $dpi } dpi (press)
# $format: PNG, SVG or CSV
trends-save = Save { $format }…
trends-drawing = Drawing…
    .table = Writing…
trends-not-drawn = The chart could not be drawn.
trends-nothing-drawn = Nothing to draw in this period.
# Stands before the formats.
trends-figure = Save as
    .saving = Saving…
# $format: PNG, SVG or CSV
trends-figure-format = { $format }…
# $name: within a sentence, such as “responder curve”; $format: PNG, SVG or CSV
trends-figure-save = Save the { $name } as { $format }…

## Conditions side by side

trends-condition = Condition
trends-condition-met = met
trends-condition-not-met = not met
trends-condition-unknown = unknown
trends-condition-not-asked = not asked
# $items: one or two, by name
trends-unanswered = Unanswered: { $items }
# $count: of items, three or more
trends-unanswered-many = Unanswered: { $count } items
