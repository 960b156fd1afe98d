//! Treatments: courses with dose steps, titration plans, costs.

use record::{PersonId, RecordId, TimeOfDay};
use serde::{Deserialize, Serialize};

views! {
    /// What kind of treatment it is.
    #[derive(Copy, Eq)]
    enum TreatmentKind {
        /// A medicine.
        Drug,
        /// A vitamin, mineral, herb or food supplement.
        Supplement,
        /// A way of eating.
        Diet,
        /// A way of moving.
        Exercise,
        /// Anything else that is done.
        Therapy,
        /// The clinic's own entry; no rule can check it.
        Own,
    }

    /// A treatment of the catalogue that fits what was typed.
    struct TreatmentMatch {
        /// Key.
        pub key: String,
        /// Generic name.
        pub name: String,
        /// The name or class that fits, to be shown beside it; empty when it is the name itself.
        pub by: String,
        /// Kind.
        pub kind: TreatmentKind,
        /// Kind and class in words, such as "opioid, strong".
        pub kind_words: String,
        /// The usual unit of a dose; empty where there is none.
        pub unit: String,
        /// Usual forms, the commonest first.
        pub forms: Vec<String>,
        /// Whether it is taken in doses, rather than done.
        pub has_dose: bool,
    }

    /// What changes at a step.
    #[derive(Copy, Eq)]
    enum StepFormKind {
        /// A dose from now on; after a pause, a restart.
        Dose,
        /// Something without a dose goes on from now.
        Goes,
        /// Nothing until the next step.
        Pause,
    }

    /// A step of a course, as typed.
    struct StepForm {
        /// From when on: 2025-03-07, 2025-03 or 2025.
        pub from: String,
        /// What changes.
        pub kind: StepFormKind,
        /// Amount of one dose, for a dose.
        pub amount: String,
        /// Its unit.
        pub unit: String,
        /// When it is taken.
        #[cfg_attr(feature = "ts", ts(type = "(\"morning\" | \"noon\" | \"evening\" | \"bedtime\" | \"as_needed\")[]"))]
        pub times: Vec<TimeOfDay>,
        /// Form, such as "capsule"; or empty.
        pub form: String,
        /// Filler of a compounded drug; or empty.
        pub filler: String,
        /// Who makes or dispenses it; or empty.
        pub pharmacy: String,
        /// Batch; or empty.
        pub batch: String,
        /// What it costs a month, such as "35.50"; or empty.
        pub cost_per_month: String,
        /// How often or how much, in words, for something without a dose; or empty.
        pub how: String,
        /// Why, for a pause; or empty.
        pub reason: String,
    }

    /// A course, as typed.
    struct CourseForm {
        /// Key in the catalogue; none for the clinic's own entry.
        pub key: Option<String>,
        /// Name, for the clinic's own entry; ignored with a key.
        pub name: String,
        /// Since when: 2025-03-07, 2025-03 or 2025.
        pub start: String,
        /// Until when; empty while it goes on.
        pub stop: String,
        /// Why it was stopped; or empty.
        pub stop_reason: String,
        /// Who prescribed it; or empty.
        pub prescriber: String,
        /// The clinician's note; or empty.
        pub note: String,
        /// Steps, oldest first.
        pub steps: Vec<StepForm>,
    }

    /// How a course stands today.
    #[derive(Copy, Eq)]
    enum CourseState {
        /// It goes on.
        Going,
        /// Paused.
        Paused,
        /// Over.
        Stopped,
        /// The dates are not known well enough to say.
        Unsure,
    }

    /// A course.
    struct CourseView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: RecordId,
        /// Full name.
        pub name: String,
        /// Name for charts.
        pub short: String,
        /// Kind.
        pub kind: TreatmentKind,
        /// Kind and class in words.
        pub kind_words: String,
        /// Whether safety rules can check it: it is in the catalogue.
        pub checked: bool,
        /// The form's contents.
        pub form: CourseForm,
        /// How it stands today.
        pub state: CourseState,
        /// What is taken now, or was last: "4.5 mg at bedtime"; or empty.
        pub dose_words: String,
        /// Since when, known to the day, month or year: 2025-03-07, 2025-03 or 2025.
        pub start: String,
        /// Until when; none while it goes on.
        pub stop: Option<String>,
        /// Steps, oldest first.
        pub steps: Vec<StepView>,
        /// Number of pauses.
        pub pauses: u32,
        /// Number of restarts after a pause.
        pub restarts: u32,
        /// The titration plan that it follows.
        pub plan: Option<PlanView>,
        /// Whether the clinic has titration templates for it.
        pub titrates: bool,
        /// What it costs.
        pub cost: CostView,
        /// Number of side effects put down to it.
        pub side_effects: u32,
    }

    /// A step of a course in words.
    struct StepView {
        /// From when on: 2025-03-07, 2025-03 or 2025.
        pub from: String,
        /// What changes.
        pub kind: StepFormKind,
        /// "3 mg at bedtime", "paused: vivid dreams", "started again: 1.5 mg at bedtime".
        pub words: String,
        /// Form, filler, pharmacy, batch, cost; or empty.
        pub details: String,
    }

    /// What a course costs.
    struct CostView {
        /// What it costs a month now, with the currency; empty when no cost is written down.
        pub now: String,
        /// What it has cost since its start, with the currency: "€35.50", or "at least €35.50" where the cost of a part
        /// is not written down; empty when no cost is.
        pub total: String,
        /// Whether the total is rough, because days are not known.
        pub about: bool,
        /// What each month cost, oldest first.
        pub months: Vec<MonthCost>,
    }

    /// What a month cost.
    struct MonthCost {
        /// "2026-03".
        pub month: String,
        /// With the currency: "€35.50", "about €35.50", "at least €35.50", or "not known".
        pub amount: String,
    }

    /// How a step of a plan stands.
    #[derive(Copy, Eq)]
    enum PlanStepState {
        /// Reached.
        Done,
        /// Due today or within a week.
        Due,
        /// Its day is past.
        Overdue,
        /// To come.
        Ahead,
        /// Not reached, and nothing is due: the course is paused, over or written down in another unit.
        Open,
    }

    /// A step of a plan against what happened.
    struct PlanStepView {
        /// When it is planned, ISO.
        pub due: String,
        /// Daily amount, "3 mg".
        pub amount: String,
        /// How it stands.
        pub state: PlanStepState,
        /// When that amount was reached, to the day, month or year; or empty.
        pub reached: String,
    }

    /// A titration plan against what happened.
    struct PlanView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: RecordId,
        /// Name of the template.
        pub name: String,
        /// Where the template comes from.
        pub source: String,
        /// First day, ISO.
        pub start: String,
        /// Steps in order.
        pub steps: Vec<PlanStepView>,
        /// The next step in words, such as "3 mg a day"; empty when none is due.
        pub next: String,
        /// When, ISO.
        pub next_due: Option<String>,
        /// Whether that day is past.
        pub overdue: bool,
        /// Whether the course began above the plan's first amount.
        pub started_above: bool,
        /// How the course compares with the plan, in one sentence.
        pub words: String,
    }

    /// A step of a titration template.
    struct TemplateStep {
        /// Days after the start.
        pub after_days: i32,
        /// Daily amount, such as "1.5".
        pub amount: String,
    }

    /// A way to titrate that the clinic can edit.
    struct TemplateForm {
        /// Key of the catalogue entry that it is for.
        pub what: String,
        /// Its name.
        pub what_name: String,
        /// Name, such as "Weekly: 1.5, 3, 4.5 mg".
        pub name: String,
        /// Unit of the amounts.
        pub unit: String,
        /// Steps in order.
        pub steps: Vec<TemplateStep>,
        /// Where it comes from.
        pub source: String,
    }

    /// A patient's treatments.
    struct TreatmentsView {
        /// Whose.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub patient_id: PersonId,
        /// The patient's name.
        pub patient_name: String,
        /// Courses: those that go on first, then the others, latest first.
        pub courses: Vec<CourseView>,
        /// The clinic's titration templates.
        pub templates: Vec<TemplateForm>,
        /// Side effects: those that go on first, then the others, latest first.
        pub side_effects: Vec<SideEffectView>,
        /// Side effects that lists offer, the commonest first.
        pub side_effect_choices: Vec<Choice>,
        /// Names that were used or stand in the address book.
        pub prescribers: Vec<String>,
        /// Names that were used or stand in the address book.
        pub pharmacies: Vec<String>,
        /// Fillers that were used.
        pub fillers: Vec<String>,
        /// The clinic's currency, such as "€".
        pub currency: String,
        /// What all treatments cost a month now, such as "at least €35.50"; empty when no cost is written down.
        pub cost_now: String,
        /// What they have cost, such as "about €420.00"; empty when no cost is written down.
        pub cost_total: String,
        /// Number of open safety alerts.
        pub open_alerts: u32,
    }

    /// A choice of a list.
    struct Choice {
        /// Key.
        pub key: String,
        /// What people read.
        pub label: String,
    }

    /// A side effect, as typed.
    struct SideEffectForm {
        /// Key in the list; none in one's own words.
        pub key: Option<String>,
        /// One's own words; ignored with a key.
        pub name: String,
        /// 0 (none) to 3 (severe).
        pub severity: u8,
        /// Since when: 2025-03-07, 2025-03 or 2025.
        pub onset: String,
        /// Until when; empty while it goes on.
        pub end: String,
        /// The course that it is put down to.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub course_id: Option<RecordId>,
        /// Note; or empty.
        pub note: String,
    }

    /// A side effect.
    struct SideEffectView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: RecordId,
        /// What.
        pub name: String,
        /// "moderate".
        pub severity_words: String,
        /// The course that it is put down to; or empty.
        pub course_name: String,
        /// Whether it goes on.
        pub ongoing: bool,
        /// The form's contents.
        pub form: SideEffectForm,
    }
}
