//! Responder curves as a picture.

use super::{NAMED, ResponderCurve, ResponderInput, ResponderTrial, words};
use crate::ChartOptions;
use crate::fonts;
use crate::pen::Pen;
use crate::plot::{Room, Scale, Shape, Sheet, Sign, broken, dashed, passes, series, solid};
use crate::scene::{Anchor, Frame, Item, Scene, Stroke, Text};
use crate::trend::header::short;

/// The lowest that the plot may be.
const LOWEST: f64 = 120.0;

/// The most places along a curve that are tried for its name.
const MOST_SPOTS: usize = 80;

pub(super) fn scene(input: &ResponderInput, options: &ChartOptions) -> Scene {
    let most = (options.width * 0.45).clamp(150.0, 440.0);
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
}

fn draw(input: &ResponderInput, options: &ChartOptions, height: f64) -> Scene {
    let mut sheet = Sheet::new(options, &input.axis);
    let (look, left, right) = (sheet.look, sheet.left(), sheet.right());
    let name = format!("Share of {} with at least this reduction", input.counted);
    let top = sheet.heading(left, &name, "");
    let top = top + sheet.cap() + look.note * 0.9;
    let plot = plot(&sheet, top, height, left, right);
    let below = axes(&mut sheet, &plot, &input.axis);
    let letters = thresholds(&mut sheet, &plot, input.is_pain);
    let mut room = Room::new(plot.frame);
    for text in letters {
        room.take(text);
    }
    let zero = plot.x.at(0.0);
    let uprights = NAMED.map(|(reduction, _)| plot.x.at(reduction));
    for x in uprights.into_iter().chain([zero]) {
        room.line(&[(x, plot.frame.top), (x, plot.frame.bottom)]);
    }
    let drawn: Vec<(&ResponderCurve, Stroke)> = input
        .curves
        .iter()
        .enumerate()
        .map(|(index, curve)| (curve, series(sheet.palette, index)))
        .filter(|(curve, _)| curve.of() > 0)
        .collect();
    let nothing = drawn.is_empty() && input.trials.iter().all(|trial| trial.points().is_empty());
    if nothing {
        let words = format!("No {} to count yet.", input.counted);
        let pen = sheet.soft();
        let middle = (
            f64::midpoint(plot.frame.left, plot.frame.right),
            f64::midpoint(plot.frame.top, plot.frame.bottom),
        );
        let words = fonts::fit(&words, pen.size, pen.weight, plot.frame.width() - 8.0);
        sheet.write(pen, middle.0, middle.1, Anchor::Middle, &words);
    }
    let paths: Vec<Vec<(f64, f64)>> = drawn.iter().map(|(curve, _)| path(curve, &plot)).collect();
    for (points, (_, stroke)) in paths.iter().zip(&drawn).rev() {
        room.line(points);
        sheet.line(points.iter().copied(), *stroke);
    }
    let signs = trials(&mut sheet, input, &plot, &mut room);
    crossings(&mut sheet, &drawn, &plot, &mut room);
    names(&mut sheet, &drawn, &paths, &mut room);
    let key = points(&mut sheet, input, &plot, &signs, &mut room);

    let mut y = below + look.gap * 0.8;
    let rows: Vec<(Sign, String)> = input
        .curves
        .iter()
        .enumerate()
        .map(|(index, curve)| {
            let sign = Sign::Line(series(sheet.palette, index));
            (sign, words::curve(curve, &input.counted))
        })
        .collect();
    y = sheet.rows(y, &rows);
    if !key.is_empty() {
        y = sheet.key(y + look.note * 0.4, &key);
    }
    y = sheet.paragraph(y + look.note * 0.5, &words::notes(input));
    sheet.finish(y, words::alt(input))
}

fn plot(sheet: &Sheet, top: f64, height: f64, left: f64, right: f64) -> Plot {
    let from = left + sheet.width("100%") + 7.0;
    let to = right - sheet.width("100%") / 2.0;
    // Room left of 0 for those who are worse.
    let strip = ((to - from) * 0.08).max(sheet.width("worse") + sheet.width("0%") + 8.0);
    let frame = Frame {
        left: from,
        top,
        right: to,
        bottom: top + height,
    };
    Plot {
        frame,
        x: Scale {
            low: 0.0,
            high: 100.0,
            from: from + strip,
            to,
        },
        y: Scale {
            low: 0.0,
            high: 100.0,
            from: frame.bottom,
            to: frame.top,
        },
    }
}

