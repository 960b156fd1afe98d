# Treatments: courses, doses, plans, side effects, costs; choosing from a catalogue.

treatments-title = Treatments
treatments-now = Treatments now
    .none = Nothing at the moment.
    .first = No treatments yet. “Add treatment…” writes down the first one.
# $count: more than five
treatments-past = Past treatments
    .fold = { $count } past treatments
treatments-removed = Removed
treatments-alerts = { $count ->
    [one] { $count } open safety alert
   *[other] { $count } open safety alerts
  }
treatments-fired = A safety rule has fired
    .why = { $count ->
        [one] { $count } safety alert is open for this patient. What you wrote down is saved.
       *[other] { $count } safety alerts are open for this patient. What you wrote down is saved.
    }
    .look = Look at it
    .later = Later

## Words of every form

treatments-day-missing = Type the day, or only the month or year.
treatments-why-missing = Say why, in a few words.
treatments-reason-of-correction = Reason for the correction
treatments-save-correction = Save correction
# $name: a treatment or a side effect
treatments-correct = Correct: { $name }
treatments-until = Until
    .hint = Empty while it goes on.
treatments-note = Note

## A course: how it stands

treatments-state-going = Going on
treatments-state-paused = ❙❙ Paused
treatments-state-stopped = Stopped
treatments-state-unsure = ? Not certain
    .why = the dates are not known well enough to say whether it goes on
treatments-unchecked = not checked
    .why = an own entry: safety rules know nothing about it
# $dose: such as “4.5 mg at bedtime”
treatments-last-dose = last { $dose }
treatments-no-dose = no dose written down
treatments-stopped-because = stopped because: { $reason }
# $name: who prescribed it
treatments-prescribed = prescribed by { $name }
# $cost: with the currency
treatments-cost-now = { $cost } a month
# $cost: with the currency; about: some days are not known
treatments-cost-total = { $cost } since start
    .about = about { $cost } since start
treatments-breaks = { $pauses ->
    [one] { $pauses } pause
   *[other] { $pauses } pauses
  }, { $restarts ->
    [one] { $restarts } restart
   *[other] { $restarts } restarts
  }
treatments-effects-count = { $count ->
    [one] { $count } side effect
   *[other] { $count } side effects
  }

## A course: what can be done

# $name: the treatment
treatments-do-step = Add dose step…
    .of = Add dose step… { $name }
treatments-do-change = Add change…
    .of = Add change… { $name }
treatments-do-pause = Pause…
    .of = Pause… { $name }
treatments-do-restart = Start again…
    .of = Start again… { $name }
treatments-do-stop = Stop…
    .of = Stop… { $name }
treatments-do-plan = Titration plan…
    .of = Titration plan… { $name }
treatments-do-anew = Start anew…
    .of = Start anew… { $name }
# Also of a side effect.
treatments-do-correct = Correct…
    .of = Correct… { $name }
treatments-do-history = History
    .of = History { $name }
treatments-do-remove = Remove…
    .of = Remove… { $name }
treatments-do-planChange = Change plan…
    .of = Change plan… { $name }
treatments-do-planHistory = History of the plan
    .of = History of the plan { $name }
treatments-do-planRemove = Remove plan…
    .of = Remove plan… { $name }
# Of a side effect that is over.
treatments-do-end = Ended…
    .of = Ended… { $name }

## The steps of a course

# $shown, $count: how many of all, the latest ones; $name: the treatment
treatments-steps = Steps
    .last = Last { $shown } of { $count } steps
    .of = Steps: { $name }
    .all = All { $count } steps
    .one = In detail
    .several = { $count } steps in detail
# $count: how many stand before those that are shown
treatments-steps-earlier = { $count } earlier
    .show = Show the { $count } earlier steps
# Said before a dose that follows a pause.
treatments-steps-again = started again:
treatments-steps-from = From
treatments-steps-what = What
treatments-steps-details = Form, pharmacy, cost
# $reason: why
treatments-step-paused = paused
    .why = paused: { $reason }
treatments-step-goes = goes on
# $amount: with its unit; $times: such as “in the morning, at bedtime”
treatments-step-dose = { $amount } { $times }
treatments-time-morning = Morning
    .when = in the morning
treatments-time-noon = Noon
    .when = at noon
treatments-time-evening = Evening
    .when = in the evening
treatments-time-bedtime = Bedtime
    .when = at bedtime
treatments-time-needed = As needed
    .when = as needed
# $number: of the step
treatments-editor-step = Step { $number }
    .edit = Edit step { $number }
    .remove = Remove step { $number }
treatments-editor-edit = Edit
treatments-editor-remove = Remove
# Said when it is undone: “Undone: a step was added.”
treatments-editor-add = Add a step
    .added = a step was added
    .removed = a step was removed
treatments-editor-kind = What changes
    .dose = A dose
    .goes = Goes on, without a dose
    .pause = A pause

## What a step says

treatments-amount = Amount of one dose
    .missing = Type how much one dose is, such as 4.5.
treatments-unit = Unit
    .missing = Type the unit, such as mg.
    .drops = drops
    .tablets = tablets
    .capsules = capsules
    .puffs = puffs
treatments-times = When
    .missing = Choose when it is taken.
treatments-form = Form
# $currency: such as €
treatments-cost = Cost a month
    .in = Cost a month, in { $currency }
treatments-pharmacy = Pharmacy
treatments-filler = Filler
    .hint = Of a compounded drug, such as microcrystalline cellulose.
