//! One person's visits, scored: what lists, charts and reports are made from.

use instruments::{BandSet, Definition, Followed, Library, Outcome, ScoreValue, Worse};
use jiff::civil::Date;
use record::{Assessment, Visit, VisitId, VisitKind};
use std::collections::HashMap;
use trends::{Band, Direction, Measure, Point, PointKind, Series};

/// The measures that come first on lists, charts and reports: instrument and score.
const FIRST: [(&str, &str); 4] = [
    ("fiqr", "total"),
    ("pain_nrs", "pain"),
    ("acr2016", "fs"),
    ("phq9", "total"),
];
/// The most measures on one picture; more would be too small to read.
const MOST_MEASURES: usize = 6;

/// A measure with the series of its scores.
#[derive(Clone, Debug)]
pub struct FollowedSeries {
    /// `fiqr.total` and the like; `fiqr.total@1` for an earlier version of the definition.
    pub key: String,
    /// Version of the definition: scores of two versions are not compared.
    pub version: String,
    /// The scores.
    pub series: Series,
}

/// A person's visits with scores, oldest first.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    library: &'a Library,
    /// Visits, oldest first.
    pub visits: Vec<Visit>,
    outcomes: HashMap<(VisitId, String), Outcome>,
    /// The measures followed.
    pub followed: Vec<FollowedSeries>,
}

impl<'a> Timeline<'a> {
    /// Scores `visits`. `planned_interval_days` says where lines break.
    pub fn new(library: &'a Library, mut visits: Vec<Visit>, planned_interval_days: u32) -> Self {
        visits.sort_by_key(|visit| (visit.details.date, visit.id));
        let mut outcomes = HashMap::new();
        for visit in &visits {
            for assessment in &visit.assessments {
                if let Some(outcome) = outcome(library, assessment) {
                    outcomes.insert((visit.id, assessment.instrument.clone()), outcome);
                }
            }
        }
        let mut timeline = Self {
            library,
            visits,
            outcomes,
            followed: Vec::new(),
        };
        timeline.followed = timeline.measures(planned_interval_days);
        timeline
    }

    /// The measures of the questionnaires that these visits hold; the first four where there are none yet.
    fn measures(&self, planned_interval_days: u32) -> Vec<FollowedSeries> {
        let mut asked: Vec<&str> = Vec::new();
        for assessment in self.visits.iter().flat_map(|visit| &visit.assessments) {
            if !asked.contains(&assessment.instrument.as_str()) {
                asked.push(&assessment.instrument);
            }
        }
        let series = |instrument: &str, score: Option<&str>| {
            self.versions(instrument)
                .into_iter()
                .filter_map(|definition| {
                    let mut followed = definition.followed.iter();
                    let followed =
                        followed.find(|followed| score.is_none_or(|score| followed.score == score))?;
                    Some(self.follow(definition, followed, planned_interval_days))
                })
                .collect::<Vec<_>>()
        };
        let mut measures: Vec<FollowedSeries> = FIRST
            .iter()
            .filter(|(instrument, _)| asked.is_empty() || asked.contains(instrument))
            .flat_map(|(instrument, score)| series(instrument, Some(score)))
            .collect();
        let others = asked
            .iter()
            .filter(|id| !FIRST.iter().any(|(first, _)| first == *id));
        for more in others.flat_map(|instrument| series(instrument, None)) {
            if measures.len() < MOST_MEASURES && !more.series.points.is_empty() {
                measures.push(more);
            }
        }
        measures
    }

