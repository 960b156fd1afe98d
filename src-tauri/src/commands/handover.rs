//! The window in the patient's hands: one questionnaire at a time.

use super::Answer;
use crate::asked::{Asked, work};
use crate::{clipboard, locking};
use clinic::views::{HandOverView, SessionView};
use clinic::{Answer as Given, AssessmentId, VisitId};
use tauri::AppHandle;

/// Hands the window over: these questionnaires of the visit, in this order. The page is loaded anew.
#[tauri::command]
pub(crate) async fn handover_start(
    app: AppHandle,
    asked: Asked,
    visit_id: VisitId,
    assessments: Vec<AssessmentId>,
) -> Answer<SessionView> {
    let view = work(&asked, move |held| {
        held.hand_over(visit_id, &assessments)?;
        held.view()
    })
    .await?;
    clipboard::empty(&app);
    locking::fresh_page(&app);
    Ok(view)
}

#[tauri::command]
pub(crate) async fn handover_get(asked: Asked) -> Answer<HandOverView> {
    work(&asked, |held| {
        let (clinic, given) = held.handed_over()?;
        clinic.handed_over(given)
    })
    .await
}

/// Sets an answer of the questionnaire that is shown, or clears it; `given` is false for a body map that is not confirmed.
#[tauri::command]
pub(crate) async fn handover_answer(
    asked: Asked,
    item: String,
    value: Option<Given>,
    given: bool,
) -> Answer<HandOverView> {
    work(&asked, move |held| {
        let (clinic, hand_over) = held.handed_over()?;
        clinic.patient_answers(hand_over, &item, value.as_ref(), given)
    })
    .await
}

/// Goes on to the next questionnaire, or back to the one before.
#[tauri::command]
pub(crate) async fn handover_turn(asked: Asked, back: bool) -> Answer<HandOverView> {
    work(&asked, move |held| {
        let (clinic, hand_over) = held.handed_over()?;
        hand_over.turn(back);
        clinic.handed_over(hand_over)
    })
    .await
}

/// Ends the hand-over: the vault is locked.
#[tauri::command]
pub(crate) async fn handover_end(app: AppHandle) -> Answer<()> {
    locking::lock(&app).await
}