/// Both axes with their ticks; returns where they end.
fn axes(sheet: &mut Sheet, plot: &Plot, title: &str) -> f64 {
    let (palette, frame, pen) = (sheet.palette, plot.frame, sheet.soft());
    let zero = plot.x.at(0.0);
    let worse = Frame { right: zero, ..frame };
    sheet.ground(worse, palette.tint);
    let every = if frame.height() < 130.0 { 50.0 } else { 25.0 };
    let mut share = 0.0;
    while share <= 100.0 {
        let y = plot.y.at(share);
        if share > 0.0 {
            sheet.rule((frame.left, y), (frame.right, y), solid(palette.grid, 1.0));
        }
        let base = y + sheet.cap() / 2.0;
        sheet.write(pen, frame.left - 7.0, base, Anchor::End, &format!("{share:.0}%"));
        share += every;
    }
    sheet.line(
        [(frame.left, frame.bottom), (frame.right, frame.bottom)],
        solid(palette.axis, 1.0),
    );
    sheet.rule((zero, frame.top), (zero, frame.bottom), solid(palette.axis, 1.0));
    let base = frame.bottom + 8.0 + sheet.cap();
    let most = (frame.right - zero) / (sheet.width("100%") + 10.0);
    let every = if most >= 11.0 {
        10.0
    } else if most >= 6.0 {
        20.0
    } else {
        50.0
    };
    let mut reduction = 0.0;
    while reduction <= 100.0 {
        let x = plot.x.at(reduction);
        sheet.line(
            [(x, frame.bottom), (x, frame.bottom + 4.0)],
            solid(palette.axis, 1.0),
        );
        sheet.write(pen, x, base, Anchor::Middle, &format!("{reduction:.0}%"));
        reduction += every;
    }
    // Left of the tick at 0.
    let half = sheet.width("worse") / 2.0;
    let strip = f64::midpoint(frame.left, zero).min(zero - sheet.width("0%") / 2.0 - 6.0 - half);
    sheet.write(pen, strip, base, Anchor::Middle, "worse");
    let pen = sheet.letters();
    let middle = f64::midpoint(zero, frame.right);
    let room = 2.0 * (sheet.right() - middle).min(middle - sheet.left());
    let mut y = base + sheet.step() * 1.1;
    for line in broken(title, pen, room) {
        sheet.write(pen, middle, y, Anchor::Middle, &line);
        y += sheet.step();
    }
    y - sheet.step() + sheet.look.note * 0.3
}

/// The named reductions, with their meaning for pain; returns the room that their letters take.
fn thresholds(sheet: &mut Sheet, plot: &Plot, has_meaning: bool) -> Vec<Frame> {
    let (palette, frame, pen) = (sheet.palette, plot.frame, sheet.soft());
    let base = frame.top - 4.0 - sheet.look.note * 0.35;
    let written = |named: bool, apart: bool| -> Vec<Text> {
        let texts = NAMED.iter().enumerate().map(|(index, (reduction, meaning))| {
            let share = format!("{}%", short(*reduction));
            let words = if named {
                format!("{share} {meaning}")
            } else {
                share
            };
            let anchor = match (apart, index) {
                (false, _) => Anchor::Middle,
                (true, 0) => Anchor::End,
                (true, _) => Anchor::Start,
            };
            pen.text(plot.x.at(*reduction), base, anchor, &words)
        });
        texts.collect()
    };
    let fit = |texts: &Vec<Text>| {
        let frames: Vec<Frame> = texts.iter().map(Text::frame).collect();
        let inside = frames
            .iter()
            .all(|text| text.left >= sheet.left() && text.right <= sheet.right());
        let apart = frames.windows(2).all(|pair| match pair {
            [one, other] => one.right + 8.0 <= other.left,
            _ => true,
        });
        inside && apart
    };
    // With their meaning where there is room; side by side where the lines are near each other.
    let ways = [(true, false), (true, true), (false, false), (false, true)];
    let ways = ways.into_iter().filter(|(named, _)| has_meaning || !named);
    let mut ways = ways.map(|(named, apart)| written(named, apart));
    let texts = ways.find(fit).unwrap_or_default();
    for (reduction, _) in NAMED {
        let x = plot.x.at(reduction);
        let stroke = dashed(palette.baseline, 1.0, 4.0, 3.0);
        sheet.rule((x, frame.top - 4.0), (x, frame.bottom), stroke);
    }
    let taken = texts.iter().map(Text::frame).collect();
    sheet.scene.items.extend(texts.into_iter().map(Item::Text));
    taken
}

