//! Means of phases with their intervals, one line a phase.

use super::sheet::usable;
use super::{CourseInput, CoursePanel, PhaseMean, alt};
use crate::chronology::canvas::{Look, dashed, line};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Circle, Item, Path, Scene, Stroke, Text};
use crate::theme::Palette;
use crate::trend::header::short;
use crate::trend::ticks::score_ticks;
use crate::{ChartOptions, Threshold};
use trends::Direction;
use trends::phases::PhaseKind;

/// A line of the figure.
struct Row<'a> {
    label: &'a str,
    mean: Option<&'a PhaseMean>,
}

/// Where columns stand.
struct Columns {
    /// The plot.
    left: f64,
    right: f64,
    /// Left edge of the figures.
    figures: f64,
    low: f64,
    high: f64,
}

impl Columns {
    fn x(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }
}

/// How much of a mean is written.
const FORMS: [fn(&PhaseMean, &CoursePanel) -> String; 3] =
    [PhaseMean::full, PhaseMean::brief, PhaseMean::value];
/// Explains points without whiskers.
const FEW: &str = "A mean without an interval has too few values for one.";
/// Stands where a phase has no mean.
const NOTHING: &str = "no values that count";

pub(super) fn draw(input: &CourseInput, options: &ChartOptions) -> Scene {
    let options = &usable(options);
    let title = input
        .panels
        .first()
        .map_or("Means of phases", |panel| &panel.label);
    let mut scene = Scene::new(options.width, 20_000.0, options.theme, title);
    let bottom = match input.panels.first() {
        Some(panel) => figure(&mut scene, input, panel, options.most_height),
        None => 0.0,
    };
    scene.height = bottom.clamp(120.0, 20_000.0);
    scene.alt = alt::phase_means(input);
    scene
}

/// Phases in order, also those without a mean; then means of phases that the input doesn't list.
fn rows<'a>(input: &'a CourseInput, panel: &'a CoursePanel) -> Vec<Row<'a>> {
    let phases = input.phases.iter().map(|phase| Row {
        label: &phase.label,
        mean: panel.mean_of(phase),
    });
    let mut rows: Vec<Row<'a>> = phases.collect();
    let listed: Vec<&PhaseMean> = rows.iter().filter_map(|row| row.mean).collect();
    let others = panel.means.iter().filter(|mean| {
        let mut listed = listed.iter();
        !listed.any(|other| std::ptr::eq(*other, *mean))
    });
    rows.extend(others.map(|mean| Row {
        label: &mean.label,
        mean: Some(mean),
    }));
    rows
}

