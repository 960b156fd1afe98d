//! The charts of a course, on screen and as files.

mod course;
mod items;
mod response;
mod time;

use super::measures::Measured;
use super::subject::{OnCourse, Subject};
use crate::chronology::within;
use crate::views::{ChartAsk, ChartKind, ChartView};
use crate::{Clinic, ClinicError, PictureSize, drawn};
use charts::{
    ArmsInput, CalendarInput, ChartOptions, CourseInput, DatedMap, DumbbellInput, ResponderInput, Scene,
    Table, Theme,
};
use jiff::civil::Date;
use record::PersonId;

/// Form of a chart's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartFile {
    /// Pixels at this many dots per inch, 96 to 600.
    Png {
        /// 96 to 600.
        dpi: u16,
    },
    /// Vector.
    Svg,
    /// The data.
    Csv,
}

/// All kinds, in the order in which they are offered.
const ALL: [ChartKind; 8] = [
    ChartKind::Multiples,
    ChartKind::Single,
    ChartKind::Phases,
    ChartKind::Items,
    ChartKind::Calendar,
    ChartKind::Maps,
    ChartKind::Responder,
    ChartKind::Trials,
];

/// What charts are made from.
#[derive(Clone, Copy)]
pub(super) struct Desk<'s, 'a> {
    pub(super) subject: &'s Subject<'a>,
    pub(super) course: Option<&'s OnCourse<'s, 'a>>,
    /// The measure that is judged.
    pub(super) measure: &'s Measured,
    /// First and last day that are shown.
    pub(super) period: (Date, Date),
}

/// What a chart shows.
enum Input {
    Multiples(CourseInput),
    Single(CourseInput),
    Phases(CourseInput),
    Items(DumbbellInput),
    Calendar(CalendarInput),
    Maps(Vec<DatedMap>),
    Responder(ResponderInput),
    Trials(ArmsInput),
}

/// A chart and what it shows, before it is drawn.
pub(crate) struct Prepared {
    input: Input,
    /// "Average pain, 2025-02-21 to 2026-11-20: 412 days".
    pub(crate) caption: String,
}

impl Prepared {
    pub(crate) fn scene(&self, options: &ChartOptions) -> Scene {
        match &self.input {
            Input::Multiples(input) => charts::small_multiples(input, options),
            Input::Single(input) => charts::single(input, options),
            Input::Phases(input) => charts::phase_means(input, options),
            Input::Items(input) => charts::dumbbell(input, options),
            Input::Calendar(input) => charts::calendar(input, options),
            Input::Maps(maps) => charts::body_maps(maps, options),
            Input::Responder(input) => charts::responder(input, options),
            Input::Trials(input) => charts::arms(input, options),
        }
    }

    /// Leaves out the last measure of small multiples; false where there is only one.
    fn shorten(&mut self) -> bool {
        match &mut self.input {
            Input::Multiples(input) if input.panels.len() > 1 => input.panels.pop().is_some(),
            _ => false,
        }
    }

    fn table(&self) -> Table {
        match &self.input {
            Input::Multiples(input) | Input::Single(input) => input.table(),
            Input::Phases(input) => input.means_table(),
            Input::Items(input) => input.table(),
            Input::Calendar(input) => input.table(),
            Input::Maps(maps) => charts::body_maps_table(maps),
            Input::Responder(input) => input.table(),
            Input::Trials(input) => input.table(),
        }
    }
}

impl Desk<'_, '_> {
    /// The chart of a kind; none where there is nothing to draw.
    fn prepared(&self, kind: ChartKind) -> Option<Prepared> {
        let (input, caption) = match kind {
            ChartKind::Multiples => self
                .multiples()
                .map(|(input, words)| (Input::Multiples(input), words)),
            ChartKind::Single => self.single().map(|(input, words)| (Input::Single(input), words)),
            ChartKind::Phases => self
                .phase_means()
                .map(|(input, words)| (Input::Phases(input), words)),
            ChartKind::Items => self.items().map(|(input, words)| (Input::Items(input), words)),
            ChartKind::Calendar => self
                .calendar()
                .map(|(input, words)| (Input::Calendar(input), words)),
            ChartKind::Maps => self.maps().map(|(input, words)| (Input::Maps(input), words)),
            ChartKind::Responder => self
                .responder()
                .map(|(input, words)| (Input::Responder(input), words)),
            ChartKind::Trials => self.trials().map(|(input, words)| (Input::Trials(input), words)),
        }?;
        Some(Prepared { input, caption })
    }

    fn shows(&self, day: Date) -> bool {
        (self.period.0..=self.period.1).contains(&day)
    }

    /// "2025-02-21 to 2026-11-20".
    fn period_words(&self) -> String {
        format!("{} to {}", self.period.0, self.period.1)
    }
}

