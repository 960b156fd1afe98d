# Visits, questionnaires, the hand-over to a patient, instruments.

## A visit

visits-title = Visit
visits-kind = Kind
visits-kind-baseline = Baseline
visits-kind-follow-up = Follow-up
visits-kind-unplanned = Unplanned
visits-kind-remote = Telephone or video
# $words: in English, such as "Signed by Dr A. Reyes, revision 2"; $moment: day and time
visits-signed-on = { $words } on { $moment }
# $words: in English, such as "Correction under way by Dr A. Reyes: wrong date"
visits-correcting-since = { $words } · since { $moment }
visits-correct-ask = Correct…
visits-sign = Sign
visits-sign-correction = Sign correction
visits-details-ask = Date and kind…
visits-forms-ask = Questionnaires…
visits-hand-over-ask = Hand over…
visits-no-forms = This visit has no questionnaires.
visits-note = Note
visits-history = History
# $what: in English, such as "Signed" or "Correction opened"; $who: a user
visits-history-by = { $what } by { $who }
# $reason: as it was typed
visits-history-reason = Reason: { $reason }
visits-not-all-saved = Not everything is saved yet: see the notice above.
visits-signed = Signed
visits-acknowledged = Acknowledged
# Which one of how many alerts, or of how many items of a form.
visits-place = { $at } of { $of }
    .optional = { $at } of { $of }, optional
visits-read-only = read-only
visits-signed-read-only = signed, read-only

## A new visit

visits-new = New visit
visits-new-start = Start visit
visits-date = Date of the visit
    .missing = Type the day the patient was seen.

## What a visit asks

# $date: of the visit
visits-sign-ask = Sign the visit of { $date }?
    .unanswered = Sign with unanswered items?
    .conflicts = Sign with answers that don’t fit together?
    .stays = A signature stays in the record. The visit becomes read-only; “Correct…” opens it again with a reason.
    .contradict = These answers can’t be true together:
visits-sign-missing = { $count ->
    [one] { $count } item is unanswered. Scores that need them stay empty; nothing is counted as 0.
   *[other] { $count } items are unanswered. Scores that need them stay empty; nothing is counted as 0.
  }
visits-alerts-first = Acknowledge the open alerts first
    .go = Go to the alerts
visits-alerts-open = { $count ->
    [one] This visit has an open safety alert. Write down what was decided or done, then sign.
   *[other] This visit has { $count } open safety alerts. Write down what was decided or done, then sign.
  }
visits-correct = Correct this visit
    .about = The visit opens again. What was signed is kept; the correction becomes a new revision when you sign it.
    .do = Open for correction
visits-correct-reason = Reason for the correction
    .hint = It is kept in the visit’s history with every change.
    .missing = Say why, in a few words.
visits-details = Date and kind
visits-forms = Questionnaires of this visit

## A questionnaire at a visit

# $form: short name of a questionnaire, also below
visits-card-show = Show answers
    .named = Show answers { $form }
visits-card-review = Review
    .named = Review { $form }
visits-card-continue = Continue
    .named = Continue { $form }
visits-card-fill = Fill in
    .named = Fill in { $form }
# $of: for whoever hears it, of which questionnaire
visits-card-more = { $count ->
    [one] { $count } more line { $of }
   *[other] { $count } more lines { $of }
  }
    .of = of { $form }
visits-progress = { $answered } of { $of } answered
    .label = { $form } answered
# $names: of items, as the form calls them
visits-unanswered = Unanswered: { $names }.
    .more = Unanswered: { $names } and { $count } more.
visits-unanswered-count = { $count ->
    [one] Unanswered: { $count } item.
   *[other] Unanswered: { $count } items.
  }
# $score: such as "67.0 / 100"
visits-last-visit = Last visit { $score }.
visits-prorated = prorated
    .why = scaled up for an unanswered item, by the form’s own rule
