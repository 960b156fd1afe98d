//! Everything of a patient that the time line shows.

use super::marks::Marks;
use crate::views::RecordKind;
use crate::{Clinic, ClinicError, Timeline};
use charts::{ResultSign, SideEffectSign, VisitSign};
use jiff::civil::Date;
use record::{
    Course, DiaryDay, KeptEntry, LabCatalogue, LabName, LabResult, PartialDate, PersonId, Place, SEVERITIES,
    SideEffect,
};

/// A patient’s record, as it is drawn and judged.
pub(crate) struct Records<'a> {
    pub(crate) today: Date,
    pub(crate) timeline: Timeline<'a>,
    /// Oldest first.
    pub(crate) courses: Vec<KeptEntry<Course>>,
    pub(crate) side_effects: Vec<KeptEntry<SideEffect>>,
    /// Oldest first.
    pub(crate) labs: Vec<KeptEntry<LabResult>>,
    /// Oldest first, one a day.
    pub(crate) diary: Vec<KeptEntry<DiaryDay>>,
}

impl<'a> Records<'a> {
    pub(crate) fn read(clinic: &'a Clinic, person: PersonId) -> Result<Self, ClinicError> {
        Self::with(clinic, person, clinic.timeline_of(person)?)
    }

    /// The same, with visits that are scored already.
    pub(crate) fn with(
        clinic: &'a Clinic,
        person: PersonId,
        timeline: Timeline<'a>,
    ) -> Result<Self, ClinicError> {
        let vault = &clinic.vault;
        let mut courses: Vec<KeptEntry<Course>> = vault.records(Some(person))?;
        courses.sort_by_key(|course| (course.value.start.earliest(), course.id));
        let mut labs: Vec<KeptEntry<LabResult>> = vault.records(Some(person))?;
        labs.sort_by_key(|lab| (lab.value.date, lab.id));
        let mut diary: Vec<KeptEntry<DiaryDay>> = vault.records(Some(person))?;
        diary.sort_by_key(|day| (day.value.date, day.id));
        // Two devices may have written the same day: the later record stands, as in lists.
        diary.reverse();
        diary.dedup_by_key(|day| day.value.date);
        diary.reverse();
        Ok(Self {
            today: clinic.host.today(),
            timeline,
            courses,
            side_effects: vault.records(Some(person))?,
            labs,
            diary,
        })
    }

    /// First and last day with anything; none when there is nothing.
    pub(crate) fn reach(&self) -> Option<(Date, Date)> {
        let span = |from: PartialDate, to: Option<PartialDate>| {
            let to = to.map_or(self.today, |to| to.latest().min(self.today));
            (from.earliest(), to.max(from.earliest()))
        };
        let day = |date: Date| (date, date);
        let courses = self.courses.iter().map(|entry| &entry.value);
        let spells = self.side_effects.iter().map(|entry| &entry.value);
        let spans: Vec<(Date, Date)> = courses
            .map(|course| span(course.start, course.stop))
            .chain(spells.map(|spell| {
                // One that was asked for and not there doesn't go on.
                let end = if spell.severity == 0 {
                    Some(spell.onset)
                } else {
                    spell.end
                };
                span(spell.onset, end)
            }))
            .chain(self.labs.iter().map(|entry| day(entry.value.date)))
            .chain(self.diary.iter().map(|entry| day(entry.value.date)))
            .chain(self.timeline.visits.iter().map(|visit| day(visit.details.date)))
            .collect();
        let first = spans.iter().map(|span| span.0).min()?;
        let last = spans.iter().map(|span| span.1).max()?;
        Some((first, last))
    }

    pub(super) fn visits(&self, marks: &mut Marks) -> Vec<VisitSign> {
        let visits = self.timeline.visits.iter();
        visits
            .map(|visit| {
                let (date, signed) = (visit.details.date, !visit.state.is_open());
                let state = if signed { "signed" } else { "not signed" };
                let kind = visit.details.kind.label();
                let words = format!("Visit ({}), {state}", kind.to_lowercase());
                VisitSign {
                    date,
                    signed,
                    mark: marks.add(RecordKind::Visit, &visit.id, words, &date),
                }
            })
            .collect()
    }

    pub(super) fn side_effects(&self, marks: &mut Marks) -> Vec<SideEffectSign> {
        let entries = self.side_effects.iter();
        entries
            .map(|KeptEntry { id, value }| {
                let label = value.what.label();
                let severity = SEVERITIES.get(usize::from(value.severity)).unwrap_or(&"");
                let end = match value.end {
                    Some(end) => format!(", until {end}"),
                    None if value.severity > 0 => ", goes on".to_owned(),
                    None => String::new(),
                };
                let words = format!("{label}, {severity}{end}");
                SideEffectSign {
                    label,
                    severity: value.severity,
                    onset: value.onset,
                    end: value.end,
                    mark: marks.add(RecordKind::SideEffect, id, words, &value.onset),
                }
            })
            .collect()
    }

    pub(super) fn results(&self, marks: &mut Marks) -> Vec<ResultSign> {
        let labs = self.labs.iter();
        labs.map(|entry| ResultSign {
            label: analyte(&entry.value.analyte),
            date: entry.value.date,
            place: entry.value.place(),
            mark: result_mark(entry, marks),
        })
        .collect()
    }
}

/// A mark that leads to a result: "TSH 4.8 mIU/L, above the range".
pub(super) fn result_mark(entry: &KeptEntry<LabResult>, marks: &mut Marks) -> u32 {
    let result = &entry.value;
    let place = match result.place() {
        Place::Above => ", above the range",
        Place::Below => ", below the range",
        Place::Within => ", within the range",
        Place::Unknown => "",
    };
    let words = format!("{} {}{place}", analyte(&result.analyte), result.reading);
    marks.add(RecordKind::LabResult, &entry.id, words, &result.date)
}

/// The short name of what was measured.
pub(super) fn analyte(name: &LabName) -> String {
    match name {
        LabName::Listed(key) => LabCatalogue::builtin()
            .analyte(key)
            .map_or_else(|_| key.clone(), |analyte| analyte.short.clone()),
        LabName::Own(name) => name.clone(),
    }
}
