//! The window in the patient's hands: one questionnaire at a time, with its answers and nothing else.

use crate::forms::form;
use crate::views::{AssessmentView, HandOverView};
use crate::visits::tried;
use crate::{Clinic, ClinicError, Code};
use instruments::Definition;
use record::{Answer, Assessment, AssessmentId, VisitId};

/// Which questionnaires of which visit the patient fills in, and at which they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    visit: VisitId,
    assessments: Vec<AssessmentId>,
    /// From 0; after the last when all are done.
    at: usize,
}

impl HandOver {
    /// The visit, to review afterwards.
    pub fn visit(&self) -> VisitId {
        self.visit
    }

    /// On to the next questionnaire, or back to the one before; it stays at the first and behind the last.
    pub fn turn(&mut self, back: bool) {
        self.at = if back {
            self.at.saturating_sub(1)
        } else {
            (self.at + 1).min(self.assessments.len())
        };
    }

    fn current(&self) -> Option<AssessmentId> {
        self.assessments.get(self.at).copied()
    }
}

impl Clinic {
    /// What a patient is given: these questionnaires of an open visit, in this order, each once.
    ///
    /// # Errors
    /// [`Code::Signed`]; [`Code::NoSuch`] for a questionnaire of another visit; [`Code::InvalidField`] when none is chosen
    /// or one has no words to show.
    pub fn hand_over(&self, visit: VisitId, assessments: &[AssessmentId]) -> Result<HandOver, ClinicError> {
        let found = self.open_visit(visit)?;
        let mut chosen: Vec<AssessmentId> = Vec::new();
        for id in assessments {
            let (_, definition) = self.asked(&found.assessments, *id)?;
            if definition.is_scoring_only() {
                return Err(ClinicError::field(
                    "assessments",
                    format!(
                        "The words of {} don't come with Fibrotrend: give it on paper, or add its text first.",
                        definition.short_name
                    ),
                ));
            }
            if !chosen.contains(id) {
                chosen.push(*id);
            }
        }
        if chosen.is_empty() {
            return Err(ClinicError::field(
                "assessments",
                "No questionnaire is chosen: choose at least one to hand over.",
            ));
        }
        self.note("hand over", Some(found.person), "")?;
        Ok(HandOver {
            visit,
            assessments: chosen,
            at: 0,
        })
    }

    /// What the patient sees: the questionnaire and its answers, but no score, flag, comparison or name.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn handed_over(&self, hand_over: &HandOver) -> Result<HandOverView, ClinicError> {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let of = hand_over.assessments.len();
        let mut view = HandOverView {
            clinic: self.settings()?.clinic_name,
            number: count((hand_over.at + 1).min(of)),
            of: count(of),
            form: None,
            assessment: None,
        };
        if let Some(id) = hand_over.current() {
            let visit = self.vault.visit(hand_over.visit)?;
            let (assessment, definition) = self.asked(&visit.assessments, id)?;
            view.form = Some(form(&self.library, definition));
            view.assessment = Some(answers_only(definition, assessment)?);
        }
        Ok(view)
    }

    /// Stores an answer of the questionnaire that the patient sees, or clears it.
    ///
    /// # Errors
    /// [`Code::NoSuch`] when all are done; otherwise those of [`Clinic::set_answer`].
    pub fn patient_answers(
        &mut self,
        hand_over: &HandOver,
        item: &str,
        value: Option<&Answer>,
        given: bool,
    ) -> Result<HandOverView, ClinicError> {
        let assessment = hand_over.current().ok_or_else(|| {
            ClinicError::new(
                Code::NoSuch,
                "All questionnaires are done: go back to change an answer.",
            )
        })?;
        let operation = "answer by the patient";
        self.store_answer(hand_over.visit, assessment, item, value, given, operation)?;
        self.handed_over(hand_over)
    }

    fn asked<'a>(
        &'a self,
        assessments: &'a [Assessment],
        id: AssessmentId,
    ) -> Result<(&'a Assessment, &'a Definition), ClinicError> {
        let assessment = assessments
            .iter()
            .find(|assessment| assessment.id == id)
            .ok_or(store::StoreError::NoSuch("questionnaire"))?;
        let definition = self
            .library
            .get_version(&assessment.instrument, &assessment.version)
            .map_err(|error| ClinicError::new(Code::NoSuch, format!("{error}.")))?;
        Ok((assessment, definition))
    }
}

/// Answers and how many are missing; what scoring says stays with the clinician.
fn answers_only(definition: &Definition, assessment: &Assessment) -> Result<AssessmentView, ClinicError> {
    let outcome = definition
        .score(&assessment.given())
        .map_err(|error| ClinicError::field(&error.item, format!("{}.", error.message)))?;
    Ok(AssessmentView {
        id: assessment.id,
        answers: assessment.answers.clone(),
        lines: Vec::new(),
        flags: Vec::new(),
        sentences: Vec::new(),
        comparison: None,
        conflicts: Vec::new(),
        ..tried(definition, &assessment.given(), &outcome, "")
    })
}
