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
