//! What on the time line leads to which record.

use crate::views::{RecordKind, TimelineMark};
use std::collections::BTreeSet;

/// Numbers marks as they are made.
#[derive(Default)]
pub(super) struct Marks(Vec<TimelineMark>);

impl Marks {
    /// A mark that leads to the record; its number is what the picture carries.
    pub(super) fn add(
        &mut self,
        kind: RecordKind,
        id: &impl ToString,
        words: String,
        date: &impl ToString,
    ) -> u32 {
        let index = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.push(TimelineMark {
            index,
            kind,
            id: id.to_string(),
            words,
            date: date.to_string(),
        });
        index
    }

    /// Those that are on the picture.
    pub(super) fn drawn(self, drawn: &BTreeSet<u32>) -> Vec<TimelineMark> {
        let mut marks = self.0;
        marks.retain(|mark| drawn.contains(&mark.index));
        marks
    }
}
