# Laboratory results and the diary.

measures-removed = Removed
measures-history = History
measures-note = Note
measures-reason = Reason for the correction
    .missing = Say why, in a few words.
measures-more = and { $count } more
measures-earlier = Earlier
    .days = Earlier days
measures-later = Later
    .days = Later days

## Laboratory

measures-labs = Labs
    .leave = Leave without adding?
    .why = The result that you typed is not added yet.
measures-results = Results
    .none = No results yet. Type the first one above, as it stands on the laboratory’s sheet.
measures-test = Test
# $from, $to: the first and the last day that is shown; $shown of $count days
measures-shown = { $from } to { $to }, { $shown } of { $count } days with results
# $date: the day of the last result, which the columns don't show
measures-latest = latest { $date }
    .later = last { $date }

## A result that is typed

measures-add = Add result
    .form = Add a result
# $name: a test; $result: value and unit; $date: a day
measures-added = { $name } { $result }, { $date }: added
measures-day = Day of the sample
    .missing = Type the day of the sample.
measures-what = Test or measurement
    .missing = Choose what was measured.
# $name: as it was typed
measures-what-own = Add “{ $name }” as your own (its unit is not checked or converted)
    .group = your own
measures-value = Value
    .example = 5.0 or <5
    .missing = Type the value as it stands on the sheet.
measures-unit = Unit
    .sheet = As on the sheet…
    .missing = Choose the unit.
# $units: one after another
measures-unit-usual = Usual: { $units }
measures-range = Laboratory’s range
    .example = 0.4-4.0 or <5
    .none = not given
# $range: as it was typed
measures-range-use = Use { $range }
# $use: the button for it; $date: a day
measures-range-last = { $use } as on { $date }
measures-sure = Is this value right?
    .yes = Yes, the laboratory says so
    .no = Look again

## A result

# Signs stand before it.
measures-place-below = below
measures-place-above = above
measures-lies = Where it lies
# $range: with its unit
measures-range-is = Laboratory’s range { $range }
measures-range-missing = No range of the laboratory
measures-has-note = with a note
measures-correct = Correct…
    .save = Save correction
    .not-yet = Not saved yet: see above.
    .look = Not saved: look at the value and its unit.
# $name: a test
measures-correct-title = Correct: { $name }

## The diary

measures-diary = Diary
# $count: of the last 14 days
measures-diary-filled = { $count } of the last 14 days filled in
measures-diary-reach = { $count ->
    [one] { $count } day, { $from }
   *[other] { $count } days from { $from } to { $to }
  }
measures-diary-leave = The day that you typed is not saved.
    .table = The table that was read is not stored.
measures-sheet = Blank sheet…
    .title = Blank diary sheet
    .for = For
    .anyone = anyone, without a name
    .hint = To be printed and filled in by hand; the paper is as in the settings.
    .save = Save PDF…
    .making = Making the sheet…

## A day of the diary

measures-rate = A day of the diary
    .day = Day
    .missing = Choose the day.
    .before = Day before
    .after = Day after
    .yesterday = Yesterday
    .today = Today
    .scale = 0 is none, 100 worst imaginable, unless it says otherwise below. Leave blank what wasn’t rated.
    .keys = Enter or Tab leads to the next rating, ↑ and ↓ change it by 5.
    .save = Save day
    .blank = Nothing is rated yet: type at least one number.
    .new = Not in the diary yet.
    .not-saved = Not saved. What you typed is still here.
# $rated of $count ratings
measures-rate-there = In the diary already, { $rated } of { $count } rated. Change what is wrong below.
# $date: the day
measures-rate-saved = { $date } is saved.
    .removed = { $date } is removed.
measures-rate-leave = Leave what is typed?
    .why = What you typed is not saved.
    .do = Leave it unsaved
# $date: the day of what is typed
measures-rate-leave-day = { $date } is not saved.
# $date: the day that was chosen
measures-rate-leave-there = { $date } is in the diary already and would be shown instead.
# $date: the day that was typed anew
measures-rate-move = Is this { $date }?
    .yes = Yes, it is for { $date }
# $date: the day that was typed before
measures-rate-move-from = What is typed here was for { $date } and is not saved.
    .no = Stay on { $date }

## Two weeks

measures-weeks = Two weeks at a glance
    .latest = Last 14 days
    .until = 14 days up to
    .missing = Type a day.
    .table = Days and ratings
    .note = note
# $from, $to: days; $filled of $count days
measures-weeks-shown = { $from } to { $to }: { $filled } of { $count } days filled in
# $day: with its weekday
measures-weeks-blank = { $day }, not filled in

## A table

measures-table = Read a table…
    .paste = Paste a week…
    .name = Read a table into the diary
    .pasted = Paste a week
    .field = The table
    .hint = Copy the cells in your spreadsheet, with the row of headings, and paste them here: a column with the date, one for each rating. Nothing is stored yet.
# $name: a file
measures-table-empty = { $name } is empty: choose a table with a first line of headings and a line for each day.
measures-columns = Columns
    .column = Column
    .first = First value
    .becomes = Becomes
# $column: its heading
measures-column-becomes = { $column } becomes
measures-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
# $days: so many days, as measures-days says it; $count: how many they are
measures-table-new = { $count ->
    [one] { $days } new
   *[other] { $days } new
  }
measures-table-adds = { $count ->
    [one] { $days } in the diary already, to which ratings are added
   *[other] { $days } in the diary already, to which ratings are added
  }
measures-table-others = { $days } in the diary already with other ratings
measures-table-same = { $count ->
    [one] { $days } in the diary already just so
   *[other] { $days } in the diary already just so
  }
# $places: how many
measures-table-unread = { $count ->
    [one] { $places } place that can’t be read
   *[other] { $places } places that can’t be read
  }
measures-table-added = In the diary already: ratings are added
measures-table-replaced = In the diary already with other ratings
    .do = Replace them
    .kept = The earlier ratings stay readable in the history.
measures-wrong = Can’t be read
    .hint = These rows are left out. Correct them in the table and read it again, or type those days by hand.
    .line = Line
    .why = Why
measures-table-days = { $count ->
    [one] The day as it was read
   *[other] The { $count } days as they were read
  }
measures-table-store = { $count ->
    [one] Store { $count } day
   *[other] Store { $count } days
  }
    .none = Nothing to store
    .doing = Storing…
    .failed = Nothing was stored.
measures-table-stored = { $count ->
    [one] { $count } day stored.
   *[other] { $count } days stored.
  }