# What was not checked against its source; a colon and the meaning follow.
visits-provisional-band = band
visits-provisional-both = score and band
visits-provisional-rules = some rules
visits-why = Why this number
visits-rule = Rule
visits-source = Source
visits-band-from = Band from
# $source: the paper that a band is from
visits-band-of = Band: { $source }
visits-scores = Scores so far
# A score as it is said aloud. $label: of the score; $text: the number; $most: the highest there is; $band: its name, or empty
visits-score-said = { $label } { $text } { $band }
    .of = { $label } { $text } of { $most } { $band }

## A questionnaire

visits-form-gone = This questionnaire is no longer part of the visit.
visits-form-back = Back to visit
visits-form-next = Next questionnaire
visits-form-done = Done
visits-form-in-english = This questionnaire is in English, the language it is licensed in here.
visits-items = All items
visits-item-before = Previous item
visits-item-next = Next item
# $item: what the form calls it; $answer: in a few words
visits-item-said = { $item }: { $answer }
    .check = { $item }: { $answer }, check this answer
visits-no-answer = no answer
    .optional = optional, no answer
visits-clear = Clear answer
visits-undo = Undo
    .none = There is nothing to undo.
    .said = Undone. { $item }: { $answer }.
visits-redo = Redo
    .none = There is nothing to do again.
    .said = Done again. { $item }: { $answer }.

## How an item is answered

visits-yes = Yes
visits-no = No
visits-blank = No answer
visits-not-answered = Not answered
# $typed: what was typed
visits-not-a-choice = { $typed } is not one of the answers. Nothing was stored.
visits-slider-hint = Click or drag on the line, use ← and →, or type the number.
visits-slider-outside = { $value } is outside the range. Type { $low } to { $high }.
# $low, $high: numbers, the last with the form's unit: "24 hours"
visits-range = { $low } to { $high }
    .from = { $low } or more
    .up-to = up to { $high }
# $range: such as "0 to 24 hours"
visits-not-number = This is not a number.
    .range = This is not a number. Type { $range }.
visits-outside-range = This is outside the range. Type { $range }.
visits-whole-number = Type a whole number.
visits-decimals = { $count ->
    [one] Type at most { $count } decimal.
   *[other] Type at most { $count } decimals.
  }
visits-not-time = This is not a time of day. Type it like 23:30 or 11:30 pm.
# $time: hours and minutes of half a day
visits-half-day = { $time } am
    .pm = { $time } pm
visits-areas-all = These are all
visits-list-ask = Mark everything that applies.
visits-list-none = None of these
    .confirmed = None of these, confirmed
visits-list-some = { $count } marked, not confirmed: this is not an answer yet.
    .confirmed = { $count } marked, confirmed
visits-map-ask = Mark every area that hurt.
visits-map-none = No pain in any of these areas
    .confirmed = No pain in any of these areas, confirmed
visits-map-some = { $count ->
    [one] { $count } area marked, not confirmed: this is not an answer yet.
   *[other] { $count } areas marked, not confirmed: this is not an answer yet.
  }
    .confirmed = { $count ->
        [one] { $count } area, confirmed
       *[other] { $count } areas, confirmed
    }
visits-map-sides = Left and right are those of the person in pain.
visits-map-not-drawn = The figures could not be drawn. The list works without them.
visits-map-trunk = Head and trunk
visits-map-left-arm = Left arm
visits-map-left-leg = Left leg
visits-map-right-arm = Right arm
visits-map-right-leg = Right leg
visits-map-other = Other

## Answers in few words

visits-answer-list-some = { $count } marked
    .open = { $count } marked, not confirmed
visits-answer-list-none = None
    .open = None, not confirmed
visits-answer-map-some = { $count ->
    [one] { $count } area
   *[other] { $count } areas
  }
    .open = { $count ->
        [one] { $count } area, not confirmed
       *[other] { $count } areas, not confirmed
    }
visits-answer-map-none = No pain
    .open = No pain, not confirmed

## Handing the window over

