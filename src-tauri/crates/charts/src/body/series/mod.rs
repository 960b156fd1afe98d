//! Body maps through time, with the areas gained and lost since the map before.

mod alt;
mod choice;
mod figures;
mod layout;

use super::{AREA_KEYS, area_label};
use crate::scene::{Anchor, Scene};
use crate::{Cell, ChartOptions, Table};
use jiff::civil::Date;
use layout::Layout;

/// The body map of one visit.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedMap {
    /// Day of the visit.
    pub date: Date,
    /// Painful areas, keys of [`AREA_KEYS`](crate::AREA_KEYS).
    pub areas: Vec<String>,
    /// "WPI 12 / 19".
    pub words: String,
}

/// A map and the one that it is compared with.
struct Compared<'a> {
    map: &'a DatedMap,
    before: Option<&'a DatedMap>,
}

/// What an area has become since the map before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Not painful, and wasn't before.
    Free,
    /// Painful as before, or on the first map.
    Painful,
    Gained,
    Lost,
}

/// Draws the maps side by side, oldest first. Of more than there is room for, the first, the last and those in between
/// that changed the most are drawn, and the picture says how many there are. Areas gained and lost are those since the
/// map that is drawn before, whose date stands over each map.
pub fn body_maps(maps: &[DatedMap], options: &ChartOptions) -> Scene {
    let mut scene = Scene::new(options.width, 20_000.0, options.theme, "Body maps");
    let sorted = sorted(maps);
    let layout = Layout::new(&sorted, scene.width, options.most_height);
    let chosen = choice::chosen(&sorted, layout.count);
    let mut before = None;
    let drawn: Vec<Compared<'_>> = chosen
        .into_iter()
        .map(|map| Compared {
            map,
            before: before.replace(map),
        })
        .collect();
    scene.alt = alt::words(&drawn, maps.len());
    if drawn.is_empty() {
        let y = layout.margin + layout.note * 2.0;
        let pen = layout.soft(&scene);
        pen.write(&mut scene, layout.margin, y, Anchor::Start, alt::NOTHING);
    }
    for (index, compared) in drawn.iter().enumerate() {
        figures::draw(&mut scene, compared, &layout, index);
    }
    let bottom = layout.key(&mut scene, &drawn, maps.len());
    scene.height = bottom.max(120.0);
    scene
}

/// date, area, painful, change: one line an area and map, oldest first; the change is since the map before, and missing
/// on the first.
pub fn body_maps_table(maps: &[DatedMap]) -> Table {
    let mut rows = Vec::new();
    let mut before = None;
    for map in sorted(maps) {
        let compared = Compared {
            map,
            before: before.replace(map),
        };
        for key in AREA_KEYS {
            let state = compared.state(key);
            let painful = matches!(state, State::Painful | State::Gained);
            let change = match state {
                _ if compared.before.is_none() => Cell::Missing,
                State::Free | State::Painful => "none".into(),
                State::Gained => "gained".into(),
                State::Lost => "lost".into(),
            };
            rows.push(vec![
                Cell::Day(map.date),
                area_label(key).unwrap_or(key).into(),
                if painful { "yes" } else { "no" }.into(),
                change,
            ]);
        }
    }
    Table {
        columns: vec!["date", "area", "painful", "change"],
        rows,
    }
}

fn sorted(maps: &[DatedMap]) -> Vec<&DatedMap> {
    let mut sorted: Vec<&DatedMap> = maps.iter().collect();
    sorted.sort_by_key(|map| map.date);
    sorted
}

impl DatedMap {
    fn marks(&self, key: &str) -> bool {
        self.areas.iter().any(|area| area == key)
    }
}

impl Compared<'_> {
    fn state(&self, key: &str) -> State {
        match (self.before.map(|before| before.marks(key)), self.map.marks(key)) {
            (Some(false), true) => State::Gained,
            (Some(true), false) => State::Lost,
            (_, true) => State::Painful,
            (_, false) => State::Free,
        }
    }

    fn count(&self, wanted: State) -> usize {
        AREA_KEYS.iter().filter(|key| self.state(key) == wanted).count()
    }

    /// "+2 −1 since 2025-03-07"; none on the first map.
    fn change(&self) -> Option<String> {
        let since = self.before?.date;
        let (gained, lost) = (self.count(State::Gained), self.count(State::Lost));
        Some(match (gained, lost) {
            (0, 0) => format!("no change since {since}"),
            (gained, 0) => format!("+{gained} since {since}"),
            (0, lost) => format!("−{lost} since {since}"),
            (gained, lost) => format!("+{gained} −{lost} since {since}"),
        })
    }
}
