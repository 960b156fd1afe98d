//! Safety: alerts, conditions, checklists.

use jiff::civil::Date;
use record::{CheckState, List, PersonId, RecordId, VisitId};
use serde::{Deserialize, Serialize};

views! {
    /// How an alert stands.
    #[derive(Copy, Eq)]
    enum AlertState {
        /// Nobody has acknowledged it.
        Open,
        /// Acknowledged with a reason.
        Acknowledged,
        /// The record has settled it, such as a laboratory check that was done.
        Settled,
    }

    /// How well a rule is founded.
    #[derive(Copy, Eq)]
    enum AlertStrength {
        /// A label says not to.
        Stop,
        /// A label or a trial warns.
        Caution,
        /// Practice sources only.
        Practice,
        /// Worth knowing.
        Note,
    }

    /// Kinds of records that are kept revision by revision.
    #[derive(Copy, Eq)]
    enum RecordKind {
        /// A course of treatment.
        Course,
        /// A titration plan.
        TitrationPlan,
        /// What was said of the phases of a course.
        PhasePlan,
        /// A side effect.
        SideEffect,
        /// A condition.
        Condition,
        /// A laboratory result.
        LabResult,
        /// A day of the diary.
        DiaryDay,
        /// A line of a checklist.
        CheckResult,
        /// Something due.
        Reminder,
        /// An entry of the address book.
        Contact,
        /// A visit; its history is on its own screen.
        Visit,
    }

    /// A record that something is about.
    struct RecordLink {
        /// Kind.
        pub kind: RecordKind,
        /// Key.
        pub id: String,
        /// What people read.
        pub label: String,
    }

    /// A safety alert.
    struct AlertView {
        /// By which it is known again: the rule and the records it is about.
        pub identity: String,
        /// Code of the rule.
        pub rule: String,
        /// How well the rule is founded.
        pub strength: AlertStrength,
        /// The same in words: "the label says not to".
        pub strength_words: String,
        /// Heading.
        pub title: String,
        /// What was found in this patient's record, in words.
        pub words: String,
        /// What the rule says.
        pub text: String,
        /// Where the rule comes from.
        pub source: String,
        /// The clinic's own words on what to do; or empty.
        pub clinic_text: String,
        /// Whether dates that aren't known to the day leave it open.
        pub perhaps: bool,
        /// Whether it still holds today.
        pub current: bool,
        /// How it stands.
        pub state: AlertState,
        /// When it was first found, ISO; none when it was found just now.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub raised_on: Option<Date>,
        /// Who acknowledged it; or empty.
        pub acknowledged_by: String,
        /// When, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub acknowledged_on: Option<Date>,
        /// Why; or empty.
        pub reason: String,
        /// The visit that it must be acknowledged at before signing.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub visit_id: Option<VisitId>,
        /// Records that it is about.
        pub about: Vec<RecordLink>,
    }

    /// A patient's safety screen.
    struct SafetyView {
        /// Whose.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub patient_id: PersonId,
        /// The patient's name.
        pub patient_name: String,
        /// Alerts: open ones first, the strongest first.
        pub alerts: Vec<AlertView>,
        /// Number of open alerts.
        pub open: u32,
        /// Number of rules that were asked.
        pub rules: u32,
        /// Treatments and conditions that no rule can check, by name.
        pub not_checked: Vec<String>,
        /// Conditions: those that go on first.
        pub conditions: Vec<ConditionView>,
        /// The clinic's checklist before LDN.
        pub before_ldn: Vec<CheckRow>,
        /// What else could explain the pain.
        pub differential: Vec<CheckRow>,
    }

    /// A condition of the catalogue that fits what was typed.
    struct ConditionMatch {
        /// Key.
        pub key: String,
        /// Name.
        pub name: String,
        /// The name or class that fits; empty when it is the name itself.
        pub by: String,
    }

    /// A condition, as typed.
    struct ConditionForm {
        /// Key in the catalogue; none in one's own words.
        pub key: Option<String>,
        /// One's own words; ignored with a key.
        pub name: String,
        /// Since when: 2025-03-07, 2025-03, 2025; or empty.
        pub since: String,
        /// Until when; empty while it goes on.
        pub until: String,
        /// Note; or empty.
        pub note: String,
    }

    /// A condition.
    struct ConditionView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: RecordId,
        /// Name.
        pub name: String,
        /// Classes in words; or empty.
        pub classes: String,
        /// Whether safety rules can check it.
        pub checked: bool,
        /// Whether it goes on.
        pub ongoing: bool,
        /// The form's contents.
        pub form: ConditionForm,
    }

    /// A line of a checklist.
    struct CheckRow {
        /// Key of the line.
        pub item: String,
        /// What to look at.
        pub label: String,
        /// Heading that it stands under.
        pub group: String,
        /// How it stands.
        #[cfg_attr(feature = "ts", ts(type = "\"open\" | \"clear\" | \"found\" | \"not_needed\""))]
        pub state: CheckState,
        /// The result in words; or empty.
        pub result: String,
        /// When: 2025-03-07, 2025-03, 2025; or empty.
        pub date: String,
        /// What the record itself says, such as "TSH 2.1 mIU/L, 2026-10-02" or "9 of the last 14 days"; or empty.
        pub record_says: String,
        /// Key of the result; none before there is one.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub id: Option<RecordId>,
    }

    /// A result on a line of a checklist, as typed.
    struct CheckForm {
        /// Which list.
        #[cfg_attr(feature = "ts", ts(type = "\"before_ldn\" | \"differential\""))]
        pub list: List,
        /// Key of the line.
        pub item: String,
        /// How it stands.
        #[cfg_attr(feature = "ts", ts(type = "\"open\" | \"clear\" | \"found\" | \"not_needed\""))]
        pub state: CheckState,
        /// The result in words; or empty.
        pub result: String,
        /// When; or empty.
        pub date: String,
    }

    /// A revision of a record.
    struct RevisionView {
        /// When, ISO with time zone.
        pub at: String,
        /// Who.
        pub by: String,
        /// Why; or empty.
        pub reason: String,
        /// Whether this revision removed the record.
        pub removed: bool,
        /// What it said, a line for each field; those that changed are marked.
        pub lines: Vec<RevisionLine>,
    }

    /// A field of a revision.
    struct RevisionLine {
        /// Name of the field.
        pub label: String,
        /// What it said.
        pub text: String,
        /// Whether it differs from the revision before.
        pub changed: bool,
    }
}
