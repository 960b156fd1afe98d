//! Writing a story into the vault, day by day.

use super::act;
use super::alerts::Watch;
use super::people::Invented;
use super::replay::ReplayHost;
use super::scene::{Event, Scene, Slot, Value};
use crate::ClinicError;
use instruments::{Answer, Definition};
use jiff::civil::Date;
use record::{AssessmentId, Kept, PersonId, RecordId};
use std::collections::{BTreeMap, VecDeque};
use store::{Change, StoreError, Vault};

/// A patient's story as far as it is told.
pub(super) struct Telling {
    pub scene: Scene,
    events: VecDeque<Event>,
    person: PersonId,
    born: Option<Date>,
    keys: BTreeMap<Slot, RecordId>,
    watch: Watch,
}

impl Telling {
    pub fn new(mut scene: Scene, person: PersonId, invented: &Invented) -> Self {
        let events = scene.events().into();
        let watch = Watch::new(std::mem::take(&mut scene.acknowledged));
        Self {
            scene,
            events,
            person,
            born: invented.details().birth_date,
            keys: BTreeMap::new(),
            watch,
        }
    }

    /// Writes what happened before `date`, as far as it isn't written.
    pub fn before(&mut self, date: Date, vault: &mut Vault, host: &ReplayHost) -> Result<(), ClinicError> {
        while let Some(day) = self.events.front().map(|event| event.date)
            && day < date
        {
            let mut today = Vec::new();
            while let Some(event) = self.events.pop_front_if(|event| event.date == day) {
                today.push(event);
            }
            self.day(day, today, vault, host)?;
        }
        Ok(())
    }

    /// Writes the rest, and looks at the rules on the last day.
    pub fn rest(mut self, vault: &mut Vault, host: &ReplayHost) -> Result<(), ClinicError> {
        let until = self.scene.until;
        self.before(until, vault, host)?;
        let last = self.events.drain(..).collect();
        self.day(until, last, vault, host)
    }

    fn day(
        &mut self,
        day: Date,
        events: Vec<Event>,
        vault: &mut Vault,
        host: &ReplayHost,
    ) -> Result<(), ClinicError> {
        host.go_to(day);
        let mut events = VecDeque::from(events);
        while let Some(event) = events.pop_front() {
            let operation = (self.operation(&event), event.reason);
            let mut together = vec![event];
            while let Some(next) =
                events.pop_front_if(|next| (self.operation(next), next.reason) == operation)
            {
                together.push(next);
            }
            vault.transact(host, act(operation.0, operation.1), |change| {
                together
                    .into_iter()
                    .try_for_each(|event| self.write(change, event))
            })?;
        }
        self.watch.look(vault, host, self.person, day)
    }

    fn operation(&self, event: &Event) -> &'static str {
        match (&event.value, self.keys.contains_key(&event.slot)) {
            (Value::Course(_), false) => "add course",
            (Value::Course(_), true) => "change course",
            (Value::Plan(_), _) => "add titration plan",
            (Value::SideEffect(_), false) => "add side effect",
            (Value::SideEffect(_), true) => "change side effect",
            (Value::Condition(_), false) => "add condition",
            (Value::Condition(_), true) => "change condition",
            (Value::Lab(_), false) => "add result",
            (Value::Lab(_), true) => "change result",
            (Value::Diary(_), _) => "add diary days",
            (Value::Check(_), _) => "write checklist result",
            (Value::Reminder(_), false) => "add reminder",
            (Value::Reminder(_), true) => "change reminder",
        }
    }

    /// Checks a value as what is typed is checked, and writes it.
    fn write(&mut self, change: &Change<'_>, event: Event) -> Result<(), ClinicError> {
        let Event { date, slot, .. } = event;
        let course = event.course.and_then(|course| self.keys.get(&course).copied());
        match event.value {
            Value::Course(course) => {
                let course = course.checked(date)?;
                let id = self.keep(change, slot, &course)?;
                self.watch.courses.insert(id.to_string(), course);
            }
            Value::Plan(mut plan) => {
                plan.course = course;
                self.keep(change, slot, &plan)?;
            }
            Value::SideEffect(mut effect) => {
                effect.course = course;
                self.keep(change, slot, &effect.checked(date)?)?;
            }
            Value::Condition(condition) => {
                let condition = condition.checked(date)?;
                let id = self.keep(change, slot, &condition)?;
                self.watch.conditions.insert(id.to_string(), condition);
            }
            Value::Lab(result) => {
                let result = result
                    .checked(date, self.born)
                    .map_err(|_| ClinicError::internal("result of the demo"))?;
                let id = self.keep(change, slot, &result)?;
                self.watch.labs.insert(id.to_string(), result);
            }
            Value::Diary(days) => {
                for day in days {
                    change.add_record(Some(self.person), &day.checked(date, self.born)?)?;
                }
            }
            Value::Check(result) => {
                self.keep(change, slot, &result.checked(date)?)?;
            }
            Value::Reminder(mut reminder) => {
                reminder.course = course;
                self.keep(change, slot, &reminder.checked(date)?)?;
            }
        }
        Ok(())
    }

    fn keep<T: Kept>(&mut self, change: &Change<'_>, slot: Slot, value: &T) -> Result<RecordId, StoreError> {
        if let Some(id) = self.keys.get(&slot) {
            change.revise_record(*id, value)?;
            return Ok(*id);
        }
        let id = change.add_record(Some(self.person), value)?;
        self.keys.insert(slot, id);
        Ok(id)
    }

    /// Acknowledges a positive item 9, as is asked for before a visit is signed.
    pub fn acknowledge_item9(
        &self,
        vault: &mut Vault,
        host: &ReplayHost,
        answered: (AssessmentId, &Definition, &Answer),
        date: Date,
    ) -> Result<(), ClinicError> {
        let Some(seen) = super::alerts::item9(answered, date) else {
            return Ok(());
        };
        let seen = seen.checked()?;
        vault.transact(host, act("acknowledge alert", ""), |change| {
            change.add_record(Some(self.person), &seen)
        })?;
        Ok(())
    }
}
