//! Where the columns and rows of a dumbbell chart stand.

use super::{DumbbellGroup, DumbbellInput, DumbbellRow, Outcome, key};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Frame, Scene};
use crate::theme::Theme;

/// Sizes in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Items and values.
    pub(super) letters: f64,
    /// Names of groups.
    pub(super) name: f64,
    /// Ticks, notes and headings.
    pub(super) note: f64,
    /// From one row to the next.
    pub(super) row: f64,
    pub(super) radius: f64,
    pub(super) margin: f64,
    /// Between columns.
    pub(super) gap: f64,
    /// The most lines that an item may take.
    pub(super) lines: usize,
}

/// How many looks there are, from roomy to dense.
const LEVELS: usize = 5;
/// Below this width the values' columns give way to the circles.
const NARROW: f64 = 460.0;

impl Look {
    fn new(width: f64, level: usize) -> Self {
        let [letters, row, radius] = match level {
            0 => [12.5, 25.0, 5.0],
            1 => [12.0, 21.0, 4.5],
            2 => [11.5, 18.0, 4.25],
            3 => [10.5, 16.0, 4.0],
            _ => [9.5, 14.0, 3.5],
        };
        let narrow = width < NARROW;
        Self {
            letters,
            name: letters + 1.0,
            note: letters - if level < 3 { 1.0 } else { 0.5 },
            row,
            radius,
            margin: if narrow { 8.0 } else { 14.0 },
            gap: if narrow { 10.0 } else { letters * 1.3 },
            lines: if width < 600.0 { 3 } else { 2 },
        }
    }

    /// From one line of an item to its next.
    pub(super) fn leading(&self) -> f64 {
        self.letters * 1.22
    }

    pub(super) fn note_leading(&self) -> f64 {
        self.note * 1.35
    }
}

/// Letters that are only measured, so that their colour doesn't matter.
pub(super) fn unwritten(size: f64, weight: Weight) -> Pen {
    let colour = Theme::Light.palette().text;
    Pen { size, weight, colour }
}

/// Where a group stands.
pub(super) struct GroupPlace<'a> {
    pub(super) group: &'a DumbbellGroup,
    pub(super) top: f64,
    pub(super) name: Vec<String>,
    pub(super) note: Vec<String>,
    /// Whether the note stands on the name's line.
    pub(super) note_beside: bool,
    /// Base line of the ticks and of the headings of the columns.
    pub(super) ticks: f64,
    pub(super) rows: Vec<RowPlace<'a>>,
    /// Where values are drawn.
    pub(super) plot: Frame,
}

/// Where an item stands.
pub(super) struct RowPlace<'a> {
    pub(super) row: &'a DumbbellRow,
    pub(super) label: Vec<String>,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// The columns right of the plot; values are set flush right.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// Headings and right ends of the values before and now; none where there is no room.
    pub(super) values: Option<[(String, f64); 2]>,
    /// Left end of the change.
    pub(super) change: f64,
    /// Right end of the change's figure.
    pub(super) figure: f64,
    /// Left end of the word beside it.
    pub(super) word: f64,
}

pub(super) struct Layout<'a> {
    pub(super) look: Look,
    pub(super) columns: Columns,
    pub(super) groups: Vec<GroupPlace<'a>>,
    pub(super) key: Vec<Vec<key::Entry>>,
    pub(super) height: f64,
}

impl<'a> Layout<'a> {
    /// The roomiest arrangement that is at most `most` px high, or else the densest.
    pub(super) fn new(input: &'a DumbbellInput, width: f64, most: f64) -> Self {
        let mut layout = Self::at(input, width, 0);
        for level in 1..LEVELS {
            if layout.height <= most {
                break;
            }
            layout = Self::at(input, width, level);
        }
        layout
    }

