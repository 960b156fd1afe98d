//! Laboratory results, measurements and the diary.

use super::Choice;
use jiff::civil::Date;
use record::{PersonId, RecordId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

views! {
    /// What a laboratory measures, or a clinic with scales and cuff.
    struct AnalyteView {
        /// Key; "blood_pressure" takes "120/80".
        pub key: String,
        /// Full name.
        pub name: String,
        /// Short name.
        pub short: String,
        /// Other names that it is found by.
        pub also: Vec<String>,
        /// The group that lists show it under.
        pub group: String,
        /// What to know about its units; or empty.
        pub note: String,
        /// Its units as printed, the usual one first.
        pub units: Vec<String>,
    }

    /// A result, as typed.
    struct LabForm {
        /// Key of the analyte; none for the clinic's own.
        pub analyte: Option<String>,
        /// Name of the clinic's own; ignored with a key.
        pub name: String,
        /// Value: "5.0", "<5", "120/80".
        pub value: String,
        /// Unit, however it is spelt.
        pub unit: String,
        /// The laboratory's range, such as "0.4-4.0" or "<5"; or empty.
        pub reference: String,
        /// Day of the sample, ISO.
        pub date: String,
        /// Note; or empty.
        pub note: String,
        /// Whether an implausible value was looked at and is right.
        pub confirmed: bool,
    }

    /// Where a result lies against the laboratory's own range.
    #[derive(Copy, Eq)]
    enum LabPlace {
        /// Below it.
        Below,
        /// Within it.
        Within,
        /// Above it.
        Above,
        /// No range, or "<" leaves it open.
        Unknown,
    }

    /// A result.
    struct LabView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: RecordId,
        /// Day of the sample, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub date: Date,
        /// The value as it was typed, with its comparator: "<5.0".
        pub value: String,
        /// Its unit as printed.
        pub unit: String,
        /// The laboratory's range in that unit; or empty.
        pub reference: String,
        /// Where it lies.
        pub place: LabPlace,
        /// "above the range"; or empty.
        pub place_words: String,
        /// The same in the group's unit, such as "= 0.50 mg/dL"; empty when it is in that unit.
        pub converted: String,
        /// The form's contents.
        pub form: LabForm,
    }

    /// The results of one analyte.
    struct LabGroup {
        /// Key; none for the clinic's own.
        pub analyte: Option<String>,
        /// Full name.
        pub name: String,
        /// Short name.
        pub short: String,
        /// The group that lists show it under.
        pub group: String,
        /// The unit that values are compared in.
        pub unit: String,
        /// Results, latest first.
        pub results: Vec<LabView>,
    }

    /// A patient's results.
    struct LabsView {
        /// Whose.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub patient_id: PersonId,
        /// The patient's name.
        pub patient_name: String,
        /// Analytes that have results, in the order of lists.
        pub groups: Vec<LabGroup>,
        /// Names of the clinic's own analytes used before.
        pub own_names: Vec<String>,
    }

    /// Something that is rated every day.
    struct DiaryItemView {
        /// Key.
        pub key: String,
        /// What the patient reads.
        pub label: String,
        /// For narrow columns.
        pub short: String,
        /// What 0 means.
        pub low: String,
        /// What 100 means.
        pub high: String,
    }

    /// A day of the diary, as typed.
    struct DiaryDayForm {
        /// The day, ISO.
        pub date: String,
        /// Ratings by item, 0 to 100; what wasn't rated is left out.
        #[cfg_attr(feature = "ts", ts(type = "{ [item: string]: number }"))]
        pub ratings: BTreeMap<String, u8>,
        /// Note; or empty.
        pub note: String,
    }

    /// A day of the diary.
    struct DiaryDayView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: RecordId,
        /// The day, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub date: Date,
        /// Ratings by item.
        #[cfg_attr(feature = "ts", ts(type = "{ [item: string]: number }"))]
        pub ratings: BTreeMap<String, u8>,
        /// Note; or empty.
        pub note: String,
    }

    /// A patient's diary in a period.
    struct DiaryView {
        /// Whose.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub patient_id: PersonId,
        /// The patient's name.
        pub patient_name: String,
        /// Items in order.
        pub items: Vec<DiaryItemView>,
        /// Days of the period, latest first.
        pub days: Vec<DiaryDayView>,
        /// First day of the period, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub from: Option<Date>,
        /// Last day of the period, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub to: Option<Date>,
        /// First day of the whole diary, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub first: Option<Date>,
        /// Last day of the whole diary, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub last: Option<Date>,
        /// Days of the whole diary.
        pub count: u32,
        /// How many of the last 14 days are filled in.
        pub last_14: u32,
    }

    /// A column of a table to be read into the diary.
    struct ImportColumn {
        /// What stands above it; or "column 3".
        pub heading: String,
        /// "date", "date_dmy" (day first), "date_mdy" (month first), the key of an item, "note" or "ignore".
        pub becomes: String,
        /// The first value below the heading.
        pub sample: String,
    }

    /// Something that can't be read.
    struct ImportProblem {
        /// Line of the table, counted from 1 with the heading.
        pub line: u32,
        /// Heading of the column; or empty.
        pub column: String,
        /// What is wrong and what to do.
        pub message: String,
    }

    /// A day that is in the diary already with other ratings or with fewer.
    struct ImportChange {
        /// The day, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub date: Date,
        /// "Fatigue 60 → 70; Stress 20 → not rated; adds Headache 10".
        pub words: String,
        /// Whether nothing that is there changes or goes: such a day is stored without being asked for.
        pub only_adds: bool,
    }

    /// What a table would become; nothing is stored yet.
    struct DiaryImport {
        /// Columns in order.
        pub columns: Vec<ImportColumn>,
        /// What a column can become.
        pub choices: Vec<Choice>,
        /// Days that would be stored, in order of date: new ones and those that differ.
        pub days: Vec<DiaryDayForm>,
        /// How many of them are new.
        pub new_days: u32,
        /// Days that are in the diary already just so.
        pub same_days: u32,
        /// Days that are in the diary with other ratings.
        pub changed: Vec<ImportChange>,
        /// What can't be read; at most 200.
        pub problems: Vec<ImportProblem>,
        /// How many more there are.
        pub more_problems: u32,
        /// What was understood of the form, such as "dates as day.month.year; separated by semicolons"; or empty.
        pub note: String,
    }

    /// A text file that the user chose.
    struct TextFile {
        /// Its name without the folder.
        pub name: String,
        /// What it holds.
        pub text: String,
    }
}
