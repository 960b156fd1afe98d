//! Survival curves as a picture.

use super::{SurvivalCurve, SurvivalInput, same, words};
use crate::ChartOptions;
use crate::body::hatch;
use crate::pen::Pen;
use crate::plot::{Room, Scale, Sheet, Sign, dashed, series, solid};
use crate::scene::{Anchor, Frame, Item, Path, Scene, Step, Stroke};

/// The lowest that the plot may be.
const LOWEST: f64 = 110.0;

/// Steps of the axis in months: parts of a year or whole years.
const STEPS: [f64; 9] = [1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0, 120.0];

pub(super) fn scene(input: &SurvivalInput, options: &ChartOptions) -> Scene {
    let most = (options.width * 0.42).clamp(140.0, 400.0);
    let drawn = draw(input, options, most);
    let over = drawn.height - options.most_height;
    if over > 0.0 && most > LOWEST {
        return draw(input, options, (most - over).max(LOWEST));
    }
    drawn
}

struct Plot {
    frame: Frame,
    x: Scale,
    y: Scale,
    ticks: Vec<f64>,
}

/// A curve that is drawn.
struct Drawn<'a> {
    curve: &'a SurvivalCurve,
    stroke: Stroke,
    path: Vec<(f64, f64)>,
    bands: Vec<Vec<(f64, f64)>>,
}

fn draw(input: &SurvivalInput, options: &ChartOptions, height: f64) -> Scene {
    let mut sheet = Sheet::new(options, &input.axis);
    let (look, left) = (sheet.look, sheet.left());
    let top = sheet.heading(left, &input.axis, "Kaplan–Meier estimate");
    let plot = plot(&sheet, input, top + look.note * 0.8, height);
    let below = axes(&mut sheet, &plot);
    let drawn: Vec<Drawn<'_>> = input
        .curves
        .iter()
        .enumerate()
        .filter(|(_, curve)| !curve.steps.is_empty())
        .map(|(index, curve)| Drawn {
            curve,
            stroke: series(sheet.palette, index),
            path: path(curve, &plot),
            bands: bands(curve, &plot),
        })
        .collect();
    if drawn.is_empty() {
        let pen = sheet.soft();
        let frame = plot.frame;
        let middle = f64::midpoint(frame.top, frame.bottom);
        sheet.write(
            pen,
            f64::midpoint(frame.left, frame.right),
            middle,
            Anchor::Middle,
            "Nobody followed yet.",
        );
        return sheet.finish(below, words::alt(input));
    }
    for (index, one) in drawn.iter().enumerate() {
        band(&mut sheet, one, index == 0);
    }
    let mut room = Room::new(plot.frame);
    for one in &drawn {
        room.line(&one.path);
    }
    let medians: Vec<Option<f64>> = drawn.iter().map(|one| median(&mut sheet, one, &plot)).collect();
    for one in drawn.iter().rev() {
        sheet.line(one.path.iter().copied(), one.stroke);
        censored(&mut sheet, one, &plot, &mut room);
    }
    for (one, x) in drawn.iter().zip(&medians) {
        if let Some(x) = x {
            name_median(&mut sheet, one, *x, &plot, &mut room);
        }
    }
    if drawn.len() > 1 {
        for corners in drawn.iter().flat_map(|one| &one.bands) {
            room.line(corners);
        }
        names(&mut sheet, &drawn, &plot, &mut room);
    }
    let y = at_risk(&mut sheet, &drawn, &plot, below + look.gap * 0.8);
    let y = notes(&mut sheet, &drawn, y + look.gap * 0.6);
    sheet.finish(y, words::alt(input))
}

