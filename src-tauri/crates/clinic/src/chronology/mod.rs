//! The one time line of a patient: treatments, visits, side effects, results, diary and scores.

mod courses;
mod lines;
mod marks;
mod records;

use crate::views::{TimelineLine, TimelinePicture};
use crate::{Clinic, ClinicError, PictureSize};
use charts::{ChronologyInput, ChronologyOptions, Theme};
pub(crate) use courses::{dose_words as daily_words, ribbons};
use jiff::{ToSpan, civil::Date};
pub(crate) use lines::USUAL as USUAL_LINES;
use marks::Marks;
use record::PersonId;
pub(crate) use records::Records;

/// The shortest period that is drawn, in days after the first.
const SHORTEST: i32 = 6;

impl Clinic {
    /// The time line from one day to another (ISO; without them, all of it), with these lines; without a choice, the usual
    /// ones. The period is kept to the days from the first with anything to today, and to a week at least. The height
    /// follows from what there is to draw; that of `size` is the most, save that doses, treatments and marks are always
    /// drawn.
    ///
    /// # Errors
    /// Names the field that doesn't do: a size, a day that can't be read, an end before the start; failures of reading.
    pub fn chronology(
        &self,
        person: PersonId,
        dark: bool,
        size: PictureSize,
        period: (Option<&str>, Option<&str>),
        lines: Option<&[String]>,
    ) -> Result<TimelinePicture, ClinicError> {
        self.opened(person)?;
        let size = size.checked()?;
        let asked = (day("from", period.0)?, day("to", period.1)?);
        if let (Some(from), Some(to)) = asked
            && from > to
        {
            return Err(ClinicError::field(
                "to",
                "The end of the period is before its start: check both days.",
            ));
        }
        let records = Records::read(self, person)?;
        let Some((first, last)) = records.reach() else {
            return Ok(nothing());
        };
        let (from, to) = within(asked, first, records.today.max(last));
        let mut marks = Marks::default();
        let (ribbons, bars) = courses::draw(&records, (from, to), &mut marks);
        let choices = lines::choices(&records);
        let chosen = lines::chosen(&choices, lines);
        let input = ChronologyInput {
            from,
            to,
            today: records.today,
            ribbons,
            bars,
            visits: records.visits(&mut marks),
            side_effects: records.side_effects(&mut marks),
            results: records.results(&mut marks),
            panels: chosen
                .iter()
                .filter_map(|key| lines::panel(&records, key, (from, to), &mut marks))
                .collect(),
        };
        let options = ChronologyOptions {
            width: f64::from(size.width),
            most_height: f64::from(size.height),
            theme: if dark { Theme::Dark } else { Theme::Light },
        };
        let drawn = charts::chronology(&input, &options);
        let shown = chosen.get(..drawn.panels).unwrap_or_default();
        Ok(TimelinePicture {
            svg: drawn.scene.to_svg(),
            alt: drawn.scene.alt().to_owned(),
            from: Some(from.to_string()),
            to: Some(to.to_string()),
            first: Some(first.to_string()),
            last: Some(last.to_string()),
            marks: marks.drawn(&drawn.scene.marks()),
            lines: choices
                .into_iter()
                .map(|(key, label)| TimelineLine {
                    shown: shown.contains(&key),
                    key,
                    label,
                })
                .collect(),
            height: pixels(drawn.scene.height()),
        })
    }
}

/// A day of a period as it was asked for; blank is open.
pub(crate) fn day(field: &str, text: Option<&str>) -> Result<Option<Date>, ClinicError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|_| {
        ClinicError::field(
            field,
            "This day can't be read: type it as year-month-day, such as 2026-03-07.",
        )
    })
}

/// The period asked for, kept to what there is and to a week at least.
pub(crate) fn within((from, to): (Option<Date>, Option<Date>), first: Date, last: Date) -> (Date, Date) {
    let to = to.unwrap_or(last).clamp(first, last);
    let from = from.unwrap_or(first).clamp(first, to);
    if (to - from).get_days() < SHORTEST {
        (to.saturating_sub(SHORTEST.days()), to)
    } else {
        (from, to)
    }
}

fn nothing() -> TimelinePicture {
    TimelinePicture {
        svg: String::new(),
        alt: "Nothing is written down yet.".to_owned(),
        from: None,
        to: None,
        first: None,
        last: None,
        marks: Vec::new(),
        lines: Vec::new(),
        height: 0,
    }
}

/// A height as a whole number that leaves nothing out.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a picture is 120 to 20,000 px high"
)]
fn pixels(height: f64) -> u32 {
    height.ceil() as u32
}
