//! What stands in each file, column by column: what is written and what the codebook says come from here.

use super::forms::Forms;
use record::{DIARY_ITEMS, SEVERITIES, VisitKind};

pub(super) const WIDE: &str = "visits_wide.csv";
pub(super) const LONG: &str = "values_long.csv";
pub(super) const PATIENTS: &str = "patients.csv";
pub(super) const TREATMENTS: &str = "treatments.csv";
pub(super) const DOSES: &str = "doses.csv";
pub(super) const PLANS: &str = "titration_plans.csv";
pub(super) const LABS: &str = "labs.csv";
pub(super) const CONDITIONS: &str = "conditions.csv";
pub(super) const SIDE_EFFECTS: &str = "side_effects.csv";
pub(super) const CHECKS: &str = "checks.csv";
pub(super) const DIARY: &str = "diary.csv";

/// Where a column goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    Always,
    /// Names, numbers, words in somebody's own: never for research.
    InTheClinic,
    /// What stands for them there.
    ForResearch,
}

/// A column with what the codebook says of it.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) meaning: String,
    /// `text`, `integer`, `number`, `true/false`, `day`, `date`, `time`, `key`, `list`.
    pub(super) kind: &'static str,
    pub(super) unit: String,
    /// Lowest and highest possible value.
    pub(super) range: Option<(f64, f64)>,
    pub(super) allowed: String,
    pub(super) source: String,
    pub(super) keep: Keep,
}

/// A file with its columns.
pub(super) struct Sheet {
    pub(super) file: &'static str,
    pub(super) columns: Vec<Column>,
}

pub(super) fn column(name: &str, kind: &'static str, meaning: &str) -> Column {
    Column {
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        kind,
        unit: String::new(),
        range: None,
        allowed: String::new(),
        source: String::new(),
        keep: Keep::Always,
    }
}

impl Column {
    fn allowed(mut self, allowed: &str) -> Self {
        allowed.clone_into(&mut self.allowed);
        self
    }

    fn private(mut self) -> Self {
        self.keep = Keep::InTheClinic;
        self
    }

    fn masked(mut self) -> Self {
        self.keep = Keep::ForResearch;
        self
    }
}

fn note() -> Column {
    column("note", "text", "Note").private()
}

fn patient() -> Column {
    column("patient", "key", "The patient, the same in all files")
}

fn number(what: &str) -> Column {
    column(
        what,
        "integer",
        &format!("Number of the {what} of this patient, from 1"),
    )
}

/// What begins each row of a visit.
pub(super) fn visit() -> Vec<Column> {
    let kinds = VisitKind::ALL.map(|kind| format!("{} = {}", kind.code(), kind.label()));
    vec![
        patient(),
        number("visit"),
        column("date", "day", "Day of the visit"),
        column("kind", "key", "Why the patient came").allowed(&kinds.join("; ")),
        column(
            "status",
            "key",
            "Whether the visit is signed; what isn’t signed may still change",
        )
        .allowed("draft; signed; correcting"),
    ]
}

fn patients() -> Vec<Column> {
    vec![
        patient(),
        column("clinic_number", "text", "The clinic’s own number").private(),
        column("family_name", "text", "Family name").private(),
        column("given_name", "text", "Given name").private(),
        column("birth_date", "day", "Date of birth").private(),
        column(
            "sex",
            "key",
            "Sex; empty where it isn’t recorded or too few share it",
        )
        .allowed("female; male; other"),
        column(
            "age_from",
            "integer",
            "Lowest age in years at the first visit; empty where too few share it",
        )
        .masked(),
        column(
            "age_to",
            "integer",
            "Highest age in years at the first visit; empty where it is open to above",
        )
        .masked(),
    ]
}

fn treatments() -> Vec<Column> {
    vec![
        patient(),
        number("course"),
        column("what", "key", "Key in the catalogue; empty for the clinic’s own"),
        column("name", "text", "Name"),
        column("start", "date", "Since when"),
        column("stop", "date", "Until when"),
        column("ongoing", "true/false", "Whether it goes on"),
        column("stop_reason", "text", "Why it was stopped").private(),
        column("prescriber", "text", "Who prescribed it").private(),
        note(),
    ]
}

fn doses() -> Vec<Column> {
    vec![
        patient(),
        number("course"),
        column("what", "key", "Key of the treatment in the catalogue; empty for the clinic’s own"),
        column("step", "integer", "Number of the step of this course, from 1"),
        column("from", "date", "From when on"),
        column("step_kind", "key", "What changes")
            .allowed("dose = this dose from now on; goes = something without a dose goes on; pause = nothing until the next step"),
        column("amount", "number", "Amount of one dose"),
        column("unit", "text", "Unit of the amount"),
        column("times", "list", "When it is taken")
            .allowed("morning; noon; evening; bedtime; as_needed"),
        column("daily_amount", "number", "Amount in a day; the most where it is taken as needed"),
        column("as_needed", "true/false", "Whether all or a part of it is taken only when needed"),
        column("form", "text", "Form, such as capsule").private(),
        column("filler", "text", "Filler of a compounded drug").private(),
        column("pharmacy", "text", "Who makes or dispenses it").private(),
        column("batch", "text", "Batch").private(),
        column("cost_per_month", "number", "What it costs a month, in the clinic’s currency").private(),
        column("how", "text", "How often or how much, in words").private(),
        column("pause_reason", "text", "Why nothing is taken").private(),
    ]
}

