//! Marks in lanes: visits, side effects, results. Marks that would touch are drawn as one, with their number.

use super::canvas::{Canvas, LANES, dashed, line};
use super::key::Sign;
use super::time::Edge;
use super::{ChronologyInput, SideEffectSign, signs};
use crate::scene::{Anchor, Frame, Item};
use record::Place;

/// The most rows of side effects.
const MOST_ROWS: usize = 4;

/// One or more marks at one place.
struct Group<'a> {
    from: f64,
    to: f64,
    /// The weightiest of its signs.
    sign: Sign,
    records: Vec<u32>,
    label: &'a str,
}

impl Group<'_> {
    fn x(&self) -> f64 {
        (self.from + self.to) / 2.0
    }
}

pub(crate) fn draw(canvas: &mut Canvas, input: &ChronologyInput, top: f64) -> f64 {
    let time = canvas.time;
    let visits = input.visits.iter().map(|visit| {
        let x = time.middle(visit.date);
        group(x, Sign::Visit(visit.signed), visit.mark, "")
    });
    let visits: Vec<Group<'_>> = visits.collect();
    let results = input.results.iter().map(|result| {
        let x = time.middle(result.date);
        group(x, Sign::Result(result.place), result.mark, &result.label)
    });
    let results: Vec<Group<'_>> = results.collect();
    let mut y = top;
    y = signs_lane(canvas, LANES[0], visits, y);
    y = side_effects(canvas, &input.side_effects, y);
    y = signs_lane(canvas, LANES[2], results, y);
    if y > top { y + canvas.look.gap } else { y }
}

fn group(x: f64, sign: Sign, mark: u32, label: &str) -> Group<'_> {
    Group {
        from: x,
        to: x,
        sign,
        records: vec![mark],
        label,
    }
}

fn height(canvas: &Canvas) -> f64 {
    canvas.look.note * 2.0
}

/// The name of a lane and the line that its marks stand on.
fn name(canvas: &mut Canvas, name: &str, top: f64, bottom: f64) {
    let (time, look) = (canvas.time, canvas.look);
    let base = canvas.base(top, top + height(canvas));
    canvas
        .note()
        .write(&mut canvas.scene, look.margin, base, Anchor::Start, name);
    canvas.ground(top, bottom);
    let ends = [(time.left, bottom), (time.right, bottom)];
    let stroke = line(canvas.palette.grid, 1.0);
    canvas.line(&ends, stroke);
}

fn signs_lane(canvas: &mut Canvas, label: &str, mut groups: Vec<Group<'_>>, top: f64) -> f64 {
    groups.retain(|group| canvas.time.shows(group.from));
    if groups.is_empty() {
        return top;
    }
    let bottom = top + height(canvas);
    name(canvas, label, top, bottom);
    let groups = together(canvas, groups);
    row(canvas, &groups, top, bottom);
    bottom
}

/// Joins neighbours that would touch.
fn together<'a>(canvas: &Canvas, mut marks: Vec<Group<'a>>) -> Vec<Group<'a>> {
    marks.sort_by(|one, other| one.from.total_cmp(&other.from));
    let mut groups: Vec<Group<'a>> = Vec::new();
    for mark in marks {
        match groups.last_mut() {
            Some(last) if extent(canvas, last).1 + 2.0 > extent(canvas, &mark).0 => {
                last.to = mark.to;
                last.sign = last.sign.max(mark.sign);
                last.records.extend(mark.records);
                last.label = "";
            }
            _ => groups.push(mark),
        }
    }
    groups
}

/// Left and right end of what a group takes.
fn extent(canvas: &Canvas, group: &Group<'_>) -> (f64, f64) {
    let radius = signs::radius(group.sign);
    let x = group.x();
    let count = match group.records.len() {
        1 => 0.0,
        count => 2.0 + canvas.width(&count.to_string()),
    };
    (x - radius, x + radius + count)
}