fn figure(scene: &mut Scene, input: &CourseInput, panel: &CoursePanel, most_height: f64) -> f64 {
    let palette = scene.theme.palette();
    let look = Look::new(scene.width, 0);
    let rows = rows(input, panel);
    let head = Pen::bold(look.note, palette.text);
    let (text, soft) = (
        Pen::plain(look.note, palette.text),
        Pen::plain(look.note, palette.soft),
    );
    let edge = scene.width - look.margin;

    let base = look.margin + fonts::CAP * look.label;
    let label = fonts::fit(&panel.label, look.label, Weight::SemiBold, edge - look.margin);
    Pen::bold(look.label, palette.text).write(scene, look.margin, base, Anchor::Start, &label);
    let used = look.margin + fonts::width(&label, look.label, Weight::SemiBold) + look.label * 0.7;
    let note = fonts::fit(&panel.note, look.note, Weight::Regular, edge - used);
    soft.write(scene, used, base, Anchor::Start, &note);
    let top = look.margin + look.heading;

    let (columns, form) = columns(scene, panel, &rows, &look);
    let shown = FORMS.get(form).copied().unwrap_or(PhaseMean::value);
    // Names of the lines that run through all rows.
    let upright = uprights(input, panel);
    let placed = names(&upright, &columns, soft, (look.margin, edge));
    let levels = placed.iter().map(|name| name.level + 1).max().unwrap_or(0);
    let step = look.note * 1.45;
    let head_base = top + step * number(levels) + fonts::CAP * look.note;
    head.write(scene, look.margin, head_base, Anchor::Start, "Phase");
    let intervals = rows
        .iter()
        .filter_map(|row| row.mean)
        .any(|mean| mean.interval.is_some());
    let title = match form {
        0 if intervals => "Mean (95% interval), n",
        0 | 1 => "Mean, n",
        _ => "Mean",
    };
    let title = fonts::fit(title, head.size, head.weight, edge - columns.figures);
    head.write(scene, columns.figures, head_base, Anchor::Start, &title);
    let rule = head_base + look.note * 0.55;
    let stroke = line(palette.axis, 1.0);
    push(scene, [(look.margin, rule), (edge, rule)], stroke);

    let axis_room = look.note * 4.4 + look.margin;
    let height = (most_height - rule - axis_room) / number(rows.len().max(1));
    let height = height.clamp(look.note * 1.65, look.note * 2.6);
    let first = rule + look.note * 0.4;
    let bottom = first + height * number(rows.len().max(1)) + look.note * 0.3;

    let ticks = score_ticks(
        columns.low,
        columns.high,
        columns.right - columns.left,
        look.note * 4.0,
    );
    for tick in &ticks {
        let x = columns.x(*tick);
        push(scene, [(x, rule), (x, bottom)], line(palette.grid, 1.0));
    }
    for (upright, name) in upright.iter().zip(&placed) {
        let x = columns.x(upright.value);
        let stroke = upright.stroke(palette);
        push(scene, [(x, rule), (x, bottom)], stroke);
        let base = head_base - step * number(name.level);
        if name.lead && name.level > 0 {
            push(scene, [(x, base + look.note * 0.3), (x, rule)], stroke);
        }
        scene.items.extend(name.text(soft, base).map(Item::Text));
    }
    let mut y = first;
    for row in &rows {
        let middle = y + height / 2.0;
        let base = middle + fonts::CAP * look.note / 2.0;
        let room = columns.left - look.margin - look.note;
        let label = fonts::fit(row.label, look.note, Weight::Regular, room);
        text.write(scene, look.margin, base, Anchor::Start, &label);
        match row.mean {
            Some(mean) => {
                whisker(scene, mean, &columns, middle);
                let words = fonts::fit(
                    &shown(mean, panel),
                    look.note,
                    Weight::Regular,
                    edge - columns.figures,
                );
                text.write(scene, columns.figures, base, Anchor::Start, &words);
            }
            None => {
                let words = fonts::fit(NOTHING, look.note, Weight::Regular, edge - columns.figures);
                soft.write(scene, columns.figures, base, Anchor::Start, &words);
            }
        }
        y += height;
    }
    let mut end = axis(scene, panel, &columns, &ticks, bottom, soft);
    let few = rows
        .iter()
        .filter_map(|row| row.mean)
        .any(|mean| mean.interval.is_none());
    if few {
        let base = end + look.note * 1.7;
        let note = fonts::fit(FEW, look.note, Weight::Regular, edge - look.margin);
        soft.write(scene, look.margin, base, Anchor::Start, &note);
        end = base + look.note * 0.3;
    }
    end + look.margin
}

/// The point and whiskers of a mean.
fn whisker(scene: &mut Scene, mean: &PhaseMean, columns: &Columns, y: f64) {
    let ink = scene.theme.palette().ink;
    if let Some((low, high)) = mean.interval {
        let (low, high) = (columns.x(low), columns.x(high));
        push(scene, [(low, y), (high, y)], line(ink, 1.5));
        for x in [low, high] {
            push(scene, [(x, y - 3.5), (x, y + 3.5)], line(ink, 1.5));
        }
    }
    scene.items.push(Item::Circle(Circle {
        x: columns.x(mean.mean),
        y,
        radius: 4.0,
        fill: Some(ink),
        stroke: None,
    }));
}

/// The axis with its values, and which way is better; returns where it ends.
fn axis(scene: &mut Scene, panel: &CoursePanel, columns: &Columns, ticks: &[f64], top: f64, pen: Pen) -> f64 {
    let stroke = line(scene.theme.palette().axis, 1.0);
    push(scene, [(columns.left, top), (columns.right, top)], stroke);
    let base = top + 7.0 + fonts::CAP * pen.size;
    for tick in ticks {
        let x = columns.x(*tick);
        push(scene, [(x, top), (x, top + 4.0)], stroke);
        pen.write(scene, x, base, Anchor::Middle, &short(*tick));
    }
    let base = base + pen.size * 1.5;
    let [left, right] = match panel.direction {
        Direction::HigherIsWorse => ["← better", "worse →"],
        Direction::HigherIsBetter => ["← worse", "better →"],
    };
    pen.write(scene, columns.left, base, Anchor::Start, left);
    pen.write(scene, columns.right, base, Anchor::End, right);
    base + pen.size * 0.3
}

