//! Charts and body maps on the report.

use super::{PX_PER_MM, Period, with_dates};
use crate::cells::number;
use crate::views::{ChartAsk, ChartKind, Paper, TrendsAsk};
use crate::{Clinic, ClinicError, Timeline};
use charts::{BodyMapOptions, ChartOptions, DatedMap, Scene, Theme, TrendOptions};
use instruments::Answer;
use record::{DiaryDay, PersonId, Visit};
use report::{BODY_MAP_MM, BodyMap, CHART_MM, Chart, Maps, PAGE_CHART_MM, Picture};

/// What a box with open alerts takes of the chart’s room, and each alert in it, in millimetres.
const ALERTS_MM: (f64, f64) = (8.0, 7.0);
/// The most that panels of scores may be high, in millimetres.
const SCORES_MM: f64 = 120.0;
/// What Letter is shorter than A4, in millimetres.
const LETTER_MM: f64 = 17.6;

/// How large a chart is drawn.
#[derive(Clone, Copy)]
pub(super) struct ChartSize {
    /// The most that it may be high on paper, in millimetres.
    pub most_mm: f64,
    /// How much larger it is drawn than it is printed, so that more measures find room.
    shrunk: f64,
}

/// The chart of the first page, beside the verdict and so many alerts. Its smallest letters are of about 6.5 points.
pub(super) fn of_first_page(paper: Paper, alerts: usize) -> ChartSize {
    let shorter = match paper {
        Paper::A4 => 0.0,
        Paper::Letter => LETTER_MM,
    };
    let alerts = match alerts.min(3) {
        0 => 0.0,
        shown => ALERTS_MM.0 + ALERTS_MM.1 * (shown as f64),
    };
    ChartSize {
        most_mm: CHART_MM.1 - shorter - alerts,
        shrunk: 1.28,
    }
}

/// A chart that may have a page of its own.
pub(super) fn of_its_own() -> ChartSize {
    ChartSize {
        most_mm: PAGE_CHART_MM,
        shrunk: 1.0,
    }
}

/// What the first page’s chart leaves out, and where it stands.
pub(super) fn left_out(count: usize, is_drawn_in_full: bool) -> String {
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
    /// A chart of the patient as wide as the text, and how many measures it leaves out; none where there is nothing to draw.
    pub(super) fn report_chart(
        &self,
        person: PersonId,
        kind: ChartKind,
        ask: &TrendsAsk,
        size: ChartSize,
    ) -> Result<(Chart, usize), ClinicError> {
        let ask = ChartAsk {
            kind,
            ask: ask.clone(),
            theme: "light".to_owned(),
            width: pixels(CHART_MM.0 * size.shrunk),
            height: pixels(size.most_mm * size.shrunk),
        };
        match self.chart_scene(person, &ask, Theme::Print) {
            Ok((scene, left_out)) if !scene.alt().is_empty() => {
                let chart = Chart {
                    picture: Some(picture(scene)),
                    words: String::new(),
                };
                Ok((chart, left_out))
            }
            Ok(_) => Ok((nothing(), 0)),
            // Nothing to draw is no reason for no report.
            Err(error) if error.field.as_deref() == Some("kind") => Ok((nothing(), 0)),
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

fn nothing() -> Chart {
    Chart {
        picture: None,
        words: "There is nothing to draw here yet.".to_owned(),
    }
}

/// The scores alone, two panels side by side; none without visits.
pub(super) fn scores(timeline: &Timeline<'_>, size: ChartSize) -> Option<Picture> {
    timeline.period()?;
    let panels: Vec<_> = timeline
        .followed
        .iter()
        .map(|followed| followed.series.clone())
        .collect();
    let options = TrendOptions {
        width: CHART_MM.0 * PX_PER_MM,
        height: size.most_mm.min(SCORES_MM) * PX_PER_MM,
        theme: Theme::Print,
        title: String::new(),
        text_scale: 1.0,
        columns: Some(2),
    };
    Some(picture(charts::trend(&panels, &options)))
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
