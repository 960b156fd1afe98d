//! What the rules find.

use super::periods::{Sure, periods};
use super::rules::{Rule, When};
use super::{Classes, rules};
use crate::{Course, LabCatalogue, PartialDate, What};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A course as the rules see it.
#[derive(Clone, Copy, Debug)]
pub struct CourseSeen<'a> {
    /// Its key, by which an alert is known again.
    pub id: &'a str,
    /// The course.
    pub course: &'a Course,
}

/// A condition as the rules see it.
#[derive(Clone, Debug)]
pub struct ConditionSeen<'a> {
    /// Its key.
    pub id: &'a str,
    /// Name, as the record has it.
    pub name: &'a str,
    /// Classes of the catalogue.
    pub classes: &'a [String],
    /// Since when; unknown when none.
    pub since: Option<PartialDate>,
    /// Until when; none while it goes on.
    pub until: Option<PartialDate>,
}

/// A laboratory result as the rules see it.
#[derive(Clone, Debug)]
pub struct LabSeen<'a> {
    /// Its key.
    pub id: &'a str,
    /// Key of the analyte.
    pub analyte: &'a str,
    /// Day.
    pub date: Date,
    /// Value and unit as they are shown: "80 U/L".
    pub shown: String,
    /// Whether it lies above the laboratory's own range; unknown without a range or with "<" and ">".
    pub above: Option<bool>,
}

/// What the rules look at.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// Today.
    pub today: Date,
    /// Every course, past ones too.
    pub courses: Vec<CourseSeen<'a>>,
    /// Conditions.
    pub conditions: Vec<ConditionSeen<'a>>,
    /// Laboratory results, in any order.
    pub labs: Vec<LabSeen<'a>>,
    /// The clinic's settings that rules refer to, such as `thyroid_check_days`.
    pub settings: BTreeMap<String, i32>,
}

/// One thing that a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Records that it is about; with the rule's code they tell one alert from another.
    pub about: Vec<String>,
    /// Where the same records can give rise to it more than once: the date on which it began, so that what was said to
    /// the first time isn't taken for an answer to the second.
    pub occurrence: Option<PartialDate>,
    /// What was found, in words.
    pub words: String,
    /// Whether vague dates leave it open.
    pub perhaps: bool,
    /// Whether it still holds today; an alert that was not acknowledged stays even when it doesn't.
    pub current: bool,
}

/// A rule that fired.
#[derive(Clone, Debug)]
pub struct Alert {
    /// The rule.
    pub rule: &'static Rule,
    /// What it found.
    pub finding: Finding,
}

impl Alert {
    /// By which an alert is known again: the rule, the records it is about and, behind "@", the date on which it began
    /// where they can give rise to it more than once.
    pub fn identity(&self) -> String {
        let about = self.finding.about.join("+");
        match self.finding.occurrence {
            Some(date) => format!("{}:{about}@{date}", self.rule.code),
            None => format!("{}:{about}", self.rule.code),
        }
    }
}

/// Every alert, strongest first.
pub fn check(situation: &Situation<'_>, classes: &dyn Classes) -> Vec<Alert> {
    let mut alerts: Vec<Alert> = Vec::new();
    for rule in rules() {
        let check = Check { situation, classes };
        let found = check.rule(&rule.when);
        alerts.extend(found.into_iter().map(|finding| Alert { rule, finding }));
    }
    alerts.sort_by_key(|alert| (!alert.finding.current, alert.rule.strength));
    alerts
}

pub(super) struct Check<'s> {
    pub situation: &'s Situation<'s>,
    pub classes: &'s dyn Classes,
}

/// What people call an analyte.
pub(super) fn short_name(analyte: &str) -> &str {
    let known = LabCatalogue::builtin().analyte(analyte);
    known.map_or(analyte, |known| known.short.as_str())
}

impl Check<'_> {
    fn rule(&self, when: &When) -> Vec<Finding> {
        match when {
            When::Together {
                first,
                second,
                except,
                each,
            } => self.together(first, &self.but(second, except), *each),
            When::Washout {
                before,
                before_except,
                after,
                except,
                wait,
                long_acting,
                long_wait,
            } => {
                let (before, after) = (self.but(before, before_except), self.but(after, except));
                let wait_of = |course: &Course| match (long_acting, long_wait) {
                    (Some(class), Some(long_wait)) if self.is_a(&course.what, class) => long_wait,
                    _ => wait,
                };
                self.washout(&before, &after, wait_of)
            }
            When::CourseWord {
                of,
                field,
                words,
                whole_words,
            } => self.course_word(of, *field, words, whole_words),
            When::Condition {
                of,
                class,
                except,
                planned,
            } => self.condition(of, class, except, *planned),
            When::LabAbove { of, labs } => self.lab_above(of, labs),
            When::Monitor {
                of,
                with,
                lab,
                setting,
            } => self.overdue(of, with, lab, setting),
            When::FullStart { of, at_least_mg } => self.full_start(of, *at_least_mg),
            When::NotChecked { of, days_before } => self.not_checked(of, *days_before),
        }
    }

    pub(super) fn is_a(&self, what: &What, class: &str) -> bool {
        matches!(what, What::Catalogue(key) if self.classes.is_a(key, class))
    }

    pub(super) fn name(&self, what: &What) -> String {
        match what {
            What::Catalogue(key) => self.classes.name(key),
            What::Own(name) => name.clone(),
        }
    }

    pub(super) fn of(&self, class: &str) -> Vec<CourseSeen<'_>> {
        let courses = self.situation.courses.iter().copied();
        courses
            .filter(|seen| self.is_a(&seen.course.what, class))
            .collect()
    }

    /// Courses of a class, without those of any of the others.
    fn but(&self, class: &str, except: &[String]) -> Vec<CourseSeen<'_>> {
        let mut courses = self.of(class);
        courses.retain(|seen| !except.iter().any(|except| self.is_a(&seen.course.what, except)));
        courses
    }

    pub(super) fn goes_on(&self, course: &Course) -> Sure {
        let today = self.situation.today;
        periods(course)
            .into_iter()
            .map(|period| period.holds(today))
            .max()
            .unwrap_or(Sure::No)
    }

    /// A finding about courses; current while every one of them may still go on.
    pub(super) fn finding(&self, courses: &[CourseSeen<'_>], words: String, perhaps: bool) -> Finding {
        Finding {
            about: courses.iter().map(|seen| seen.id.to_owned()).collect(),
            occurrence: None,
            words,
            perhaps,
            current: courses.iter().all(|seen| self.goes_on(seen.course) > Sure::No),
        }
    }
}