    /// The versions of an instrument that these visits hold, newest first; the newest there is where they hold none.
    fn versions(&self, instrument: &str) -> Vec<&'a Definition> {
        let forms = || {
            let forms = self.visits.iter().flat_map(|visit| &visit.assessments);
            forms.filter(|form| form.instrument == instrument)
        };
        let mut known = self.library.versions(instrument);
        known.retain(|version| forms().any(|form| form.version == *version));
        if known.is_empty() {
            return self.library.get(instrument).into_iter().collect();
        }
        let versions = known.iter().rev();
        versions
            .filter_map(|version| self.library.get_version(instrument, version).ok())
            .collect()
    }

    /// Whether the visit holds this instrument in this version.
    pub fn holds(visit: &Visit, instrument: &str, version: &str) -> bool {
        let mut forms = visit.assessments.iter();
        forms.any(|form| form.instrument == instrument && form.version == version)
    }

    fn follow(
        &self,
        definition: &Definition,
        followed: &Followed,
        planned_interval_days: u32,
    ) -> FollowedSeries {
        let points = self
            .visits
            .iter()
            .filter(|visit| Self::holds(visit, &definition.id, &definition.version))
            .filter_map(|visit| {
                let outcome = self.outcome(visit.id, &definition.id)?;
                let (value, prorated) = value(outcome, followed)?;
                let kind = match (visit.state.is_open(), prorated) {
                    (true, true) => PointKind::ProratedDraft,
                    (true, false) => PointKind::Draft,
                    (false, true) => PointKind::Prorated,
                    (false, false) => PointKind::Signed,
                };
                Some(Point {
                    date: visit.details.date,
                    value,
                    kind,
                    visit: visit.id,
                })
            })
            .collect();
        let mut visits = self.visits.iter();
        let baseline = visits.find(|visit| visit.details.kind == VisitKind::Baseline);
        let baseline = baseline.map(|visit| (visit.id, visit.details.date));
        let newest = self
            .library
            .get(&definition.id)
            .map(|newest| newest.version.as_str());
        let old = newest != Ok(definition.version.as_str());
        let mut measure = measure(definition, followed);
        let mut key = format!("{}.{}", definition.id, followed.score);
        if old {
            measure.label = format!("{}, version {}", measure.label, definition.version);
            key = format!("{key}@{}", definition.version);
        }
        FollowedSeries {
            key,
            version: definition.version.clone(),
            series: Series::new(measure, points, baseline, planned_interval_days),
        }
    }

    /// The scores of one instrument at one visit.
    pub fn outcome(&self, visit: VisitId, instrument: &str) -> Option<&Outcome> {
        self.outcomes.get(&(visit, instrument.to_owned()))
    }

    /// The visit before `visit` that has this instrument filled in under the same version, with its scores.
    pub fn outcome_before(&self, visit: VisitId, instrument: &str) -> Option<&Outcome> {
        let position = self.visits.iter().position(|candidate| candidate.id == visit)?;
        let forms = &self.visits.get(position)?.assessments;
        let version = &forms.iter().find(|form| form.instrument == instrument)?.version;
        let before = self.visits.iter().take(position).rev();
        let mut comparable = before.filter(|earlier| Self::holds(earlier, instrument, version));
        comparable.find_map(|earlier| {
            self.outcome(earlier.id, instrument)
                .filter(|outcome| outcome.answered > 0)
        })
    }

    /// First and last day with a visit.
    pub fn period(&self) -> Option<(Date, Date)> {
        Some((
            self.visits.first()?.details.date,
            self.visits.last()?.details.date,
        ))
    }

    /// The instruments.
    pub fn library(&self) -> &Library {
        self.library
    }
}

/// Scores one questionnaire; none when this program doesn't have its definition in that version.
pub(crate) fn outcome(library: &Library, assessment: &Assessment) -> Option<Outcome> {
    library
        .get_version(&assessment.instrument, &assessment.version)
        .ok()?
        .score(&assessment.given())
        .ok()
}

/// The followed value of an outcome, and whether it was prorated.
pub(crate) fn value(outcome: &Outcome, followed: &Followed) -> Option<(f64, bool)> {
    let scored = outcome.scored(&followed.score)?;
    match scored.value {
        ScoreValue::Number(value) => Some((value, scored.prorated)),
        _ => {
            let stand_in = outcome.scored(&followed.stand_in)?;
            stand_in.value.number().map(|value| (value, stand_in.prorated))
        }
    }
}

/// Which way is worse, as trends say it.
pub(crate) fn direction(worse: Worse) -> Direction {
    match worse {
        Worse::Higher => Direction::HigherIsWorse,
        Worse::Lower => Direction::HigherIsBetter,
    }
}

/// "Salaffi 2021", or with the word that says that it was not checked.
fn source_words(set: &BandSet) -> String {
    let mark = if set.provisional { ", provisional" } else { "" };
    format!("{}{mark}", set.source)
}

fn measure(definition: &Definition, followed: &Followed) -> Measure {
    let rule = definition.rule(&followed.score);
    let (low, high) = rule.and_then(|rule| rule.chart).unwrap_or((0.0, 0.0));
    let set = definition.default_bands(&followed.score);
    let bands = set.map_or_else(Vec::new, |set| {
        let tops = set.levels.iter().skip(1).map(|band| band.from).chain([high]);
        set.levels
            .iter()
            .zip(tops)
            .map(|(band, below)| Band {
                label: band.label.clone(),
                from: band.from,
                below,
            })
            .collect()
    });
    Measure {
        instrument: definition.id.clone(),
        score: followed.score.clone(),
        label: followed.label.clone(),
        low,
        high,
        range: rule.map_or((low, high), crate::cells::shown_range),
        direction: direction(followed.worse),
        decimals: rule.map_or(0, |rule| rule.decimals),
        bands,
        band_source: set.map(source_words).unwrap_or_default(),
    }
}
