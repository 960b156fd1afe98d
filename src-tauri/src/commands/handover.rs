//! The window in the patient's hands: one questionnaire at a time.

use super::Answer;
use crate::session::Session;
use clinic::views::{HandOverView, SessionView};
use clinic::{Answer as Given, AssessmentId, ClinicError, VisitId};
use tauri::State;

/// Hands the window over: these questionnaires of the visit, in this order.
#[tauri::command]
pub(crate) async fn handover_start(
    session: State<'_, Session>,
    visit_id: VisitId,
    assessments: Vec<AssessmentId>,
) -> Answer<SessionView> {
    let _ = (session, visit_id, assessments);
    Err(ClinicError::internal("not built yet"))
}

#[tauri::command]
pub(crate) async fn handover_get(session: State<'_, Session>) -> Answer<HandOverView> {
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}

/// Sets an answer of the questionnaire that is shown, or clears it; `given` is false for a body map that is not confirmed.
#[tauri::command]
pub(crate) async fn handover_answer(
    session: State<'_, Session>,
    item: String,
    value: Option<Given>,
    given: bool,
) -> Answer<HandOverView> {
    let _ = (session, item, value, given);
    Err(ClinicError::internal("not built yet"))
}

/// Goes on to the next questionnaire, or back to the one before.
#[tauri::command]
pub(crate) async fn handover_turn(session: State<'_, Session>, back: bool) -> Answer<HandOverView> {
    let _ = (session, back);
    Err(ClinicError::internal("not built yet"))
}

/// Ends the hand-over: the vault is locked.
#[tauri::command]
pub(crate) async fn handover_end(session: State<'_, Session>) -> Answer<()> {
    let _ = session;
    Err(ClinicError::internal("not built yet"))
}
