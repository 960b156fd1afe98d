//! Reading the rules.

use crate::Amount;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// How well a rule is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// A label says not to.
    Stop,
    /// A label or a trial warns.
    Caution,
    /// Practice sources only.
    Practice,
    /// Worth knowing.
    Note,
}

/// A safety rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable code.
    pub code: String,
    /// How well it is founded.
    pub strength: Strength,
    /// Heading.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    pub(super) when: When,
}

impl Rule {
    /// For a rule that asks for a laboratory check every so often: the analyte, and the setting that holds the days.
    pub fn monitors(&self) -> Option<(&str, &str)> {
        match &self.when {
            When::Monitor { lab, setting, .. } => Some((lab, setting)),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum When {
    Together {
        first: String,
        second: String,
        /// Classes of the second that don't count.
        #[serde(default)]
        except: Vec<String>,
        /// Whether every overlap is told, or one for both courses.
        #[serde(default)]
        each: bool,
    },
    Washout {
        before: String,
        /// Classes of `before` that don't count.
        #[serde(default)]
        before_except: Vec<String>,
        after: String,
        /// Classes of `after` that don't count.
        #[serde(default)]
        except: Vec<String>,
        wait: Wait,
        /// A class of `after` that asks for another wait.
        long_acting: Option<String>,
        long_wait: Option<Wait>,
    },
    CourseWord {
        of: String,
        field: Field,
        /// Found within longer words too.
        words: Vec<String>,
        /// Found as whole words only.
        #[serde(default)]
        whole_words: Vec<String>,
    },
    Condition {
        of: String,
        class: String,
        /// Classes below it that have a rule of their own.
        #[serde(default)]
        except: Vec<String>,
        /// Whether it is planned for its last day, such as surgery, rather than lasting up to it.
        #[serde(default)]
        planned: bool,
    },
    LabAbove {
        of: String,
        labs: Vec<String>,
    },
    Monitor {
        of: String,
        with: String,
        lab: String,
        setting: String,
    },
    FullStart {
        of: String,
        at_least_mg: Amount,
    },
    NotChecked {
        of: String,
        /// It counts too when it ended fewer days than these before.
        days_before: i32,
    },
}

/// A wait between two courses.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wait {
    /// Fewer days than these fire.
    pub days: i32,
    /// What is asked for, as its source says it: "labels ask for at least 7 to 10 opioid-free days".
    pub asked: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Field {
    Form,
    Filler,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Rule>,
}

/// Every rule that ships; a test makes sure that they can be read.
pub fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| {
        let file: Result<File, _> = toml::from_str(include_str!("../../safety/rules.toml"));
        file.map(|file| file.rule).unwrap_or_default()
    })
}
