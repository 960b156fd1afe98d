//! The line below that explains the signs that occur.

use super::canvas::{Canvas, corners, dashed, line};
use super::{lanes, signs};
use crate::fonts;
use crate::scene::{Anchor, Item, Path};
use crate::trend::panel::mark;
use record::Place;
use std::cmp::Ordering;
use trends::PointKind;

/// A sign that may need explaining. Of several marks drawn as one, the greatest is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A date known only to the month or year, on a ribbon or bar.
    Soft,
    /// A dose taken as needed, on a ribbon.
    AtMost,
    Paused,
    GoesOn,
    Stopped,
    /// A visit, signed or not.
    Visit(bool),
    /// A side effect.
    Severity(u8),
    Lasts,
    /// As `Soft`, on a side effect.
    SoftMark,
    Result(Place),
    Count,
    /// The lowest to the highest of so many days.
    Band(u16),
    /// The range of a laboratory.
    Range,
    /// A score of a visit.
    Point(PointKind),
    /// The mean of a phase, with its interval or without.
    Mean(bool),
    /// Days of a phase that don't count.
    NotCounted,
}

impl Sign {
    fn rank(self) -> (u8, u16) {
        match self {
            Self::Soft => (0, 0),
            Self::AtMost => (0, 1),
            Self::Paused => (1, 0),
            Self::Stopped => (2, 0),
            Self::GoesOn => (3, 0),
            // A visit that isn't signed yet is what needs a look.
            Self::Visit(signed) => (4, u16::from(!signed)),
            Self::Severity(severity) => (5, u16::from(severity)),
            Self::Lasts => (6, 0),
            Self::SoftMark => (7, 0),
            Self::Result(place) => (8, u16::from(lanes::weight(place))),
            Self::Count => (9, 0),
            Self::Band(days) => (10, days),
            Self::Range => (11, 0),
            Self::Point(kind) => (12, u16::from(kind.is_draft()) * 2 + u16::from(kind.is_prorated())),
            Self::Mean(interval) => (13, u16::from(!interval)),
            Self::NotCounted => (14, 0),
        }
    }

    fn words(self) -> String {
        match self {
            Self::Soft | Self::SoftMark => "day not known, somewhere in here".to_owned(),
            Self::AtMost => "as needed, at most this much".to_owned(),
            Self::Paused => "paused".to_owned(),
            Self::GoesOn => "goes on".to_owned(),
            Self::Stopped => "stopped".to_owned(),
            Self::Visit(true) => "signed visit".to_owned(),
            Self::Visit(false) => "not signed".to_owned(),
            Self::Severity(0) => "asked, not there".to_owned(),
            Self::Severity(1) => "mild".to_owned(),
            Self::Severity(2) => "moderate".to_owned(),
            Self::Severity(_) => "severe".to_owned(),
            Self::Lasts => "as long as it lasted".to_owned(),
            Self::Result(Place::Above) => "above the range".to_owned(),
            Self::Result(Place::Below) => "below the range".to_owned(),
            Self::Result(Place::Within) => "within the laboratory’s range".to_owned(),
            Self::Result(Place::Unknown) => "no range to compare with".to_owned(),
            Self::Count => "several, drawn as the weightiest".to_owned(),
            Self::Band(7) => "mean, lowest and highest of each week".to_owned(),
            Self::Band(days) => format!("mean, lowest and highest of each {days} days"),
            Self::Range => "laboratory’s range".to_owned(),
            Self::Point(PointKind::Signed) => "signed visit".to_owned(),
            Self::Point(PointKind::Prorated) => "signed, prorated for missing items".to_owned(),
            Self::Point(PointKind::Draft) => "draft, not signed".to_owned(),
            Self::Point(PointKind::ProratedDraft) => "draft, prorated".to_owned(),
            Self::Mean(true) => "mean of a phase with 95% interval, n values".to_owned(),
            Self::Mean(false) => "mean, too few values for an interval".to_owned(),
            Self::NotCounted => "not counted (wash-in, wash-out, titration)".to_owned(),
        }
    }

    fn width(self) -> f64 {
        match self {
            Self::Visit(_) | Self::Severity(_) | Self::Result(_) | Self::Range => 2.0 * signs::radius(self),
            Self::Count => 18.0,
            Self::Point(_) => 7.0,
            _ => 24.0,
        }
    }
}

