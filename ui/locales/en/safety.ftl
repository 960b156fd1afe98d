# Safety: alerts, conditions, checklists; how a score, a visit and an answer stand, text to be copied, long work.

safety-title = Safety
safety-day-missing = Type the day, or only the month or year.
safety-why-missing = Say why, in a few words.
safety-reason-of-correction = Reason for the correction
safety-save-correction = Save correction
# $name: a condition or a line of a checklist
safety-correct = Correct: { $name }

## Alerts

safety-open = Open alerts
    .none = No open alerts.
    .count = Open alerts ({ $count })
safety-acknowledged = Acknowledged alerts
    .count = Acknowledged ({ $count })
    .said = Acknowledged
safety-settled = Settled ({ $count })
    .why = The record has settled these, such as a check that was done since.
# $count: rules; $unknown: “not checked”; $names: treatments and conditions
safety-rules-some = { $count ->
    [one] { $count } rule was asked; { $unknown }: { $names }. No rule knows them: check these yourself.
   *[other] { $count } rules were asked; { $unknown }: { $names }. No rule knows them: check these yourself.
  }
    .unknown = not checked
safety-rules-all = { $count ->
    [one] { $count } rule was asked; it knows every treatment and condition written down.
   *[other] { $count } rules were asked; they know every treatment and condition written down.
  }
safety-rules-only = Rules look only at what is written down here.
# $perhaps: the first word
safety-perhaps = { $perhaps } not all dates are known to the day.
    .word = Perhaps:
    .short = (perhaps)
safety-clinic-does = What this clinic does
# $place: “Settings”, also as a link; $text: “Safety text”
safety-no-text = Your clinic has no text of its own for this yet. It can be written under { $place }, “{ $text }”.
# $source: where the rule comes from
safety-source = Source: { $source }
# $date: a day
safety-found = first found { $date }
safety-no-longer = no longer holds today
safety-about = About
safety-summary = { $count ->
    [one] { $count } open safety alert
   *[other] { $count } open safety alerts
  }
    .visit = Open the visit
safety-visit-open = Safety: to be acknowledged before signing
    .signed = Safety: not acknowledged yet

## To acknowledge an alert

safety-acknowledge = Acknowledge
    .ask = Acknowledge…
# $title: the alert
safety-acknowledge-this = Acknowledge: { $title }
# Before the reason. $who: the user; $date: the day
safety-acknowledged-by = Acknowledged by { $who }, { $date }:
    .undated = Acknowledged by { $who }:
safety-reason = Reason
    .hint = What was decided or done. Kept with your name and the date.
    .missing = Write down what was decided or done.
safety-decision = What was decided or done
    .hint = Kept with your name and the date.
    .unsigned = Kept with your name and the date. Until then the visit can’t be signed.
    .later = Later
# $now: the beginning
safety-tell = { $now } only a clinician can acknowledge this.
    .now = Tell a clinician now:

## Conditions

safety-conditions = Conditions
    .none = None written down. Pregnancy, a transplant or planned surgery belong here too: safety rules look at them.
    .add = Add condition…
    .added = Condition added
    .removed = Condition removed
safety-unchecked = not checked by rules
    .why = No safety rule knows it
# $name: the condition
safety-ended = Ended
    .ask = Ended…
    .named = Ended: { $name }
    .on = Ended on
safety-correct-ask = Correct…
safety-history = History
# $since, $until: days, or months or years where no more is known
safety-when-unknown = time not known
safety-when-since-until = since { $since }, until { $until } (to come)
safety-when-until = until { $until } (to come)
safety-condition = Condition
    .new = Add condition
    .add = Add
    .hint = Type a few letters, such as “thyr”. What isn’t in the list can be kept in your own words.
    .missing = Choose a condition, or type its name.
safety-since = Since
safety-until = Until
    .hint = Empty while it goes on. For something planned, such as surgery, the day to come.
safety-note = Note
safety-marked = Look at the field that is marked.
    .several = Look at the fields that are marked.

## Checklists

safety-before-ldn = Before LDN
    .about = What your clinic looks at before low-dose naltrexone is started.
safety-differential = What else could explain the pain
    .about = The third condition of the criteria of 2010: no other disorder would otherwise explain the pain. You decide.
# $place: “How we work”, a link
safety-check-empty = This list is empty. Its lines are the clinic’s own: write them under { $place }.
# $open and so on: keys, each before what it does
safety-check-keys = Keys on a line: { $open } open, { $clear } clear, { $found } found, { $unneeded } not needed, { $today } today’s date, { $up } { $down } line before or after.
safety-check-open = Open
safety-check-clear = Clear
safety-check-found = Found
safety-check-unneeded = Not needed
# $list: the name of the list
safety-check-progress = { $done } of { $count } looked at
    .label = { $list }: looked at
# $line: what is looked at
safety-check-result = Result
    .of = Result: { $line }
# $iso, $month, $year: the same day as one, as its month and as its year
safety-check-date = Date
    .of = Date: { $line }
    .wrong = Write it like { $iso }, { $month } or { $year }.
safety-check-record = The record says:
safety-check-why = Say why it is another now.
# $date: as it was typed; $line: what is looked at
safety-leave = Leave without this date?
    .why = “{ $date }” at “{ $line }” can’t be read as a date and is not stored.
    .do = Leave without it

## How a score and a visit stand

# $band: where its bands come from
safety-band = Band: { $band }
safety-no-score = no score
safety-prorated = prorated
    .why = Scaled up for an unanswered item, by the form’s own rule
# $what: what of it
safety-provisional = provisional
    .why = not checked against the source; confirm before relying on it
    .which = { $what }: not checked against the source; confirm before relying on it
safety-status-draft = Draft
safety-status-signed = Signed
safety-status-correcting = Correction

## Answers that can’t be true together

# $item: a question of a form
safety-conflict = Check:
    .all = Check these answers
    .go = Go to the item
    .item = Go to the item: { $item }

## Text to be copied

# $name: what it is
safety-copy = Copy
    .of = Copy { $name }
    .done = Copied
    .marked = Marked: press Control and C to copy it

## What takes longer

safety-work-cancelling = Cancelling…
safety-work-opening = Opening the vault…
safety-work-making = Making the vault…
safety-work-demo = Making the demo clinic…
safety-work-recover = Opening the vault with the recovery code…
safety-work-code = Making the recovery code…
safety-work-user = Making the user’s key…
safety-work-key = Making the new key…
safety-work-backup = Making and checking a backup…
safety-work-compare = Opening the backup and comparing…
safety-work-restore = Restoring into a new vault…
safety-work-verify = Checking every entry and every record against it…
safety-work-audit = Reading the audit…
    .save = Saving the audit…
safety-work-cohort = Counting all patients of the clinic…
    .save = Saving the table…
safety-work-chart = Drawing the chart…
    .save = Saving the chart…
safety-work-due = Looking for what is due…
safety-work-patients = Looking for patients…
safety-work-batch = Looking for who is due…
safety-work-record = Reading the record…
safety-work-timeline = Drawing the time line…
safety-work-trends = Working out the course…
safety-work-report = Laying out the report…
    .page = Drawing the page…
    .print = Sending the report to the printer…
    .save = Saving the report…
safety-work-table = Reading the table…
safety-work-days = Storing the days…
safety-work-sheet = Making the sheet…
safety-work-instrument = Checking the instrument…
safety-work-questionnaire = Checking the questionnaire…
