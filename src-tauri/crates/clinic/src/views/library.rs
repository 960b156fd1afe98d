//! Instruments as rules: what the Instruments screen shows.

use super::{FlagView, InstrumentView};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

views! {
    /// Everything about an instrument.
    struct InstrumentDetail {
        /// The form.
        pub form: InstrumentView,
        /// Its versions, oldest first.
        pub versions: Vec<String>,
        /// Items with their answers.
        pub items: Vec<ItemRuleView>,
        /// Scores with their rules.
        pub scores: Vec<ScoreRuleView>,
        /// Sets of bands.
        pub bands: Vec<BandSetView>,
        /// What a change means.
        pub changes: Vec<ChangeRuleView>,
        /// Safety flags that it can raise.
        pub flags: Vec<FlagView>,
        /// Answers that can't be true together.
        pub checks: Vec<String>,
        /// Codes.
        pub codes: Vec<CodeView>,
        /// What is done about unanswered items.
        pub missing_rule: String,
        /// History, source and rights, as plain text with Markdown marks.
        pub source_notes: String,
    }

    /// An item with its answers.
    struct ItemRuleView {
        /// Key.
        pub key: String,
        /// Label.
        pub label: String,
        /// "0 Not at all · 1 Several days · …".
        pub answers: String,
        /// "reversed", "optional", "not scored", or empty.
        pub notes: String,
        /// LOINC code, or empty.
        pub loinc: String,
    }

    /// A score with its rule.
    struct ScoreRuleView {
        /// Key.
        pub key: String,
        /// Name.
        pub label: String,
        /// The rule in words.
        pub rule: String,
        /// The formula as written.
        pub formula: String,
        /// Source.
        pub source: String,
        /// "0 to 27", or empty.
        pub range: String,
        /// "higher is worse", "lower is worse", or empty.
        pub direction: String,
        /// Whether it was not checked against its source.
        pub provisional: bool,
        /// Whether it is a main result.
        pub main: bool,
        /// Whether it stands in files only.
        pub hidden: bool,
    }

    /// A set of bands.
    struct BandSetView {
        /// Name of the score.
        pub score: String,
        /// Name of the set.
        pub set: String,
        /// Short source.
        pub source: String,
        /// Full source.
        pub citation: String,
        /// Whether it is the one shown.
        pub default: bool,
        /// Whether it was not checked against its source.
        pub provisional: bool,
        /// Bands from low to high.
        pub levels: Vec<BandLevelView>,
    }

    /// A band.
    struct BandLevelView {
        /// "5 to 9".
        pub range: String,
        /// "mild".
        pub label: String,
    }

    /// What a change means.
    struct ChangeRuleView {
        /// Name of the score.
        pub score: String,
        /// "5 points", "30 % of the first value", "12.8 points".
        pub words: String,
        /// "Minimal important change".
        pub label: String,
        /// Short source.
        pub source: String,
        /// Full source.
        pub citation: String,
        /// Whether it was not checked against its source.
        pub provisional: bool,
    }

    /// A code of a terminology.
    struct CodeView {
        /// "LOINC", "SNOMED CT".
        pub system: String,
        /// The code.
        pub code: String,
        /// What it stands for.
        pub what: String,
    }

    /// What is wrong with a folder of an own instrument.
    struct FolderProblem {
        /// The folder's name.
        pub folder: String,
        /// Every problem, a sentence each.
        pub problems: Vec<String>,
    }

    /// Where the clinic's own instruments are dropped in.
    struct InstrumentFolder {
        /// The folder, for people to read.
        pub place: String,
        /// What is wrong in it.
        pub problems: Vec<FolderProblem>,
    }

    /// How adding an instrument went.
    struct InstrumentAdded {
        /// The instrument; none when it can't be used.
        pub id: Option<String>,
        /// What is wrong with it.
        pub problems: Vec<String>,
        /// What is to be looked over before it is used.
        pub review: Vec<String>,
    }

    /// What would differ if answers were scored by the newest definition.
    struct Rescored {
        /// The patient's clinic number, or name where there is none.
        pub patient: String,
        /// Date of the visit, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub date: Date,
        /// Instrument id.
        pub instrument: String,
        /// Version that the answers were given under.
        pub from: String,
        /// Newest version.
        pub to: String,
        /// What differs: score, before, after.
        pub differences: Vec<RescoredScore>,
    }

    /// A score that would differ.
    struct RescoredScore {
        /// Score key.
        pub score: String,
        /// As it stands.
        pub before: String,
        /// As it would be.
        pub after: String,
    }
}
