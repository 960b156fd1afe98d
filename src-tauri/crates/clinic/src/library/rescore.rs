//! What would differ if answers were scored by the newest definition. Nothing is changed: answers keep the version
//! they were given under.

use crate::views::{Rescored, RescoredScore};
use crate::{Clinic, ClinicError};
use instruments::{Definition, Outcome, ScoreValue};
use record::Assessment;

impl Clinic {
    /// Every questionnaire whose scores the newest definition would give differently; of one instrument, or of all.
    ///
    /// # Errors
    /// [`crate::Code::NoSuch`] for an instrument that isn't there; failures of reading.
    pub fn rescore(&self, instrument: Option<&str>) -> Result<Vec<Rescored>, ClinicError> {
        self.note("compare scores", None, instrument.unwrap_or_default())?;
        if let Some(id) = instrument {
            self.library.get(id)?;
        }
        let mut differing = Vec::new();
        for person in self.vault.people()? {
            let patient = person.details.clinic_number.clone();
            let patient = patient.unwrap_or_else(|| person.details.display_name());
            for visit in self.vault.visits_of(person.id)? {
                let forms = visit.assessments.iter();
                for form in forms.filter(|form| instrument.is_none_or(|id| id == form.instrument)) {
                    if let Some((from, to, differences)) = self.differences(form) {
                        differing.push(Rescored {
                            patient: patient.clone(),
                            date: visit.details.date,
                            instrument: form.instrument.clone(),
                            from,
                            to,
                            differences,
                        });
                    }
                }
            }
        }
        Ok(differing)
    }

    /// The versions and the scores that differ between them; none where nothing does.
    fn differences(&self, form: &Assessment) -> Option<(String, String, Vec<RescoredScore>)> {
        let newest = self.library.get(&form.instrument).ok()?;
        if newest.version == form.version {
            return None;
        }
        let before = self.library.get_version(&form.instrument, &form.version).ok();
        let given = form.given();
        let scored = |definition: Option<&Definition>| definition?.score(&given).ok();
        let (earlier, later) = (scored(before), scored(Some(newest)));
        let differences = compare(earlier.as_ref(), later.as_ref(), before, newest);
        (!differences.is_empty()).then(|| (form.version.clone(), newest.version.clone(), differences))
    }
}

fn compare(
    before: Option<&Outcome>,
    after: Option<&Outcome>,
    old: Option<&Definition>,
    new: &Definition,
) -> Vec<RescoredScore> {
    let mut keys: Vec<&str> = Vec::new();
    for rule in old
        .into_iter()
        .chain([new])
        .flat_map(|definition| &definition.scores)
    {
        if !keys.contains(&rule.key.as_str()) {
            keys.push(&rule.key);
        }
    }
    let words = |outcome: Option<&Outcome>, key: &str| match outcome {
        None => "can't be scored".to_owned(),
        Some(outcome) => outcome
            .score(key)
            .map_or_else(|| "no such score".to_owned(), value_words),
    };
    keys.into_iter()
        .map(|key| RescoredScore {
            score: key.to_owned(),
            before: words(before, key),
            after: words(after, key),
        })
        .filter(|score| score.before != score.after)
        .collect()
}

fn value_words(value: &ScoreValue) -> String {
    match value {
        ScoreValue::Unknown => "no score".to_owned(),
        value => serde_json::to_string(value)
            .map_or_else(|_| String::new(), |text| text.trim_matches('"').to_owned()),
    }
}
