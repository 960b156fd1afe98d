//! The clinic's patients on a treatment, beside the trials.
//!
//! The first course of each patient is looked at, so that everyone counts once in each treatment. Whoever can't be compared
//! is counted with the reason. Nothing here compares treatments: patients weren't drawn by lot.

mod duration;
mod esr;
mod gather;
mod judged;
mod pain;
mod side_effects;
mod table;
mod trials;
mod words;

use crate::drawn;
use crate::views::{ChartView, CohortChart, CohortCount, CohortDetail, CohortRow, CohortView};
use crate::{ChartFile, Clinic, ClinicError, Code, PictureSize};
use charts::{ResponderCurve, ResponderInput, Scene, Table, Theme};
use gather::{LONG, Patient, Treatment};
use judged::{Judged, judged};
use pain::LeftOut;
use trends::verdict::Verdict;
use words::{count, share_of};

const WARNING: &str = "This doesn’t show whether a treatment works. Who stays, comes and answers is not who started; there is no comparison group; and pain falls without a drug as well: by 0.6 to 0.9 of 10 in the placebo groups of the trials. Side effects are those that were written down: not asked for is not the same as none.";

/// What a chart of a cohort is drawn from.
enum Input {
    Responder(ResponderInput),
    Survival(charts::SurvivalInput),
}

impl Input {
    fn scene(&self, size: PictureSize, theme: Theme) -> Result<Scene, ClinicError> {
        let options = drawn::options(size, theme)?;
        Ok(match self {
            Self::Responder(input) => charts::responder(input, &options),
            Self::Survival(input) => charts::survival(input, &options),
        })
    }

    fn table(&self) -> Table {
        match self {
            Self::Responder(input) => input.table(),
            Self::Survival(input) => input.table(),
        }
    }
}

fn left_out(judged: &[Judged<'_>]) -> Vec<String> {
    let reasons = LeftOut::ALL.into_iter().filter_map(|reason| {
        let is_for = |judged: &&Judged<'_>| judged.pain.as_ref().err() == Some(&reason);
        let times = judged.iter().filter(is_for).count();
        (times > 0).then(|| format!("{times} {}", reason.words()))
    });
    reasons.collect()
}

fn improved(judged: &[Judged<'_>], by: fn(&pain::Pain) -> bool) -> Option<crate::views::ShareView> {
    share_of(
        judged
            .iter()
            .filter_map(|judged| judged.pain.as_ref().ok().map(by)),
    )
}

fn row(treatment: &Treatment<'_>, judged: &[Judged<'_>]) -> CohortRow {
    CohortRow {
        key: treatment.key.clone(),
        label: treatment.label.clone(),
        ever: count(treatment.members.len()),
        now: count(treatment.members.iter().filter(|member| member.now).count()),
        judged: count(judged.iter().filter(|judged| judged.pain.is_ok()).count()),
        by30: improved(judged, |pain| pain.by30),
        by50: improved(judged, |pain| pain.by50),
    }
}

/// Verdicts of the rules on the first courses, in the usual measure of each patient.
fn verdicts(clinic: &Clinic, judged: &[Judged<'_>]) -> Result<Vec<CohortCount>, ClinicError> {
    let mut said = Vec::with_capacity(judged.len());
    for (at, member) in judged.iter().map(|judged| judged.member).enumerate() {
        let all = judged.len() as u64;
        store::tell(95 * all + 5 * at as u64, LONG * all)?;
        if let Some(person) = member.patient.person {
            said.extend(clinic.course_verdict(person, member.id)?);
        }
    }
    let counts = Verdict::ALL.into_iter().map(|verdict| CohortCount {
        label: verdict.word().to_owned(),
        count: count(said.iter().filter(|said| **said == verdict).count()),
    });
    Ok(counts.filter(|verdict| verdict.count > 0).collect())
}

fn detail(
    clinic: &Clinic,
    treatment: &Treatment<'_>,
    judged: &[Judged<'_>],
) -> Result<CohortDetail, ClinicError> {
    // What trials say of low-dose naltrexone and of the sedimentation rate stands beside nothing else.
    let (by_esr, esr_note) = if treatment.is_ldn {
        esr::by_third(judged)
    } else {
        (Vec::new(), String::new())
    };
    let kinds = [CohortChart::Responder, CohortChart::Survival].into_iter();
    Ok(CohortDetail {
        label: treatment.label.clone(),
        rule: pain::rule(),
        left_out: left_out(judged),
        by_esr,
        esr_note,
        side_effects: side_effects::shares(judged),
        duration: duration::words(judged),
        stopped: duration::reasons(judged),
        verdicts: verdicts(clinic, judged)?,
        trials: if treatment.is_ldn {
            trials::beside()
        } else {
            Vec::new()
        },
        charts: kinds
            .filter(|kind| input(treatment, judged, *kind).is_some())
            .collect(),
    })
}

/// What a chart is drawn from; none where there is nothing to draw.
fn input(treatment: &Treatment<'_>, judged: &[Judged<'_>], chart: CohortChart) -> Option<Input> {
    let improvements = || {
        let percents = judged
            .iter()
            .filter_map(|judged| Some(judged.pain.as_ref().ok()?.percent));
        percents.collect::<Vec<f64>>()
    };
    match chart {
        CohortChart::Responder => Some(improvements())
            .filter(|improvements| !improvements.is_empty())
            .map(|improvements| {
                let label = format!("{} in this clinic (n = {})", treatment.short, improvements.len());
                Input::Responder(ResponderInput {
                    axis: "Reduction of average pain against before the start".to_owned(),
                    counted: "patients".to_owned(),
                    is_pain: true,
                    note: String::new(),
                    curves: vec![ResponderCurve { label, improvements }],
                    trials: if treatment.is_ldn {
                        trials::responders()
                    } else {
                        Vec::new()
                    },
                })
            }),
        CohortChart::Survival => duration::curve(&treatment.short, judged).map(Input::Survival),
    }
}

/// What a chart shows, for the line below it.
fn caption(treatment: &Treatment<'_>, judged: &[Judged<'_>], chart: CohortChart) -> String {
    let patients = |number: usize| match number {
        1 => "1 patient".to_owned(),
        more => format!("{more} patients"),
    };
    let able = judged.iter().filter(|judged| judged.pain.is_ok()).count();
    let label = &treatment.label;
    match chart {
        CohortChart::Responder => format!(
            "{label}, change of average pain: {} of {}",
            able,
            patients(judged.len())
        ),
        CohortChart::Survival => format!("{label}, time on the first course: {}", patients(judged.len())),
    }
}

/// The treatment that is asked for; without one, low-dose naltrexone or the one with the most patients.
fn chosen<'t, 'p>(
    treatments: &'t [Treatment<'p>],
    asked: Option<&str>,
) -> Result<Option<&'t Treatment<'p>>, ClinicError> {
    let mut all = treatments.iter();
    match asked {
        Some(key) => all
            .find(|treatment| treatment.key == key)
            .map(Some)
            .ok_or_else(|| {
                let words = format!("No patient has or had {key:?}: choose one of the list.");
                ClinicError::field("treatment", words)
            }),
        None => Ok(all.find(|treatment| treatment.is_ldn).or(treatments.first())),
    }
}