impl Ord for Sign {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Sign {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

pub(crate) fn draw(canvas: &mut Canvas, top: f64) -> f64 {
    draw_with(canvas, top, &[])
}

/// The key with `notes` after its signs.
pub(crate) fn draw_with(canvas: &mut Canvas, top: f64, notes: &[String]) -> f64 {
    let look = canvas.look;
    let mut signs: Vec<Sign> = canvas.used.iter().copied().collect();
    if signs.contains(&Sign::Soft) {
        signs.retain(|sign| *sign != Sign::SoftMark);
    }
    if !look.keyed || (signs.is_empty() && notes.is_empty()) {
        return top + look.margin;
    }
    let step = look.note * 1.7;
    let (mut x, mut y) = (look.margin, top + look.gap * 0.7);
    let signs = signs.into_iter().map(|sign| (Some(sign), sign.words()));
    let notes = notes.iter().map(|note| (None, note.clone()));
    for (sign, words) in signs.chain(notes) {
        let before = sign.map_or(0.0, |sign| sign.width() + 5.0);
        let width = before + canvas.width(&words);
        if x > look.margin && x + width > canvas.edge() {
            x = look.margin;
            y += step;
        }
        if let Some(sign) = sign {
            sample(canvas, sign, x, y + step / 2.0);
        }
        let base = canvas.base(y, y + step);
        let at = x + before;
        let words = fonts::fit(&words, look.note, fonts::Weight::Regular, canvas.edge() - at);
        canvas
            .note()
            .write(&mut canvas.scene, at, base, Anchor::Start, &words);
        x += width + look.note * 1.5;
    }
    y + step + look.margin
}

/// Draws a sign as it looks on the picture. What is clipped to the plot there isn't here.
fn sample(canvas: &mut Canvas, sign: Sign, x: f64, y: f64) {
    let palette = canvas.palette;
    let end = x + sign.width();
    let (top, bottom) = (y - 5.0, y + 5.0);
    let time = canvas.time;
    canvas.time.left = 0.0;
    canvas.time.right = canvas.scene.width;
    match sign {
        Sign::Soft => {
            canvas.fill(&corners(end - 8.0, end, top, bottom), palette.dose);
            canvas.hatch(
                &[(x, bottom), (end - 8.0, top), (end - 8.0, bottom)],
                2.6,
                palette.ink,
                0.7,
            );
            canvas.line(&[(x, bottom), (end - 8.0, top)], dashed(palette.ink, 1.5));
            canvas.line(&[(end - 8.0, top), (end, top)], line(palette.ink, 1.75));
        }
        Sign::AtMost => {
            canvas.hatch(&corners(x, end, top, bottom), 3.5, palette.soft, 0.75);
            canvas.line(&[(x, top), (end, top)], line(palette.ink, 1.75));
        }
        Sign::Paused => {
            canvas.hatch(&corners(x, end, top, bottom), 5.0, palette.soft, 1.0);
            canvas.line(&[(x, top), (end, top)], line(palette.soft, 0.75));
            canvas.line(&[(x, bottom), (end, bottom)], line(palette.soft, 0.75));
        }
        Sign::GoesOn => {
            let tip = [
                (x, top),
                (end - 6.0, top),
                (end, y),
                (end - 6.0, bottom),
                (x, bottom),
            ];
            canvas.fill(&tip, palette.bar);
        }
        Sign::Stopped => {
            canvas.fill(&corners(x, end, top, bottom), palette.bar);
            canvas.line(
                &[(end - 1.5, top), (end - 1.5, bottom)],
                line(palette.baseline, 3.0),
            );
        }
        Sign::Lasts => canvas.line(&[(x, y), (end, y)], line(palette.pain, 2.0)),
        Sign::SoftMark => {
            canvas.line(&[(x, y), (end, y)], dashed(palette.pain, 1.25));
            for x in [x, end] {
                canvas.line(&[(x, y - 3.0), (x, y + 3.0)], line(palette.pain, 1.0));
            }
        }
        Sign::Count => {
            signs::draw(canvas, Sign::Result(Place::Within), (x + 4.0, y));
            let base = canvas.base(top, bottom);
            canvas
                .letters()
                .write(&mut canvas.scene, x + 9.0, base, Anchor::Start, "3");
        }
        Sign::Band(_) => {
            canvas.fill(&corners(x, end, top, bottom), palette.bar);
            canvas.line(&[(x, y), (end, y)], line(palette.ink, 1.5));
        }
        Sign::Range => {
            let middle = (x + end) / 2.0;
            let bar = Path::polygon(corners(middle - 2.5, middle + 2.5, top, bottom), palette.bar);
            canvas.scene.items.push(Item::Path(bar));
        }
        Sign::Visit(_) | Sign::Severity(_) | Sign::Result(_) => {
            signs::draw(canvas, sign, ((x + end) / 2.0, y));
        }
        Sign::Point(kind) => mark(&mut canvas.scene, (x + 3.5, y), kind, 3.5, 1.5),
        Sign::Mean(interval) => {
            if interval {
                crate::course::means::interval(canvas, (x, end), top, bottom);
            }
            crate::course::means::bar(canvas, (x, end), y);
        }
        Sign::NotCounted => crate::course::sheet::not_counted(canvas, (x, end), top, bottom),
    }
    canvas.time = time;
}
