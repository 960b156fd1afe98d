//! The blank sheet that patients fill in.

use crate::views::Paper;
use crate::{Clinic, ClinicError, VERSION};
use jiff::civil::Date;
use record::{DIARY_ITEMS, DiaryItem, PersonId};
use report::{DiarySheet, Letterhead, Report, SheetColumn, SheetPatient};

/// What most ratings run to; where one doesn't, its column says what its numbers mean.
const USUAL_END: &str = "worst imaginable";

fn column(item: &DiaryItem) -> SheetColumn {
    SheetColumn {
        label: item.label.to_owned(),
        hint: if item.high == USUAL_END {
            String::new()
        } else {
            format!("0 {}, 100 {}", item.low, item.high)
        },
    }
}

fn sheet(letterhead: Letterhead, patient: Option<SheetPatient>, made_on: Date, demo: bool) -> DiarySheet {
    DiarySheet {
        letterhead,
        patient,
        columns: DIARY_ITEMS.iter().map(column).collect(),
        made_on,
        app_version: VERSION.to_owned(),
        demo,
    }
}

fn pdf(sheet: &DiarySheet, paper: Paper) -> Result<Vec<u8>, ClinicError> {
    let pages = Report::diary_sheet(sheet, paper.into()).and_then(|pages| pages.pdf());
    pages.map_err(|_| ClinicError::internal("diary sheet"))
}

/// The blank sheet without a clinic or a patient, made on `today`.
///
/// # Errors
/// A fault of the layout.
pub fn blank_diary_sheet(today: Date, paper: Paper) -> Result<Vec<u8>, ClinicError> {
    pdf(&sheet(Letterhead::default(), None, today, false), paper)
}

impl Clinic {
    /// The blank diary sheet as PDF; with a patient, their name and number stand on it.
    ///
    /// # Errors
    /// [`crate::Code::NoSuch`]; failures of reading; a fault of the layout.
    pub fn diary_sheet(&self, person: Option<PersonId>, paper: Paper) -> Result<Vec<u8>, ClinicError> {
        let settings = self.settings()?;
        let patient = match person {
            Some(person) => {
                let details = self.vault.person(person)?.details;
                Some(SheetPatient {
                    name: details.display_name(),
                    number: details.clinic_number.unwrap_or_default(),
                })
            }
            None => None,
        };
        let letterhead = Letterhead {
            clinic: settings.clinic_name,
            lines: settings.letterhead.lines().map(str::to_owned).collect(),
            clinician: String::new(),
        };
        let demo = self.vault.is_demo() && patient.is_some();
        pdf(&sheet(letterhead, patient, self.host.today(), demo), paper)
    }
}
