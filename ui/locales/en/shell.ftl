# The frame of the window, words that stand everywhere, the first screen, the lock, the settings.

## Words of buttons, everywhere

shell-cancel = Cancel
shell-close = Close
shell-stay = Stay
shell-leave = Leave
shell-keep = Keep
shell-go-back = Go back
shell-save = Save
shell-saved = Saved
shell-try-again = Try again
shell-show = Show
shell-hide = Hide
shell-remove-ask = Remove…
shell-open = Open
shell-opening = Opening…
shell-lock = Lock
shell-optional = optional

## The frame

shell-skip = Skip to content
shell-main = Main
shell-nav-patients = Patients
shell-nav-due = Due
shell-nav-cohort = Cohort
shell-nav-contacts = Addresses
shell-nav-instruments = Instruments
shell-nav-evidence = Evidence
shell-nav-settings = Settings
shell-nav-help = Help
shell-ctrl = Ctrl
# $key: Ctrl, or ⌘ on a Mac
shell-find = Search
    .hint = Go to a patient, place or command: { $key }+K
shell-lock-key = Ctrl+L
shell-demo = Demo
    .hint = Invented patients only
# $name: who has the vault open
shell-opened-by = Opened by { $name }
shell-not-saved = Not saved
shell-saving = Saving…
shell-locking = Locking…
shell-locking-why = What was begun before is brought to its end first. Nothing of it can be seen or reached.
shell-wrong = Something went wrong
shell-not-shown = This can't be shown
shell-no-vault = No vault is open.
shell-own-error = Fibrotrend met an error of its own.
# $why: for who writes the program
shell-own-error-why = Fibrotrend met an error of its own: { $why }
shell-outside = This page only works inside Fibrotrend.

## Roles

shell-role-clinician = Clinician
    .may = Everything: signs, acknowledges, manages users, settings and backups.
shell-role-assistant = Assistant
    .may = Records and corrects; can’t sign, acknowledge or manage.
shell-role-readOnly = Read-only
    .may = Looks, prints and saves reports; changes nothing.
shell-denied-write = You can look and print here. Recording is for clinicians and assistants.
shell-denied-sign = Only a clinician can sign, correct what is signed, and acknowledge.
shell-denied-manage = Only a clinician can change this.

## Notices above every view

shell-about-vault = About this vault
shell-dismiss = Dismiss
shell-no-code = This vault has no recovery code: if every passphrase is forgotten, nothing can open it.
shell-make-code = Make one…
# $seconds: until the vault is locked
shell-idle = Locks in { $seconds } s without use. What isn’t saved is lost then.
shell-idle-stay = Move the pointer or press a key to stay.
# $what: an answer, or how many of which questionnaire
shell-unsaved = Not saved: { $what }.
shell-unsaved-stays = { $count ->
    [one] It stays on this screen until it is saved.
   *[other] They stay on this screen until they are saved.
  }
# $form: short name of a questionnaire
shell-unsaved-answers = { $count } answers of { $form }
shell-unsaved-more = { $count } of { $form }
# Joins those of two questionnaires.
shell-unsaved-and = { $first } and { $next }
shell-unsaved-on-way = They are still on their way to the vault.
shell-unsaved-title = Some answers are not saved
shell-unsaved-close = Close and lose them
shell-unsaved-lock = Lock and lose them
shell-discard = Discard
shell-discard-ask = Discard…
shell-discard-title = Discard what is not saved?
# $what: the answers, one after another
shell-discard-stays = { $what }. The answers stored before stay as they were.
shell-half-typed = Leave without storing what is half typed?
shell-half-typed-why = What you typed here is not saved.
shell-lock-failed = The vault could not be locked

## Forms

shell-see-field = Not saved: see the field that is marked.
shell-see-field-yet = Not saved yet: see the field that is marked.
shell-leave-unsaved = Leave without saving?

## Days

