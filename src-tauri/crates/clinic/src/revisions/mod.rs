//! What happened to a record: every revision with who, when and why; removal.

mod lines;

use crate::safety::Held;
use crate::views::{RecordKind, RevisionLine, RevisionView};
use crate::{Clinic, ClinicError};
pub(crate) use lines::Named;
use lines::{Line, Lines};
use record::safety::{Acknowledgement, RaisedAlert};
use record::{
    CheckResult, Condition, Contact, Course, DiaryDay, Kept, LONGEST_NOTE, LabResult, PersonId, PhasePlan,
    RecordId, Reminder, Revision, SideEffect, TitrationPlan,
};
use store::{Act, StoreError};

/// The reason for a correction, trimmed.
///
/// # Errors
/// Names the field "reason" when there is none, or one that is too long.
pub(crate) fn correction_reason(reason: &str) -> Result<&str, ClinicError> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(ClinicError::field(
            "reason",
            "Say why this changes: what stood there before stays in the history.",
        ));
    }
    if reason.chars().count() > LONGEST_NOTE {
        return Err(ClinicError::field(
            "reason",
            "The reason is longer than 20,000 characters: shorten it.",
        ));
    }
    Ok(reason)
}

/// Lines of a revision against those of the revision before; what was taken out is said.
fn compared(lines: &[Line], before: Option<&[Line]>) -> Vec<RevisionLine> {
    let text_before = |label: &str| {
        let mut before = before.unwrap_or_default().iter();
        before
            .find(|line| line.label == label)
            .map(|line| line.text.as_str())
    };
    let gone = before.unwrap_or_default().iter();
    let gone = gone.filter(|line| !lines.iter().any(|known| known.label == line.label));
    let gone: Vec<RevisionLine> = gone
        .map(|line| RevisionLine {
            label: line.label.clone(),
            text: "taken out".to_owned(),
            changed: true,
        })
        .collect();
    let view = |line: &Line| RevisionLine {
        label: line.label.clone(),
        text: line.text.clone(),
        changed: before.is_some() && text_before(&line.label) != Some(&line.text),
    };
    lines.iter().map(view).chain(gone).collect()
}

fn views<T: Lines>(revisions: &[Revision<T>], named: &Named) -> Vec<RevisionView> {
    let mut before: Option<Vec<Line>> = None;
    let mut views = Vec::new();
    for revision in revisions {
        let lines = revision.value.as_ref().map(|value| value.lines(named));
        views.push(RevisionView {
            at: revision.at.to_string(),
            by: revision.by.clone(),
            reason: revision.reason.clone(),
            removed: lines.is_none(),
            lines: lines
                .as_deref()
                .map_or_else(Vec::new, |lines| compared(lines, before.as_deref())),
        });
        before = lines.or(before);
    }
    views
}

/// What one revision of a record says: of a new one every field, of another what changed, before → after.
pub(crate) fn changed_record(
    kind: &str,
    before: Option<&str>,
    after: Option<&str>,
    named: &Named,
) -> Vec<RevisionLine> {
    macro_rules! lines_of {
        ($($record:ty),+ $(,)?) => {
            |body: &str| match kind {
                $(<$record>::KIND => serde_json::from_str::<$record>(body).ok().map(|value| value.lines(named)),)+
                _ => None,
            }
        };
    }
    let lines = lines_of!(
        Course,
        TitrationPlan,
        PhasePlan,
        SideEffect,
        Condition,
        LabResult,
        DiaryDay,
        CheckResult,
        Reminder,
        Contact,
        RaisedAlert,
        Acknowledgement,
    );
    let (was, is) = (before.and_then(lines), after.and_then(lines));
    let (Some(is), Some(was)) = (&is, &was) else {
        let removed = is.is_none();
        let lines = is.or(was).unwrap_or_default().into_iter();
        let lines = lines.map(|line| RevisionLine {
            text: if removed {
                format!("{} → removed", line.text)
            } else {
                line.text
            },
            label: line.label,
            changed: removed,
        });
        return lines.collect();
    };
    let earlier = |label: &str| was.iter().find(|line| line.label == label);
    let mut lines: Vec<RevisionLine> = compared(is, Some(was));
    lines.retain(|line| line.changed);
    for line in &mut lines {
        let before = earlier(&line.label).map_or("nothing", |line| &line.text);
        line.text = format!("{before} → {}", line.text);
    }
    lines
}

impl Clinic {
    /// Every revision of a record, oldest first.
    ///
    /// # Errors
    /// [`crate::Code::NoSuch`]; the field "kind" for a visit, whose history is on its own screen; failures of reading.
    pub fn record_history(&self, kind: RecordKind, id: RecordId) -> Result<Vec<RevisionView>, ClinicError> {
        match kind {
            RecordKind::Course => self.history_of::<Course>(id),
            RecordKind::TitrationPlan => self.history_of::<TitrationPlan>(id),
            RecordKind::PhasePlan => self.history_of::<PhasePlan>(id),
            RecordKind::SideEffect => self.history_of::<SideEffect>(id),
            RecordKind::Condition => self.history_of::<Condition>(id),
            RecordKind::LabResult => self.history_of::<LabResult>(id),
            RecordKind::DiaryDay => self.history_of::<DiaryDay>(id),
            RecordKind::CheckResult => self.history_of::<CheckResult>(id),
            RecordKind::Reminder => self.history_of::<Reminder>(id),
            RecordKind::Contact => self.history_of::<Contact>(id),
            RecordKind::Visit => Err(ClinicError::field(
                "kind",
                "A visit has its history on its own screen: open the visit.",
            )),
        }
    }