/// From all on the left, over the share of those who aren't worse, down to nobody.
fn path(curve: &ResponderCurve, plot: &Plot) -> Vec<(f64, f64)> {
    let at = |share: f64| plot.y.at(share);
    let mut share = 100.0;
    let mut points = vec![(plot.frame.left, at(share))];
    let mut drop = |points: &mut Vec<(f64, f64)>, x: f64, to: f64| {
        if (to - share).abs() > 1e-9 {
            points.extend([(x, at(share)), (x, at(to))]);
            share = to;
        }
    };
    let better: Vec<f64> = curve
        .distinct()
        .into_iter()
        .filter(|it| *it >= -super::SAME)
        .collect();
    drop(&mut points, plot.x.at(0.0), curve.share(0.0).unwrap_or_default());
    for (index, improvement) in better.iter().enumerate() {
        let next = better.get(index + 1);
        let below = next.and_then(|next| curve.share(*next)).unwrap_or_default();
        drop(&mut points, plot.x.at(improvement.clamp(0.0, 100.0)), below);
    }
    points
}

/// Half the size of a trial's point.
fn half(sheet: &Sheet) -> f64 {
    if sheet.look.note > 11.0 { 4.5 } else { 4.0 }
}

/// Points of the trials; returns the sign of each trial.
fn trials(sheet: &mut Sheet, input: &ResponderInput, plot: &Plot, room: &mut Room) -> Vec<Sign> {
    let palette = sheet.palette;
    let half = half(sheet);
    // Arms of one trial have one form: what stands before the last comma names the trial.
    let trial = |label: &str| label.rsplit_once(',').map_or(label, |(name, _)| name).to_owned();
    let mut known: Vec<String> = Vec::new();
    let mut signs = Vec::new();
    for arm in &input.trials {
        let name = trial(&arm.label);
        let index = known.iter().position(|it| *it == name).unwrap_or_else(|| {
            known.push(name);
            known.len() - 1
        });
        let fill = (!arm.placebo).then_some(palette.soft);
        let sign = Sign::Point(Shape::of(index), half, palette.soft, fill);
        signs.push(sign);
        for (x, y) in spots(arm, plot) {
            sign.draw(&mut sheet.scene, (x, y));
            let by = half + 1.0;
            room.take(Frame {
                left: x - by,
                top: y - by,
                right: x + by,
                bottom: y + by,
            });
        }
    }
    signs
}

fn spots(arm: &ResponderTrial, plot: &Plot) -> Vec<(f64, f64)> {
    let points = arm.points();
    let inside = points.iter().map(|(at, share)| {
        (
            plot.x.at(at.clamp(0.0, 100.0)),
            plot.y.at(share.clamp(0.0, 100.0)),
        )
    });
    inside.collect()
}

/// The shares where curves cross the named reductions.
fn crossings(sheet: &mut Sheet, drawn: &[(&ResponderCurve, Stroke)], plot: &Plot, room: &mut Room) {
    let cap = sheet.cap();
    for (curve, stroke) in drawn {
        for (reduction, _) in NAMED {
            let Some(share) = curve.share(reduction) else {
                continue;
            };
            let (x, y) = (plot.x.at(reduction), plot.y.at(share));
            let pen = Pen::bold(sheet.look.note, stroke.colour);
            let words = words::whole(share);
            let spots = [
                (x + 5.0, y - 5.0, Anchor::Start),
                (x - 5.0, y + 5.0 + cap, Anchor::End),
                (x + 5.0, y + 5.0 + cap, Anchor::Start),
                (x - 5.0, y - 5.0, Anchor::End),
            ];
            let text = room.place(pen, &words, spots);
            sheet.scene.items.extend(text.map(Item::Text));
        }
    }
}