fn plot(sheet: &Sheet, input: &SurvivalInput, top: f64, height: f64) -> Plot {
    let from = sheet.left() + sheet.width("100%") + 7.0;
    let to = sheet.right() - sheet.look.note;
    let frame = Frame {
        left: from,
        top,
        right: to,
        bottom: top + height,
    };
    let last = input.curves.iter().map(SurvivalCurve::end).fold(1.0, f64::max);
    let whole = |curve: &&SurvivalCurve| {
        curve.at_risk.len() > 1 && curve.at_risk.iter().all(|(at, _)| same(*at, at.round()))
    };
    let asked: Vec<f64> = input
        .curves
        .iter()
        .filter(whole)
        .max_by_key(|curve| curve.at_risk.len())
        .map(|curve| curve.at_risk.iter().map(|(at, _)| *at).collect())
        .unwrap_or_default();
    let widest = sheet.width("0000").max(sheet.width(&format!("{last:.0}"))) + 10.0;
    let most = ((to - from) / widest).clamp(2.0, 13.0);
    let ticks = if asked.is_empty() {
        let step = STEPS.into_iter().find(|step| last / step + 1.0 <= most);
        let step = step.unwrap_or(last);
        let mut ticks = vec![0.0];
        while let Some(next) = ticks.last().map(|at| at + step).filter(|at| *at <= last + 1e-6) {
            ticks.push(next);
        }
        ticks
    } else {
        let count = u32::try_from(asked.len()).map_or(f64::MAX, f64::from);
        let mut every = 1;
        while count / f64::from(every) > most {
            every += 1;
        }
        let every = usize::try_from(every).unwrap_or(1);
        asked.into_iter().step_by(every).collect()
    };
    let high = ticks.last().copied().unwrap_or_default().max(last);
    Plot {
        frame,
        x: Scale {
            low: 0.0,
            high,
            from,
            to,
        },
        y: Scale {
            low: 0.0,
            high: 1.0,
            from: frame.bottom,
            to: frame.top,
        },
        ticks,
    }
}

/// Both axes with their ticks; returns where they end.
fn axes(sheet: &mut Sheet, plot: &Plot) -> f64 {
    let (palette, frame, pen, cap) = (sheet.palette, plot.frame, sheet.soft(), sheet.cap());
    let shares: &[f64] = if frame.height() < 130.0 {
        &[0.0, 0.5, 1.0]
    } else {
        &[0.0, 0.25, 0.5, 0.75, 1.0]
    };
    for share in shares {
        let y = plot.y.at(*share);
        if *share > 0.0 {
            sheet.rule((frame.left, y), (frame.right, y), solid(palette.grid, 1.0));
        }
        let words = words::percent(*share);
        sheet.write(pen, frame.left - 7.0, y + cap / 2.0, Anchor::End, &words);
    }
    let ends = [(frame.left, frame.bottom), (frame.right, frame.bottom)];
    sheet.line(ends, solid(palette.axis, 1.0));
    let base = frame.bottom + 8.0 + cap;
    for tick in &plot.ticks {
        let x = plot.x.at(*tick);
        let ends = [(x, frame.bottom), (x, frame.bottom + 4.0)];
        sheet.line(ends, solid(palette.axis, 1.0));
        sheet.write(pen, x, base, Anchor::Middle, &format!("{tick:.0}"));
    }
    let below = base + sheet.step() * 1.1;
    let middle = f64::midpoint(frame.left, frame.right);
    let letters = sheet.letters();
    sheet.write(letters, middle, below, Anchor::Middle, "Months since the start");
    below + sheet.look.note * 0.3
}

fn path(curve: &SurvivalCurve, plot: &Plot) -> Vec<(f64, f64)> {
    let mut points: Vec<(f64, f64)> = Vec::new();
    for step in &curve.steps {
        let (x, y) = (plot.x.at(step.months), plot.y.at(step.share.clamp(0.0, 1.0)));
        if let Some((_, before)) = points.last().copied() {
            points.push((x, before));
        }
        points.push((x, y));
    }
    // Where nobody is left there is nothing to follow.
    let left = curve.steps.last().is_some_and(|step| step.share > 0.0);
    if let Some((_, y)) = points.last().copied().filter(|_| left) {
        points.push((plot.x.at(curve.end()), y));
    }
    points
}