shell-span = { $unit ->
    [day] { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
    [week] { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
    [month] { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
   *[year] { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
  }
shell-due-today = due today
shell-due-in = { $unit ->
    [day] { $count ->
        [one] due in { $count } day
       *[other] due in { $count } days
    }
    [week] { $count ->
        [one] due in { $count } week
       *[other] due in { $count } weeks
    }
    [month] { $count ->
        [one] due in { $count } month
       *[other] due in { $count } months
    }
   *[year] { $count ->
        [one] due in { $count } year
       *[other] due in { $count } years
    }
  }
shell-overdue-by = { $unit ->
    [day] { $count ->
        [one] overdue by { $count } day
       *[other] overdue by { $count } days
    }
    [week] { $count ->
        [one] overdue by { $count } week
       *[other] overdue by { $count } weeks
    }
    [month] { $count ->
        [one] overdue by { $count } month
       *[other] overdue by { $count } months
    }
   *[year] { $count ->
        [one] overdue by { $count } year
       *[other] overdue by { $count } years
    }
  }
# $from, $to: days, or months or years where no more is known
shell-dates-span = { $from } to { $to }
shell-dates-since = since { $from }
shell-dates-until = until { $to }
shell-day-unknown = day not known
shell-month-unknown = month not known
# $words, $iso: the same day in words and in digits
shell-date-hint = Such as { $words } or { $iso }
shell-date-wrong = This is not a date. Write it like { $iso } or { $words }.
shell-date-future = This date is in the future.
# $day, $month, $year: a day, a month and a year as they can be typed
shell-partial-hint = A day, or only the month or year: { $day }, { $month }, { $year }
shell-partial-wrong = This is not a date. Write it like { $iso }, { $day }, { $month } or { $year }.

## Files

shell-bytes = { $count } bytes
# $place: a path; $size: such as "84 kB"
shell-saved-to = Saved to { $place } ({ $size })

## The first screen

shell-unlock-title = Open a vault
shell-unlock-welcome = Questionnaires, scores and trends. Everything stays on this computer, encrypted.
shell-unlock-heading = Open your clinic’s vault
shell-unlock-vault = Vault
# $name: the vault; $date: the day it was restored
shell-unlock-restored = { $name }, restored on { $date }
# $moment: day and time
shell-unlock-opened = Last opened { $moment }
shell-unlock-not-found = Not found – is the drive connected?
# $name: a vault
shell-unlock-remove = Remove { $name } from the list…
shell-unlock-clear = Clear this list…
# $name: a vault; $place: its folder
shell-unlock-forget = Remove { $name } from this list?
    .why = Only this line goes. The vault stays where it is, with everything in it: { $place }. “Open a vault elsewhere…” finds it again.
    .do = Remove from the list
shell-unlock-forget-all = Clear the list of vaults?
    .why = Every vault stays where it is, with everything in it. “Open a vault elsewhere…” finds it again; note down where they are first.
    .do = Clear the list
shell-unlock-who = Who opens it
shell-unlock-passphrase-missing = Type the passphrase of this vault.
shell-unlock-forgotten = Passphrase forgotten? Use the recovery code…
shell-unlock-elsewhere = Open a vault elsewhere…
shell-unlock-create = Create a vault…
shell-unlock-restore = Restore a backup…
shell-unlock-restore-of = Restore the backup of { $date }…
shell-unlock-another-backup = Another backup…
shell-unlock-demo = Try the demo clinic
    .hint = Twelve invented patients over two years. Nothing in it is real.
    .making = Making the demo clinic: this takes a few seconds…
    .said = Making the demo clinic: this takes a few seconds.
shell-unlock-handed-back = A patient had this window: unlock this vault first. For anything else, close Fibrotrend and start it again.
shell-unlock-confirm = Open this vault all the same?
shell-unlock-not-opened = Not opened.
shell-unlock-damaged = Nothing was changed. Leave the damaged vault where it is and restore the newest backup; it becomes a new vault beside this one.
shell-unlock-damaged-handed-back = Nothing was changed. Close Fibrotrend, start it again and restore the newest backup.
shell-unlock-not-changed = The list could not be changed
shell-version = Version { $version }
shell-locked = Locked.
shell-locked-answers = Locked. The patient’s answers are saved: unlock to look them over.

## A new vault

shell-create-heading = Create a vault for your clinic’s patients and visits
shell-create-clinic = Clinic name
    .hint = The first line of your reports.
    .missing = Type the clinic’s name.
shell-create-name = Your name
    .hint = You sign visits; more users come later.
    .missing = Type your name.
shell-create-code = Next you get a recovery code to print. Without the passphrase or that code, nobody can ever open the vault.
shell-create-place = Place
shell-create-folder = Choose another folder…
shell-create-do = Create vault
shell-create-doing = Creating…

## Passphrases and the recovery code

shell-passphrase = Passphrase
    .again = Passphrase again
    .show = Show passphrase
    .hide = Hide passphrase
shell-passphrase-new = New passphrase
    .again = New passphrase again
shell-passphrase-caps = Caps Lock is on.
# $least: characters a passphrase needs
shell-passphrase-rule = At least { $least } characters, such as five words.
shell-passphrase-so-far = { $count } of at least { $least } characters
shell-passphrase-enough = { $count } characters: long enough
shell-passphrase-short = The passphrase needs at least { $least } characters.
shell-passphrase-differ = The two passphrases differ. Type the same one twice.
shell-code = Recovery code
    .hint = All groups in order. Capital or small letters, spaces and dashes don’t matter.
    .missing = Type the recovery code.
shell-recover-heading = Open { $name } by its recovery code
shell-recover-who = Who has forgotten the passphrase
shell-recover-do = Set the passphrase and open
shell-recover-hint = The code goes on working afterwards. If others may have seen it, make a new one under Settings.

## Settings

shell-settings = Settings
shell-settings-clinic = Clinic
    .kept = Kept in this vault.
shell-settings-users = Users and keys
shell-settings-lock = Lock
shell-settings-backups = Backups
shell-settings-audit = Audit
shell-settings-data = Data out and in
shell-settings-display = Display
    .kept = Kept on this computer; takes effect at once.
shell-settings-letterhead = Letterhead
    .hint = Address and telephone, below the clinic’s name on reports.
shell-settings-clinician = Clinician
    .hint = Printed on reports; a signed visit names who signed it.
    .missing = Type the clinician’s name.
shell-settings-paper = Paper
    .letter = Letter
shell-settings-interval = Planned time between visits, in days
    .hint = Decides when a visit is due. In the trend, lines don’t join across more than 1.5 times as long.
    .wrong = Type a whole number of days, 1 or more.
shell-settings-safety = Safety text
    .hint = Shown when PHQ-9 item 9 is answered above “not at all”: what your clinic does, whom to call.
shell-settings-changed = What you changed in the settings is not saved.
shell-settings-practice = How we work
    .about = Titration templates, the checklist before LDN, what else could explain the pain, currency, thyroid checks.
shell-settings-minutes = Minutes without use
    .hint = { $least } to { $most }. Moving the pointer counts as use.
    .wrong = Type a whole number from { $least } to { $most }.
# $ctrl, $letter: the keys to press
shell-settings-lock-about = The vault is locked after this time, when the computer goes to sleep, with { $ctrl }+{ $letter }, and when you choose “Lock”. Answers, notes and checklists that are half typed are stored first; what stands in a form and isn’t saved yet is lost, so the last minute says that the lock is near. Then nothing of any patient is left in the window or in memory.
shell-theme = Theme
    .system = As the system
    .light = Light
    .dark = Dark
shell-contrast = Contrast
    .system = As the system
    .more = High
shell-text-size = Text size
shell-sign-keys = Keys of one letter, digit or sign
    .everywhere = Work everywhere
    .focus = Only in what has the focus
    .hint = Choose the second when you speak to the computer, or press keys by mistake.
shell-language = Language
    .system = As the system
    .hint = Questionnaires stay in the language they are licensed in. Verdicts, alerts, error messages and reports are in English for now.
