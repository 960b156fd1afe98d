//! The names of the phases above them, with their means in figures where one measure is drawn.

use super::columns::{Settled, Wish, settle};
use super::sheet::Sheet;
use super::{CoursePanel, PhaseMean};
use crate::chronology::canvas::line;
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::Anchor;

/// Letters stand where names find no room. More phases than these aren't named: a key of that length would be no help.
const LETTERS: [&str; 16] = [
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P",
];

/// What stands above a phase.
struct Head<'a> {
    name: &'a str,
    /// Figures, one row each; empty without a mean.
    rows: Vec<String>,
    /// Everything about the mean in one line.
    full: Option<String>,
}

/// Draws the heads from `top` down; returns where they end. A letter stands where a name finds no room, and is explained
/// below.
pub(super) fn draw(sheet: &mut Sheet<'_>, panel: Option<&CoursePanel>, top: f64) -> f64 {
    if sheet.spans.is_empty() {
        return top;
    }
    let look = sheet.canvas.look;
    let (name, figure) = (
        Pen::bold(look.note, sheet.canvas.palette.text),
        sheet.canvas.letters(),
    );
    let [wide, narrow] = [false, true].map(|narrow| heads(sheet, panel, narrow));
    let arranged = |heads: &[Head<'_>]| {
        let room = (look.margin, sheet.canvas.edge());
        let wishes: Vec<Wish> = sheet
            .spans
            .iter()
            .zip(heads)
            .map(|(span, head)| Wish {
                left: span.left,
                right: span.right,
                forms: head.forms(look.note),
            })
            .collect();
        settle(&wishes, room)
    };
    let without = |places: &[Option<Settled>]| {
        let unnamed = places
            .iter()
            .filter(|place| place.is_none_or(|place| place.form > 0));
        unnamed.count()
    };
    let (mut heads, mut places) = (&wide, arranged(&wide));
    if without(&places) > 0 && panel.is_some() {
        let closer = arranged(&narrow);
        if without(&closer) < without(&places) {
            (heads, places) = (&narrow, closer);
        }
    }
    let unnamed = without(&places);
    let lettered = unnamed <= LETTERS.len();
    if !lettered {
        // A few names among many phases would look as if they spoke of all.
        places.fill(None);
        let note = format!("{} phases, too many to be named here", places.len());
        sheet.notes.push(note);
    }
    let canvas = &mut sheet.canvas;
    let base = top + fonts::CAP * look.note;
    let rule = base + look.note * 0.5;
    let row = look.note * 1.35;
    let mut bottom = rule;
    let mut letters = LETTERS.iter();
    for ((span, head), place) in sheet.spans.iter().zip(heads).zip(&places) {
        if span.right - span.left > 4.0 {
            let ends = [(span.left + 1.5, rule), (span.right - 1.5, rule)];
            canvas.line(&ends, line(canvas.palette.axis, 1.0));
        }
        let Some(place) = place else {
            if lettered {
                let unmarked = format!("{} (too short to be marked)", head.explained());
                sheet.notes.push(unmarked);
            }
            continue;
        };
        let middle = Anchor::Middle;
        if place.form > 0 {
            let letter = letters.next().copied().unwrap_or_default();
            name.write(&mut canvas.scene, place.middle, base, middle, letter);
            sheet.notes.push(format!("{letter}  {}", head.explained()));
            continue;
        }
        name.write(&mut canvas.scene, place.middle, base, middle, head.name);
        let mut y = rule + look.note * 0.45 + fonts::CAP * look.note;
        for text in &head.rows {
            figure.write(&mut canvas.scene, place.middle, y, middle, text);
            bottom = bottom.max(y);
            y += row;
        }
    }
    bottom + look.note * 0.7
}

/// The heads of all phases; intervals in two rows where they are to be `narrow`.
fn heads<'a>(sheet: &Sheet<'a>, panel: Option<&CoursePanel>, narrow: bool) -> Vec<Head<'a>> {
    let spans = sheet.spans.iter();
    spans
        .filter_map(|span| {
            let phase = sheet.input.phases.get(span.index)?;
            let mean = panel.and_then(|panel| Some((panel, panel.mean_of(phase)?)));
            Some(Head {
                name: &phase.label,
                rows: mean.map_or_else(Vec::new, |(panel, mean)| rows(panel, mean, narrow)),
                full: mean.map(|(panel, mean)| mean.full(panel)),
            })
        })
        .collect()
}

fn rows(panel: &CoursePanel, mean: &PhaseMean, narrow: bool) -> Vec<String> {
    let mut rows = vec![mean.value(panel)];
    match mean.range(panel) {
        Some(range) if narrow => {
            if let Some((low, high)) = range.split_once(" to ") {
                rows.extend([format!("{low} to"), high.to_owned()]);
            }
        }
        Some(range) => rows.push(range),
        None => (),
    }
    rows.push(format!("n {}", mean.n));
    rows
}

impl Head<'_> {
    fn forms(&self, size: f64) -> Vec<f64> {
        let rows = self.rows.iter();
        let rows = rows.map(|row| fonts::width(row, size, Weight::Regular));
        let full = rows.fold(fonts::width(self.name, size, Weight::SemiBold), f64::max);
        let letter = fonts::width("M", size, Weight::SemiBold);
        vec![full, letter]
    }

    fn explained(&self) -> String {
        match &self.full {
            Some(full) => format!("{}: {full}", self.name),
            None => self.name.to_owned(),
        }
    }
}
