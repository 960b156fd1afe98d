//! The clinic's settings.

use crate::views::{Paper, Settings};
use crate::{Clinic, ClinicError};
use record::Right;
use store::Act;

/// Key of the settings in the vault.
const KEY: &str = "clinic";

/// What a new vault starts with.
pub(crate) fn defaults() -> Settings {
    Settings {
        clinic_name: String::new(),
        letterhead: String::new(),
        clinician: String::new(),
        paper: Paper::A4,
        planned_interval_days: 84,
        safety_text: String::new(),
        lock_minutes: 10,
    }
}

/// Trims and checks settings.
pub(crate) fn checked(settings: &Settings) -> Result<Settings, ClinicError> {
    let tidy = |text: &str| {
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let settings = Settings {
        clinic_name: settings.clinic_name.trim().to_owned(),
        clinician: settings.clinician.trim().to_owned(),
        letterhead: tidy(&settings.letterhead),
        safety_text: tidy(&settings.safety_text),
        ..settings.clone()
    };
    let texts = [
        ("clinicName", &settings.clinic_name, 120),
        ("clinician", &settings.clinician, 120),
        ("letterhead", &settings.letterhead, 500),
        ("safetyText", &settings.safety_text, 2000),
    ];
    for (field, text, most) in texts {
        if text.chars().count() > most {
            return Err(ClinicError::field(
                field,
                format!("This is longer than {most} characters: shorten it."),
            ));
        }
        if text
            .chars()
            .any(|character| character.is_control() && character != '\n')
        {
            return Err(ClinicError::field(
                field,
                "This holds a control character: type it again.",
            ));
        }
    }
    if settings.clinic_name.is_empty() {
        return Err(ClinicError::field(
            "clinicName",
            "The clinic has no name: type the name for the letterhead.",
        ));
    }
    if settings.clinician.is_empty() {
        return Err(ClinicError::field(
            "clinician",
            "Your name is empty: type it as it should stand beside signatures.",
        ));
    }
    if !(7..=730).contains(&settings.planned_interval_days) {
        return Err(ClinicError::field(
            "plannedIntervalDays",
            "The planned interval must be 7 to 730 days.",
        ));
    }
    if !(1..=30).contains(&settings.lock_minutes) {
        return Err(ClinicError::field(
            "lockMinutes",
            "The time until the lock must be 1 to 30 minutes.",
        ));
    }
    Ok(settings)
}

impl Clinic {
    /// The clinic's settings.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn settings(&self) -> Result<Settings, ClinicError> {
        let Some(text) = self.vault.setting(KEY)? else {
            return Ok(Settings {
                clinic_name: self.vault.name().to_owned(),
                ..defaults()
            });
        };
        serde_json::from_str(&text).map_err(|_| ClinicError::internal("settings"))
    }

    /// Saves the clinic's settings.
    ///
    /// # Errors
    /// [`crate::Code::NotAllowed`]; names the field that doesn't do; failures of writing.
    pub fn save_settings(&mut self, settings: &Settings) -> Result<Settings, ClinicError> {
        self.may(Right::Manage)?;
        let settings = checked(settings)?;
        let text = serde_json::to_string(&settings).map_err(|_| ClinicError::internal("settings"))?;
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "change settings",
            reason: "",
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            change.set_setting(KEY, &text).map_err(ClinicError::from)
        })?;
        Ok(settings)
    }

    /// Who stands beside a change: who has the vault open.
    pub(crate) fn actor(&self) -> Result<String, ClinicError> {
        Ok(self.user().name.clone())
    }
}
