//! The page for the patient, in plain language: short sentences, no jargon, never advice on a dose.

use crate::judging::{MORE_WOULD_TELL, belongs};
use crate::treatments::severity_words;
use crate::views::{TrendsView, VerdictKind, VerdictView};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::{Catalogue, Course, Kind, PartialDate, PersonId, SideEffect, StepKind, What};
use report::{PlainPage, PlainPart};

/// Side effects by name before the rest is only counted.
const MOST_EFFECTS: usize = 6;

/// Measures with a sentence of their own, better or worse each, before the rest is only named.
const MOST_SENTENCES: usize = 5;

/// Days after which the page says that it doesn’t know how things are now.
const OLD_DAYS: i32 = 28;

impl Clinic {
    /// What changed since the patient started, as the trends say it; of side effects only those of the course.
    pub(super) fn plain_page(&self, person: PersonId, trends: &TrendsView) -> Result<PlainPage, ClinicError> {
        let courses = self.vault.records::<Course>(Some(person))?;
        let mut courses = courses.iter();
        let course = courses.find(|entry| Some(entry.id.to_string()) == trends.course);
        let effects = self.effects_by_end(person)?.into_iter().map(|entry| entry.value);
        let effects: Vec<SideEffect> = effects
            .filter(|effect| course.is_none_or(|entry| belongs(entry.id, &entry.value, effect)))
            .collect();
        let taken = course.map(|entry| Taken {
            course: &entry.value,
            label: label(trends),
        });
        Ok(page(trends, taken.as_ref(), &effects, self.host.today()))
    }
}

/// The course that the page is about.
struct Taken<'a> {
    course: &'a Course,
    /// "LDN (low-dose naltrexone)", "acupuncture".
    label: String,
}

fn label(trends: &TrendsView) -> String {
    let mut courses = trends.courses.iter();
    let course = courses.find(|course| Some(&course.id) == trends.course.as_ref());
    course.map_or_else(String::new, |course| small(&course.label))
}

/// "7 March 2025", "March 2025" or "2025".
fn long(date: PartialDate) -> String {
    match date {
        PartialDate::Day(date) => date.strftime("%-d %B %Y").to_string(),
        PartialDate::Month(date) => date.strftime("%B %Y").to_string(),
        PartialDate::Year(_) => date.to_string(),
    }
}

/// "on 7 March 2025", "in March 2025", "in 2025".
fn when(date: PartialDate) -> String {
    match date {
        PartialDate::Day(_) => format!("on {}", long(date)),
        PartialDate::Month(_) | PartialDate::Year(_) => format!("in {}", long(date)),
    }
}

/// What happened, in a row of headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pile {
    Better,
    Worse,
    Same,
    Faded,
    Open,
}

const PILES: [(Pile, &str); 5] = [
    (Pile::Better, "What got better"),
    (Pile::Faded, "What was better for a while"),
    (Pile::Worse, "What got worse"),
    (Pile::Same, "What stayed about the same"),
    (Pile::Open, "What we can’t tell yet"),
];

fn page(trends: &TrendsView, taken: Option<&Taken<'_>>, effects: &[SideEffect], today: Date) -> PlainPage {
    let mut parts = Vec::new();
    let verdict = trends.verdict.as_ref();
    if let Some(verdict) = verdict {
        let told = told(trends, verdict);
        for (pile, heading) in PILES {
            let lines: Vec<String> = told
                .iter()
                .filter(|(of, _)| *of == pile)
                .map(|(_, line)| line.clone())
                .collect();
            if !lines.is_empty() {
                parts.push(part(heading, lines));
            }
        }
    }
    parts.push(part("Side effects", side_effects(effects)));
    parts.push(part("What we don’t know", unknowns(trends)));
    parts.push(part("What you can do next", next(effects)));
    PlainPage {
        title: "What changed since you started".to_owned(),
        intro: intro(trends, taken, today),
        parts,
        closing: "This page is not proof. It only shows what your answers say. Talk to your clinician about what it means for you.".to_owned(),
    }
}

fn part(heading: &str, lines: Vec<String>) -> PlainPart {
    PlainPart {
        heading: heading.to_owned(),
        lines,
    }
}