fn nobody() -> ClinicError {
    ClinicError::new(
        Code::NoSuch,
        "No patient has a treatment yet: add treatments to patients first.",
    )
}

impl Clinic {
    /// All patients by treatment, one of them in detail; without a choice, LDN or the treatment with the most patients.
    ///
    /// # Errors
    /// An unknown treatment; failures of reading.
    pub fn cohort(&self, treatment: Option<&str>) -> Result<CohortView, ClinicError> {
        let patients = gather::patients(self)?;
        let today = self.host.today();
        let treatments = gather::treatments(&patients, today);
        let chosen = chosen(&treatments, treatment)?;
        Ok(CohortView {
            patients: count(patients.len()),
            treatments: treatments
                .iter()
                .map(|treatment| row(treatment, &judged(treatment, today)))
                .collect(),
            treatment: chosen.map(|treatment| treatment.key.clone()),
            detail: chosen
                .map(|treatment| detail(self, treatment, &judged(treatment, today)))
                .transpose()?,
            warning: WARNING.to_owned(),
        })
    }

    /// Does something with the first courses of one treatment.
    fn with_treatment<R>(
        &self,
        asked: Option<&str>,
        work: impl FnOnce(&Treatment<'_>, &[Judged<'_>]) -> Result<R, ClinicError>,
    ) -> Result<R, ClinicError> {
        let patients: Vec<Patient> = gather::patients(self)?;
        let today = self.host.today();
        let treatments = gather::treatments(&patients, today);
        let treatment = chosen(&treatments, asked)?.ok_or_else(nobody)?;
        work(treatment, &judged(treatment, today))
    }

    fn cohort_input<R>(
        &self,
        treatment: Option<&str>,
        chart: CohortChart,
        work: impl FnOnce(&Input, String) -> Result<R, ClinicError>,
    ) -> Result<R, ClinicError> {
        self.with_treatment(treatment, |treatment, judged| {
            let input = input(treatment, judged, chart).ok_or_else(|| {
                ClinicError::new(
                    Code::NoSuch,
                    "There is nothing to draw: no patient on this treatment has pain ratings before and on it.",
                )
            })?;
            work(&input, caption(treatment, judged, chart))
        })
    }

    /// A chart of the cohort for the window.
    ///
    /// # Errors
    /// As [`Clinic::cohort`]; a size that doesn't do; nothing to draw.
    pub fn cohort_chart(
        &self,
        treatment: Option<&str>,
        chart: CohortChart,
        dark: bool,
        size: PictureSize,
    ) -> Result<ChartView, ClinicError> {
        let theme = if dark { Theme::Dark } else { Theme::Light };
        self.cohort_input(treatment, chart, |input, caption| {
            Ok(drawn::view(&input.scene(size, theme)?, caption))
        })
    }

    /// A chart of the cohort as the bytes of a file.
    ///
    /// # Errors
    /// As [`Clinic::cohort_chart`]; a resolution that doesn't do.
    pub fn cohort_chart_file(
        &self,
        treatment: Option<&str>,
        chart: CohortChart,
        size: PictureSize,
        file: ChartFile,
    ) -> Result<Vec<u8>, ClinicError> {
        self.note("make chart file", None, "cohort")?;
        self.cohort_input(treatment, chart, |input, _| {
            drawn::bytes(&input.scene(size, Theme::Print)?, &input.table(), file)
        })
    }

    /// The first courses of a treatment as CSV, without names, clinic numbers or dates: one line a patient, in the order of
    /// what stands in it.
    ///
    /// # Errors
    /// As [`Clinic::cohort`]; nobody with a treatment.
    pub fn cohort_csv(&self, treatment: Option<&str>) -> Result<Vec<u8>, ClinicError> {
        self.note("make table file", None, "cohort")?;
        self.with_treatment(treatment, |treatment, judged| {
            let thirds = esr::thirds(judged).filter(|_| treatment.is_ldn);
            table::csv(treatment, judged, thirds)
        })
    }
}
