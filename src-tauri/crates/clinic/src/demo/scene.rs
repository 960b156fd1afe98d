//! A patient's record as it came about: what is written down on which day.

use super::people::Invented;
use super::{diary, health, labs, ldn, practice, treatments};
use crate::ClinicError;
use jiff::ToSpan;
use jiff::civil::Date;
use record::{
    CheckResult, Condition, Course, DiaryDay, LabResult, PartialDate, Reminder, SideEffect, SideEffectName,
    TitrationPlan, TitrationTemplate, days_after,
};

/// What is written down.
#[derive(Clone)]
pub(super) enum Value {
    Course(Course),
    Plan(TitrationPlan),
    SideEffect(SideEffect),
    Condition(Condition),
    Lab(LabResult),
    Diary(Vec<DiaryDay>),
    Check(CheckResult),
    Reminder(Reminder),
}

/// A record by its place in the story, before it has a key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot(usize);

/// Something that is written down on a day; what has been before becomes a revision.
pub(super) struct Event {
    pub date: Date,
    pub slot: Slot,
    /// The course that it belongs to.
    pub course: Option<Slot>,
    /// Why, when it corrects what was there.
    pub reason: &'static str,
    pub value: Value,
}

/// A patient's two years without the questionnaires.
pub(super) struct Scene {
    pub number: &'static str,
    pub until: Date,
    pub visits: Vec<Date>,
    /// Pauses of LDN: from when, and when it was started again.
    pub pauses: Vec<(Date, Date)>,
    /// The course of LDN, the first where there are two.
    pub ldn: Option<Slot>,
    /// Rules whose alerts are acknowledged when they are raised, each with the reason.
    pub acknowledged: Vec<(&'static str, &'static str)>,
    events: Vec<Event>,
    slots: usize,
}

impl Scene {
    pub fn new(invented: &Invented, visits: Vec<Date>, until: Date, seed: u64) -> Result<Self, ClinicError> {
        let pauses = invented.pauses.iter().filter_map(|&(visit, days)| {
            let again = *visits.get(visit)?;
            Some((days_after(again, -days), again))
        });
        let pauses = pauses.collect();
        let mut scene = Self {
            number: invented.number,
            until,
            visits,
            pauses,
            ldn: None,
            acknowledged: Vec::new(),
            events: Vec::new(),
            slots: 0,
        };
        ldn::tell(&mut scene);
        treatments::tell(&mut scene);
        health::tell(&mut scene)?;
        labs::tell(&mut scene)?;
        practice::remind(&mut scene);
        diary::tell(&mut scene, invented, seed);
        scene.events.sort_by_key(|event| event.date);
        Ok(scene)
    }

    pub fn first(&self) -> Date {
        self.visits.first().copied().unwrap_or(self.until)
    }

    /// So many days after the first visit; before it when negative.
    pub fn day(&self, days: i32) -> Date {
        days_after(self.first(), days).min(self.until)
    }

    /// So many days before the last day of the two years.
    pub fn ago(&self, days: i32) -> Date {
        days_after(self.until, -days)
    }

    /// The year so many before the first visit.
    pub fn years_before(&self, years: i32) -> PartialDate {
        let date = self.first().saturating_sub(years.years());
        PartialDate::Year(date.first_of_year())
    }

    /// Pauses in days after the first visit.
    pub fn pause_days(&self) -> Vec<(f64, f64)> {
        let days = |date: Date| f64::from((date - self.first()).get_days());
        let pauses = self.pauses.iter();
        pauses.map(|(from, to)| (days(*from), days(*to))).collect()
    }

    pub fn events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    pub fn slot(&mut self) -> Slot {
        self.slots += 1;
        Slot(self.slots)
    }

    pub fn write(&mut self, date: Date, slot: Slot, course: Option<Slot>, value: Value) {
        self.correct(date, slot, course, value, "");
    }

    pub fn correct(
        &mut self,
        date: Date,
        slot: Slot,
        course: Option<Slot>,
        value: Value,
        reason: &'static str,
    ) {
        let date = date.clamp(self.first(), self.until);
        self.events.push(Event {
            date,
            slot,
            course,
            reason,
            value,
        });
    }

    /// When the clinic learns of something: on the day, or at the next visit where the day isn't known.
    fn known(&self, date: PartialDate) -> Date {
        let known = match date {
            PartialDate::Day(day) => Some(day),
            PartialDate::Month(_) | PartialDate::Year(_) => {
                let mut visits = self.visits.iter().copied();
                visits.find(|visit| *visit >= date.latest())
            }
        };
        known.unwrap_or(self.until).clamp(self.first(), self.until)
    }

    /// A course, written down step by step as it went.
    pub fn course(&mut self, course: &Course) -> Slot {
        let slot = self.slot();
        let mut days: Vec<Date> = course.steps.iter().map(|step| self.known(step.from)).collect();
        days.extend(course.stop.map(|stop| self.known(stop)));
        days.push(self.known(course.start));
        days.sort_unstable();
        days.dedup();
        for day in days {
            let mut then = course.clone();
            then.steps.retain(|step| self.known(step.from) <= day);
            if course.stop.is_some_and(|stop| self.known(stop) > day) {
                then.stop = None;
                then.stop_reason.clear();
            }
            self.write(day, slot, None, Value::Course(then));
        }
        slot
    }

    /// A plan after one of the templates that ship, by the beginning of its name.
    pub fn plan(&mut self, course: Slot, template: &str, start: Date) {
        let mut shipped = TitrationTemplate::shipped().into_iter();
        let template = shipped.find(|shipped| shipped.name.starts_with(template));
        if let Some(template) = template {
            let slot = self.slot();
            let plan = TitrationPlan {
                template,
                start,
                course: None,
            };
            self.write(start, slot, Some(course), Value::Plan(plan));
        }
    }

    /// A side effect: a key of the list, or words of one's own with a capital.
    pub fn side_effect(
        &mut self,
        what: &str,
        severity: u8,
        (onset, end): (PartialDate, Option<PartialDate>),
        course: Option<Slot>,
        note: &str,
    ) -> Slot {
        let slot = self.slot();
        let what = if what.starts_with(char::is_uppercase) {
            SideEffectName::Own(what.to_owned())
        } else {
            SideEffectName::Listed(what.to_owned())
        };
        let open = SideEffect {
            what,
            severity,
            onset,
            end: None,
            course: None,
            note: note.to_owned(),
        };
        self.write(self.known(onset), slot, course, Value::SideEffect(open.clone()));
        if let Some(end) = end {
            let over = SideEffect {
                end: Some(end),
                ..open
            };
            self.write(self.known(end), slot, course, Value::SideEffect(over));
        }
        slot
    }
}

/// The month that a day lies in.
pub(super) fn month(date: Date) -> PartialDate {
    PartialDate::Month(date.first_of_month())
}