/// Since when, and what the page is made from.
fn intro(trends: &TrendsView, taken: Option<&Taken<'_>>, today: Date) -> String {
    let made = made(trends, today);
    match taken {
        None => format!("No medicine is written down yet, so there is no “before” and “after”. {made}"),
        Some(taken) => format!("{} {made}", since(taken, today)),
    }
}

/// Since when it is taken or done, whether it is paused or over, or when it begins.
fn since(taken: &Taken<'_>, today: Date) -> String {
    let Taken { course, label } = taken;
    let start = course.start;
    let doses = course
        .steps
        .iter()
        .any(|step| matches!(step.kind, StepKind::Dose(_)));
    let listed = match &course.what {
        What::Catalogue(key) => Catalogue::shipped().entry(key).map(|entry| entry.kind),
        What::Own(_) => None,
    };
    let is_taken = doses || matches!(listed, Some(Kind::Drug | Kind::Supplement));
    if start.earliest() > today {
        return if is_taken {
            format!("You are to start {label} {}.", when(start))
        } else {
            format!("Your {label} is to begin {}.", when(start))
        };
    }
    let paused = course.steps.iter().enumerate().rfind(|(index, step)| {
        step.from.earliest() <= today && !(step.is_pause() && course.is_paused_before(*index))
    });
    let paused = paused.map(|(_, step)| step).filter(|step| step.is_pause());
    let stop = course.stop.filter(|stop| stop.earliest() <= today);
    match (stop, paused, is_taken) {
        (Some(stop), _, true) => format!("You took {label} from {} to {}.", long(start), long(stop)),
        (Some(stop), _, false) => format!("Your {label} began {} and ended {}.", when(start), when(stop)),
        (None, Some(pause), true) => format!(
            "You started {label} {}; it has been paused since {}.",
            when(start),
            long(pause.from)
        ),
        (None, Some(pause), false) => format!(
            "Your {label} began {}; it has been paused since {}.",
            when(start),
            long(pause.from)
        ),
        (None, None, true) => format!("You have been taking {label} since {}.", long(start)),
        (None, None, false) => format!("Your {label} began {} and goes on.", when(start)),
    }
}

/// Up to which day the answers go that are compared: the diary's, and those of visits.
fn made(trends: &TrendsView, today: Date) -> String {
    let measures = trends.verdict.iter().flat_map(|verdict| {
        let judged = (trends.measure.as_deref().unwrap_or_default(), &verdict.until);
        let others = verdict
            .others
            .iter()
            .map(|other| (other.key.as_str(), &other.until));
        others.chain([judged])
    });
    let days: Vec<(bool, Date)> = measures
        .filter_map(|(key, until)| Some((key.starts_with("diary."), until.as_ref()?.parse().ok()?)))
        .collect();
    let last = |diary: bool| {
        days.iter()
            .filter(|(of, _)| *of == diary)
            .map(|(_, day)| *day)
            .max()
    };
    let day = |day: Date| long(PartialDate::Day(day));
    let of = match (last(true), last(false)) {
        (Some(diary), Some(visit)) => {
            format!(
                "your diary up to {} and your visits up to {}",
                day(diary),
                day(visit)
            )
        }
        (Some(diary), None) => format!("your diary up to {}", day(diary)),
        (None, Some(visit)) => format!("your visits up to {}", day(visit)),
        (None, None) => {
            return format!("This page is about what you told us, up to {}.", day(today));
        }
    };
    let is_old = |day: Option<Date>| day.is_some_and(|day| (today - day).get_days() > OLD_DAYS);
    let since = match (is_old(last(true)), is_old(last(true).max(last(false)))) {
        (_, true) => " It can’t say how you have been since then.",
        (true, false) => " Your diary says nothing of the time since.",
        (false, false) => "",
    };
    format!("This page is about {of}.{since}")
}

/// A measure as the page tells it.
struct Told<'a> {
    key: &'a str,
    label: &'a str,
    kind: VerdictKind,
    rule: &'a str,
    percent: Option<f64>,
}

