//! All that a clinic keeps of one patient, as it goes out: what every format is written from.

use record::{
    Assessment, CheckResult, Condition, Contact, Course, DiaryDay, KeptEntry, LabResult, Person, SideEffect,
    TitrationPlan, Visit,
};

/// One patient with everything kept, as it stands now. Scores aren't in it: they are derived from the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Name, number, birth date, sex.
    pub person: Person,
    /// Visits with their answers, oldest first.
    pub visits: Vec<Visit>,
    /// Drugs, supplements, exercise and other therapies with their dose steps.
    pub courses: Vec<KeptEntry<Course>>,
    /// Planned titrations.
    pub plans: Vec<KeptEntry<TitrationPlan>>,
    /// Laboratory results.
    pub labs: Vec<KeptEntry<LabResult>>,
    /// Other conditions.
    pub conditions: Vec<KeptEntry<Condition>>,
    /// Diary days, oldest first.
    pub diary: Vec<KeptEntry<DiaryDay>>,
    /// Side effects.
    pub side_effects: Vec<KeptEntry<SideEffect>>,
    /// The clinic’s address book, or what of it belongs to this patient; written once where several charts have it.
    pub contacts: Vec<KeptEntry<Contact>>,
    /// Findings of examinations.
    pub checks: Vec<KeptEntry<CheckResult>>,
}

impl Chart {
    /// Every questionnaire with its visit, oldest visit first.
    pub fn assessments(&self) -> impl Iterator<Item = (&Visit, &Assessment)> {
        self.visits.iter().flat_map(|visit| {
            visit
                .assessments
                .iter()
                .map(move |assessment| (visit, assessment))
        })
    }
}
