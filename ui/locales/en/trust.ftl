# Users, keys, the recovery code, backups, restoring, the audit, how the clinic works (practice).

## Users

trust-users = Users
    .about = Each has a passphrase of their own. What they record, sign, open or print stands in the audit under their name.
    .add = Add user…
    .edit = Edit…
# $name: who has this window open
trust-users-you = { $name } (you)
# $role: such as Assistant; $may: what the role may do, whole sentences
trust-users-role = { $role }: { $may }
# $name: a user
trust-users-edit-of = Edit { $name }…
trust-users-remove-of = Remove { $name }…
trust-user-name = Name
    .hint = As it stands beside what they sign and record.
    .missing = Type the user’s name.
trust-user-role = May do
trust-user-add = Add a user
    .passphrase = Let them type it themselves; they can change it later.
    .do = Add user
    .done = User added
# $name: a user
trust-user-edit = Edit { $name }
trust-user-remove = Remove { $name }?
    .stays = Their passphrase no longer opens this vault. What they recorded and signed stays, with their name.
    .copies = Copies of the vault, and backups on a computer that doesn’t know this vault, still open with their passphrase: delete them where that matters.
    .why = Why
    .why-hint = Kept in the audit, such as “left the clinic”.
    .why-missing = Say why, in a few words.
    .do = Remove
    .done = User removed

## Keys

trust-keys = Keys
    .about = Someone who has forgotten the passphrase chooses “Use the recovery code…” on the first screen. Changing a passphrase rewrites no data. A copy of the vault or a backup made before still opens with the passphrase of its time.
    .protected = Passphrases are protected by
    .none = None: if every passphrase is forgotten, nothing can open the vault.
    .make = Make a recovery code…
    .make-new = Make a new recovery code…
# $date: the day
trust-keys-made = Made on { $date }
trust-passphrase-change = Change passphrase…
    .title = Change your passphrase
    .why = The passphrase until now stops opening this vault; nobody can bring it back. Copies of the vault, and backups on a computer that doesn’t know this vault, still open with it.
    .before = Passphrase until now
    .before-missing = Type your passphrase until now.
    .do = Change passphrase
    .done = Passphrase changed

## The recovery code

trust-code-make = Make a recovery code
    .new = Make a new recovery code
    .doing = Making the code…
    .passphrase = Your passphrase
    .passphrase-missing = Type your passphrase.
    .about = A recovery code opens the vault when a passphrase is forgotten, also on another computer with a backup. It is printed and kept away from this computer.
    .replaces = The code made before stops working as soon as the new one is made. Backups made until now open with the new one here, and with the code of their time on a computer that doesn’t know this vault.
trust-code = Your recovery code
    .once = It opens the vault when a passphrase is forgotten. It is shown now and never again.
    .letters = Capital or small letters, spaces and dashes don’t matter. The letters I, L, O and U aren’t in it: what looks like I, L or O is a 1 or a 0.
    .print = Print…
    .save = Save as PDF…
    .away = Print it or write it down, and lock it away where only those who may open the vault can get it.
    .apart = Don’t keep it with this computer or its backups, and don’t photograph or mail it: with the code and a backup anyone can read everything.
    .nobody = Nobody can make it again for you, Fibrotrend’s makers included.
    .kept = I have kept it
# $place: a path
trust-code-saved = Saved: { $place }. Print it, then delete the file: whoever has it can open the vault.
trust-code-leave = Leave without keeping the code?
    .why = It can’t be shown again. If you don’t have it, make a new one later under Settings, “Users and keys”.

## Backups

trust-backups = Backups
    .closed = Only a clinician can look after backups. They are made by themselves whoever has worked with the vault.
    .about = A backup is made when you leave, before an import, before the vault’s format changes, and when you ask for one. It is encrypted like the vault, opened and checked before it counts. The last 10, one a day for 14 days and one a month for 12 months are kept.
    .now = Back up now
    .doing = Making and checking a backup…
    .done = Backup made and checked
    .folder = Folder:
    .choose = Choose the folder…
    .chosen = Folder changed
    .same-disk = This folder is on the same disk as the vault. If that disk fails or the computer is stolen, vault and backups are gone together: choose a folder on another disk.
    .none = There is no backup yet.
    .not-whole = Not whole: it doesn’t count.
    .made = Made
    .why = Why
    .patients = Patients
    .visits = Visits
    .size = Size
trust-backups-restore = Restore
    .about = Restoring makes a new vault beside the others; nothing is overwritten. You first see what differs.
    .file = Restore a backup file…
    .one = Restore…
# $moment: day and time at which it was made
trust-backups-restore-of = Restore the backup of { $moment }…

## Restoring

trust-restore = Restore a backup
    .first-screen = First screen
    .choose = Choose a backup file…
    .about = A backup is a file that ends in “.fibrotrend-backup”. It is opened and checked, and you see what differs from the vault in use. Then it becomes a new vault beside the others; nothing is overwritten.
    .with = Open it with
    .passphrase-hint = Today’s, if this computer knows the vault; otherwise as it was when the backup was made.
    .passphrase-missing = Type the passphrase.
    .compare = Open and compare
    .comparing = Opening and comparing…
    .another = Another file…