/// Measures of which there is no more to say than that share a sentence: the rules that decided, and how it begins.
const TOGETHER: [(VerdictKind, &[&str], Pile, &str); 11] = [
    (
        VerdictKind::Lost,
        &[],
        Pile::Faded,
        "These were better, but most of that has worn off: ",
    ),
    (VerdictKind::NoChange, &[], Pile::Same, ""),
    (
        VerdictKind::NoClearChange,
        &["small"],
        Pile::Same,
        "These changed only a little: ",
    ),
    (
        VerdictKind::NoClearChange,
        &["little_room"],
        Pile::Same,
        "These hardly bothered you before, so there was little to gain: ",
    ),
    (
        VerdictKind::NoClearChange,
        &["at_worst"],
        Pile::Same,
        "These were at their worst before, and no better shows: ",
    ),
    (
        VerdictKind::NoClearChange,
        &["unclear"],
        Pile::Open,
        "These go up and down too much to tell: ",
    ),
    (
        VerdictKind::NoClearChange,
        &["improving_baseline"],
        Pile::Open,
        "These are better, but they were getting better before you started: ",
    ),
    (
        VerdictKind::NoClearChange,
        &["worsening_baseline"],
        Pile::Open,
        "These are worse, but they were getting worse before you started: ",
    ),
    (
        VerdictKind::NoClearChange,
        &["bad_time"],
        Pile::Open,
        "These are better than just before you started, but that was a bad time: ",
    ),
    (
        VerdictKind::NoClearChange,
        &["one_value"],
        Pile::Open,
        "A single answer makes most of the change in these: ",
    ),
    (
        VerdictKind::TooFew,
        &[],
        Pile::Open,
        "There are too few answers so far for these: ",
    ),
];

/// What is told of the measures, the judged one first.
fn told(trends: &TrendsView, verdict: &VerdictView) -> Vec<(Pile, String)> {
    let first = Told {
        key: trends.measure.as_deref().unwrap_or_default(),
        label: &verdict.measure,
        kind: verdict.kind,
        rule: &verdict.rule,
        percent: verdict.improvement_percent,
    };
    let others = verdict.others.iter().map(|other| Told {
        key: &other.key,
        label: &other.label,
        kind: other.kind,
        rule: &other.rule,
        percent: other.improvement_percent,
    });
    let all: Vec<Told<'_>> = std::iter::once(first).chain(others).collect();
    let name = |told: &Told<'_>| plain_name(told.key, told.label);
    let mut lines = Vec::new();
    for (kind, pile, start) in [
        (VerdictKind::Improved, Pile::Better, "Also better: "),
        (VerdictKind::Worse, Pile::Worse, "Also worse: "),
    ] {
        let of_kind = || all.iter().filter(|told| told.kind == kind);
        lines.extend(of_kind().take(MOST_SENTENCES).filter_map(sentence));
        let rest: Vec<String> = of_kind().skip(MOST_SENTENCES).map(name).collect();
        if !rest.is_empty() {
            lines.push((pile, format!("{start}{}.", listed(&rest))));
        }
    }
    let fits = |told: &Told<'_>, (kind, rules): (VerdictKind, &[&str])| {
        told.kind == kind && (rules.is_empty() || rules.contains(&told.rule))
    };
    for (kind, rules, pile, start) in TOGETHER {
        let names: Vec<String> = all
            .iter()
            .filter(|told| fits(told, (kind, rules)))
            .map(name)
            .collect();
        if !names.is_empty() {
            lines.push((pile, format!("{start}{}.", listed(&names))));
        }
    }
    // A rule that this page doesn’t know is still no reason to keep quiet.
    let open = all.iter().filter(|told| {
        let known = TOGETHER
            .iter()
            .any(|(kind, rules, ..)| fits(told, (*kind, rules)));
        told.kind == VerdictKind::NoClearChange && !known
    });
    let open: Vec<String> = open.map(name).collect();
    if !open.is_empty() {
        lines.push((
            Pile::Open,
            format!("For these it can’t be told: {}.", listed(&open)),
        ));
    }
    lines
}

/// "Fatigue, poor sleep, stress".
fn listed(names: &[String]) -> String {
    let rest = names.iter().skip(1).map(|name| small(name));
    let first = names.first().cloned();
    first.into_iter().chain(rest).collect::<Vec<_>>().join(", ")
}

/// With a small first letter, but "PSD" as it is.
fn small(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// "about a third"; none for nearly all or more, which is "much".
fn in_words(percent: f64) -> Option<&'static str> {
    Some(match percent.abs() {
        small if small < 7.0 => "a little",
        tenth if tenth < 15.0 => "about a tenth",
        fifth if fifth < 23.0 => "about a fifth",
        quarter if quarter < 29.0 => "about a quarter",
        third if third < 38.0 => "about a third",
        fifths if fifths < 45.0 => "about two fifths",
        half if half < 56.0 => "about half",
        more if more < 62.0 => "more than half",
        thirds if thirds < 71.0 => "about two thirds",
        quarters if quarters < 85.0 => "about three quarters",
        _ => return None,
    })
}

