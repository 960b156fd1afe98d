//! The daily diary: quick entry, a pasted or chosen table, the blank sheet.

mod import;
mod sheet;

pub use sheet::blank_diary_sheet;

use crate::views::{DiaryDayForm, DiaryDayView, DiaryItemView, DiaryView};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::{DIARY_ITEMS, DiaryDay, DiaryItem, KeptEntry, PersonId, days_after};
use std::cmp::Reverse;
use store::Act;

fn item_view(item: &DiaryItem) -> DiaryItemView {
    DiaryItemView {
        key: item.key.to_owned(),
        label: item.label.to_owned(),
        short: item.short.to_owned(),
        low: item.low.to_owned(),
        high: item.high.to_owned(),
    }
}

fn parse_date(field: &str, text: &str) -> Result<Date, ClinicError> {
    let text = text.trim();
    let date = text.parse::<Date>().ok().filter(|_| text.len() == 10);
    date.ok_or_else(|| {
        ClinicError::field(
            field,
            "The date can't be read: type it as year-month-day, such as 2026-03-07.",
        )
    })
}

/// One end of a period; blank is open.
fn period_end(field: &str, text: Option<&str>) -> Result<Option<Date>, ClinicError> {
    let typed = text.map(str::trim).filter(|text| !text.is_empty());
    typed.map(|text| parse_date(field, text)).transpose()
}

/// Whether a rating that was there is another one now, or none, or the note no longer says what it said.
fn loses(before: &DiaryDay, after: &DiaryDay) -> bool {
    let mut ratings = before.ratings.iter();
    ratings.any(|(key, rating)| after.ratings.get(key) != Some(rating))
        || !after.note.starts_with(&before.note)
}

impl Clinic {
    /// A patient's diary, or a part of it from one day to another, both ISO.
    ///
    /// # Errors
    /// [`crate::Code::NoSuch`]; names the end of the period that can't be read; failures of reading.
    pub fn diary(
        &self,
        person: PersonId,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<DiaryView, ClinicError> {
        self.opened(person)?;
        let (from, to) = (period_end("from", from)?, period_end("to", to)?);
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            let words = "The period ends before it starts: check both dates.";
            return Err(ClinicError::field("to", words));
        }
        let patient_name = self.vault.person(person)?.details.display_name();
        let mut days = self.diary_days(person)?;
        days.sort_by_key(|day| Reverse((day.value.date, day.id)));
        let count = u32::try_from(days.len()).unwrap_or(u32::MAX);
        let (first, last) = (
            days.last().map(|day| day.value.date),
            days.first().map(|day| day.value.date),
        );
        let today = self.host.today();
        let from_14 = days_after(today, -13);
        let recent = days
            .iter()
            .filter(|day| (from_14..=today).contains(&day.value.date) && !day.value.ratings.is_empty());
        let last_14 = u32::try_from(recent.count()).unwrap_or(u32::MAX);
        let within = |date: Date| from.is_none_or(|from| date >= from) && to.is_none_or(|to| date <= to);
        let days = days.into_iter().filter(|day| within(day.value.date));
        Ok(DiaryView {
            patient_id: person,
            patient_name,
            items: DIARY_ITEMS.iter().map(item_view).collect(),
            days: days
                .map(|day| DiaryDayView {
                    id: day.id,
                    date: day.value.date,
                    ratings: day.value.ratings,
                    note: day.value.note,
                })
                .collect(),
            from,
            to,
            first,
            last,
            count,
            last_14,
        })
    }

    fn diary_days(&self, person: PersonId) -> Result<Vec<KeptEntry<DiaryDay>>, ClinicError> {
        Ok(self.vault.records(Some(person))?)
    }

    /// Stores a day; one that is there already is corrected, which needs a reason when a rating changes or goes.
    ///
    /// # Errors
    /// Names the field that doesn't do: date, ratings or the key of a rating, note, reason. Failures of reading and
    /// writing.
    pub fn save_diary_day(
        &mut self,
        person: PersonId,
        form: DiaryDayForm,
        reason: &str,
    ) -> Result<(), ClinicError> {
        let day = DiaryDay {
            date: parse_date("date", &form.date)?,
            ratings: form.ratings,
            note: form.note,
        };
        let birth_date = self.vault.person(person)?.details.birth_date;
        let day = day.checked(self.host.today(), birth_date)?;
        let days = self.diary_days(person)?;
        let before = days.iter().find(|known| known.value.date == day.date);
        if before.is_some_and(|before| before.value == day) {
            return Ok(());
        }
        if before.is_some_and(|before| loses(&before.value, &day)) && reason.trim().is_empty() {
            let words = "A rating that was there changes: say why. The earlier one stays in the history.";
            return Err(ClinicError::field("reason", words));
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: if before.is_some() {
                "correct diary day"
            } else {
                "add diary day"
            },
            reason: reason.trim(),
        };
        self.vault
            .transact(self.host.as_ref(), act, |change| match before {
                Some(before) => change.revise_record(before.id, &day).map_err(ClinicError::from),
                None => change
                    .add_record(Some(person), &day)
                    .map(drop)
                    .map_err(ClinicError::from),
            })
    }
}
