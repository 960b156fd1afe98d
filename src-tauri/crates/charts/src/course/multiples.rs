//! Small multiples: one panel a measure on one axis, phases through all of them, doses on top.

use super::columns::{Wish, settle};
use super::sheet::Sheet;
use super::{CourseInput, CoursePanel, PhaseMean, alt, heads, means, sheet, values};
use crate::chronology::canvas::Look;
use crate::chronology::lines::{self, Plot};
use crate::fonts::{self, Weight};
use crate::scene::{Anchor, Scene};
use crate::{ChartOptions, Lines};

/// The lowest and the highest that a plot is.
const LOWEST: f64 = 40.0;
const HIGHEST: f64 = 120.0;
/// Pictures as wide as this have room for names left of the plots.
const WIDE: f64 = 640.0;

pub(super) fn draw(input: &CourseInput, options: &ChartOptions) -> Scene {
    let options = &sheet::usable(options);
    let mut height = HIGHEST;
    let mut scene = attempt(input, options, height);
    let count = f64::from(u32::try_from(input.panels.len().max(1)).unwrap_or(u32::MAX));
    if scene.height > options.most_height {
        height = (height - (scene.height - options.most_height) / count).max(LOWEST);
        scene = attempt(input, options, height);
    }
    scene.alt = alt::course(input, &input.panels);
    scene
}

fn attempt(input: &CourseInput, options: &ChartOptions, height: f64) -> Scene {
    let look = Look::new(options.width, if height < 60.0 { 2 } else { 1 });
    let look = Look {
        panel: height,
        aside: if options.width >= WIDE {
            names(input, look).clamp(92.0, options.width * 0.18)
        } else {
            0.0
        },
        keyed: true,
        ..look
    };
    let mut sheet = Sheet::new(input, &input.panels, options, (look, 0.0), "Course");
    let mut y = heads::draw(&mut sheet, None, look.margin);
    y = sheet.ribbons(y);
    for (index, panel) in input.panels.iter().enumerate() {
        y += if index > 0 { look.gap } else { 0.0 };
        y = measure(&mut sheet, panel, y);
    }
    sheet.finish(y)
}

/// The room that names and notes take left of the plots, each on one line.
fn names(input: &CourseInput, look: Look) -> f64 {
    let panels = input.panels.iter().map(|panel| {
        let label = fonts::width(&panel.label, look.label, Weight::SemiBold);
        label.max(fonts::width(&panel.note, look.note, Weight::Regular))
    });
    let ribbons = input.ribbons.iter();
    let ribbons = ribbons.map(|ribbon| fonts::width(&ribbon.name, look.label, Weight::SemiBold));
    panels.chain(ribbons).fold(0.0, f64::max) + 8.0
}

fn measure(sheet: &mut Sheet<'_>, panel: &CoursePanel, top: f64) -> f64 {
    let headed = sheet.canvas.heading_end(top, &panel.label, &panel.note);
    let top = sheet.canvas.heading(top, &panel.label, &panel.note);
    let plot_top = numbers(sheet, panel, top);
    let canvas = &mut sheet.canvas;
    let bottom = plot_top + canvas.look.panel;
    canvas.ground(top, bottom);
    let mut plot = Plot::new(canvas, (panel.low, panel.high), plot_top, bottom);
    lines::grid(canvas, &mut plot);
    means::intervals(canvas, &plot, panel);
    let drawn = match &panel.lines {
        Lines::Scores { series, .. } => values::scores(canvas, &plot, series, 3.25),
        Lines::Days(days) => lines::diary(canvas, &plot, days),
        Lines::Results(values) => lines::results(canvas, &plot, values),
    };
    means::bars(canvas, &plot, panel);
    if let Lines::Scores { series, .. } = &panel.lines {
        let size = canvas.look.note * 0.92;
        let bounds: Vec<f64> = sheet.spans.iter().map(|span| span.left).collect();
        values::label(canvas, &plot, panel, series, (3.25, size), &bounds);
    }
    if !drawn {
        lines::nothing(canvas, &plot);
    }
    bottom.max(headed)
}

/// The means in figures above their phases; returns where the plot begins.
fn numbers(sheet: &mut Sheet<'_>, panel: &CoursePanel, top: f64) -> f64 {
    let canvas = &mut sheet.canvas;
    let look = canvas.look;
    let pen = canvas.letters();
    let seen: Vec<_> = panel
        .means
        .iter()
        .filter_map(|mean| Some((mean, means::stretch(canvas, mean)?)))
        .collect();
    if seen.is_empty() {
        return top;
    }
    let settled = |forms: &[fn(&PhaseMean, &CoursePanel) -> String]| {
        let wishes: Vec<Wish> = seen
            .iter()
            .map(|(mean, (left, right))| Wish {
                left: *left,
                right: *right,
                forms: forms
                    .iter()
                    .map(|form| fonts::width(&form(mean, panel), pen.size, pen.weight))
                    .collect(),
            })
            .collect();
        let room = (look.margin, canvas.edge());
        let settled = settle(&wishes, room);
        // Figures for a few only would look as if they spoke of all.
        let lacking = settled
            .iter()
            .filter(|place| place.is_none_or(|place| place.form > 0));
        (lacking.count() * 3 <= seen.len()).then_some(settled)
    };
    let forms: [fn(&PhaseMean, &CoursePanel) -> String; 2] = [PhaseMean::brief, PhaseMean::value];
    let short = forms.get(1..).unwrap_or_default();
    let (settled, forms) = match (settled(&forms), settled(short)) {
        (Some(settled), _) => (settled, forms.as_slice()),
        (None, Some(settled)) => (settled, short),
        (None, None) => return top,
    };
    let base = top + 3.0 + fonts::CAP * look.note;
    for ((mean, _), place) in seen.iter().zip(settled) {
        if let Some((place, form)) = place.and_then(|place| Some((place, forms.get(place.form)?))) {
            let text = form(mean, panel);
            pen.write(&mut canvas.scene, place.middle, base, Anchor::Middle, &text);
        }
    }
    base + look.note * 0.6
}