/// What a measure is called at home.
fn plain_name(key: &str, label: &str) -> String {
    let stem = key.split('@').next().unwrap_or(key);
    match stem {
        "fiqr.total" => "How much fibromyalgia gets in your way".to_owned(),
        "pain_nrs.pain" => "Your pain over the last week".to_owned(),
        "phq9.total" => "Low mood".to_owned(),
        "gad7.total" => "Worry and tension".to_owned(),
        "acr2016.fs" | "fm_survey_2011.fs" => {
            "How many places hurt and how strong your symptoms are".to_owned()
        }
        _ => label.replace(" (diary)", ""),
    }
}

/// A sentence for what changed; none for what didn’t or can’t be told.
fn sentence(told: &Told<'_>) -> Option<(Pile, String)> {
    let name = plain_name(told.key, told.label);
    // Pain can be said to be less or more; of others it isn’t plain which way is less.
    let pain = told.key.contains("pain");
    let (pile, words, way) = match told.kind {
        VerdictKind::Improved => (Pile::Better, if pain { "less" } else { "better" }, 1.0),
        VerdictKind::Worse => (Pile::Worse, if pain { "more" } else { "worse" }, -1.0),
        VerdictKind::Lost | VerdictKind::NoChange | VerdictKind::NoClearChange | VerdictKind::TooFew => {
            return None;
        }
    };
    let percent = told.percent.filter(|percent| percent * way > 0.0);
    let line = match percent.map(in_words) {
        Some(Some(share)) if pain => format!("{name}: {share} {words} than before."),
        Some(Some(share)) => format!("{name}: {words} than before, by {share}."),
        Some(None) => format!("{name}: much {words} than before."),
        None => format!("{name}: {words} than before."),
    };
    Some((pile, line))
}

fn side_effects(effects: &[SideEffect]) -> Vec<String> {
    if effects.is_empty() {
        return vec!["None is written down. If you noticed something, please tell us.".to_owned()];
    }
    let line = |effect: &SideEffect| {
        let what = effect.what.label();
        let severity = severity_words(effect);
        match effect.end {
            None => format!("{what} ({severity}): still there."),
            Some(end) => format!("{what} ({severity}): gone since {}.", long(end)),
        }
    };
    let mut lines: Vec<String> = effects.iter().take(MOST_EFFECTS).map(line).collect();
    let more = effects.len().saturating_sub(MOST_EFFECTS);
    if more > 0 {
        lines.push(format!("And {more} more. Your clinician has the full list."));
    }
    lines
}

fn unknowns(trends: &TrendsView) -> Vec<String> {
    let mut lines = Vec::new();
    match &trends.verdict {
        None => lines.push("There is not enough yet to compare “before” and “now”.".to_owned()),
        Some(verdict) => {
            lines.push(
                "We can’t be sure what made the difference. Many people feel better after they start something new, even if it is a dummy pill."
                    .to_owned(),
            );
            lines.push(
                "People often start when they feel at their worst. Things then ease by themselves."
                    .to_owned(),
            );
            // What else would settle it is for the clinician: a pause, a change of dose.
            if !verdict.settle.is_empty() && MORE_WOULD_TELL.contains(&verdict.rule.as_str()) {
                lines.push(format!(
                    "To know more, this would help: {}.",
                    super::with_dates(verdict.settle.trim_end_matches('.'))
                ));
            }
        }
    }
    lines
}

fn next(effects: &[SideEffect]) -> Vec<String> {
    let mut lines = vec![
        "Keep filling in your diary, on good days and on bad days.".to_owned(),
        "Write down your questions and bring this page to your next visit.".to_owned(),
    ];
    if effects.iter().any(|effect| effect.end.is_none()) {
        lines.push("Tell us if a side effect gets worse or bothers you.".to_owned());
    }
    lines.push(
        "Don’t start, stop or change any medicine because of this page. Talk to your clinician first."
            .to_owned(),
    );
    lines
}

#[cfg(test)]
mod tests;
