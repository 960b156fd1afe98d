//! Arms of trials as a picture: a forest plot with a line a row.

use super::{Arm, ArmGroup, ArmsInput, words};
use crate::ChartOptions;
use crate::fonts;
use crate::pen::Pen;
use crate::plot::{Scale, Shape, Sheet, Sign, broken, solid, ticks};
use crate::scene::{Anchor, Frame, Path, Scene};

/// Between columns.
const GUTTER: f64 = 16.0;

pub(super) fn scene(input: &ArmsInput, options: &ChartOptions) -> Scene {
    let heights = [1.0, 0.86, 0.72];
    let mut drawn = draw(input, options, 1.0);
    for height in heights.into_iter().skip(1) {
        if drawn.height <= options.most_height {
            break;
        }
        drawn = draw(input, options, height);
    }
    drawn
}

/// Where the columns of every group stand.
#[derive(Clone, Copy)]
struct Columns {
    /// The most that a label may take.
    label: f64,
    plot: (f64, f64),
    /// The decimal points of changes, and where the column begins.
    point: f64,
    change: f64,
    interval: f64,
    /// Whether labels stand above the marks, because there is no room beside them.
    stacked: bool,
}

struct Row<'a> {
    arm: &'a Arm,
    patient: bool,
}

impl Row<'_> {
    fn pen(&self, sheet: &Sheet) -> Pen {
        if self.patient {
            Pen::bold(sheet.look.note, sheet.palette.text)
        } else {
            sheet.letters()
        }
    }

    fn number(&self) -> fn(f64) -> String {
        if self.patient {
            words::rounded
        } else {
            words::change
        }
    }

    fn change(&self) -> String {
        self.number()(self.arm.change)
    }

    fn interval(&self) -> String {
        let none = if self.patient {
            words::NOT_KNOWN
        } else {
            words::NONE
        };
        words::interval(self.arm, self.number(), none)
    }
}

fn rows(group: &ArmGroup) -> Vec<Row<'_>> {
    let patient = group.patient.iter().map(|arm| Row { arm, patient: true });
    let arms = group.arms.iter().map(|arm| Row { arm, patient: false });
    patient
        .chain(arms)
        .filter(|row| row.arm.change.is_finite())
        .collect()
}

fn draw(input: &ArmsInput, options: &ChartOptions, height: f64) -> Scene {
    let mut sheet = Sheet::new(options, &input.axis);
    let top = sheet.left();
    let mut y = sheet.heading(top, &input.axis, "less than 0 is better");
    let columns = columns(&sheet, input);
    let asked = input.groups.iter().any(|group| group.patient.is_some());
    if input.groups.iter().all(|group| rows(group).is_empty()) {
        y = sheet.paragraph(y + sheet.look.gap * 0.5, "Nothing to compare yet.");
        return sheet.finish(y, words::alt(input));
    }
    for (index, group) in input.groups.iter().enumerate() {
        let top = y + sheet.look.gap * if index == 0 { 0.5 } else { 1.1 };
        y = draw_group(&mut sheet, group, &columns, top, height, asked);
    }
    let key = key(&sheet, input);
    y = sheet.key(y + sheet.look.gap * 0.7, &key);
    y = sheet.paragraph(y + sheet.look.note * 0.5, &words::below(input));
    sheet.finish(y, words::alt(input))
}

fn columns(sheet: &Sheet, input: &ArmsInput) -> Columns {
    let all: Vec<Row<'_>> = input.groups.iter().flat_map(rows).collect();
    let widest = |text: fn(&Row<'_>) -> String| {
        let widths = all.iter().map(|row| {
            let pen = row.pen(sheet);
            fonts::width(&text(row), pen.size, pen.weight)
        });
        widths.fold(0.0, f64::max)
    };
    let before = widest(|row| split(&row.change()).0);
    let after = widest(|row| split(&row.change()).1);
    let head = sheet.width("Change");
    let change = (before + after).max(head);
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method is of one lifetime, the closure of any"
    )]
    let interval = widest(|row| row.interval()).max(sheet.width("95% interval"));
    let (left, right) = (sheet.left(), sheet.right());
    let numbers = change + GUTTER + interval;
    let longest =
        widest(|row| words::label(row.arm)).max(sheet.width("This patient: not known in this unit"));
    let room = right - left - numbers - 3.0 * GUTTER;
    let label = longest.min(room * 0.5);
    let stacked = room - label < 170.0;
    let first = right - numbers;
    Columns {
        label: if stacked { right - left } else { label },
        plot: if stacked {
            (left + 8.0, right - 8.0)
        } else {
            (left + label + GUTTER * 1.5, first - GUTTER * 1.5)
        },
        point: first + before,
        change: first,
        interval: right - interval,
        stacked,
    }
}

/// A number before and from its decimal point on.
fn split(number: &str) -> (String, String) {
    match number.split_once('.') {
        Some((whole, fraction)) => (whole.to_owned(), format!(".{fraction}")),
        None => (number.to_owned(), String::new()),
    }
}

