//! The one time line of a patient.

use super::RecordKind;
use serde::{Deserialize, Serialize};

views! {
    /// Something on the time line that leads to its record.
    struct TimelineMark {
        /// The picture carries it as `data-mark`.
        pub index: u32,
        /// Kind of the record.
        pub kind: RecordKind,
        /// Key of the record.
        pub id: String,
        /// What it is, in words, for the pointer and screen readers.
        pub words: String,
        /// When: 2025-03-07, 2025-03 or 2025.
        pub date: String,
    }

    /// A line that the time line can show.
    struct TimelineLine {
        /// `diary.fatigue`, `fiqr.total`, `lab.tsh`.
        pub key: String,
        /// What people read.
        pub label: String,
        /// Whether it is drawn now.
        pub shown: bool,
    }

    /// A picture of the time line.
    struct TimelinePicture {
        /// SVG text, without script or style elements.
        pub svg: String,
        /// What it shows, in words.
        pub alt: String,
        /// First day drawn, ISO; none when there is nothing to draw.
        pub from: Option<String>,
        /// Last day drawn, ISO.
        pub to: Option<String>,
        /// First day with anything, ISO.
        pub first: Option<String>,
        /// Last day with anything, ISO.
        pub last: Option<String>,
        /// Everything that leads to a record.
        pub marks: Vec<TimelineMark>,
        /// Lines that can be shown.
        pub lines: Vec<TimelineLine>,
        /// Height of the picture in CSS pixels.
        pub height: u32,
    }
}
