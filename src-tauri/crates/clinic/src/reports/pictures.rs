//! Charts and body maps on the report.

use super::{PX_PER_MM, Period, with_dates};
use crate::cells::number;
use crate::views::{ChartAsk, ChartKind, TrendsAsk};
use crate::{Clinic, ClinicError, Timeline};
use charts::{BodyMapOptions, ChartOptions, DatedMap, Scene, Theme, TrendOptions};
use instruments::Answer;
use record::{DiaryDay, PersonId, Visit};
use report::{BODY_MAP_MM, BodyMap, CHART_MM, Chart, Maps, PAGE_CHART_MM, Picture};

/// How high the first page’s chart is drawn, in millimetres: beside a short verdict, and beside longer ones with alerts.
const COURSE_MM: [f64; 7] = [CHART_MM.1, 108.0, 98.0, 89.0, 80.0, 71.0, 62.0];
/// The most that panels of scores may be high, in millimetres.
const SCORES_MM: f64 = 120.0;

/// How much larger the first page’s chart is drawn than it is printed, so that more measures find room. Its smallest
/// letters are of about 6.5 points.
const COURSE_SHRUNK: f64 = 1.28;

/// What the first page’s chart leaves out, and where it stands.
fn left_out(count: usize, is_drawn_in_full: bool) -> String {
    let measures = match count {
        0 => return String::new(),
        1 => "1 more measure".to_owned(),
        more => format!("{more} more measures"),
    };
    if is_drawn_in_full {
        format!("{measures}: section “Course in full width”.")
    } else {
        format!("{measures}: on the screen “Trends”.")
    }
}

/// A length on paper as whole CSS pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page is 800 px wide"
)]
fn pixels(mm: f64) -> u16 {
    (mm * PX_PER_MM).round() as u16
}

/// A picture for paper, with dates as paper has them.
fn picture(scene: Scene) -> Picture {
    let scene = scene.reworded(with_dates);
    Picture {
        svg: scene.to_svg(),
        alt: scene.alt().to_owned(),
    }
}

impl Clinic {
    /// A chart of the patient that may have a page of its own.
    pub(super) fn report_chart(
        &self,
        person: PersonId,
        kind: ChartKind,
        ask: &TrendsAsk,
    ) -> Result<Chart, ClinicError> {
        let charts = self.report_charts(person, kind, ask, &[PAGE_CHART_MM], 1.0)?;
        let first = charts.into_iter().next();
        Ok(first.map_or_else(
            || without("There is nothing to draw here yet."),
            |(picture, _)| Chart {
                picture: Some(picture),
                words: String::new(),
            },
        ))
    }

    /// The charts of the first page, the highest first; empty where there is nothing to draw.
    pub(super) fn course_charts(
        &self,
        person: PersonId,
        ask: &TrendsAsk,
        is_drawn_in_full: bool,
    ) -> Result<Vec<Chart>, ClinicError> {
        let charts = self.report_charts(person, ChartKind::Multiples, ask, &COURSE_MM, COURSE_SHRUNK)?;
        let charts = charts.into_iter().map(|(picture, count)| Chart {
            picture: Some(picture),
            words: left_out(count, is_drawn_in_full),
        });
        Ok(charts.collect())
    }