/// Names beside the curves where there is room; the rows below name them all.
fn names(sheet: &mut Sheet, drawn: &[(&ResponderCurve, Stroke)], paths: &[Vec<(f64, f64)>], room: &mut Room) {
    for (index, ((curve, stroke), points)) in drawn.iter().zip(paths).enumerate() {
        let others: Vec<&Vec<(f64, f64)>> = paths
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
            .map(|(_, points)| points)
            .collect();
        let pen = Pen::bold(sheet.look.note, stroke.colour);
        let half = sheet.cap() / 2.0;
        // Levels and drops; where curves run together a name would belong to all of them.
        let spots: Vec<(f64, f64)> = points
            .windows(2)
            .skip(1)
            .step_by(points.len().div_ceil(MOST_SPOTS).max(1))
            .filter_map(|pair| pair.first().zip(pair.last()))
            .map(|(from, to)| (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1)))
            .filter(|spot| others.iter().all(|points| !passes(points, *spot, 8.0)))
            .collect();
        let right = spots.iter().map(|(x, y)| (x + 9.0, y + half, Anchor::Start));
        let above = spots.iter().map(|(x, y)| (x + 4.0, y - 6.0, Anchor::Start));
        let left = spots.iter().rev().map(|(x, y)| (x - 9.0, y + half, Anchor::End));
        let below = spots
            .iter()
            .rev()
            .map(|(x, y)| (x - 4.0, y + 6.0 + 2.0 * half, Anchor::End));
        let spots = right.chain(above).chain(left).chain(below);
        let text = room.place(pen, &curve.label, spots);
        sheet.scene.items.extend(text.map(Item::Text));
    }
}

/// Names beside the points of trials where there is room; returns the key of those that aren't named there, and of what
/// full and open points mean that are.
fn points(
    sheet: &mut Sheet,
    input: &ResponderInput,
    plot: &Plot,
    signs: &[Sign],
    room: &mut Room,
) -> Vec<(Sign, String)> {
    let (pen, cap) = (sheet.soft(), sheet.cap());
    let (mut key, mut beside) = (Vec::new(), Vec::new());
    for (arm, sign) in input.trials.iter().zip(signs) {
        let mut spots: Vec<((f64, f64), f64)> = spots(arm, plot)
            .into_iter()
            .zip(arm.points().into_iter().map(|point| point.1))
            .collect();
        // The share at 30% is what most people look for.
        let wanted = plot.x.at(30.0);
        spots.sort_by(|one, other| (one.0.0 - wanted).abs().total_cmp(&(other.0.0 - wanted).abs()));
        let text = spots.iter().find_map(|((x, y), share)| {
            let words = format!("{} {}", arm.label, words::percent(*share));
            let around = [
                (x + 9.0, y + cap / 2.0, Anchor::Start),
                (x - 9.0, y + cap / 2.0, Anchor::End),
                (x + 7.0, y - 6.0, Anchor::Start),
                (x + 7.0, y + 6.0 + cap, Anchor::Start),
                (x - 7.0, y + 6.0 + cap, Anchor::End),
                (x - 7.0, y - 6.0, Anchor::End),
                (*x, y + 9.0 + cap, Anchor::Middle),
                (*x, y - 9.0, Anchor::Middle),
            ];
            room.place(pen, &words, around)
        });
        match text {
            Some(text) => {
                sheet.scene.items.push(Item::Text(text));
                beside.push(arm.placebo);
            }
            None => key.push((*sign, arm.label.clone())),
        }
    }
    let (half, soft) = (half(sheet), sheet.palette.soft);
    if beside.contains(&false) {
        let sign = Sign::Point(Shape::Circle, half, soft, Some(soft));
        key.push((sign, "full: drug arm of a trial".to_owned()));
    }
    if beside.contains(&true) {
        let sign = Sign::Point(Shape::Circle, half, soft, None);
        key.push((sign, "open: placebo arm".to_owned()));
    }
    key
}
