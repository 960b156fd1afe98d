//! What the record itself says on a line of a checklist.

use super::alerts::lab_label;
use super::conditions;
use super::held::Held;
use crate::treatments::short_name;
use record::{
    Catalogue, Condition, ConditionName, Course, DiaryDay, Dose, KeptEntry, LabCatalogue, LabName, StepKind,
    What, days_after,
};

/// Days of the diary that are looked at before LDN, today included.
const DIARY_DAYS: i32 = 14;

/// Where a line looks.
#[derive(Clone, Copy)]
enum Look {
    /// The latest result of an analyte.
    Lab(&'static str),
    /// Courses of a class of treatments, past ones too.
    Courses(&'static str),
    /// A condition, or a class of conditions.
    Conditions(&'static str),
    /// How many of the last days are rated.
    Diary,
    /// Form of the low-dose naltrexone that is or was taken last.
    Form,
    /// Its filler.
    Filler,
}

/// Lines of the shipped lists whose keys name neither an analyte nor a condition.
const LINES: [(&str, &[Look]); 20] = [
    ("creatinine", &[Look::Lab("creatinine"), Look::Lab("egfr")]),
    (
        "blood_count",
        &[
            Look::Lab("haemoglobin"),
            Look::Lab("leucocytes"),
            Look::Lab("platelets"),
        ],
    ),
    ("tried_duloxetine", &[Look::Courses("snri")]),
    ("tried_gabapentinoid", &[Look::Courses("gabapentinoid")]),
    ("tried_tricyclic", &[Look::Courses("tricyclic")]),
    ("tried_exercise", &[Look::Courses("exercise")]),
    ("tried_psychological", &[Look::Courses("psychological_therapy")]),
    ("diet", &[Look::Courses("diet")]),
    ("movement", &[Look::Courses("exercise")]),
    ("other_thyroid", &[Look::Conditions("thyroid_disease")]),
    ("other_rheumatic", &[Look::Conditions("inflammatory_rheumatic")]),
    ("no_opioids", &[Look::Courses("opioid")]),
    (
        "pregnancy",
        &[Look::Conditions("pregnancy"), Look::Conditions("breast_feeding")],
    ),
    ("surgery", &[Look::Conditions("planned_surgery")]),
    ("immediate_release", &[Look::Form]),
    ("filler", &[Look::Filler]),
    (
        "liver_kidney",
        &[
            Look::Conditions("liver_disease"),
            Look::Conditions("kidney_disease"),
        ],
    ),
    ("diary_14_days", &[Look::Diary]),
    ("opioid_hyperalgesia", &[Look::Courses("opioid")]),
    (
        "osteomalacia",
        &[Look::Conditions("osteomalacia"), Look::Lab("vitamin_d_25oh")],
    ),
];

/// Lines whose keys name a condition in other words.
const CONDITIONS: [(&str, &str); 5] = [
    ("spondyloarthritis", "axial_spondyloarthritis"),
    ("polymyalgia_rheumatica", "polymyalgia"),
    ("small_fibre_neuropathy", "neuropathy"),
    ("other_sleep_apnoea", "sleep_apnoea"),
    ("other_coeliac", "coeliac"),
];

/// A patient's record, asked line by line.
pub(super) struct Says<'a> {
    pub held: &'a Held,
    pub diary: &'a [KeptEntry<DiaryDay>],
}

impl Says<'_> {
    /// What the record says on the line of that key; empty when it says nothing.
    pub fn line(&self, key: &str) -> String {
        let known = LINES.iter().find(|(line, _)| *line == key);
        let said = match known {
            Some((_, looks)) => looks.iter().flat_map(|look| self.look(*look)).collect(),
            None if LabCatalogue::builtin().analyte(key).is_ok() => self.lab(key),
            None => {
                let other = CONDITIONS.iter().find(|(line, _)| *line == key);
                self.conditions(other.map_or(key, |(_, condition)| condition))
            }
        };
        said.join("; ")
    }

    fn look(&self, look: Look) -> Vec<String> {
        match look {
            Look::Lab(analyte) => self.lab(analyte),
            Look::Courses(class) => self.courses(class),
            Look::Conditions(class) => self.conditions(class),
            Look::Diary => vec![self.days()],
            Look::Form => self.dose(|dose| &dose.form),
            Look::Filler => self.dose(|dose| &dose.filler),
        }
    }

    /// "TSH 2.1 mIU/L, 2026-10-02".
    fn lab(&self, analyte: &str) -> Vec<String> {
        let labs = self.held.labs.iter().map(|entry| &entry.value);
        let labs = labs.filter(|lab| matches!(&lab.analyte, LabName::Listed(key) if key == analyte));
        labs.max_by_key(|lab| lab.date)
            .map(lab_label)
            .into_iter()
            .collect()
    }

    fn of_class<'a>(&'a self, class: &'a str) -> impl Iterator<Item = &'a Course> {
        let courses = self.held.courses.iter().map(|entry| &entry.value);
        courses.filter(
            move |course| matches!(&course.what, What::Catalogue(key) if Catalogue::shipped().is_a(key, class)),
        )
    }

    /// "tramadol since 2026-03" or "tramadol 2026-03 to 2026-05-02".
    fn courses(&self, class: &str) -> Vec<String> {
        let words = |course: &Course| match course.stop {
            Some(stop) => format!("{} {} to {stop}", short_name(&course.what), course.start),
            None => format!("{} since {}", short_name(&course.what), course.start),
        };
        self.of_class(class).map(words).collect()
    }

    /// "Hashimoto's thyroiditis since 2019".
    fn conditions(&self, of: &str) -> Vec<String> {
        let catalogue = Catalogue::shipped();
        let conditions = self.held.conditions.iter().map(|entry| &entry.value);
        let fits = |condition: &&Condition| match &condition.name {
            ConditionName::Catalogue(key) => key == of || catalogue.is_a(key, of),
            ConditionName::Own(_) => false,
        };
        conditions.filter(fits).map(condition_words).collect()
    }

    /// "9 of the last 14 days".
    fn days(&self) -> String {
        let first = days_after(self.held.today, 1 - DIARY_DAYS);
        let rated = self
            .diary
            .iter()
            .map(|entry| &entry.value)
            .filter(|day| day.date >= first && day.date <= self.held.today && !day.ratings.is_empty());
        let mut days: Vec<_> = rated.map(|day| day.date).collect();
        days.dedup();
        format!("{} of the last {DIARY_DAYS} days", days.len())
    }

    fn dose(&self, text: impl Fn(&Dose) -> &String) -> Vec<String> {
        let doses = |course: &Course| {
            let dose = course.steps.iter().rev().find_map(|step| match &step.kind {
                StepKind::Dose(dose) => Some(text(dose).clone()),
                StepKind::Goes { .. } | StepKind::Pause { .. } => None,
            });
            dose.filter(|text| !text.is_empty())
        };
        let courses = self.of_class("ldn");
        courses
            .filter_map(|course| Some(format!("{}: {}", short_name(&course.what), doses(course)?)))
            .collect()
    }
}

fn condition_words(condition: &Condition) -> String {
    let name = conditions::name(&condition.name);
    match (condition.since, condition.until) {
        (Some(since), Some(until)) => format!("{name} {since} to {until}"),
        (Some(since), None) => format!("{name} since {since}"),
        (None, Some(until)) => format!("{name} until {until}"),
        (None, None) => name,
    }
}