/// From the least to the most that a group shows. Trials are shown in full; a patient's interval that would press them
/// together is cut.
fn range(rows: &[Row<'_>]) -> (f64, f64) {
    let mut low = 0.0_f64;
    let mut high = 0.0_f64;
    let mut take = |value: f64| {
        if value.is_finite() {
            low = low.min(value);
            high = high.max(value);
        }
    };
    for row in rows {
        take(row.arm.change);
        if let (false, Some((from, to))) = (row.patient, row.arm.interval) {
            take(from);
            take(to);
        }
    }
    if high - low < 1e-9 {
        return (-1.0, 1.0);
    }
    let span = high - low;
    let (least, most) = (low - span * 0.75, high + span * 0.75);
    let patient = rows.iter().filter(|row| row.patient);
    for (from, to) in patient.filter_map(|row| row.arm.interval) {
        low = low.min(from.max(least));
        high = high.max(to.min(most));
    }
    let span = high - low;
    (low - span * 0.04, high + span * 0.04)
}

fn draw_group(
    sheet: &mut Sheet,
    group: &ArmGroup,
    columns: &Columns,
    top: f64,
    height: f64,
    asked: bool,
) -> f64 {
    let rows = rows(group);
    let (look, palette, left) = (sheet.look, sheet.palette, sheet.left());
    let head = Pen::bold(look.note, palette.text);
    let base = top + sheet.cap();
    let room = if columns.stacked {
        sheet.right() - left
    } else {
        columns.change - left - GUTTER
    };
    let after = sheet.lines(head, left, base, room, &group.label);
    if !columns.stacked {
        let soft = sheet.soft();
        sheet.write(soft, columns.change, base, Anchor::Start, "Change");
        sheet.write(soft, columns.interval, base, Anchor::Start, "95% interval");
    }
    let mut y = after - sheet.step() + look.note * 0.55;
    sheet.line([(left, y), (sheet.right(), y)], solid(palette.axis, 1.0));
    let (low, high) = range(&rows);
    let x = Scale {
        low,
        high,
        from: columns.plot.0,
        to: columns.plot.1,
    };
    if asked && group.patient.is_none() {
        let words = "This patient: not known in this unit";
        let room = if columns.stacked {
            sheet.right() - left
        } else {
            columns.label
        };
        let after = sheet.lines(sheet.soft(), left, y + sheet.step(), room, words);
        y = after - sheet.step() * 0.45;
    }
    let mut strips = Vec::new();
    for row in &rows {
        let (middle, bottom) = draw_row(sheet, row, columns, &x, y, height);
        strips.push((
            if columns.stacked {
                middle - look.note * 0.7
            } else {
                y
            },
            bottom,
        ));
        y = bottom;
    }
    if rows.is_empty() {
        return sheet.paragraph(y + look.note * 0.5, "No arm reports a change in this unit.");
    }
    axis(sheet, &x, &strips, y)
}

/// Draws a row; returns the height of its mark and where it ends.
fn draw_row(
    sheet: &mut Sheet,
    row: &Row<'_>,
    columns: &Columns,
    x: &Scale,
    top: f64,
    height: f64,
) -> (f64, f64) {
    let (look, left, right) = (sheet.look, sheet.left(), sheet.right());
    let pen = row.pen(sheet);
    let (cap, step) = (sheet.cap(), sheet.step());
    let pad = look.note * 0.62 * height;
    let label = words::label(row.arm);
    let (change, interval) = (row.change(), row.interval());
    let (middle, bottom);
    if columns.stacked {
        let told = match row.arm.interval {
            Some(_) => format!("{change} ({interval})"),
            None => format!("{change}, {interval}"),
        };
        let width = fonts::width(&told, pen.size, pen.weight);
        let beside = right - left - width - GUTTER;
        let base = top + pad + cap;
        let one = fonts::width(&label, pen.size, pen.weight) <= beside;
        let mut y = base;
        if one {
            sheet.write(pen, left, y, Anchor::Start, &label);
            sheet.write(pen, right, y, Anchor::End, &told);
        } else {
            y = sheet.lines(pen, left, base, right - left, &label);
            let told = fonts::fit(&told, pen.size, pen.weight, right - left);
            sheet.write(pen, right, y, Anchor::End, &told);
        }
        middle = y + look.note * 1.05;
        bottom = middle + look.note * 0.5 + pad;
    } else {
        let lines = broken(&label, pen, columns.label);
        let tall = (lines.len().max(1) - 1) as f64 * step;
        let base = top + pad + cap;
        for (line, index) in lines.iter().zip(0u8..) {
            sheet.write(pen, left, base + f64::from(index) * step, Anchor::Start, line);
        }
        middle = base + tall / 2.0 - cap / 2.0;
        bottom = base + tall + pad;
        let base = middle + cap / 2.0;
        let (_, fraction) = split(&change);
        let end = columns.point + fonts::width(&fraction, pen.size, pen.weight);
        sheet.write(pen, end, base, Anchor::End, &change);
        let pen = match row.arm.interval {
            Some(_) => pen,
            None => sheet.soft(),
        };
        sheet.write(pen, columns.interval, base, Anchor::Start, &interval);
    }
    if row.patient {
        let frame = Frame {
            left,
            top: top + 0.5,
            right,
            bottom,
        };
        sheet.ground(frame, sheet.palette.tint);
    }
    mark(sheet, row, x, middle);
    (middle, bottom)
}

/// The sign of a row.
fn sign(sheet: &Sheet, patient: bool, placebo: bool) -> Sign {
    let (palette, roomy) = (sheet.palette, sheet.look.note > 11.0);
    let half = if roomy { 4.25 } else { 3.75 };
    if patient {
        Sign::Point(Shape::Kite, half * 1.45, palette.ink, Some(palette.ink))
    } else if placebo {
        Sign::Point(Shape::Circle, half, palette.soft, None)
    } else {
        Sign::Point(Shape::Square, half, palette.text, Some(palette.text))
    }
}

fn mark(sheet: &mut Sheet, row: &Row<'_>, x: &Scale, y: f64) {
    let palette = sheet.palette;
    let colour = if row.patient { palette.ink } else { palette.soft };
    let stroke = solid(colour, if row.patient { 2.0 } else { 1.25 });
    if let Some((low, high)) = row.arm.interval {
        let ends = [(low, x.low, 1.0), (high, x.high, -1.0)].map(|(value, limit, inward)| {
            let cut = if inward > 0.0 {
                value < limit
            } else {
                value > limit
            };
            (x.at(if cut { limit } else { value }), cut, inward)
        });
        sheet.line(ends.map(|(x, ..)| (x, y)), stroke);
        for (x, cut, inward) in ends {
            if cut {
                let tip = [(x, y), (x + inward * 7.0, y - 4.0), (x + inward * 7.0, y + 4.0)];
                sheet.draw(Path::polygon(tip, colour));
            } else {
                sheet.line([(x, y - 3.5), (x, y + 3.5)], stroke);
            }
        }
    }
    sign(sheet, row.patient, row.arm.placebo).draw(&mut sheet.scene, (x.at(row.arm.change), y));
}

/// The axis below a group, whose lines run through `strips`; returns where it ends.
fn axis(sheet: &mut Sheet, x: &Scale, strips: &[(f64, f64)], bottom: f64) -> f64 {
    let (palette, pen, cap) = (sheet.palette, sheet.soft(), sheet.cap());
    let zero = x.at(0.0);
    sheet.line([(x.from, bottom), (x.to, bottom)], solid(palette.axis, 1.0));
    let widest = ticks(x.low, x.high, 5.0)
        .into_iter()
        .map(|tick| sheet.width(&words::change(tick)))
        .fold(20.0, f64::max);
    let base = bottom + 7.0 + cap;
    let most = ((x.to - x.from) / (widest + 18.0)).min(7.0);
    for tick in ticks(x.low, x.high, most) {
        let at = x.at(tick);
        sheet.line([(at, bottom), (at, bottom + 4.0)], solid(palette.axis, 1.0));
        if tick.abs() > 1e-9 {
            for (top, bottom) in strips {
                sheet.rule((at, *top), (at, *bottom), solid(palette.grid, 1.0));
            }
        }
        let label = words::change(tick);
        let half = sheet.width(&label) / 2.0;
        let at = at.max(sheet.left() + half).min(sheet.right() - half);
        sheet.write(pen, at, base, Anchor::Middle, &label);
    }
    for (top, bottom) in strips {
        sheet.rule((zero, *top), (zero, *bottom), solid(palette.baseline, 1.25));
    }
    let below = base + sheet.step();
    let (better, worse) = ("← better", "worse →");
    if zero - 8.0 - sheet.width(better) >= sheet.left() {
        sheet.write(pen, zero - 8.0, below, Anchor::End, better);
    }
    if zero + 8.0 + sheet.width(worse) <= sheet.right() {
        sheet.write(pen, zero + 8.0, below, Anchor::Start, worse);
    }
    below + sheet.look.note * 0.3
}

fn key(sheet: &Sheet, input: &ArmsInput) -> Vec<(Sign, String)> {
    let all = || input.groups.iter().flat_map(rows);
    let mut key = Vec::new();
    if all().any(|row| row.patient) {
        key.push((sign(sheet, true, false), "this patient".to_owned()));
    }
    for (placebo, words) in [
        (false, "drug arm of a trial (mean)"),
        (true, "placebo arm of a trial (mean)"),
    ] {
        if all().any(|row| !row.patient && row.arm.placebo == placebo) {
            key.push((sign(sheet, false, placebo), words.to_owned()));
        }
    }
    if all().any(|row| row.arm.interval.is_some()) {
        let cut = input.groups.iter().map(rows).any(|rows| {
            let (low, high) = range(&rows);
            let goes_on = |row: &Row<'_>| row.arm.interval.is_some_and(|(from, to)| from < low || to > high);
            rows.iter().any(goes_on)
        });
        let words = if cut {
            "95% interval; an arrow: it goes on"
        } else {
            "95% interval"
        };
        key.push((Sign::Interval(solid(sheet.palette.soft, 1.25)), words.to_owned()));
    }
    key
}
