//! The diary as a calendar: a square a day, a column a week.

mod alt;
mod blocks;
mod events;
mod layout;
mod legend;
mod squares;

use crate::scene::{Anchor, Scene};
use crate::trend::header::short;
use crate::{Cell, ChartOptions, Table};
use jiff::civil::Date;
use layout::Layout;
use std::collections::BTreeMap;
use trends::Direction;

/// What a calendar shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarInput {
    /// "Average pain (diary)".
    pub label: String,
    /// First day drawn.
    pub from: Date,
    /// Last day drawn.
    pub to: Date,
    /// Low end of the scale.
    pub low: f64,
    /// High end of the scale.
    pub high: f64,
    /// Which way is worse.
    pub direction: Direction,
    /// Days with a value, oldest first; others are shown as not rated.
    pub days: Vec<(Date, f64)>,
    /// Days that something began or ended on: "LDN 3 mg", "Pause".
    pub events: Vec<(Date, String)>,
}

/// How many classes the scale is cut into.
const CLASSES: usize = 5;

/// What lies in the period that is drawn.
struct Diary<'a> {
    input: &'a CalendarInput,
    days: BTreeMap<Date, f64>,
    /// What happened on a day, several things joined.
    events: BTreeMap<Date, String>,
}

/// Draws the calendar, as one strip or, where a strip would be too fine, with the years (or parts of them) stacked.
///
/// Squares get smaller where the height asks for it, down to 5 px; then the picture gets higher.
pub fn calendar(input: &CalendarInput, options: &ChartOptions) -> Scene {
    let diary = Diary::new(input);
    let mut scene = Scene::new(options.width, 20_000.0, options.theme, &input.label);
    if scene.title.is_empty() {
        "Diary".clone_into(&mut scene.title);
    }
    scene.alt = alt::words(&diary);
    let layout = Layout::new(&diary, scene.width, options.most_height);
    layout.heading(&mut scene, &diary);
    for place in &layout.blocks {
        squares::draw(&mut scene, &diary, place, &layout);
        events::numbers(&mut scene, &diary, place, &layout);
    }
    if layout.blocks.is_empty() {
        let y = layout.legend.top;
        layout
            .soft(&scene)
            .write(&mut scene, layout.margin, y, Anchor::Start, alt::NOTHING);
    } else {
        legend::draw(&mut scene, &diary, &layout);
        events::list(&mut scene, &layout);
    }
    scene.height = layout.height.max(120.0);
    scene
}

impl CalendarInput {
    /// date, value: the rated days of the period, oldest first; days without a value are left out.
    pub fn table(&self) -> Table {
        let diary = Diary::new(self);
        let rows = diary.days.iter();
        Table {
            columns: vec!["date", "value"],
            rows: rows
                .map(|(&date, &value)| vec![Cell::Day(date), Cell::Number(value)])
                .collect(),
        }
    }
}

impl<'a> Diary<'a> {
    fn new(input: &'a CalendarInput) -> Self {
        let inside = |date: Date| input.from <= date && date <= input.to;
        let days = input.days.iter().copied();
        let mut events: BTreeMap<Date, String> = BTreeMap::new();
        for (date, text) in input.events.iter().filter(|(date, _)| inside(*date)) {
            let line = events.entry(*date).or_default();
            if !line.is_empty() {
                line.push_str("; ");
            }
            line.push_str(text.trim());
        }
        Self {
            input,
            days: days
                .filter(|(date, value)| inside(*date) && value.is_finite())
                .collect(),
            events,
        }
    }

    /// How many days the period has.
    fn length(&self) -> usize {
        usize::try_from((self.input.to - self.input.from).get_days() + 1).unwrap_or(0)
    }

    /// The class of a value, from the low end up; one outside of the scale is in the class at its end.
    fn class(&self, value: f64) -> usize {
        (1..CLASSES)
            .take_while(|&class| value >= self.bound(class))
            .count()
    }

    /// The low end of a class, or the high end of the last.
    fn bound(&self, class: usize) -> f64 {
        let share = number(class) / number(CLASSES);
        self.input.low + share * (self.input.high - self.input.low)
    }

    /// The shade of a class, from good to bad.
    fn shade(&self, class: usize) -> usize {
        match self.input.direction {
            Direction::HigherIsWorse => class,
            Direction::HigherIsBetter => CLASSES - 1 - class,
        }
    }

    /// "0–100, higher is worse".
    fn range(&self) -> String {
        let way = match self.input.direction {
            Direction::HigherIsWorse => "higher is worse",
            Direction::HigherIsBetter => "higher is better",
        };
        let dash = if self.input.low < 0.0 { " to " } else { "–" };
        format!("{}{dash}{}, {way}", short(self.input.low), short(self.input.high))
    }

    /// "412 of 730 days rated".
    fn rated(&self) -> String {
        let days = if self.length() == 1 { "day" } else { "days" };
        format!("{} of {} {days} rated", self.days.len(), self.length())
    }
}

/// A small count as a number.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