# $name: a user
trust-restore-passphrase-of = Passphrase of { $name }
# $name: the clinic, in bold; $moment: day and time
trust-restore-made = { $name }, made { $moment }
trust-restore-ask = Restore this backup into a new vault?
    .last-change = Last change in it
    .head = Audit code
    .place = New vault
    .by-code = The recovery code has opened it. To go on, someone needs a new passphrase.
    .who = Whose new passphrase
    .do = Restore and open
    .doing = Restoring…
    .not = Don’t restore
trust-differences = What the backup has and what the vault in use has
    .backup = In the backup
    .here = Here
    .only-backup = Only in the backup
    .only-here = Only here
    .differ = Differ
# $what: which vault, in English: “the open vault”
trust-differences-with = Compared with { $what }.
trust-lost-unknown = The restored vault holds what the backup holds. What was recorded later isn’t in it.
trust-lost-nothing = Everything that is here is in the backup as well.
trust-lost-same = The backup holds the same as the vault in use: there is nothing to win by restoring it.
# $what: kinds of records with how many, in English: “visits: 1, answers: 59”
trust-lost-only-here = Only here, and not in the restored vault: { $what }.
trust-lost-differ = Different here: { $what }; the restored vault has them as in the backup.
trust-lost-stays = The vault in use stays as it is, at its place.

## Audit

trust-audit = Audit
    .about = Every change and every look at a patient’s data is an entry that can’t be changed unnoticed.
    .closed = Only a clinician can look at the audit.
    .check = Check everything
    .checking = Checking every entry and every record against it…
    .save = Save CSV…
    .filters = Which entries
    .from = From
    .to = To
    .to-wrong = This is before the first day: check both dates.
    .all-patients = Show all patients
    .none = No entry is like this.
    .older = Show earlier entries
    .entry = Entry
    .when = When
    .who = Who
    .everyone = Everyone
    .what = What
    .whom = About
    .patient = Patient
    .only-these = Only entries about this patient
trust-audit-kind-all = Everything
trust-audit-kind-changes = Changes
trust-audit-kind-disclosures = Looked at, printed, saved
trust-audit-kind-access = Unlock, lock, users
# $count: entries; $code: number and code of the last one
trust-audit-head = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  } · last: { $code }. Each report and backup carries this code of its time.
# $name: a patient
trust-audit-only = Only about { $name }
# $reason: as it was typed
trust-audit-reason = Reason: { $reason }
# $entry: which entry, for screen readers only
trust-audit-lines = Before and after { $entry }
# $number: of an entry
trust-audit-lines-of = of entry { $number }
trust-audit-found = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }
trust-audit-found-more = { $count } or more entries
# $entries, $records: how many; $seconds: how long it took
trust-audit-checked = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
  } and { $records ->
    [one] { $records } record
   *[other] { $records } records
  } checked in { $seconds } s.
trust-audit-intact = ✓ All is as it was written.
trust-audit-broken = Something is not as it was written.
    .todo = What comes after it may be changed as well. Make a copy of the vault’s folder before anything else, then restore the last backup that is intact, and find out who had access.
# $number: of an entry
trust-audit-broken-at = Entry { $number } is the first that is not as it was written.
# $place: a path
trust-audit-saved = Saved: { $place }. The file isn’t encrypted and names patients.

## How the clinic works

trust-practice-kept = Kept in this vault. Plans and results that exist already stay as they are.
trust-practice-unsaved = What you changed here is not saved.
trust-practice-costs = Costs and checks
trust-practice-currency = Currency
    .hint = Stands with every cost, such as € or CHF. Amounts aren’t converted.
    .missing = Type the currency, such as €.
trust-practice-thyroid = Thyroid check with LDN and thyroid hormone, in days
    .hint = A safety rule reminds when the last TSH is older.
    .wrong = Type a whole number of days, 1 or more.
trust-practice-templates = Titration templates
    .about = From them a patient’s plan is made. Sources disagree about steps: these are yours.
trust-practice-before-ldn = Checklist before LDN
trust-practice-differential = What else could explain the pain

# What was added, moved or removed is said when it is undone: “Undone: a line was moved.”
trust-checklist-heading = Heading
    .none = Without a heading
    .add = Add heading
    .added = a heading was added
trust-checklist-line = What to look at
    .missing = Type what to look at, or remove the line.
    .add = Add line
    .added = a line was added
    .moved = a line was moved
    .removed = a line was removed
# $number: of a line that says nothing yet
trust-checklist-number = line { $number }
# $name: what the line says, or its number
trust-checklist-up = Move up: { $name }
trust-checklist-down = Move down: { $name }
trust-checklist-remove = Remove: { $name }

trust-templates-none = No templates.
trust-template-new = New template
    .add = Add template
    .added = a template was added
    .removed = a template was removed
    .copy = Copy
    .remove = Remove template
# $name: of the template that was copied
trust-template-copied = { $name } (copy)
trust-template-name = Name
    .missing = Type a name, such as “Weekly: 1.5, 3, 4.5 mg”.
trust-template-what = For
    .only = Only treatments of the catalogue can have a template
    .missing = Choose from the list what it is for.
trust-template-unit = Unit
    .missing = Type the unit, such as mg.
trust-template-source = Where it comes from
trust-template-day = Days after the start
    .wrong = Type a whole number of days, 0 for the first day.
    .order = This row must come after the one before.
trust-template-amount = Amount a day
    .missing = Type the amount.
trust-template-row = Add row
    .none = Add a row for the first amount.
    .added = a row was added
    .removed = a row was removed
    .remove = Remove
# $number: of the row
trust-template-row-remove = Remove row { $number }
