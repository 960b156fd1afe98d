//! Storing a plan: one change, all of it or nothing.

use super::mapping::remember;
use super::matching::Match;
use super::plan::Plan;
use crate::Clinic;
use crate::long::{Ended, Told};
use crate::safety::Held;
use exchange::table::visits::VisitTable;
use record::PersonId;
use std::collections::HashMap;
use store::Act;

impl Clinic {
    /// Stores a plan, and remembers the columns that it was read from. Answers who each of its patients is, in its order; `told`
    /// hears how many are done and may stop it, which leaves nothing.
    pub(super) fn store(
        &mut self,
        plan: Plan,
        table: Option<&VisitTable>,
        told: Told<'_>,
    ) -> Result<Vec<Option<PersonId>>, Ended> {
        let remembering = table.map(|table| self.remembering(table)).transpose()?.flatten();
        // Rules look at results: what they find is kept in the same change.
        let mut held: HashMap<PersonId, Held> = HashMap::new();
        for person in &plan.people {
            if let (Match::Known(id, _), false) = (&person.found, person.labs.is_empty()) {
                held.insert(*id, self.held(*id)?);
            }
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "import data",
            reason: "",
        };
        let (ids, new) = self.vault.transact(self.host.as_ref(), act, |change| {
            let (mut ids, mut new) = (Vec::new(), Vec::new());
            let all = plan.people.len();
            for (at, person) in plan.people.into_iter().enumerate() {
                if !told(at, all) {
                    return Err(Ended::Cancelled);
                }
                let id = match &person.found {
                    Match::Known(id, _) => *id,
                    Match::New(details) => {
                        let id = change.add_person(details)?;
                        if !person.labs.is_empty() {
                            new.push(id);
                        }
                        id
                    }
                    Match::Unclear(_) => {
                        ids.push(None);
                        continue;
                    }
                };
                ids.push(Some(id));
                for visit in person.visits {
                    let added = change.add_visit(id, &visit.details)?;
                    for (position, form) in visit.assessments.iter().enumerate() {
                        let assessment =
                            change.add_assessment(added, &form.instrument, &form.version, position)?;
                        for (item, answer) in &form.answers {
                            change.set_answer(assessment, item, Some(answer), true)?;
                        }
                    }
                }
                for day in &person.diary {
                    change.add_record(Some(id), day)?;
                }
                let mut held = held.get_mut(&id);
                if let Some(held) = &mut held {
                    held.raise(change, id)?;
                }
                for result in person.labs {
                    let record = change.add_record(Some(id), &result)?;
                    if let Some(held) = &mut held {
                        held.put_lab(record, Some(result));
                    }
                }
                if let Some(held) = held {
                    held.raise(change, id)?;
                }
            }
            if let Some(text) = &remembering {
                remember(change, text)?;
            }
            Ok::<_, Ended>((ids, new))
        })?;
        // Nothing but the results is known of a new patient, so that nothing is lost in between.
        new.into_iter().try_for_each(|person| self.raise_alerts(person))?;
        Ok(ids)
    }
}
