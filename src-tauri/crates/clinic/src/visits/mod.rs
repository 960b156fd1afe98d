//! Record a visit: questionnaires, answers, signature, correction.

mod criteria;
mod history;
mod view;

pub(crate) use criteria::criteria;
pub(crate) use view::{open_flags, short_state, tried};

use crate::revisions::correction_reason;
use crate::views::{AssessmentView, VisitView};
use crate::{Clinic, ClinicError, Code};
use instruments::Answer;
use jiff::civil::Date;
use record::{
    Assessment, AssessmentId, PersonId, Right, Visit, VisitDetails, VisitId, VisitKind, VisitState,
};
use store::Act;

impl Clinic {
    /// Adds a visit with the chosen questionnaires.
    ///
    /// # Errors
    /// Names the field when the date doesn't do or no questionnaire is chosen; failures of writing.
    pub fn add_visit(
        &mut self,
        person: PersonId,
        date: Date,
        kind: VisitKind,
        instruments: &[String],
    ) -> Result<VisitView, ClinicError> {
        let born = self.vault.person(person)?.details.birth_date;
        let details = VisitDetails {
            date,
            kind,
            note: String::new(),
        }
        .checked(self.host.today(), born)?;
        let chosen = self.chosen(instruments)?;
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "add visit",
            reason: "",
        };
        let id = self.vault.transact(self.host.as_ref(), act, |change| {
            let id = change.add_visit(person, &details)?;
            for (position, (instrument, version)) in chosen.iter().enumerate() {
                change.add_assessment(id, instrument, version, position)?;
            }
            Ok::<_, ClinicError>(id)
        })?;
        self.visit(id)
    }

    fn chosen(&self, instruments: &[String]) -> Result<Vec<(String, String)>, ClinicError> {
        if instruments.is_empty() {
            return Err(ClinicError::field(
                "instruments",
                "No questionnaire is chosen: choose at least one.",
            ));
        }
        let mut chosen: Vec<(String, String)> = Vec::new();
        for id in instruments {
            let definition = self
                .library
                .get(id)
                .map_err(|error| ClinicError::field("instruments", format!("{error}.")))?;
            if !chosen.iter().any(|(known, _)| known == id) {
                chosen.push((definition.id.clone(), definition.version.clone()));
            }
        }
        Ok(chosen)
    }

    pub(crate) fn open_visit(&self, id: VisitId) -> Result<Visit, ClinicError> {
        let visit = self.vault.visit(id)?;
        if visit.state.is_open() {
            Ok(visit)
        } else {
            Err(store::StoreError::Signed.into())
        }
    }

    /// Changes a visit's date, kind and note.
    ///
    /// # Errors
    /// [`Code::Signed`]; names the field that doesn't do; failures of writing.
    pub fn edit_visit(
        &mut self,
        id: VisitId,
        date: Date,
        kind: VisitKind,
        note: String,
    ) -> Result<VisitView, ClinicError> {
        let visit = self.open_visit(id)?;
        let born = self.vault.person(visit.person)?.details.birth_date;
        let details = VisitDetails { date, kind, note }.checked(self.host.today(), born)?;
        if details != visit.details {
            let actor = self.actor()?;
            let act = Act {
                actor: &actor,
                operation: "edit visit",
                reason: reason(&visit.state),
            };
            self.vault.transact(self.host.as_ref(), act, |change| {
                change
                    .revise_visit(id, visit.person, &details)
                    .map_err(ClinicError::from)
            })?;
        }
        self.visit(id)
    }

    /// Chooses the questionnaires of a visit. One that has answers can't be taken out.
    ///
    /// # Errors
    /// [`Code::Signed`], [`Code::InvalidField`]; failures of writing.
    pub fn choose_instruments(
        &mut self,
        id: VisitId,
        instruments: &[String],
    ) -> Result<VisitView, ClinicError> {
        let visit = self.open_visit(id)?;
        let chosen = self.chosen(instruments)?;
        let (kept, dropped): (Vec<&Assessment>, Vec<&Assessment>) = visit
            .assessments
            .iter()
            .partition(|assessment| chosen.iter().any(|(id, _)| *id == assessment.instrument));
        if let Some(answered) = dropped.iter().find(|assessment| !assessment.answers.is_empty()) {
            let name = self
                .library
                .get(&answered.instrument)
                .map_or("This questionnaire", |definition| &definition.short_name);
            return Err(ClinicError::field(
                "instruments",
                format!("{name} has answers at this visit: clear them first to take it out."),
            ));
        }
        if dropped
            .iter()
            .any(|assessment| self.has_alerts(visit.person, assessment.id).unwrap_or(true))
        {
            return Err(ClinicError::field(
                "instruments",
                "A safety answer of this questionnaire was raised at this visit: the questionnaire stays with it.",
            ));
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "choose questionnaires",
            reason: reason(&visit.state),
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            for assessment in &dropped {
                change.remove_assessment(assessment.id, id, &assessment.instrument, &assessment.version)?;
            }
            for (position, (instrument, version)) in chosen.iter().enumerate() {
                if !kept.iter().any(|assessment| assessment.instrument == *instrument) {
                    change.add_assessment(id, instrument, version, position)?;
                }
            }
            Ok::<_, ClinicError>(())
        })?;
        self.visit(id)
    }

    /// Stores one answer, or clears it with `None`, and scores the form anew.
    ///
    /// # Errors
    /// [`Code::Signed`], [`Code::InvalidField`] for an answer that doesn't fit; failures of writing.
    pub fn set_answer(
        &mut self,
        visit: VisitId,
        assessment: AssessmentId,
        item: &str,
        value: Option<&Answer>,
        given: bool,
    ) -> Result<AssessmentView, ClinicError> {
        self.store_answer(visit, assessment, item, value, given, "answer")?;
        let view = self.visit(visit)?;
        let answered = view
            .assessments
            .into_iter()
            .find(|candidate| candidate.id == assessment);
        answered.ok_or_else(|| ClinicError::internal("answer"))
    }

    /// Stores one answer under the name of an operation.
    pub(crate) fn store_answer(
        &mut self,
        visit: VisitId,
        assessment: AssessmentId,
        item: &str,
        value: Option<&Answer>,
        given: bool,
        operation: &str,
    ) -> Result<(), ClinicError> {
        let found = self.open_visit(visit)?;
        let form = found
            .assessments
            .iter()
            .find(|candidate| candidate.id == assessment)
            .ok_or(store::StoreError::NoSuch("questionnaire"))?;
        let definition = self
            .library
            .get_version(&form.instrument, &form.version)
            .map_err(|error| ClinicError::new(Code::NoSuch, format!("{error}.")))?;
        match value {
            Some(answer) => definition.check_one(item, answer),
            None => definition
                .item(item)
                .map(|_| ())
                .ok_or_else(|| instruments::AnswerError {
                    code: "unknown_item",
                    item: item.to_owned(),
                    message: format!("{} has no item {item:?}", definition.id),
                }),
        }
        .map_err(|error| ClinicError::field(item, format!("{error}.")))?;
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation,
            reason: reason(&found.state),
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            change
                .set_answer(assessment, item, value, given)
                .map_err(ClinicError::from)
        })
    }

    /// Signs a visit, which makes it read-only.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; [`Code::Signed`] when it is signed already; [`Code::InvalidField`] when nothing is answered;
    /// [`Code::Unacknowledged`] while an alert of the visit is open; failures of writing.
    pub fn sign_visit(&mut self, id: VisitId) -> Result<VisitView, ClinicError> {
        self.may(Right::Sign)?;
        let visit = self.open_visit(id)?;
        if visit
            .assessments
            .iter()
            .all(|assessment| assessment.given().is_empty())
        {
            return Err(ClinicError::field(
                "sign",
                "Nothing is answered at this visit yet: fill in a questionnaire before signing.",
            ));
        }
        self.check_acknowledged(&visit)?;
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "sign visit",
            reason: "",
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            change.sign_visit(id).map_err(ClinicError::from)
        })?;
        self.visit(id)
    }

    /// Opens a signed visit for a correction. What was signed stays in the history.
    ///
    /// # Errors
    /// [`Code::InvalidField`] without a reason or when the visit isn't signed; failures of writing.
    pub fn correct_visit(&mut self, id: VisitId, reason: &str) -> Result<VisitView, ClinicError> {
        self.may(Right::Sign)?;
        let visit = self.vault.visit(id)?;
        if visit.state.is_open() {
            return Err(store::StoreError::WrongState.into());
        }
        if reason.trim().is_empty() {
            return Err(ClinicError::field(
                "reason",
                "Say why the visit is corrected: the signed answers stay in the history.",
            ));
        }
        let reason = correction_reason(reason)?;
        let to_raise = self.flags_to_raise(&visit)?;
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "open correction",
            reason,
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            for raised in &to_raise {
                change.add_record(Some(visit.person), raised)?;
            }
            change.open_correction(id).map_err(ClinicError::from)
        })?;
        self.visit(id)
    }
}

/// The reason that stands with a change: that of the correction under way.
fn reason(state: &VisitState) -> &str {
    match state {
        VisitState::Correcting { reason, .. } => reason,
        VisitState::Draft | VisitState::Signed { .. } => "",
    }
}