visits-hand-over = Hand over to the patient
    .sees = The patient sees one question at a time in large type, over the whole screen, and nothing else: no name, no scores, no earlier visits. Every answer is saved as it is given.
    .end = At the end, or with “Stop here”, the patient is asked to give the laptop back. “End” locks the vault; after unlocking you are at this visit and look over the answers. Alerts are shown to you then, never to the patient.
    .do = Hand over
    .not-yet = Not handed over yet: see above.
visits-hand-over-forms = Questionnaires, in this order
    .missing = Tick at least one questionnaire.
visits-hand-over-all = All answered
# $state: how many are answered
visits-hand-over-unworded = { $state }. Its wording isn’t in Fibrotrend: only with your licensed sheet beside it.

## The window in the patient's hands: everyday words only

visits-patient = Questionnaires
visits-patient-stop = Stop here
visits-patient-welcome = Some questions for you
    .how = Touch or click your answer; the next question follows by itself. With “Back” you can change an answer, and with “Next” leave a question out.
    .saved = Your answers are saved as you give them.
    .begin = Begin
visits-patient-forms = { $count ->
    [one] { $count } questionnaire, one question at a time. Take the time you need.
   *[other] { $count } questionnaires, one question at a time. Take the time you need.
  }
visits-patient-place = Questionnaire { $number } of { $of }
visits-patient-in-english = This questionnaire is available in English only.
visits-patient-back = Back
visits-patient-next = Next
visits-patient-finish = Finish
visits-patient-not-saved = { $count ->
    [one] Your last answer could not be saved.
   *[other] Your last { $count } answers could not be saved.
  }
visits-patient-try = Please try again, or give the laptop back and say so.
visits-patient-not-shown = The question could not be shown.
visits-patient-not-ended = This could not be ended.
visits-patient-missing = { $count ->
    [one] { $count } question has no answer yet
   *[other] { $count } questions have no answer yet
  }
visits-patient-missing-how = { $count ->
    [one] You can answer it now, or leave it out.
   *[other] You can answer them now, or leave them out.
  }
visits-patient-missing-go = { $count ->
    [one] Go to the question
   *[other] Go to the first of them
  }
visits-patient-missing-leave = { $count ->
    [one] Leave it out
   *[other] Leave them out
  }
visits-patient-stop-ask = Stop here?
    .saved = What you have answered is saved.
    .on = Go on answering
    .do = Stop
visits-patient-thanks = Thank you
    .give-back = Please give the laptop back.
    .clinic = For the clinic: “End” locks. The answers are reviewed after unlocking.
    .end = End
    .back = Back to the questions
# $why: in English, what went wrong
visits-patient-clinic = For the clinic: { $why }
    .unsaved = For the clinic: { $why } All answers before are saved.
visits-patient-unsaved = { $count ->
    [one] { $count } answer is not saved
   *[other] { $count } answers are not saved
  }
visits-patient-end-without = { $count ->
    [one] End without it
   *[other] End without them
  }

## Choosing questionnaires

visits-choice = Questionnaires
    .chosen = Chosen, in the order in which they are asked
    .search = Search questionnaires
    .by = Search by name or family
    .hint = Enter takes the first one found. ↓ goes to the list, where Space chooses.
    .nothing = No questionnaire matches.
    .fixed = has answers
    .none = None chosen
# $form: short name of a questionnaire
visits-choice-out = Take out { $form }
visits-choice-already = { $form } is chosen already
# $items: how many in all of them
visits-choice-sum = { $items ->
    [one] { $count } chosen, { $items } item
   *[other] { $count } chosen, { $items } items
  }
visits-size = { $count ->
    [one] { $count } item
   *[other] { $count } items
  }
visits-numbers-only = numbers only
    .note = Numbers only.
visits-own = own

## What questionnaires are about

visits-family-criteria = Fibromyalgia criteria
visits-family-function = Function and impact
visits-family-pain = Pain
visits-family-sleep = Sleep
visits-family-fatigue = Fatigue
visits-family-mood = Mood and somatic symptoms
visits-family-stress = Stress
visits-family-life = Quality of life
visits-family-change = Overall change
visits-family-diary = Diary
visits-family-other = Other

