//! Noting what is shown. A chart that is open is noted once: until another patient's is opened, or a quarter of an hour
//! has passed.

use crate::{Clinic, ClinicError};
use jiff::{SignedDuration, Timestamp};
use record::PersonId;
use std::cell::Cell;
use store::Disclosure;

/// How long a chart counts as open.
const OPEN_FOR: SignedDuration = SignedDuration::from_mins(15);

/// Whose chart is open, and since when.
#[derive(Debug, Default)]
pub(crate) struct OpenChart(Cell<Option<(PersonId, Timestamp)>>);

/// Whose part of the audit is open, and since when; of nobody, all of it.
#[derive(Debug, Default)]
pub(crate) struct OpenAudit(Cell<Option<(Option<PersonId>, Timestamp)>>);

fn is_open(since: Timestamp, now: Timestamp) -> bool {
    let passed = now.duration_since(since);
    !passed.is_negative() && passed < OPEN_FOR
}

impl Clinic {
    /// Notes that something was shown, printed, saved or done that changes no record; `action` is a stable name such as
    /// `lock`, `detail` may be empty.
    ///
    /// # Errors
    /// Failures of writing: then it must not be done.
    pub fn note(&self, action: &str, person: Option<PersonId>, detail: &str) -> Result<(), ClinicError> {
        let disclosure = Disclosure {
            action,
            person,
            detail,
        };
        Ok(self.vault.disclose(self.host.as_ref(), disclosure)?)
    }

    /// Notes that a patient's chart is opened, unless it is open. Every method that answers with one patient's data
    /// begins with it.
    pub(crate) fn opened(&self, person: PersonId) -> Result<(), ClinicError> {
        let now = self.host.now();
        let open = self.chart.0.get();
        if open.is_some_and(|(open, since)| open == person && is_open(since, now)) {
            return Ok(());
        }
        self.vault.person(person)?;
        self.note("open chart", Some(person), "")?;
        self.chart.0.set(Some((person, now)));
        Ok(())
    }

    /// Notes that the audit is looked at, of one patient or of all, unless that is open.
    pub(crate) fn audit_opened(&self, person: Option<PersonId>) -> Result<(), ClinicError> {
        let now = self.host.now();
        let open = self.audit.0.get();
        if open.is_some_and(|(open, since)| open == person && is_open(since, now)) {
            return Ok(());
        }
        self.note("see audit", person, "")?;
        self.audit.0.set(Some((person, now)));
        Ok(())
    }

    /// Notes `action` and runs `work`, which may read the patient's chart without another entry.
    pub(crate) fn shown<T>(
        &self,
        person: PersonId,
        action: &str,
        detail: &str,
        work: impl FnOnce() -> Result<T, ClinicError>,
    ) -> Result<T, ClinicError> {
        self.note(action, Some(person), detail)?;
        let open = self.chart.0.replace(Some((person, self.host.now())));
        let done = work();
        self.chart.0.set(open);
        done
    }
}