    fn at(input: &'a DumbbellInput, width: f64, level: usize) -> Self {
        let look = Look::new(width, level);
        let narrow = width < NARROW;
        let text = |text: &str, size: f64| fonts::width(text, size, Weight::Regular);
        let rows = || {
            let groups = input.groups.iter();
            groups.flat_map(|group| group.rows.iter().map(move |row| (group, row)))
        };

        // From the right: change and its word, now, before.
        let edge = width - look.margin;
        let bold = |text: &str| fonts::width(text, look.letters, Weight::SemiBold);
        let figure = rows()
            .filter_map(|(group, row)| Some(bold(&group.change(row)?)))
            .fold(0.0, f64::max);
        let word = bold("better") + look.letters * 0.5;
        let unknown = rows().any(|(group, row)| group.outcome(row) == Outcome::Unknown);
        let unknown = if unknown { text(UNKNOWN, look.note) } else { 0.0 };
        let change = (figure + word).max(unknown).max(text(CHANGE, look.note));
        let mut columns = Columns {
            values: None,
            change: edge - change,
            figure: edge - change + figure,
            word: edge - change + figure + look.letters * 0.5,
        };
        let mut right = columns.change - look.gap;
        if !narrow {
            let mut column = |name: &str, pick: fn(&DumbbellRow) -> Option<f64>| {
                let name = name.split(',').next().unwrap_or_default().trim();
                let name = fonts::fit(name, look.note, Weight::Regular, look.note * 7.0);
                let values =
                    rows().filter_map(|(group, row)| Some(text(&group.figure(pick(row)?), look.letters)));
                let width = values.fold(text(&name, look.note), f64::max);
                let end = right;
                right -= width + look.gap;
                (name, end)
            };
            let now = column(&input.now, |row| row.values().1);
            let before = column(&input.before, |row| row.values().0);
            columns.values = Some([before, now]);
        }

        // From the left: the items, at most as wide as leaves the plot its share.
        let share = (right - look.margin) * if narrow { 0.55 } else { 0.52 };
        let widest = rows().map(|(_, row)| text(row.label.trim(), look.letters));
        let items = widest.fold(look.letters * 11.0, f64::max).min(share);
        let ends = look.radius + 2.0;
        let plot = (look.margin + items + look.gap + ends, right - ends);

        let key = key::entries(input, &look, width);
        let mut y = look.margin + key::height(&key, &look);
        let mut groups = Vec::new();
        for group in &input.groups {
            y += look.row * 0.5;
            let place = place(group, y, items, plot, &look);
            y = place.rows.last().map_or(place.plot.bottom, |row| row.bottom);
            groups.push(place);
        }
        Self {
            look,
            columns,
            groups,
            key,
            height: y + look.margin,
        }
    }

    pub(super) fn note(&self, scene: &Scene) -> Pen {
        Pen::plain(self.look.note, scene.theme.palette().soft)
    }

    pub(super) fn letters(&self, scene: &Scene) -> Pen {
        Pen::plain(self.look.letters, scene.theme.palette().text)
    }
}

/// What stands beside an item that can't be compared.
pub(super) const UNKNOWN: &str = "not answered";
/// The heading of the last column.
pub(super) const CHANGE: &str = "Change";

/// An item's words in as few lines as they need, of about the same length.
fn balanced(label: &str, room: f64, look: &Look) -> Vec<String> {
    let wrap = |room: f64| unwritten(look.letters, Weight::Regular).lines(label, room, look.lines);
    let full = wrap(room);
    if full.len() < 2 || full.iter().any(|line| line.contains('…')) {
        return full;
    }
    let narrower = [0.6, 0.7, 0.8, 0.9].into_iter().map(|share| wrap(room * share));
    let mut narrower =
        narrower.filter(|lines| lines.len() == full.len() && lines.iter().all(|line| !line.contains('…')));
    narrower.next().unwrap_or(full)
}

fn place<'a>(
    group: &'a DumbbellGroup,
    top: f64,
    items: f64,
    (left, right): (f64, f64),
    look: &Look,
) -> GroupPlace<'a> {
    let name = unwritten(look.name, Weight::SemiBold).lines(group.label.trim(), items, 2);
    let note = unwritten(look.note, Weight::Regular).lines(group.note.trim(), items, 2);
    let mut y = top;
    // Name and note share a line where there is room.
    let used = name
        .last()
        .map_or(0.0, |line| fonts::width(line, look.name, Weight::SemiBold));
    let own = note.len() > 1
        || note.first().is_some_and(|line| {
            used + look.name * 0.6 + fonts::width(line, look.note, Weight::Regular) > items
        });
    let count = |lines: usize| u32::try_from(lines).map_or(0.0, f64::from);
    y += count(name.len()) * look.name * 1.3;
    if own {
        y += count(note.len()) * look.note_leading();
    }
    y = y.max(top + look.name * 1.3);
    let ticks = y - look.note * 0.3;
    y += look.note * 0.35;
    let plot_top = y;
    let mut rows = Vec::new();
    for row in &group.rows {
        let label = balanced(row.label.trim(), items, look);
        let height = look.row + count(label.len().saturating_sub(1)) * look.leading();
        rows.push(RowPlace {
            row,
            label,
            top: y,
            bottom: y + height,
        });
        y += height;
    }
    if rows.is_empty() {
        y += look.row;
    }
    GroupPlace {
        group,
        top,
        name,
        note,
        note_beside: !own,
        ticks,
        rows,
        plot: Frame {
            left,
            right: right.max(left + 20.0),
            top: plot_top,
            bottom: y,
        },
    }
}