/// The days that are shown; none where there is nothing on any. Unless they are asked for, the years before the first value
/// and the start of the course are left out: another treatment may have begun long ago.
fn period(
    subject: &Subject<'_>,
    course: Option<&OnCourse<'_, '_>>,
    (from, to): (Option<Date>, Option<Date>),
) -> Option<(Date, Date)> {
    let (first, last) = subject.records.reach()?;
    let values = subject.measures.iter().filter_map(|measure| {
        let counted = measure.values.first().map(|(day, _)| *day);
        counted.into_iter().chain(measure.unsigned.first().copied()).min()
    });
    let visits = subject.records.timeline.visits.first();
    let begins = values
        .chain(course.map(|on| on.course.start.earliest()))
        .chain(visits.map(|visit| visit.details.date))
        .min();
    Some(within(
        (from.or(begins), to),
        first,
        subject.records.today.max(last),
    ))
}

/// The charts that there is something to draw on, over all days.
pub(super) fn kinds<'s, 'a>(
    subject: &'s Subject<'a>,
    course: Option<&'s OnCourse<'s, 'a>>,
    measure: Option<&'s Measured>,
) -> Vec<ChartKind> {
    let Some((measure, period)) = measure.zip(period(subject, course, (None, None))) else {
        return Vec::new();
    };
    let desk = Desk {
        subject,
        course,
        measure,
        period,
    };
    let there = |kind: &ChartKind| desk.prepared(*kind).is_some();
    ALL.into_iter().filter(there).collect()
}

fn nothing() -> ClinicError {
    ClinicError::field(
        "kind",
        "There is nothing to draw on this chart: choose another chart, measure or period.",
    )
}

impl Subject<'_> {
    /// A chart before it is drawn.
    ///
    /// # Errors
    /// As [`Clinic::trends`]; nothing to draw.
    pub(crate) fn prepared(&self, ask: &ChartAsk) -> Result<Prepared, ClinicError> {
        let asked = super::period(&ask.ask)?;
        let (course, measure) = self.chosen(&ask.ask)?;
        let (measure, period) = measure
            .zip(period(self, course.as_ref(), asked))
            .ok_or_else(nothing)?;
        let desk = Desk {
            subject: self,
            course: course.as_ref(),
            measure,
            period,
        };
        desk.prepared(ask.kind).ok_or_else(nothing)
    }
}

fn options(ask: &ChartAsk, theme: Theme) -> Result<ChartOptions, ClinicError> {
    let size = PictureSize {
        width: ask.width,
        height: ask.height,
    };
    drawn::options(size, theme)
}

impl Clinic {
    /// A chart as scenes, in any theme, one for each of these heights in pixels, the highest first. Small multiples leave out
    /// the last measures until the rest fits; beside the scene stands how many.
    ///
    /// # Errors
    /// As [`Clinic::chart`].
    pub(crate) fn chart_scenes(
        &self,
        person: PersonId,
        ask: &ChartAsk,
        heights: &[u16],
        theme: Theme,
    ) -> Result<Vec<(Scene, usize)>, ClinicError> {
        let mut prepared = Subject::read(self, person)?.prepared(ask)?;
        let mut left_out = 0;
        let mut scenes = Vec::new();
        for &height in heights {
            let ask = ChartAsk {
                height,
                ..ask.clone()
            };
            let options = options(&ask, theme)?;
            loop {
                let scene = prepared.scene(&options);
                if scene.height() <= options.most_height || !prepared.shorten() {
                    scenes.push((scene, left_out));
                    break;
                }
                left_out += 1;
            }
        }
        Ok(scenes)
    }

    /// A chart for the window.
    ///
    /// # Errors
    /// As [`Clinic::trends`]; a size that doesn't do; nothing to draw.
    pub fn chart(&self, person: PersonId, ask: &ChartAsk) -> Result<ChartView, ClinicError> {
        self.opened(person)?;
        let theme = if ask.theme == "dark" {
            Theme::Dark
        } else {
            Theme::Light
        };
        let options = options(ask, theme)?;
        let prepared = Subject::read(self, person)?.prepared(ask)?;
        Ok(drawn::view(&prepared.scene(&options), prepared.caption))
    }

    /// A chart as the bytes of a file, for paper whatever the theme asked for.
    ///
    /// # Errors
    /// As [`Clinic::chart`]; a resolution that doesn't do.
    pub fn chart_file(
        &self,
        person: PersonId,
        ask: &ChartAsk,
        file: ChartFile,
    ) -> Result<Vec<u8>, ClinicError> {
        let kind = format!("{:?}", ask.kind).to_lowercase();
        self.note("make chart file", Some(person), &kind)?;
        let options = options(ask, Theme::Print)?;
        let prepared = Subject::read(self, person)?.prepared(ask)?;
        drawn::bytes(&prepared.scene(&options), &prepared.table(), file)
    }
}