/// The outlines of a curve's intervals: one for each run of steps that have one.
fn bands(curve: &SurvivalCurve, plot: &Plot) -> Vec<Vec<(f64, f64)>> {
    let ends = curve.steps.iter().skip(1).map(|step| step.months);
    let ends = ends.chain([curve.end()]);
    let mut runs: Vec<[Vec<(f64, f64)>; 2]> = Vec::new();
    let mut goes_on = false;
    for (step, end) in curve.steps.iter().zip(ends) {
        let Some((low, high)) = step.interval.filter(|_| end - step.months > 1e-9) else {
            goes_on = goes_on && step.interval.is_some();
            continue;
        };
        if !goes_on {
            runs.push([Vec::new(), Vec::new()]);
        }
        goes_on = true;
        let (from, to) = (plot.x.at(step.months), plot.x.at(end));
        if let Some([above, below]) = runs.last_mut() {
            for (side, share) in [(above, high), (below, low)] {
                let y = plot.y.at(share.clamp(0.0, 1.0));
                side.extend([(from, y), (to, y)]);
            }
        }
    }
    runs.into_iter()
        .map(|[above, below]| above.into_iter().chain(below.into_iter().rev()).collect())
        .collect()
}

/// The band of a curve's intervals: filled for the first curve, hatched for others, so that both stay visible.
fn band(sheet: &mut Sheet, one: &Drawn<'_>, first: bool) {
    for corners in &one.bands {
        if first {
            let colour = sheet.palette.dose;
            sheet
                .ground
                .push(Item::Path(Path::polygon(corners.iter().copied(), colour)));
            continue;
        }
        let outline: Vec<Step> = corners.iter().map(|(x, y)| Step::Line(*x, *y)).collect();
        let steps = hatch(&outline, 5.0);
        if !steps.is_empty() {
            sheet.draw(Path {
                steps,
                fill: None,
                stroke: Some(solid(sheet.palette.axis, 0.6)),
            });
        }
    }
}

fn censored(sheet: &mut Sheet, one: &Drawn<'_>, plot: &Plot, room: &mut Room) {
    for months in &one.curve.censored {
        let Some(step) = one.curve.at(*months) else {
            continue;
        };
        let (x, y) = (plot.x.at(*months), plot.y.at(step.share.clamp(0.0, 1.0)));
        let ends = [(x, y - 5.0), (x, y + 5.0)];
        room.line(&ends);
        sheet.line(ends, solid(one.stroke.colour, 1.25));
    }
}

/// The lines that lead from half to the curve and down to its month.
fn median(sheet: &mut Sheet, one: &Drawn<'_>, plot: &Plot) -> Option<f64> {
    let x = plot.x.at(one.curve.median()?);
    let stroke = dashed(sheet.palette.baseline, 1.0, 3.0, 2.5);
    let half = plot.y.at(0.5);
    sheet.rule((plot.frame.left, half), (x, half), stroke);
    sheet.rule((x, half), (x, plot.frame.bottom), stroke);
    Some(x)
}

fn name_median(sheet: &mut Sheet, one: &Drawn<'_>, x: f64, plot: &Plot, room: &mut Room) {
    let pen = Pen::bold(sheet.look.note, one.stroke.colour);
    let words = words::median(one.curve);
    let (bottom, half, cap) = (plot.frame.bottom, plot.y.at(0.5), sheet.cap());
    let spots = [
        (x + 6.0, bottom - 6.0, Anchor::Start),
        (x - 6.0, bottom - 6.0, Anchor::End),
        (x + 6.0, bottom - 10.0 - cap, Anchor::Start),
        (x - 6.0, half + 6.0 + cap, Anchor::End),
        (x + 6.0, half - 6.0, Anchor::Start),
    ];
    let text = room.place(pen, &words, spots);
    sheet.scene.items.extend(text.map(Item::Text));
}