## The library of instruments

visits-instruments = Instruments
    .about = Every questionnaire that can be asked here: its items, each rule with its source, its bands, what a change means, its licence. Choose one from the list. “Try it” scores invented answers and stores nothing.
    .all = All instruments
    .gone = This instrument is not in the library.
    .taken = Instruments were added from the data dictionary.
    .search = Search instruments
    .by = Name or family
    .nothing = No instrument matches.
visits-instruments-count = { $count ->
    [one] { $count } instrument
   *[other] { $count } instruments
  }
    .found = { $count ->
        [one] { $count } instrument found
       *[other] { $count } instruments found
    }
# $count of $of: instruments
visits-marks = Words in the list
    .numbers-only = The wording belongs to its owner and is not part of Fibrotrend. The form asks for “Item 1”, “Item 2” and so on: type the numbers from your licensed sheet. { $count } of { $of } instruments.
    .own = Added by your clinic.
    .provisional = A rule that was not checked against its source. It is scored, and marked wherever it is shown.
visits-provisional = provisional
    .why = not checked against the source; confirm before relying on it
visits-fhir-save = Save as FHIR Questionnaire…
# $place: a path
visits-fhir-saved = Saved to { $place }
visits-version = Version
# $form: short name of an instrument
visits-try = Try it
    .title = Try { $form }
    .gone = This questionnaire is not in the library.
    .back = Back to the instrument
    .nothing = Nothing is stored.
    .only = You are only trying it out.
    .again = Start again
    .not-scored = This could not be scored.

## One instrument

visits-detail = In short
visits-detail-family = Family
visits-detail-form = Form
visits-detail-instructions = Instructions
visits-detail-missing = Unanswered items
visits-detail-licence = Licence
visits-detail-citation = Citation
visits-detail-attribution = Attribution
visits-detail-scores = Scores
visits-detail-hidden = { $count } more in files only
# $of: for whoever hears it, of which score
visits-detail-formula = Formula { $of }
    .of = of { $score }
visits-detail-bands = Bands
    .differ = Papers differ about where bands begin. The default is shown beside scores, always with its source.
    .default = default
visits-detail-changes = What a change means
visits-detail-items = Items
    .item = Item
    .answers = Answers
visits-detail-safety = Safety
visits-detail-checks = Answers that can’t be true together
visits-detail-codes = Codes
visits-detail-notes = Source and history

## The clinic's own instruments

visits-own-title = Your clinic’s own instruments
    .about = An instrument is a folder with a few text files: what is asked, and how it is scored. You can add a folder that someone made for you, a questionnaire saved in the FHIR format by another program, or the data dictionary of a REDCap project, whose forms become an instrument each. Nothing in such a folder can run: it can only ask and add up.
    .folder = Add a folder…
    .fhir = Import a FHIR Questionnaire…
    .redcap = Import a REDCap data dictionary…
# $place: a path
visits-own-place = They are kept in { $place }, part of this vault.
visits-own-problems = { $count ->
    [one] One folder can’t be used yet
   *[other] { $count } folders can’t be used yet
  }
    .hint = Nothing is lost: the instruments in them stay out of the list until this is put right. Whoever made the folder can do that with what is said here.
visits-own-refused = This could not be added. Nothing was changed.
    .forms = No form of this data dictionary could be added. Nothing was changed.
visits-own-taken = { $count ->
    [one] { $count } instrument was added.
   *[other] { $count } instruments were added.
  }
    .look = They can be chosen for visits now. Look over what was made of each:
visits-own-not-taken = { $count ->
    [one] { $count } form could not be added.
   *[other] { $count } forms could not be added.
  }
# $form: short name of an instrument
visits-own-added = { $form } was added.
    .ready = It can be chosen for visits now.
    .look = It can be chosen for visits now. Look these over first:
# $place: a path within the vault's folder
visits-own-files = Its files are in { $place }, in this vault’s folder.