fn row(canvas: &mut Canvas, groups: &[Group<'_>], top: f64, bottom: f64) {
    let middle = (top + bottom) / 2.0;
    let base = canvas.base(top, bottom);
    for (index, group) in groups.iter().enumerate() {
        let (left, right) = extent(canvas, group);
        let since = canvas.count();
        canvas.used.insert(group.sign);
        signs::draw(canvas, group.sign, (group.x(), middle));
        let x = group.x() + signs::radius(group.sign);
        let mut end = right;
        if group.records.len() > 1 {
            canvas.used.insert(Sign::Count);
            let count = group.records.len().to_string();
            canvas
                .letters()
                .write(&mut canvas.scene, x + 2.0, base, Anchor::Start, &count);
        } else if !group.label.is_empty() {
            let next = groups
                .get(index + 1)
                .map_or(canvas.edge(), |next| extent(canvas, next).0 - 5.0);
            let width = canvas.width(group.label);
            if x + 3.0 + width <= next.min(canvas.edge()) {
                end = x + 3.0 + width;
                canvas
                    .note()
                    .write(&mut canvas.scene, x + 3.0, base, Anchor::Start, group.label);
            }
        }
        let hit = canvas.time.hit(left, end, top, bottom);
        canvas.leads(since, group.records.clone(), hit);
    }
}

/// A side effect with what is known about when it was there.
#[derive(Clone)]
struct Spell<'a> {
    sign: &'a SideEffectSign,
    onset: Edge,
    end: Edge,
    /// Where its sign stands.
    x: f64,
    /// Where its name begins.
    name: Option<f64>,
    left: f64,
    right: f64,
}

impl Spell<'_> {
    /// Finds a place for the name: right of everything, else on the line, else left of everything.
    fn name(&mut self, canvas: &Canvas, edge: f64) {
        let width = canvas.width(&self.sign.label);
        let radius = signs::radius(Sign::Severity(self.sign.severity));
        let time = &canvas.time;
        let on = self.onset.to.max(self.x + radius).max(time.left) + 8.0;
        if self.right + 5.0 + width <= edge {
            self.name = Some(self.right + 5.0);
            self.right += 5.0 + width;
        } else if on + width + 14.0 <= self.end.from.min(time.right) {
            self.name = Some(on);
        } else if self.left - 5.0 - width >= time.left {
            self.left -= 5.0 + width;
            self.name = Some(self.left);
        }
    }
}

fn spell<'a>(canvas: &Canvas, sign: &'a SideEffectSign) -> Option<Spell<'a>> {
    let time = &canvas.time;
    let mut edges = [time.edge(sign.onset), time.end(sign.end)];
    let day = time.day_width();
    let [onset, end] = &mut edges;
    // A known last day counts in full.
    if sign.end.is_some_and(|end| end.day().is_some()) {
        *end = Edge::sharp(end.to + day);
    }
    let x = if onset.is_soft() {
        (onset.from + onset.to) / 2.0
    } else {
        onset.from + day / 2.0
    };
    let absent = sign.severity == 0;
    if absent {
        *end = Edge::sharp(onset.to);
    }
    end.from = end.from.max(onset.to);
    end.to = end.to.max(end.from);
    let radius = signs::radius(Sign::Severity(sign.severity));
    let (left, right) = (onset.from.min(x - radius), end.to.max(x + radius));
    time.seen(onset.from, end.to.max(onset.from + 0.01))?;
    Some(Spell {
        sign,
        onset: *onset,
        end: *end,
        x,
        name: None,
        left: left.max(time.left - radius),
        right: right.min(time.right + radius),
    })
}

fn side_effects(canvas: &mut Canvas, signs: &[SideEffectSign], top: f64) -> f64 {
    let mut spells: Vec<Spell<'_>> = signs.iter().filter_map(|sign| spell(canvas, sign)).collect();
    if spells.is_empty() {
        return top;
    }
    spells.sort_by(|one, other| one.left.total_cmp(&other.left));
    let (right, bare) = (canvas.edge(), spells.clone());
    for spell in &mut spells {
        spell.name(canvas, right);
    }
    // Names first; without them where they would need too many rows.
    let mut rows = pack(&spells);
    if rows.iter().any(Option::is_none) {
        spells = bare;
        rows = pack(&spells);
    }
    let count = rows.iter().flatten().max().map_or(0, |row| row + 1);
    let rest = rows.iter().any(Option::is_none);
    let step = height(canvas);
    let lanes = count + usize::from(rest);
    let bottom = top + step * f64::from(u32::try_from(lanes).unwrap_or(1));
    name(canvas, LANES[1], top, bottom);
    let mut crowd = Vec::new();
    for (spell, row) in spells.iter().zip(&rows) {
        let Some(row) = row else {
            crowd.push(group(
                spell.x.clamp(canvas.time.left, canvas.time.right),
                Sign::Severity(spell.sign.severity),
                spell.sign.mark,
                "",
            ));
            continue;
        };
        let y = top + step * f64::from(u32::try_from(*row).unwrap_or(0));
        draw_spell(canvas, spell, y, y + step);
    }
    if rest {
        let groups = together(canvas, crowd);
        row(canvas, &groups, bottom - step, bottom);
    }
    bottom
}