/// Names beside the curves where there is room; the numbers at risk name them all.
fn names(sheet: &mut Sheet, drawn: &[Drawn<'_>], plot: &Plot, room: &mut Room) {
    for one in drawn {
        let pen = Pen::bold(sheet.look.note, one.stroke.colour);
        let half = sheet.cap() / 2.0;
        let levels: Vec<(f64, f64)> = one
            .path
            .windows(2)
            .filter_map(|pair| pair.first().zip(pair.last()))
            .map(|(from, to)| (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1)))
            .collect();
        let end = one
            .path
            .last()
            .copied()
            .unwrap_or((plot.frame.right, plot.frame.top));
        let above = levels.iter().rev().map(|(x, y)| (*x, y - 8.0, Anchor::Start));
        let below = levels
            .iter()
            .map(|(x, y)| (*x, y + 8.0 + 2.0 * half, Anchor::End));
        let spots = [
            (end.0 + 6.0, end.1 + half, Anchor::Start),
            (end.0, end.1 - 8.0, Anchor::End),
            (end.0, end.1 + 8.0 + 2.0 * half, Anchor::End),
        ];
        let spots = spots.into_iter().chain(above).chain(below);
        let text = room.place(pen, &one.curve.label, spots);
        sheet.scene.items.extend(text.map(Item::Text));
    }
}

/// The numbers at risk below the ticks; returns where they end.
fn at_risk(sheet: &mut Sheet, drawn: &[Drawn<'_>], plot: &Plot, top: f64) -> f64 {
    let (look, left, right) = (sheet.look, sheet.left(), sheet.right());
    let bold = Pen::bold(look.note, sheet.palette.text);
    let mut y = top + sheet.cap();
    sheet.write(bold, left, y, Anchor::Start, "Number at risk");
    y += sheet.step() * 1.15;
    for one in drawn {
        let sign = Sign::Line(one.stroke);
        let middle = y - sheet.cap() / 2.0;
        sign.draw(&mut sheet.scene, (left + sign.width() / 2.0, middle));
        let x = left + sign.width() + look.note * 0.55;
        let letters = sheet.letters();
        let words = format!("{}: {}", one.curve.label, words::median(one.curve));
        y = sheet.lines(letters, x, y, right - x, &words);
        let mut taken = f64::NEG_INFINITY;
        let known = &one.curve.at_risk;
        for (months, count) in known {
            let ticked = plot.ticks.iter().any(|tick| same(*tick, *months));
            let free = known.iter().any(|(at, _)| !same(*at, at.round()));
            if !(ticked || free) {
                continue;
            }
            let text = letters.text(plot.x.at(*months), y, Anchor::Middle, &count.to_string());
            let frame = text.frame();
            if frame.left > taken && frame.right <= sheet.scene.width {
                taken = frame.right + 6.0;
                sheet.scene.items.push(Item::Text(text));
            }
        }
        if known.is_empty() {
            let soft = sheet.soft();
            sheet.write(soft, plot.frame.left, y, Anchor::Start, "not known");
        }
        y += sheet.step() * 1.4;
    }
    y - sheet.step()
}

/// What the picture doesn't say by itself.
fn notes(sheet: &mut Sheet, drawn: &[Drawn<'_>], top: f64) -> f64 {
    let many = drawn.len() > 1;
    let mut key = Vec::new();
    let (first, palette) = (drawn.first(), sheet.palette);
    let banded = |one: &Drawn<'_>| one.curve.steps.iter().any(|step| step.interval.is_some());
    if drawn.iter().any(banded) {
        let words = if many {
            "95% band (hatched for the second)"
        } else {
            "95% band"
        };
        key.push((Sign::Band(palette.dose), words.to_owned()));
    }
    if drawn.iter().any(|one| !one.curve.censored.is_empty()) {
        let stroke = first.map_or_else(|| solid(palette.ink, 2.0), |one| one.stroke);
        key.push((Sign::Tick(stroke), "last seen while still on it".to_owned()));
    }
    sheet.key(top, &key)
}