fn columns(scene: &Scene, panel: &CoursePanel, rows: &[Row<'_>], look: &Look) -> (Columns, usize) {
    let width = |text: &str| fonts::width(text, look.note, Weight::Regular);
    let inner = scene.width - 2.0 * look.margin;
    let labels = rows.iter().map(|row| width(row.label));
    let labels = labels.fold(width("Phase") * 1.1, f64::max).min(inner * 0.3);
    let gap = look.note * 1.6;
    let figures = |form: &fn(&PhaseMean, &CoursePanel) -> String| {
        let texts = rows.iter().map(|row| {
            row.mean.map_or_else(
                || width(NOTHING).min(inner * 0.22),
                |mean| width(&form(mean, panel)),
            )
        });
        texts.fold(look.note * 3.0, f64::max)
    };
    let widths: Vec<f64> = FORMS.iter().map(figures).collect();
    let fits = |width: &f64| inner - labels - width - 2.0 * gap >= inner * 0.34;
    let form = widths.iter().position(fits).unwrap_or(FORMS.len() - 1);
    let figures = widths.get(form).copied().unwrap_or_default();
    let head = fonts::width("Mean (95% interval), n", look.note, Weight::SemiBold);
    let figures = if form == 0 { figures.max(head) } else { figures };
    // Figures are never cut: half a pixel for rounding.
    let figures = scene.width - look.margin - figures - 0.5;
    let columns = Columns {
        left: look.margin + labels + gap,
        right: figures - gap,
        figures,
        low: panel.low,
        high: if panel.high > panel.low {
            panel.high
        } else {
            panel.low + 1.0
        },
    };
    (columns, form)
}

/// A line through all rows.
struct Upright {
    label: String,
    value: f64,
    baseline: bool,
}

impl Upright {
    fn stroke(&self, palette: &Palette) -> Stroke {
        if self.baseline {
            line(palette.baseline, 1.25)
        } else {
            dashed(palette.text, 1.0)
        }
    }
}

/// The baseline's mean and the thresholds, from left to right.
fn uprights(input: &CourseInput, panel: &CoursePanel) -> Vec<Upright> {
    let baseline = input
        .phases
        .iter()
        .find(|phase| phase.kind == PhaseKind::Baseline);
    let baseline = baseline
        .and_then(|phase| panel.mean_of(phase))
        .map(|mean| Upright {
            label: "baseline".to_owned(),
            value: mean.mean,
            baseline: true,
        });
    let thresholds = panel.thresholds.iter().map(|Threshold { label, value }| Upright {
        label: format!("{label}, {}", panel.shown(*value)),
        value: *value,
        baseline: false,
    });
    let mut uprights: Vec<_> = baseline.into_iter().chain(thresholds).collect();
    uprights.sort_by(|one, other| one.value.total_cmp(&other.value));
    uprights
}

/// Where an upright's name stands: `level` rows above the head.
struct Name {
    words: String,
    left: f64,
    right: f64,
    level: usize,
    /// Whether the line can reach up to it without running through another name.
    lead: bool,
}

impl Name {
    fn text(&self, pen: Pen, base: f64) -> Option<Text> {
        let words = Some(&self.words).filter(|words| !words.is_empty());
        words.map(|words| pen.text(self.left, base, Anchor::Start, words))
    }
}

/// Names above their lines, each as low as there is room for it.
fn names(uprights: &[Upright], columns: &Columns, pen: Pen, room: (f64, f64)) -> Vec<Name> {
    let mut placed: Vec<Name> = Vec::new();
    // The head of the first and last column stands at the lowest level.
    let inside = (columns.left, columns.right);
    for upright in uprights {
        let words = fonts::fit(&upright.label, pen.size, pen.weight, room.1 - room.0);
        let width = fonts::width(&words, pen.size, pen.weight);
        let x = columns.x(upright.value);
        let at = |(left, right): (f64, f64)| (x - width / 2.0).min(right - width).max(left);
        let free = |left: f64, level: usize| {
            let meets = |other: &&Name| left < other.right + 8.0 && other.left - 8.0 < left + width;
            !placed
                .iter()
                .filter(|other| other.level == level)
                .any(|other| meets(&other))
        };
        let lowest = Some(at(inside)).filter(|left| width <= inside.1 - inside.0 && free(*left, 0));
        let (left, level) = lowest.map_or_else(
            || {
                let left = at(room);
                let level = (1..=uprights.len()).find(|level| free(left, *level));
                (left, level.unwrap_or(uprights.len()))
            },
            |left| (left, 0),
        );
        placed.push(Name {
            words,
            left,
            right: left + width,
            level,
            lead: true,
        });
    }
    let spots: Vec<(f64, f64, usize)> = placed
        .iter()
        .map(|name| (name.left, name.right, name.level))
        .collect();
    for (name, upright) in placed.iter_mut().zip(uprights) {
        let x = columns.x(upright.value);
        let crossed = |(left, right, level): &(f64, f64, usize)| {
            *level < name.level && x > left - 3.0 && x < right + 3.0
        };
        name.lead = !spots.iter().any(crossed);
    }
    placed
}

fn push(scene: &mut Scene, ends: [(f64, f64); 2], stroke: Stroke) {
    scene.items.push(Item::Path(Path::line(ends, stroke)));
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
