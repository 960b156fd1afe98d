//! What each kind of record says, a line for each field.

use crate::treatments::{name, severity_words, step_details, step_words};
use jiff::civil::Date;
use record::safety::{Acknowledgement, RaisedAlert};
use record::{
    Catalogue, CheckResult, CheckState, Condition, ConditionName, Contact, Course, DIARY_ITEMS, DiaryDay,
    DueKind, LabCatalogue, LabName, LabResult, List, PartialDate, PhasePlan, RecordId, Reminder, SideEffect,
    StepKind, TitrationPlan,
};
use std::collections::HashMap;

/// A field and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub label: String,
    pub text: String,
}

/// What other records are called that a record points at.
pub(crate) struct Named {
    pub courses: HashMap<RecordId, String>,
    pub currency: String,
}

/// A record in lines; what is empty has none.
pub(super) trait Lines {
    fn lines(&self, named: &Named) -> Vec<Line>;
}

fn line(label: &str, text: impl std::fmt::Display) -> Line {
    Line {
        label: label.to_owned(),
        text: format!("{text}"),
    }
}

fn filled(lines: Vec<Line>) -> Vec<Line> {
    lines.into_iter().filter(|line| !line.text.is_empty()).collect()
}

fn date(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

impl Named {
    fn course(&self, id: Option<RecordId>) -> String {
        let removed = || "a treatment that was removed".to_owned();
        id.map(|id| self.courses.get(&id).cloned().unwrap_or_else(removed))
            .unwrap_or_default()
    }
}

impl Lines for Course {
    fn lines(&self, named: &Named) -> Vec<Line> {
        let mut lines = vec![
            line("Treatment", name(&self.what)),
            line("Start", self.start),
            line("Prescriber", &self.prescriber),
        ];
        for (index, step) in self.steps.iter().enumerate() {
            let what = match step.kind {
                StepKind::Dose(_) => "Dose",
                StepKind::Goes { .. } => "How",
                StepKind::Pause { .. } => "Pause",
            };
            let details = step_details(step, &named.currency);
            let comma = if details.is_empty() { "" } else { ", " };
            lines.push(line(
                &format!("{what} from {}", step.from),
                format!("{}{comma}{details}", step_words(self, index)),
            ));
        }
        lines.push(line("Stop", date(self.stop)));
        lines.push(line("Reason for stopping", &self.stop_reason));
        lines.push(line("Note", &self.note));
        filled(lines)
    }
}

impl Lines for TitrationPlan {
    fn lines(&self, named: &Named) -> Vec<Line> {
        let template = &self.template;
        let steps = template.steps.iter();
        let steps =
            steps.map(|step| format!("{} {} from day {}", step.amount, template.unit, step.after_days));
        let steps: Vec<String> = steps.collect();
        filled(vec![
            line("Treatment", named.course(self.course)),
            line("Template", &template.name),
            line("First day", self.start),
            line("Steps", steps.join(", ")),
            line("Source", &template.source),
        ])
    }
}

impl Lines for PhasePlan {
    fn lines(&self, named: &Named) -> Vec<Line> {
        let days = |days: Option<u16>| days.map(|days| format!("{days} days")).unwrap_or_default();
        let period = |period: Option<(Date, Date)>| {
            period
                .map(|(from, to)| format!("{from} to {to}"))
                .unwrap_or_default()
        };
        let mut lines = vec![
            line("Treatment", named.course(Some(self.course))),
            line("Wash-in", days(self.wash_in_days)),
            line("Wash-out", days(self.wash_out_days)),
            line("Stable dose from", days(self.stable_days)),
            line("Baseline", period(self.baseline)),
            line("Start drawn by lot from", period(self.drawn_by_lot)),
        ];
        for edit in &self.edits {
            let phase = edit
                .phase
                .map_or_else(|| "Baseline phase".to_owned(), |day| format!("Phase from {day}"));
            let counts = edit
                .counts_from
                .map(|day| format!("counts from {day}"))
                .unwrap_or_default();
            let left_out = if edit.left_out { "left out" } else { "" };
            let name = if edit.name.is_empty() {
                String::new()
            } else {
                format!("“{}”", edit.name)
            };
            let said = [name.as_str(), &counts, left_out];
            let said: Vec<&str> = said.into_iter().filter(|said| !said.is_empty()).collect();
            lines.push(line(&phase, said.join(", ")));
        }
        filled(lines)
    }
}

impl Lines for SideEffect {
    fn lines(&self, named: &Named) -> Vec<Line> {
        filled(vec![
            line("Side effect", self.what.label()),
            line("Severity", severity_words(self)),
            line("Onset", self.onset),
            line("End", date(self.end)),
            line("Put down to", named.course(self.course)),
            line("Note", &self.note),
        ])
    }
}

impl Lines for Condition {
    fn lines(&self, _: &Named) -> Vec<Line> {
        let condition = match &self.name {
            ConditionName::Catalogue(key) => {
                let entry = Catalogue::shipped().condition(key);
                entry.map_or(key, |entry| &entry.name)
            }
            ConditionName::Own(name) => name,
        };
        filled(vec![
            line("Condition", condition),
            line("Since", date(self.since)),
            line("Until", date(self.until)),
            line("Note", &self.note),
        ])
    }
}

impl Lines for LabResult {
    fn lines(&self, _: &Named) -> Vec<Line> {
        let analyte = match &self.analyte {
            LabName::Listed(key) => {
                let listed = LabCatalogue::builtin().analyte(key);
                listed.map_or_else(|_| key.clone(), |analyte| analyte.name.clone())
            }
            LabName::Own(name) => name.clone(),
        };
        let unit = self.reading.unit.printed();
        let limit = |limit: &Option<record::Limit>, signs: (&str, &str)| {
            let words = limit.as_ref().map(|limit| {
                let sign = if limit.included { signs.0 } else { signs.1 };
                format!("{sign}{} {unit}", limit.shown())
            });
            words.unwrap_or_default()
        };
        filled(vec![
            line("Measured", analyte),
            line("Date", self.date),
            line("Value", &self.reading),
            line("Range from", limit(&self.reference_low, ("≥", ">"))),
            line("Range to", limit(&self.reference_high, ("≤", "<"))),
            line(
                "Looked at",
                if self.confirmed {
                    "an implausible value, confirmed"
                } else {
                    ""
                },
            ),
            line("Note", &self.note),
        ])
    }
}

impl Lines for DiaryDay {
    fn lines(&self, _: &Named) -> Vec<Line> {
        let mut lines = vec![line("Day", self.date)];
        let listed = DIARY_ITEMS.iter().filter_map(|item| {
            let rating = self.ratings.get(item.key)?;
            Some(line(item.label, rating))
        });
        lines.extend(listed);
        // Ratings of a newer version are shown by their key rather than left out.
        let is_listed = |key: &str| DIARY_ITEMS.iter().any(|item| item.key == key);
        let other = self.ratings.iter().filter(|(key, _)| !is_listed(key));
        lines.extend(other.map(|(key, rating)| line(key, rating)));
        lines.push(line("Note", &self.note));
        filled(lines)
    }
}

impl Lines for CheckResult {
    fn lines(&self, _: &Named) -> Vec<Line> {
        let list = match self.list {
            List::BeforeLdn => "Before LDN",
            List::Differential => "What else could explain the pain",
        };
        let state = match self.state {
            CheckState::Open => "not looked at",
            CheckState::Clear => "looked at, nothing found",
            CheckState::Found => "looked at, something found",
            CheckState::NotNeeded => "not needed",
        };
        filled(vec![
            line("List", list),
            line("Line", &self.label),
            line("State", state),
            line("Result", &self.result),
            line("Date", date(self.date)),
        ])
    }
}

impl Lines for Reminder {
    fn lines(&self, named: &Named) -> Vec<Line> {
        let kind = match self.kind {
            DueKind::Visit => "visit",
            DueKind::Titration => "titration step",
            DueKind::Lab => "laboratory check",
            DueKind::Renewal => "prescription",
            DueKind::Other => "other",
        };
        filled(vec![
            line("Kind", kind),
            line("What", &self.what),
            line("Due", self.due),
            line("Done", self.done.map(|done| done.to_string()).unwrap_or_default()),
            line("Treatment", named.course(self.course)),
        ])
    }
}

impl Lines for RaisedAlert {
    fn lines(&self, _: &Named) -> Vec<Line> {
        filled(vec![line("Alert", &self.words), line("Found on", self.on)])
    }
}

impl Lines for Acknowledgement {
    fn lines(&self, _: &Named) -> Vec<Line> {
        filled(vec![
            line("Alert", &self.words),
            line("Acknowledged by", &self.by),
            line("On", self.on),
            line("Decided", &self.reason),
        ])
    }
}

impl Lines for Contact {
    fn lines(&self, _: &Named) -> Vec<Line> {
        filled(vec![
            line("Kind", crate::practice::contact_words(self.kind)),
            line("Name", &self.name),
            line("Telephone", &self.phone),
            line("Online", &self.online),
            line("Address", &self.address),
            line("Note", &self.note),
        ])
    }
}
