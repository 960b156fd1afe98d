//! What the rules find.

use super::periods::{Period, Sure, periods};
use super::rules::{Field, Rule, Wait, When};
use super::{Classes, rules};
use crate::{Course, DoseStep, LabCatalogue, PartialDate, StepKind, What};
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
    /// By which an alert is known again: the rule and the records it is about.
    pub fn identity(&self) -> String {
        format!("{}:{}", self.rule.code, self.finding.about.join("+"))
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
            } => self.together(first, &self.but(second, except.as_deref())),
            When::Washout {
                before,
                after,
                except,
                wait,
                long_acting,
                long_wait,
            } => {
                let after = self.but(after, except.as_deref());
                self.washout(before, &after, (wait, long_wait), long_acting)
            }
            When::CourseWord { of, field, words } => self.course_word(of, *field, words),
            When::Condition { of, class } => self.condition(of, class),
            When::LabAbove { of, labs } => self.lab_above(of, labs),
            When::Monitor {
                of,
                with,
                lab,
                setting,
            } => self.overdue(of, with, lab, setting),
            When::FullStart { of, unit, at_least } => {
                let courses = self.of(of).into_iter();
                courses
                    .filter_map(|seen| {
                        let dose = seen.course.first_dose()?;
                        let full = dose.unit == *unit && dose.daily() >= *at_least;
                        let words = format!(
                            "{} began at {} {unit} a day",
                            self.name(&seen.course.what),
                            dose.daily()
                        );
                        full.then(|| self.finding(&[seen], words, false))
                    })
                    .collect()
            }
            When::NotChecked { of } => self.not_checked(of),
        }
    }

    fn is_a(&self, what: &What, class: &str) -> bool {
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

    /// Courses of a class, without those of another.
    fn but(&self, class: &str, except: Option<&str>) -> Vec<CourseSeen<'_>> {
        let mut courses = self.of(class);
        courses.retain(|seen| except.is_none_or(|except| !self.is_a(&seen.course.what, except)));
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
            words,
            perhaps,
            current: courses.iter().all(|seen| self.goes_on(seen.course) > Sure::No),
        }
    }

    /// Stretches of two courses that overlap, and how surely.
    fn overlap(first: &Course, second: &Course) -> (Sure, Option<(Period, Period)>) {
        let mut found = (Sure::No, None);
        for a in periods(first) {
            for b in periods(second) {
                let sure = a.overlaps(b);
                if sure > found.0 {
                    found = (sure, Some((a, b)));
                }
            }
        }
        found
    }

    fn together(&self, first: &str, second: &[CourseSeen<'_>]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for a in self.of(first) {
            for &b in second.iter().filter(|b| b.id != a.id) {
                let (sure, Some((of_a, of_b))) = Self::overlap(a.course, b.course) else {
                    continue;
                };
                let (name_a, name_b) = (self.name(&a.course.what), self.name(&b.course.what));
                let later = of_a.from.is_before(of_b.from);
                let words = match (sure, later) {
                    (Sure::Yes, Some(true)) => format!("{name_b} was started while {name_a} was taken"),
                    (Sure::Yes, _) => format!("{name_a} and {name_b} at the same time"),
                    _ => format!(
                        "{name_a} and {name_b} perhaps at the same time: their dates are not known to the day"
                    ),
                };
                findings.push(self.finding(&[a, b], words, sure != Sure::Yes));
            }
        }
        findings
    }

    fn washout(
        &self,
        before: &str,
        after: &[CourseSeen<'_>],
        (wait, long_wait): (&Wait, &Wait),
        long_acting: &str,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        for blocked in self.of(before) {
            for &opioid in after.iter().filter(|opioid| opioid.id != blocked.id) {
                let Wait { days, asked } = if self.is_a(&opioid.course.what, long_acting) {
                    long_wait
                } else {
                    wait
                };
                let needed = *days;
                let gaps = periods(opioid.course)
                    .into_iter()
                    .filter_map(|period| period.to)
                    .flat_map(|stop| {
                        periods(blocked.course)
                            .into_iter()
                            .map(move |period| stop.days_until(period.from))
                    });
                // The shortest gap that isn't surely an overlap; an overlap is the other rule's.
                let short = gaps.filter(|(fewest, most)| *most >= 0 && *fewest < needed).min();
                let Some((fewest, most)) = short else { continue };
                let (name, blocker) = (self.name(&opioid.course.what), self.name(&blocked.course.what));
                let surely = most < needed;
                let gap = if fewest == most {
                    format!("{most} {}", if most == 1 { "day" } else { "days" })
                } else {
                    format!("{} to {most} days", fewest.max(0))
                };
                let words = format!("{name} was stopped {gap} before {blocker} was started; {asked}");
                let mut finding = self.finding(&[blocked, opioid], words, !surely);
                finding.current = self.goes_on(blocked.course) > Sure::No;
                findings.push(finding);
            }
        }
        findings
    }

    fn course_word(&self, of: &str, field: Field, words: &[String]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for seen in self.of(of) {
            let text_of = |step: &'_ DoseStep| match &step.kind {
                StepKind::Dose(dose) => Some(match field {
                    Field::Form => dose.form.clone(),
                    Field::Filler => dose.filler.clone(),
                }),
                StepKind::Goes { .. } | StepKind::Pause { .. } => None,
            };
            let texts: Vec<String> = seen.course.steps.iter().filter_map(text_of).collect();
            let names_one = |text: &&String| {
                let lower = text.to_lowercase();
                words.iter().any(|word| lower.contains(word.as_str()))
            };
            if let Some(text) = texts.iter().rev().find(names_one) {
                let what = match field {
                    Field::Form => "form",
                    Field::Filler => "filler",
                };
                let words = format!("{}: {what} “{text}”", self.name(&seen.course.what));
                let mut finding = self.finding(&[seen], words, false);
                finding.current &= texts.last().as_ref().is_some_and(names_one);
                findings.push(finding);
            }
        }
        findings
    }

    fn condition(&self, of: &str, class: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        let has = |condition: &&ConditionSeen<'_>| condition.classes.iter().any(|known| known == class);
        for condition in self.situation.conditions.iter().filter(has) {
            let since = condition.since;
            for seen in self.of(of) {
                let sure = periods(seen.course)
                    .into_iter()
                    .map(|period| {
                        let lasting = Period {
                            from: since.unwrap_or(period.from),
                            to: condition.until,
                        };
                        period.overlaps(lasting)
                    })
                    .max();
                let sure = sure.unwrap_or(Sure::No);
                if sure == Sure::No {
                    continue;
                }
                let words = format!("{} and {}", self.name(&seen.course.what), condition.name);
                let mut finding = self.finding(&[seen], words, sure != Sure::Yes);
                finding.about.push(condition.id.to_owned());
                finding.current &= condition
                    .until
                    .is_none_or(|until| until.latest() > self.situation.today);
                findings.push(finding);
            }
        }
        findings
    }

    /// The results of the latest day on which it can be told where the value lies, those above the range. A later
    /// result without a range says nothing, so it takes nothing back.
    fn raised(&self, analyte: &str) -> impl Iterator<Item = &LabSeen<'_>> {
        let told = |lab: &&LabSeen<'_>| lab.analyte == analyte && lab.above.is_some();
        let latest = self.situation.labs.iter().filter(told).map(|lab| lab.date).max();
        let labs = self.situation.labs.iter();
        labs.filter(move |lab| lab.analyte == analyte && Some(lab.date) == latest && lab.above == Some(true))
    }

    pub(super) fn latest(&self, analyte: &str) -> Option<&LabSeen<'_>> {
        let labs = self.situation.labs.iter().filter(|lab| lab.analyte == analyte);
        labs.max_by_key(|lab| lab.date)
    }

    fn lab_above(&self, of: &str, analytes: &[String]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for seen in self
            .of(of)
            .into_iter()
            .filter(|seen| self.goes_on(seen.course) > Sure::No)
        {
            for lab in analytes.iter().flat_map(|analyte| self.raised(analyte)) {
                let words = format!(
                    "{} of {} lies above the laboratory's range",
                    short_name(lab.analyte),
                    lab.date
                );
                let mut finding = self.finding(&[seen], words, false);
                finding.about.push(lab.id.to_owned());
                findings.push(finding);
            }
        }
        findings
    }

    fn not_checked(&self, of: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        let unknown = |what: &What| match what {
            What::Catalogue(key) => !self.classes.knows(key),
            What::Own(_) => true,
        };
        for seen in self.of(of) {
            for other in self
                .situation
                .courses
                .iter()
                .copied()
                .filter(|other| unknown(&other.course.what))
            {
                let (sure, _) = Self::overlap(seen.course, other.course);
                if sure > Sure::No {
                    let words = format!(
                        "{} beside {}",
                        self.name(&other.course.what),
                        self.name(&seen.course.what)
                    );
                    findings.push(self.finding(&[other, seen], words, sure != Sure::Yes));
                }
            }
        }
        findings
    }
}