/// A row for each spell that finds room.
fn pack(spells: &[Spell<'_>]) -> Vec<Option<usize>> {
    let mut rows: [Vec<(f64, f64)>; MOST_ROWS] = std::array::from_fn(|_| Vec::new());
    spells
        .iter()
        .map(|spell| {
            let free = |row: &Vec<(f64, f64)>| {
                let mut others = row.iter();
                others.all(|(left, right)| spell.left >= right + 8.0 || spell.right + 8.0 <= *left)
            };
            let index = rows.iter().position(free)?;
            if let Some(row) = rows.get_mut(index) {
                row.push((spell.left, spell.right));
            }
            Some(index)
        })
        .collect()
}

fn draw_spell(canvas: &mut Canvas, spell: &Spell<'_>, top: f64, bottom: f64) {
    let (time, palette) = (canvas.time, canvas.palette);
    let middle = (top + bottom) / 2.0;
    let since = canvas.count();
    let sign = Sign::Severity(spell.sign.severity);
    let (onset, end) = (spell.onset, spell.end);
    let from = if onset.is_soft() { onset.to } else { spell.x };
    if end.from > from {
        canvas.used.insert(Sign::Lasts);
        // Clear of a name that stands on the line.
        let name = spell
            .name
            .map_or((f64::INFINITY, 0.0), |x| (x, canvas.width(&spell.sign.label)));
        let (gap, after) = (name.0 - 4.0, name.0 + name.1 + 4.0);
        let stroke = line(palette.pain, 2.0);
        if gap < end.from && after > from {
            canvas.line(&[(from, middle), (gap.max(from), middle)], stroke);
            canvas.line(&[(after.min(end.from), middle), (end.from, middle)], stroke);
        } else {
            canvas.line(&[(from, middle), (end.from, middle)], stroke);
        }
    }
    let soft = |edge: &Edge| edge.is_soft() && time.seen(edge.from, edge.to).is_some();
    for edge in [onset, end].into_iter().filter(soft) {
        canvas.used.insert(Sign::SoftMark);
        canvas.line(
            &[(edge.from, middle), (edge.to, middle)],
            dashed(palette.pain, 1.25),
        );
        for x in [edge.from, edge.to].into_iter().filter(|x| time.shows(*x)) {
            canvas.line(&[(x, middle - 3.0), (x, middle + 3.0)], line(palette.pain, 1.0));
        }
    }
    let ongoing = spell.sign.end.is_none() && spell.sign.severity > 0;
    if ongoing && time.shows(end.to) && end.to > spell.x + signs::radius(sign) {
        canvas.used.insert(Sign::Lasts);
        let back = end.to - 5.0;
        let tip = [(back, middle - 3.5), (end.to, middle), (back, middle + 3.5)];
        let tip = crate::scene::Path::polygon(tip, palette.pain);
        canvas.scene.items.push(Item::Path(tip));
    }
    if time.shows(spell.x) {
        canvas.used.insert(sign);
        signs::draw(canvas, sign, (spell.x, middle));
    }
    if let Some(x) = spell.name {
        let base = canvas.base(top, bottom);
        canvas
            .note()
            .write(&mut canvas.scene, x, base, Anchor::Start, &spell.sign.label);
    }
    let hit: Frame = time.hit(spell.left, spell.right, top, bottom);
    canvas.leads(since, vec![spell.sign.mark], hit);
}

/// How far a result is from what is usual, for which of several is shown.
pub(crate) fn weight(place: Place) -> u8 {
    match place {
        Place::Unknown => 0,
        Place::Within => 1,
        Place::Below => 2,
        Place::Above => 3,
    }
}