treatments-batch = Batch
treatments-how = How often or how much
    .hint = Such as “twice a week, 40 minutes”.
treatments-why = Why
    .hint = Such as “vivid dreams” or “surgery”.
treatments-dosed = Is it taken in doses?
    .yes = Yes, in doses
    .no = No, it is something one does
    .missing = Say whether it is taken in doses.

## A treatment that is added

# $name: the treatment
treatments-add = Add treatment…
    .title = Add treatment
    .do = Add
    .said = Treatment added
    .anew = Start anew: { $name }
treatments-start = Start
treatments-over = It is already over
treatments-stop-reason = Reason for stopping
    .hint = Such as “no effect after 6 months” or “cost”.
treatments-prescriber = Prescribed by
treatments-dose-unknown = The dose isn’t known
treatments-more-all = More: pharmacy, filler, batch, cost, prescriber, note
treatments-more-note = More: prescriber, note
treatments-more-step = More: pharmacy, filler, batch, cost
treatments-what = Treatment
    .hint = Generic or brand name: a drug, supplement, diet, exercise, therapy.
    .missing = Choose what is taken or done, or type its name.
    .unsettled = Choose it from the list, or take what you typed as it is: only what stands in the list is checked by safety rules.

## What happens to a course

# $date: when a known step began
treatments-from = From
    .unclear = This may be before or after { $date }, when another step began: type the day.
# $name: the treatment; $dose: such as “4.5 mg at bedtime”, or what is done
treatments-step = Add dose step: { $name }
    .do = Add step
    .until = Until now: { $dose }.
# $name: the treatment
treatments-change = What changes: { $name }
# $name: the treatment; $dose: such as “4.5 mg at bedtime”
treatments-restart = Start again: { $name }
    .do = Start again
    .before = Before the pause: { $dose }.
# $name: the treatment
treatments-pause = Pause: { $name }
    .do = Pause
    .from = Paused from
# $name: the treatment
treatments-stop = Stop: { $name }
    .do = Stop
    .on = Stopped on

## Choosing while typing; also of conditions, tests, patients and places

# $typed: what stands in the field
treatments-choice-own = Use “{ $typed }” as it is
    .unchecked = Use “{ $typed }” as it is (not checked by safety rules)
treatments-choice-none = Nothing found
treatments-choice-found = { $count ->
    [one] { $count } match
   *[other] { $count } matches
  }

## Titration plans

# $name: the treatment; of .named and .replaces the plan; $date: its first day
treatments-plan = Titration plan: { $name }
    .named = the plan “{ $name }”
    .do = Save plan
    .about = The plan says what is due when. What the patient takes is written down as dose steps.
    .replaces = It replaces the plan “{ $name }” from { $date }, which stays in the history.
# $amount: such as “3 mg a day”; $date: its day
treatments-plan-next = Next: { $amount }, due { $date }.
    .overdue = Next: { $amount }, overdue since { $date }.
treatments-plan-above = The course began above the plan’s first amount.
treatments-plan-planned = Planned
treatments-plan-a-day = A day
treatments-plan-stands = How it stands
treatments-plan-state-done = reached
treatments-plan-state-due = due now
treatments-plan-state-overdue = overdue
treatments-plan-state-ahead = ahead
treatments-plan-state-open = not reached; nothing is due
# $date: a day, a month or a year; $state: one of those above, where the amount was reduced since
treatments-plan-reached = reached { $date }
    .once = { $state }; was reached { $date }
# $source: where the template comes from; $place: “How we work”, a link
treatments-plan-source = Source: { $source }.
    .own = Source: the clinic’s own.
    .edited = Templates are edited under { $place }.
# $place: “How we work”
treatments-plan-choose = Template
    .missing = There is no template for this treatment: add one under “{ $place }”.
treatments-plan-first = First day
    .missing = Type the day.
    .hint = The day of the first amount; days to come are fine.
    .vague = A plan needs the day, not only the month: its steps are counted from it.
treatments-plan-after = { $days ->
    [one] { $days } day later
   *[other] { $days } days later
  }
# $amount: as it was typed; $unit: such as mg
treatments-plan-amount = { $amount } { $unit } a day
treatments-plan-reason = Reason for the change of plan

## Side effects

# $count: how many there are
treatments-effects = Side effects
    .none = No side effects written down.
    .ended = Side effects that ended ({ $count })
    .acts = Actions
treatments-effect = Side effect
    .hint = Choose from the list, or use your own words.
    .missing = Choose a side effect, or type what happened.
treatments-effect-add = Add a side effect
    .title = Add side effect
    .other = Another side effect…
    .said = Side effect added
treatments-severity = Severity
    .missing = Choose how bad it is.
treatments-severity-0 = none
treatments-severity-1 = mild
treatments-severity-2 = moderate
treatments-severity-3 = severe
treatments-when = When
treatments-since = Since
treatments-cause = Put down to
    .unknown = not known
    .none = Not known
# $name: the side effect
treatments-ended = Ended: { $name }
    .on = Ended on

## Costs

treatments-costs = Costs
    .now = A month now
    .total = Since the start
    .months = By month
    .month = Month
    .what = What it cost
    .about = “About”: some days are not known.
treatments-costs-without = { $count ->
    [one] { $count } treatment without a cost is not in it.
   *[other] { $count } treatments without a cost are not in it.
  }
# $shown, $count: how many of all
treatments-costs-latest = The latest { $shown } of { $count } months.
