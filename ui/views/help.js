// What the app does, in few words, and every key.

import { bringBack } from "../components/first-steps.js";
import { shortcutLists } from "../components/shortcuts.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { COMMAND_KEY } from "../lib/undo.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export async function helpView(ctx) {
  ctx.title("Help");
  const info = await ipc.appInfo();
  const open = ctx.session.clinic !== null;
  return h("section", { class: "page narrow help" },
    h("h1", null, "Help"),
    !open && h("p", null, h("a", { href: "#/unlock" }, "Back to the first screen")),

    h("h2", null, "A visit in brief"),
    h("ol", null,
      h("li", null, "Find or add the patient, then “New visit”. The visit has a date of its own: the day the patient was seen."),
      h("li", null, "Fill in the questionnaires. Every answer is stored as it is given; you can close the window at any time and go on later."),
      h("li", null, "Sign. A signed visit is read-only. “Correct…” opens it again with a reason; what was signed before is kept.")),

    h("h2", null, "The first report"),
    h("p", null, "In a new vault and in the demo clinic the list of patients begins with five steps that lead to a first report. They tick themselves off and keep nobody from anything; “Put away” takes them off."),
    ctx.session.may("write") && guideAgain(ctx),

    h("h2", null, "Finding your way"),
    h("p", null, "“Search” in the bar, or ", h("kbd", null, COMMAND_KEY), " ", h("kbd", null, "K"), ", finds patients by name or number, the parts of the patient that is open, what the screen offers, and every place in Fibrotrend. Type parts of words, choose with the arrow keys, and press Enter."),

    h("h2", null, "Undo"),
    h("ul", null,
      h("li", null, "In a questionnaire “Undo” takes answers back one by one, back to when it was opened: the item is shown, and what is stored follows. “Redo” gives them again. The patient has “Undo” too, for their own answers. A signed visit can’t be undone; “Correct…” opens it."),
      h("li", null, "In a form that is saved as a whole, ", h("kbd", null, COMMAND_KEY), " ", h("kbd", null, "Z"), " takes back the last field or row that was changed, until the form is closed."),
      h("li", null, "What is saved is changed by “Correct…” or “Edit…”, with its history. Before anything that can’t be taken back, a question says what is lost.")),

    h("h2", null, "What takes longer"),
    h("p", null, "After a second of work a line at the foot of the window says what is being done, how far it is where that is known, and offers “Cancel” where it can be broken off without harm."),

    h("h2", null, "What the scores mean"),
    h("ul", null,
      h("li", null, "Every score is shown with its range, such as 59.0 / 100. “Why this number” under a score gives its rule and source."),
      h("li", null, "“Provisional” beside a score or band: its rule was not checked against the source. It is scored all the same; confirm it before relying on it."),
      h("li", null, "A band such as “moderate” names the paper it comes from: papers differ about where bands begin."),
      h("li", null, "A change always says its direction: “8.0 points better”. Whether higher or lower is better stands with each score under Instruments."),
      h("li", null, "The ACR 2016 result says whether the questionnaire’s pattern meets the criteria. It is not a diagnosis.")),

    h("h2", null, "Unanswered items"),
    h("p", null, "An unanswered item is missing; it never counts as 0. A score is scaled up for a missing item only where the form’s own rule allows it, and then says “prorated”. Otherwise there is no score. The body map counts once it is confirmed, because an empty map means “no pain”, and no map means “not asked”."),

    h("h2", null, "Criteria side by side"),
    h("p", null, "The criteria of 2010, 2011 and 2016 differ: the same answers can meet one and not another. Where the answers allow it, a visit shows the three side by side, each condition as met, not met or unknown, and says in a sentence where they disagree. A condition is decided as soon as the answers given decide it; until then it is unknown, never “not met”."),

    h("h2", null, "Answers that don’t fit together"),
    h("p", null, "Some answers can’t be true together, such as more hours asleep than in bed. The form says so at the item and keeps both answers as they are: which one is wrong only you and the patient can tell."),

    h("h2", null, "What is written down"),
    h("ul", null,
      h("li", null, "“Correct…” is for what was written down wrongly. It asks why; the earlier value stays readable under “History”, with who, when and why."),
      h("li", null, "“Ended…” and “Stop…” are for what was right and is now over."),
      h("li", null, "“Remove…” asks why as well. What is removed no longer counts; it is not erased."),
      h("li", null, "A date of a treatment, a side effect or a condition may be known only to the month or the year: type “March 2025” or “2025”. It stays as vague as it is, and says so.")),

    h("h2", null, "Time line"),
    h("p", null, "A patient’s overview draws doses, other treatments, visits, side effects, results, diary and scores one below the other. Choose a period, move earlier or later with the arrow buttons, or drag over a stretch to look closer. Every mark says what it is under the pointer and leads to its record. “Lines” chooses which scores and ratings are drawn, six at most."),

    h("h2", null, "Treatments"),
    h("p", null, "Each course has a start, a stop, and its dose steps in between. “Add dose step…”, “Pause…”, “Start again…” and “Stop…” write down what goes on. What a treatment costs is added up below and printed on the report when you tick “Costs” there."),
    h("ul", null,
      h("li", null, "Choose a treatment from the list where you can. An own entry says “not checked”: safety rules know nothing about it."),
      h("li", null, "A dose that isn’t known is left out; nothing is counted as 0. Costs say “about” when days are not known.")),

    h("h2", null, "Titration"),
    h("p", null, "A plan says what is due when; dose steps say what happened, and the plan is compared with them. The plans come from your clinic’s own templates", open ? [" under ", h("a", { href: "#/practice" }, "How we work")] : " under “How we work” in the settings", ". A template that is changed later doesn’t change plans that were made from it."),

    h("h2", null, "Safety"),
    h("p", null, "Rules look at what is written down: treatments with their dates, conditions, results. What they find stands on the patient’s Safety screen and, in short, on the overview and on the report while it is open, each with the rule’s text, its source and how well it is founded. “Perhaps” means that a date isn’t known to the day. What no rule knows is named as “not checked”. You decide; “Acknowledge…” keeps your reason with your name and the date, and nothing goes away silently."),
    h("p", null, "Below the alerts stand the conditions, and two lists of your clinic: what to look at before LDN, and what else could explain the pain. Each line is stored as you fill it in. What the record already says stands beside a line; you decide what follows from it."),

    h("h2", null, "PHQ-9 item 9"),
    h("p", null, "An answer above “not at all” raises a safety alert, whatever the total. Whoever opens the visit is interrupted by it, with your clinic’s own text: write that under Settings. “Later” leaves the alert in red above the visit; the visit can’t be signed until it is written down what was decided or done. The alert is on the report."),

    h("h2", null, "Labs"),
    h("ul", null,
      h("li", null, "Type a result as it stands on the laboratory’s sheet: “5.0”, “<0.4”, a blood pressure as “120/80”. Enter adds it, and the day stays for the next one of the same sheet."),
      h("li", null, "“Above” and “below” speak of the laboratory’s own range, as you typed it with the result. Without a range nothing is said. The range of last time is offered, never filled in unasked."),
      h("li", null, "A result in another unit keeps its number; below it stands what it is in the usual unit. Results that can’t be converted for certain stay as they are."),
      h("li", null, "A value that is hardly possible is asked about once more: mostly the unit or the decimal point is wrong.")),

    h("h2", null, "Diary"),
    h("ul", null,
      h("li", null, "Eleven ratings a day from 0 to 100. 100 is the worst, for sleep too: “slept very badly”. What the patient left blank stays blank; 0 is a rating. “Save day” stores the day as a whole, and the numbers stay on screen if that fails."),
      h("li", null, "“Paste a week…” takes cells from a spreadsheet, “Read a table…” a CSV file. What each column becomes, which days are new and every place that can’t be read are shown first. Nothing is stored before the button that says how many days."),
      h("li", null, "A rating that is in the diary is changed only with a reason, or when you tick “Replace them” for a table. The earlier one stays in the history of the day."),
      h("li", null, "“Blank sheet…” makes a sheet for the patient to fill in by hand.")),

    h("h2", null, "Due"),
    h("p", null, "The list shows what is overdue, what is due this week, and what comes later: visits, titration steps, laboratory checks that a safety rule asks for, and your own reminders, such as a prescription to renew. Each line leads to where it is done, and is gone once that is written down. Reminders are ticked off with “Done”."),

    h("h2", null, "Is it helping?"),
    h("p", null, "A verdict looks at one measure over one treatment, by fixed rules, and gives every reason with its source. The rules show what the numbers say; you decide what follows."),
    h("ul", null,
      h("li", null, "Phases come from the dose steps: before the start, titration, each stable dose, pauses, after the stop. A dose on the way to another one is stable when it lasted 28 days. You can rename phases, move the first day that counts and leave phases out; the reason you give is kept."),
      h("li", null, "The first 14 days of a dose, of a pause and after a stop don’t count: the effect may still be coming or going. What is left out is shown as such."),
      h("li", null, "The 28 days before the start are compared with the last 28 days on the dose; without a diary, up to three signed visits of the half year before with the last three on the dose. Days without a value stay missing."),
      h("li", null, "Fewer than 5 rated days on either side, or fewer than 3 visits on the dose, are too few: the verdict then says so, and what would settle it. A form without a published error needs 3 visits before the start as well. Two weeks of diary before the first dose are better still."),
      h("li", null, "Days resemble the day before, so that 28 days say less than 28 separate measurements. Intervals are made wider for it."),
      h("li", null, "“Improved” and “worse” need both: an interval that leaves out “no change”, and a size that matters. For pain, 30% less counts as moderate and 50% less as substantial (IMMPACT); questionnaires have published sizes of their own, each named with its source. A change within a questionnaire’s own error is named as well."),
      h("li", null, "“No change that matters” is said when the interval leaves no room for one; “no clear change” when the values decide neither way."),
      h("li", null, "“Effect lost” means that an improvement has faded for eight weeks.")),

    h("h2", null, "What a verdict can’t tell"),
    h("ul", null,
      h("li", null, "Whether it was the treatment. In trials people on placebo improved too; the verdict says by how much."),
      h("li", null, "Whether it would have happened anyway. A treatment is often started when things are at their worst, and then the next weeks tend to be better whatever one does (regression to the mean)."),
      h("li", null, "Which of two treatments did it, when they began or changed at about the same time. The verdict names them and doesn’t choose."),
      h("li", null, "Pausing and starting again says more than a single start: when it gets worse off the treatment and better on it again, and that more than once, chance becomes less likely.")),

    h("h2", null, "Charts"),
    h("p", null, "All charts of a patient share the days and the doses. A period cuts what is drawn, never what is judged. Days without a value leave a gap. Colours are never alone: shapes, dashes and words say the same, so that a grey print can be read. Each chart is saved as a picture (PNG for documents, SVG for print) or as CSV with the numbers behind it, and has a description for screen readers made from those numbers."),

    h("h2", null, "Evidence"),
    h("p", null, "What the trials of low-dose naltrexone found, for whom, with numbers, doubts and sources. The trials disagree, and so do those who summarise them. That a higher ESR goes with more benefit rests on ten women in one trial: a weak hint, no reason to treat or not to treat."),

    h("h2", null, "Cohort"),
    h("p", null, open ? ["Under ", h("a", { href: "#/cohort" }, "Cohort")] : "Under Cohort", " your clinic’s patients are counted by treatment, without names: how many have had it, how many improved by 30% and 50%, side effects, how long it was taken and why it was stopped. The intervals are exact and wide, because the numbers are small. Your patients were not drawn by lot and nobody took a placebo: the numbers describe your clinic and don’t show whether a treatment works. The saved table holds no names, no clinic numbers and no dates; with few patients someone may still be recognised from it."),

    h("h2", null, "Report"),
    h("p", null, "The first page is for the chart and for colleagues. Tick what follows it; the order on paper is fixed, and a part that a patient has nothing for is left out. “Page for the patient” says in plain language what has changed since the start. The pages on screen are the pages that are saved and printed."),

    h("h2", null, "Reports for this week"),
    h("p", null, open ? ["Under ", h("a", { href: "#/batch" }, "Reports for this week"), ", from the Due list,"] : "Under “Reports for this week”, from the Due list,", " one report is written for each patient you tick: whoever is overdue or due by the end of the week is ticked already. You can go on working meanwhile; reports written before “Cancel” stay in the folder. One that can’t be made is named with its reason, and the others go on. The files aren’t encrypted: choose their folder with care."),

    h("h2", null, "Data out and in"),
    h("p", null, "Under Settings, ", open ? h("a", { href: "#/data" }, "Data out and in") : "Data out and in", ", or from a patient’s page beside “Visits”, data leave and come in as files."),
    h("ul", null,
      h("li", null, "Export writes a new folder of files where you choose: tables (CSV) with a codebook, a FHIR R4 bundle, a REDCap project, or tables that are de-identified for research. Beside each stands whether it names patients. Everybody’s data, and data for research, are for clinicians. The files aren’t encrypted, and the audit notes that they were written."),
      h("li", null, "De-identified isn’t anonymous: the README in the folder says what was done and what it doesn’t protect from. The study ids stay the same in every export; “Show who is who” lists them."),
      h("li", null, "Import shows first what a file would add, for whom, what is here already and what isn’t taken over, each with its reason. Choose what each column of a table becomes; the next table with the same headings is read the same way."),
      h("li", null, "All of a file is stored or nothing: a single place that can’t be read, or a patient who isn’t clear, keeps it out. What is here is never overwritten. A backup is made before."),
      h("li", null, "A patient is found by the clinic number, otherwise by name and birth date exactly. Somebody who isn’t here is added only when you tick that. Scores are worked out from the answers; totals in a file are only compared with them."),
      h("li", null, "Imported visits stay open: look at them, and sign. A REDCap data dictionary is read under Instruments.")),

    h("h2", null, "Addresses"),
    h("p", null, open ? ["Under ", h("a", { href: "#/contacts" }, "Addresses")] : "Under Addresses", " stand pharmacies and prescribers with your notes, such as which filler a pharmacy uses. Their names are offered where treatments are written down."),

    h("h2", null, "Instruments"),
    h("p", null, open ? ["Under ", h("a", { href: "#/instruments" }, "Instruments")] : "Under Instruments", " stands every questionnaire with its items, rules, sources, bands, citation and licence. “Try it” fills one in without a patient; nothing is stored. For a visit, search by name or family and take what you need: the next visit offers the same ones again."),

    h("h2", null, "Numbers-only forms"),
    h("p", null, "The wording of many questionnaires belongs to their owners and is not part of Fibrotrend. Such a form asks for “Item 1”, “Item 2” and so on: let the patient fill in your licensed sheet, then type its numbers one after another. If your clinic is licensed for the wording, it can be added to the vault."),

    h("h2", null, "Your clinic’s own instruments"),
    h("p", null, "“Add a folder…” under Instruments takes in a questionnaire that someone wrote for you, “Import a FHIR Questionnaire…” one from another program, “Import a REDCap data dictionary…” the forms of a REDCap project. Every rule in it is checked first; what is wrong is said, and nothing half-finished can be chosen. A questionnaire from elsewhere says little about scoring: look over what was made of it. “Save as FHIR Questionnaire…” gives one to others."),

    h("h2", null, "The vault"),
    h("p", null, "A vault is a folder with your clinic’s encrypted data. It stays on this computer; nothing is sent anywhere. One window at a time can have it open; a second one says who has it. A network folder isn’t safe for a database: a new vault isn’t made there, and one that lies there is opened only after a warning. The first screen lists the vaults that were opened on this computer, with their folders; one that isn’t found may be on a drive that isn’t connected. Taking a vault off the list leaves the vault as it is."),
    info.vaults.length > 0 && h("ul", null, info.vaults.map((vault) => h("li", null, vault.name, ": ", h("span", { class: "path" }, vault.place)))),

    h("h2", null, "Users, keys and the recovery code"),
    h("ul", null,
      h("li", null, "Each user has a passphrase of at least 15 characters; five words that have nothing to do with each other are good. It may be pasted from a password manager. Capitals, digits and signs aren’t asked for; what is guessed first is refused."),
      h("li", null, "Clinicians may do everything. Assistants record and correct, but don’t sign, acknowledge or manage. Read-only users look, print and save reports. What a role may not do stays on screen, out of use, and says why."),
      h("li", null, "The recovery code opens the vault when a passphrase is forgotten, and sets a new one. It is shown once, when it is made. Keep it on paper, away from the computer and its backups. A new code replaces the old one."),
      h("li", null, "Without any passphrase and without the code, nobody can open the vault or its backups: there is no other way in."),
      h("li", null, "Changing a passphrase, removing a user or making a new code holds for the vault from then on. A copy or backup made before still opens with what opened it then.")),

    h("h2", null, "Lock"),
    h("p", null, "The vault is locked after 10 minutes without use (1 to 30, under Settings), when the computer goes to sleep, with Ctrl+L, and with “Lock”. Answers, notes and checklists that are half typed are stored first; what stands in a form and isn’t saved yet is lost, so the last minute says that the lock is near. Then the window is loaded anew without any patient’s data and the keys are wiped from memory; every command answers that the vault is locked. Copied text is taken from the clipboard after a minute, unless something else was copied since, and at the lock. Reports and tables that you saved stay where you saved them, and aren’t encrypted."),

    h("h2", null, "Handing over to the patient"),
    h("ul", null,
      h("li", null, "“Hand over…” on a visit lets the patient answer alone: choose the questionnaires, then give the computer away. The patient sees one question at a time over the whole screen and can’t reach anything else, not by going back, closing or starting the program again: that ends locked."),
      h("li", null, "Every answer is stored as it is given; if the program or the computer stops, what was answered is there."),
      h("li", null, "The patient sees no names, scores, earlier answers or alerts. What PHQ-9 item 9 raises is shown when you open the visit: don’t leave that for later."),
      h("li", null, "At the end “End” locks. Unlock, and you are at the visit to look the answers over."),
      h("li", null, "A form whose wording isn’t in Fibrotrend needs your licensed sheet beside it, so it isn’t ticked by itself.")),

    h("h2", null, "Audit"),
    h("p", null, "Every change and every look at a patient’s data (opening a chart, a report, a print, a saved file, unlocking, a failed unlock) is an entry with who, when and what, for changes with before, after and reason. The entries are chained: changing, removing, swapping or adding one in between is found by “Check everything”, and so is a record that doesn’t match its entry. The last entry’s number and code stand on every report and in every backup; with them a missing end shows as well. The audit can’t tell whether someone used another one’s passphrase, and whoever holds the keys and the knowledge could write a whole new chain: that is what the printed codes are for."),

    h("h2", null, "Backups"),
    h("ul", null,
      h("li", null, "A backup is made when you leave and something has changed, before an import, before a new version changes the vault’s format, and with “Back up now”. It is one encrypted file, opened and checked before it counts; one that isn’t whole is set aside and never takes the place of another."),
      h("li", null, "The last 10 are kept, one a day for 14 days and one a month for 12 months. Choose a folder on another disk: on the same disk they are lost with it."),
      h("li", null, "“Restore a backup…”, on the first screen or under Settings, opens a backup with a passphrase of its time or the recovery code, on any computer. It shows what differs and makes a new vault; nothing is overwritten."),
      h("li", null, "If a vault is damaged, the first screen says so and offers the same. Leave the damaged one where it is.")),

    h("h2", null, "The demo clinic"),
    h("p", null, "“Try the demo clinic” opens a vault of invented patients. “Demo” stands beside each of their names, in the bar and on their reports. Its passphrase is ", h("span", { class: "path" }, info.demoPassphrase), "."),

    h("h2", null, "For every hand, eye and ear"),
    h("ul", null,
      h("li", null, "Everything works by keys alone: Tab and Shift+Tab move, a ring shows where you are, Esc closes what has opened. The first Tab stop of a view is “Skip to content”."),
      h("li", null, open ? ["Under ", h("a", { href: "#/settings/display" }, "Settings, Display")] : "Under Settings, Display", " are text of up to 200%, a dark theme and high contrast; what the system asks for is followed by itself. There, keys of one letter or digit can be kept to what has the focus, for those who speak to the computer."),
      h("li", null, "Screen readers are told the name of every control, what was saved, found or refused, and the numbers of every chart. The body map is also a list of boxes to tick, with the left and right of the person in pain."),
      h("li", null, "On the time line Tab reaches one mark and the arrows the others; all of them stand in a list for screen readers. The colours of drawings don’t follow high contrast.")),

    h("h2", { id: "keys" }, "Keyboard"),
    h("p", null, "Press ", h("kbd", null, "?"), " anywhere outside a text field for this list."),
    shortcutLists("h3"),

    h("p", { class: "hint version" }, `Fibrotrend ${info.version}`));
}

/** @param {import("../lib/session.js").Ctx} ctx */
function guideAgain(ctx) {
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const again = h("button", { type: "button", on: { click: async () => {
    problem.hidden = true;
    try {
      await bringBack();
      ctx.go("/patients");
    } catch (reason) {
      fill(problem, toAppError(reason).message);
      problem.hidden = false;
    }
  } } }, "Show the first steps");
  return [h("div", { class: "actions" }, again), problem];
}