    /// A chart as wide as the text in each of these heights in millimetres, drawn so much larger than it is printed, and how
    /// many measures each leaves out; empty where there is nothing to draw.
    fn report_charts(
        &self,
        person: PersonId,
        kind: ChartKind,
        ask: &TrendsAsk,
        heights: &[f64],
        shrunk: f64,
    ) -> Result<Vec<(Picture, usize)>, ClinicError> {
        let heights: Vec<u16> = heights.iter().map(|mm| pixels(mm * shrunk)).collect();
        let ask = ChartAsk {
            kind,
            ask: ask.clone(),
            theme: "light".to_owned(),
            width: pixels(CHART_MM.0 * shrunk),
            height: heights.first().copied().unwrap_or_default(),
        };
        match self.chart_scenes(person, &ask, &heights, Theme::Print) {
            Ok(mut scenes) => {
                scenes.retain(|(scene, _)| !scene.alt().is_empty());
                Ok(scenes
                    .into_iter()
                    .map(|(scene, left_out)| (picture(scene), left_out))
                    .collect())
            }
            // Nothing to draw is no reason for no report.
            Err(error) if error.field.as_deref() == Some("kind") => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// What small multiples show where nobody chose a first day: from the first visit or diary day on, not from the first
    /// treatment years ago.
    pub(super) fn shown_from(
        &self,
        person: PersonId,
        timeline: &Timeline<'_>,
        ask: &TrendsAsk,
    ) -> Result<TrendsAsk, ClinicError> {
        let mut ask = ask.clone();
        if ask.from.as_deref().is_none_or(|from| from.trim().is_empty()) {
            let days = self.vault.records::<DiaryDay>(Some(person))?;
            let diary = days.iter().map(|day| day.value.date).min();
            let visit = timeline.period().map(|(first, _)| first);
            ask.from = diary
                .into_iter()
                .chain(visit)
                .min()
                .map(|first| first.to_string());
        }
        Ok(ask)
    }
}

/// No chart, and why.
pub(super) fn without(words: &str) -> Chart {
    Chart {
        picture: None,
        words: words.to_owned(),
    }
}

/// The scores alone for the first page, the highest first; empty without visits.
pub(super) fn course_of_scores(timeline: &Timeline<'_>) -> Vec<Chart> {
    let charts = COURSE_MM
        .into_iter()
        .filter_map(|most_mm| scores(timeline, most_mm));
    charts.collect()
}

/// The scores alone on a page of their own.
pub(super) fn page_of_scores(timeline: &Timeline<'_>) -> Option<Chart> {
    scores(timeline, SCORES_MM)
}

/// The scores alone, two panels side by side; none without visits.
fn scores(timeline: &Timeline<'_>, most_mm: f64) -> Option<Chart> {
    timeline.period()?;
    let panels: Vec<_> = timeline
        .followed
        .iter()
        .map(|followed| followed.series.clone())
        .collect();
    let options = TrendOptions {
        width: CHART_MM.0 * PX_PER_MM,
        height: most_mm * PX_PER_MM,
        theme: Theme::Print,
        title: String::new(),
        text_scale: 1.0,
        columns: Some(2),
    };
    Some(Chart {
        picture: Some(picture(charts::trend(&panels, &options))),
        words: String::new(),
    })
}

/// Questionnaires that ask for the 19 areas of the body map.
const WITH_BODY_MAP: [&str; 4] = ["acr2016", "fm_criteria", "fm_survey_2011", "acr2010"];

/// A visit with a body map, the form that asked for it, and the areas.
type Marked<'a> = (&'a Visit, &'a str, Vec<String>);

/// The painful areas of each visit that has a confirmed body map, with the questionnaire that asked; oldest first.
pub(crate) fn marked_areas<'t>(timeline: &'t Timeline<'_>) -> impl DoubleEndedIterator<Item = Marked<'t>> {
    timeline.visits.iter().filter_map(|visit| {
        let mut forms = visit
            .assessments
            .iter()
            .filter(|form| WITH_BODY_MAP.contains(&form.instrument.as_str()));
        forms.find_map(|form| match form.given().remove("pain_sites") {
            Some(Answer::Areas(areas)) => Some((visit, form.instrument.as_str(), areas)),
            _ => None,
        })
    })
}

/// The body maps of the period: one or two drawn large, more in one picture.
pub(super) fn maps(timeline: &Timeline<'_>, period: Period) -> Maps {
    let all: Vec<Marked<'_>> = marked_areas(timeline).collect();
    let shown: Vec<&Marked<'_>> = all
        .iter()
        .filter(|(visit, ..)| period.has(visit.details.date))
        .collect();
    let outside = all.len() - shown.len();
    let series = (shown.len() > 2).then(|| {
        let maps: Vec<DatedMap> = shown
            .iter()
            .map(|marked| DatedMap {
                date: marked.0.details.date,
                areas: marked.2.clone(),
                words: map_words(timeline, marked),
            })
            .collect();
        let options = ChartOptions {
            width: CHART_MM.0 * PX_PER_MM,
            most_height: PAGE_CHART_MM / 2.0 * PX_PER_MM,
            theme: Theme::Print,
        };
        charts::body_maps(&maps, &options)
    });
    match series.filter(|scene| !scene.alt().is_empty()) {
        Some(scene) => Maps {
            series: Some(picture(scene)),
            single: Vec::new(),
            outside,
        },
        None => {
            let first = shown.first();
            let last = shown.last().filter(|_| shown.len() > 1);
            let ends = first.into_iter().chain(last);
            Maps {
                series: None,
                single: ends.map(|marked| body_map(timeline, marked)).collect(),
                outside,
            }
        }
    }
}

fn map_words(timeline: &Timeline<'_>, (visit, instrument, areas): &Marked<'_>) -> String {
    let regions = timeline
        .outcome(visit.id, instrument)
        .and_then(|outcome| outcome.score("n_regions")?.number());
    let regions = regions
        .map(|count| format!(", {} of 5 regions", number(count, 0)))
        .unwrap_or_default();
    format!("WPI {} / 19{regions}", areas.len())
}

fn body_map(timeline: &Timeline<'_>, marked: &Marked<'_>) -> BodyMap {
    let options = BodyMapOptions {
        width: BODY_MAP_MM.0 * PX_PER_MM,
        height: BODY_MAP_MM.1 * PX_PER_MM,
        theme: Theme::Print,
        interactive: false,
    };
    BodyMap {
        date: marked.0.details.date,
        words: map_words(timeline, marked),
        picture: picture(charts::body_map(&marked.2, &options)),
    }
}