fn plans() -> Vec<Column> {
    vec![
        patient(),
        column("plan", "integer", "Number of the plan of this patient, from 1"),
        number("course"),
        column("what", "key", "Key of the treatment in the catalogue"),
        column("template", "text", "Name of the template").private(),
        column("start", "day", "First day of the plan"),
        column("after_days", "integer", "Days after the first day"),
        column("daily_amount", "number", "Daily amount from then on"),
        column("unit", "text", "Unit of the amount"),
    ]
}

fn labs() -> Vec<Column> {
    vec![
        patient(),
        column("date", "day", "Day of the sample"),
        column(
            "analyte",
            "key",
            "Key of what was measured; empty for the clinic’s own",
        ),
        column("name", "text", "Name of what was measured"),
        column("comparator", "key", "What stands before the value").allowed("<; ≤; >; ≥"),
        column("value", "number", "Value as the laboratory gave it"),
        column("unit", "text", "Unit of the value as printed"),
        column(
            "ucum",
            "text",
            "Code of the unit (UCUM); empty for a clinic’s own unit",
        ),
        column(
            "reference_low",
            "number",
            "Lower limit of the laboratory’s range, in the unit of the value",
        ),
        column(
            "reference_high",
            "number",
            "Upper limit of the laboratory’s range",
        ),
        column(
            "place",
            "key",
            "Where the value lies against the laboratory’s range; empty where that is open",
        )
        .allowed("below; within; above"),
        column(
            "confirmed",
            "true/false",
            "Whether an implausible value was looked at and confirmed",
        ),
        note(),
    ]
}

fn conditions() -> Vec<Column> {
    vec![
        patient(),
        column(
            "condition",
            "key",
            "Key in the catalogue; empty for the clinic’s own",
        ),
        column("name", "text", "Name"),
        column("since", "date", "Since when"),
        column("until", "date", "Until when"),
        column("ongoing", "true/false", "Whether no end is written down"),
        note(),
    ]
}

fn side_effects() -> Vec<Column> {
    let severities = SEVERITIES.iter().enumerate();
    let severities: Vec<String> = severities
        .map(|(value, word)| format!("{value} = {word}"))
        .collect();
    vec![
        patient(),
        column("side_effect", "key", "Key of the list; empty in one’s own words"),
        column("name", "text", "What happened"),
        column("severity", "integer", "How bad it is or was").allowed(&severities.join("; ")),
        column("onset", "date", "When it began"),
        column("end", "date", "When it ended"),
        column("ongoing", "true/false", "Whether it goes on"),
        number("course").of("The course that it is put down to; empty where that isn’t known"),
        note(),
    ]
}

fn checks() -> Vec<Column> {
    vec![
        patient(),
        column("list", "key", "Which checklist").allowed("before_ldn; differential"),
        column("item", "key", "Key of the line"),
        column("label", "text", "The line as it was").private(),
        column("state", "key", "How it stands").allowed("open; clear; found; not_needed"),
        column("result", "text", "The result in words").private(),
        column("date", "date", "When"),
    ]
}

fn diary() -> Vec<Column> {
    let mut columns = vec![patient(), column("date", "day", "The day that is rated")];
    for item in &DIARY_ITEMS {
        let mut rating = column(item.key, "integer", item.label);
        rating.range = Some((0.0, 100.0));
        rating.allowed = format!("0 = {}; 100 = {}", item.low, item.high);
        columns.push(rating);
    }
    columns.push(note());
    columns
}

impl Column {
    fn of(mut self, meaning: &str) -> Self {
        meaning.clone_into(&mut self.meaning);
        self
    }
}

fn long() -> Vec<Column> {
    let mut columns = visit();
    columns.extend([
        column("instrument", "key", "The questionnaire"),
        column("version", "text", "Version of its definition"),
        column("what", "key", "Whether the value is an answer or computed").allowed("item; score"),
        column(
            "key",
            "key",
            "The item or score; see instrument.key among the columns of visits_wide.csv",
        ),
        column(
            "value",
            "text",
            "The value; empty for an item without an answer and a score that can’t be computed",
        ),
        column("unit", "text", "Unit of the value"),
        column("range_low", "number", "Lowest possible value"),
        column("range_high", "number", "Highest possible value"),
        column(
            "prorated",
            "true/false",
            "Of a score: whether the instrument’s own rule filled in for missing items",
        ),
        column(
            "missing",
            "integer",
            "Of a score: how many of the items that it needs have no answer",
        ),
    ]);
    columns
}

/// All files but the codebook, in their order.
pub(super) fn sheets(forms: &Forms<'_>) -> Vec<Sheet> {
    let sheet = |file, columns| Sheet { file, columns };
    vec![
        sheet(PATIENTS, patients()),
        sheet(WIDE, forms.columns()),
        sheet(LONG, long()),
        sheet(TREATMENTS, treatments()),
        sheet(DOSES, doses()),
        sheet(PLANS, plans()),
        sheet(LABS, labs()),
        sheet(CONDITIONS, conditions()),
        sheet(SIDE_EFFECTS, side_effects()),
        sheet(CHECKS, checks()),
        sheet(DIARY, diary()),
    ]
}

/// The note of a visit, at the end of its row.
pub(super) fn visit_note() -> Column {
    note()
}
