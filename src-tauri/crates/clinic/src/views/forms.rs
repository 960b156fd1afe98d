//! Instruments as forms.

use instruments::Answer;
use serde::{Deserialize, Serialize};

views! {
    /// An instrument as a form.
    struct InstrumentView {
        /// Id.
        pub id: String,
        /// Version.
        pub version: String,
        /// Full name.
        pub name: String,
        /// Short name.
        pub short_name: String,
        /// "Past 7 days".
        pub recall: String,
        /// What the patient is asked to do.
        pub instructions: String,
        /// Number of items that need an answer.
        pub of: u32,
        /// Items in order.
        pub items: Vec<ItemView>,
        /// Attribution line of the form.
        pub attribution: String,
        /// Citation.
        pub citation: String,
        /// Licence.
        pub licence: String,
        /// What it is about, as a code.
        pub family: String,
        /// What it is about, as a heading.
        pub family_label: String,
        /// Whether its words may not ship, so that numbers are entered.
        pub scoring_only: bool,
        /// Why; empty otherwise.
        pub text_reason: String,
        /// Whether it is the clinic's own.
        pub own: bool,
        /// Whether its words are the clinic's, in whatever language, and not those that ship in English.
        pub own_words: bool,
    }

    /// One item of a form.
    struct ItemView {
        /// Item key.
        pub key: String,
        /// Heading of the section it opens or belongs to, or empty.
        pub section: String,
        /// The section's own recall window when it differs from the form's, or empty.
        pub section_recall: String,
        /// Question or label.
        pub label: String,
        /// More words below the label, or empty.
        pub help: String,
        /// How it is answered.
        pub kind: ItemKind,
        /// For options: value and label in order. For scales: every whole number, labels at the ends only.
        pub options: Vec<OptionView>,
        /// For the body map and lists of places: areas in order.
        pub areas: Vec<AreaView>,
        /// Whether the areas are those of the body map; otherwise they make a list.
        pub body_map: bool,
        /// Lowest number of a slider or number field.
        pub low: Option<f64>,
        /// Highest number of a slider or number field.
        pub high: Option<f64>,
        /// Decimals that may be typed.
        pub decimals: u8,
        /// Unit of a number field, such as "hours"; or empty.
        pub unit: String,
        /// Words at the low end of a slider.
        pub low_label: String,
        /// Words at its high end.
        pub high_label: String,
        /// Whether the form is complete without it.
        pub optional: bool,
    }

    /// How an item is answered.
    #[derive(Copy, Eq)]
    enum ItemKind {
        /// A 0–10 scale with words at the ends.
        Scale,
        /// One of a few labelled numbers.
        Options,
        /// Yes or no.
        Flag,
        /// Body areas or other places.
        Areas,
        /// Whole numbers on a line.
        Slider,
        /// A typed number.
        Number,
        /// A time of day, in minutes after midnight.
        Time,
    }

    /// An answer that can be chosen.
    struct OptionView {
        /// Its value.
        #[cfg_attr(feature = "ts", ts(type = "number | boolean | string"))]
        pub value: Answer,
        /// Its label; empty inside a scale.
        pub label: String,
    }

    /// A body area.
    struct AreaView {
        /// Key, such as `shoulder_girdle_l`.
        pub key: String,
        /// "Left shoulder girdle".
        pub label: String,
    }
}
