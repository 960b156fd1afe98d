//! Visits from answer lines that carry a `date`: what `fibrotrend plot --from` draws without a vault.

use super::line::{self, LineError};
use super::lines::{Lines, Next};
use crate::{ClinicError, Code, Timeline};
use instruments::Library;
use jiff::civil::Date;
use record::{
    AnswerEntry, Assessment, AssessmentId, Host, PersonId, Visit, VisitDetails, VisitId, VisitKind,
    VisitState,
};
use std::collections::BTreeMap;
use std::io::Read;

/// Visits from answer lines that carry a `date`: what `fibrotrend plot --from` draws without a vault. Lines of one
/// date make one visit; the first is the baseline.
///
/// # Errors
/// Names the line that can't be read.
pub fn visits_from_lines(
    library: &Library,
    input: impl Read,
    host: &dyn Host,
) -> Result<Vec<Visit>, ClinicError> {
    let person = PersonId::from(host.new_uuid());
    let mut visits: BTreeMap<Date, Visit> = BTreeMap::new();
    let mut case: Option<Option<String>> = None;
    let mut lines = Lines::new(input);
    loop {
        let next = lines
            .next()
            .map_err(|error| ClinicError::io("Reading the answers", &error))?;
        let Some(next) = next else { break };
        let (number, line) = match next {
            Next::Line(_, line) if line.iter().all(u8::is_ascii_whitespace) => continue,
            Next::Line(number, line) => (number, line),
            Next::TooLong(number) => (number, &b""[..]),
        };
        let refused = |message: &str| {
            let message = format!("Line {number} can't be used: {}.", message.trim_end_matches('.'));
            ClinicError::new(Code::InvalidField, message)
        };
        if line.is_empty() {
            return Err(refused("it is too long for a form"));
        }
        let dated = dated_assessment(library, line, host);
        let Dated {
            date,
            case: own,
            assessment,
        } = dated.map_err(|error| refused(&error.message))?;
        if case.get_or_insert_with(|| own.clone()) != &own {
            return Err(refused(
                "its \"case\" differs from the first line's; give one patient's lines",
            ));
        }
        let at = host.now();
        let visit = visits.entry(date).or_insert_with(|| Visit {
            id: VisitId::from(host.new_uuid()),
            person,
            details: VisitDetails {
                date,
                kind: VisitKind::FollowUp,
                note: String::new(),
            },
            state: VisitState::Signed {
                at,
                by: String::new(),
                revision: 1,
            },
            assessments: Vec::new(),
        });
        if visit
            .assessments
            .iter()
            .any(|form| form.instrument == assessment.instrument)
        {
            return Err(refused(&format!(
                "{} stands twice on {date}",
                assessment.instrument
            )));
        }
        visit.assessments.push(assessment);
    }
    let mut visits: Vec<Visit> = visits.into_values().collect();
    if let Some(first) = visits.first_mut() {
        first.details.kind = VisitKind::Baseline;
    }
    Ok(visits)
}

/// An answer line with a date.
struct Dated {
    date: Date,
    case: Option<String>,
    assessment: Assessment,
}

fn dated_assessment(library: &Library, line: &[u8], host: &dyn Host) -> Result<Dated, LineError> {
    let line = line::parse(line)?;
    let written: Option<String> = line.date.and_then(|date| serde_json::from_str(date.get()).ok());
    let date = match written {
        Some(date) => date
            .parse::<Date>()
            .map_err(|_| LineError::new("bad_date", format!("{date:?} is not a date such as 2026-11-22")))?,
        None => {
            let message = "the line has no \"date\" such as \"2026-11-22\"";
            return Err(LineError::new("no_date", message));
        }
    };
    let details = VisitDetails {
        date,
        kind: VisitKind::FollowUp,
        note: String::new(),
    };
    if let Err(error) = details.checked(host.today(), None) {
        return Err(LineError::new("bad_date", error.message.trim_end_matches('.')));
    }
    let (id, version) = line.instrument()?;
    let definition = line::definition(library, &id, version.as_deref())?;
    let answers = line.answers(definition)?.into_iter();
    let answers = answers.map(|(item, value)| (item, AnswerEntry { value, given: true }));
    Ok(Dated {
        date,
        case: line.case.map(str::to_owned),
        assessment: Assessment {
            id: AssessmentId::from(host.new_uuid()),
            instrument: definition.id.clone(),
            version: definition.version.clone(),
            answers: answers.collect(),
        },
    })
}

/// The timeline over answer lines, for pictures and reports without a vault.
pub fn timeline(library: &Library, visits: Vec<Visit>, planned_interval_days: u32) -> Timeline<'_> {
    Timeline::new(library, visits, planned_interval_days)
}