    fn history_of<T: Kept + Lines>(&self, id: RecordId) -> Result<Vec<RevisionView>, ClinicError> {
        let owner = self.vault.record_owner::<T>(id)?;
        owner.map_or(Ok(()), |person| self.opened(person))?;
        let revisions = self.vault.record_history::<T>(id)?;
        Ok(views(&revisions, &self.named(owner)?))
    }

    /// What other records are called that a patient's records point at.
    pub(crate) fn named(&self, person: Option<PersonId>) -> Result<Named, ClinicError> {
        let courses = match person {
            Some(person) => self.vault.records::<Course>(Some(person))?,
            None => Vec::new(),
        };
        let courses = courses.iter();
        let courses = courses.map(|entry| (entry.id, crate::treatments::name(&entry.value.what)));
        Ok(Named {
            courses: courses.collect(),
            currency: self.practice_settings()?.currency,
        })
    }

    /// Removes a record; its history stays. Needs a reason. With a course its titration plan goes, and what was said
    /// of its phases.
    ///
    /// # Errors
    /// The field "reason" without one; the field "kind" for a visit, which is never removed;
    /// [`crate::Code::NoSuch`], also when it is removed already; failures of writing.
    pub fn remove_record(&mut self, kind: RecordKind, id: RecordId, reason: &str) -> Result<(), ClinicError> {
        match kind {
            RecordKind::Course => self.remove_course(id, reason),
            RecordKind::TitrationPlan => self.remove_kept::<TitrationPlan>(id, reason),
            RecordKind::PhasePlan => self.remove_kept::<PhasePlan>(id, reason),
            RecordKind::SideEffect => self.remove_kept::<SideEffect>(id, reason),
            RecordKind::Condition => {
                self.remove_seen::<Condition>(id, reason, |held| held.put_condition(id, None))
            }
            RecordKind::LabResult => self.remove_seen::<LabResult>(id, reason, |held| held.put_lab(id, None)),
            RecordKind::DiaryDay => self.remove_kept::<DiaryDay>(id, reason),
            RecordKind::CheckResult => self.remove_kept::<CheckResult>(id, reason),
            RecordKind::Reminder => self.remove_kept::<Reminder>(id, reason),
            RecordKind::Contact => self.remove_kept::<Contact>(id, reason),
            RecordKind::Visit => Err(ClinicError::field(
                "kind",
                "A visit is not removed: correct its answers or its date, and say why.",
            )),
        }
    }

    /// Removes a record that no rule looks at.
    fn remove_kept<T: Kept>(&mut self, id: RecordId, reason: &str) -> Result<(), ClinicError> {
        let reason = correction_reason(reason)?;
        let actor = self.actor()?;
        self.vault
            .transact(self.host.as_ref(), removal(&actor, reason), |change| {
                change.remove_record::<T>(id).map_err(ClinicError::from)
            })
    }

    /// Removes a record that safety rules look at; `gone` takes it out of what they see.
    fn remove_seen<T: Kept>(
        &mut self,
        id: RecordId,
        reason: &str,
        gone: impl FnOnce(&mut Held),
    ) -> Result<(), ClinicError> {
        let reason = correction_reason(reason)?;
        let person = self.patient_of::<T>(id)?;
        let actor = self.actor()?;
        self.with_alerts(person, removal(&actor, reason), |change, held| {
            change.remove_record::<T>(id)?;
            gone(held);
            Ok(())
        })
    }

    fn remove_course(&mut self, id: RecordId, reason: &str) -> Result<(), ClinicError> {
        let reason = correction_reason(reason)?;
        let person = self.patient_of::<Course>(id)?;
        let plans = self.vault.records::<TitrationPlan>(Some(person))?;
        let phase_plans = self.vault.records::<PhasePlan>(Some(person))?;
        let actor = self.actor()?;
        self.with_alerts(person, removal(&actor, reason), |change, held| {
            change.remove_record::<Course>(id)?;
            for plan in plans.iter().filter(|plan| plan.value.course == Some(id)) {
                change.remove_record::<TitrationPlan>(plan.id)?;
            }
            for plan in phase_plans.iter().filter(|plan| plan.value.course == id) {
                change.remove_record::<PhasePlan>(plan.id)?;
            }
            held.put_course(id, None);
            Ok(())
        })
    }

    fn patient_of<T: Kept>(&self, id: RecordId) -> Result<PersonId, ClinicError> {
        let owner = self.vault.record_owner::<T>(id)?;
        Ok(owner.ok_or(StoreError::NoSuch("record"))?)
    }
}

fn removal<'a>(actor: &'a str, reason: &'a str) -> Act<'a> {
    Act {
        actor,
        operation: "remove record",
        reason,
    }
}
