//! The page for the patient, in plain language: short sentences, no jargon, never advice on a dose.

use crate::treatments::severity_words;
use crate::views::{TrendsView, VerdictKind, VerdictView};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::{PartialDate, PersonId, SideEffect};
use report::{PlainPage, PlainPart};

/// Side effects by name before the rest is only counted.
const MOST_EFFECTS: usize = 6;

/// Measures with a sentence of their own, better or worse each, before the rest is only named.
const MOST_SENTENCES: usize = 5;

impl Clinic {
    /// What changed since the patient started, as the trends say it.
    pub(super) fn plain_page(&self, person: PersonId, trends: &TrendsView) -> Result<PlainPage, ClinicError> {
        let effects: Vec<SideEffect> = self
            .effects_by_end(person)?
            .into_iter()
            .map(|entry| entry.value)
            .collect();
        Ok(page(trends, &effects, self.host.today()))
    }
}

/// "7 March 2025", "March 2025" or "2025".
fn long(date: PartialDate) -> String {
    match date {
        PartialDate::Day(date) => date.strftime("%-d %B %Y").to_string(),
        PartialDate::Month(date) => date.strftime("%B %Y").to_string(),
        PartialDate::Year(_) => date.to_string(),
    }
}

/// A date that stands as ISO in a view.
fn long_of(iso: &str) -> String {
    iso.parse().map_or_else(|_| iso.to_owned(), long)
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

fn page(trends: &TrendsView, effects: &[SideEffect], today: Date) -> PlainPage {
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
        intro: intro(trends, today),
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
fn intro(trends: &TrendsView, today: Date) -> String {
    let mut courses = trends.courses.iter();
    let course = courses.find(|course| Some(&course.id) == trends.course.as_ref());
    let made = format!(
        "This page is about what you told us, up to {}.",
        long(PartialDate::Day(today))
    );
    let Some(course) = course else {
        return format!("No medicine is written down yet, so there is no “before” and “after”. {made}");
    };
    let label = small(&course.label);
    let taken = match (course.when.strip_prefix("since "), course.when.split_once(" to ")) {
        (Some(since), _) => format!("You have been taking {label} since {}.", long_of(since)),
        (None, Some((from, to))) => {
            format!("You took {label} from {} to {}.", long_of(from), long_of(to))
        }
        (None, None) => format!("This is about {label}."),
    };
    format!("{taken} {made}")
}

/// What is told of the measures, the judged one first. Those of which there is no more to say than that share a sentence.
fn told(trends: &TrendsView, verdict: &VerdictView) -> Vec<(Pile, String)> {
    let key = trends.measure.as_deref().unwrap_or_default();
    let mut changes = verdict.changes.iter();
    let baseline = changes.find(|change| change.against == "Baseline");
    let percent = baseline.and_then(|change| share(&change.percent));
    let first = (key, verdict.measure.as_str(), verdict.kind, percent);
    let others = verdict.others.iter().map(|other| {
        (
            other.key.as_str(),
            other.label.as_str(),
            other.kind,
            share(&other.text),
        )
    });
    let all: Vec<_> = std::iter::once(first).chain(others).collect();
    let mut told = Vec::new();
    for (kind, pile, start) in [
        (VerdictKind::Improved, Pile::Better, "Also better: "),
        (VerdictKind::Worse, Pile::Worse, "Also worse: "),
    ] {
        let of_kind = || all.iter().filter(|(_, _, of, _)| *of == kind);
        let sentences = of_kind().take(MOST_SENTENCES);
        told.extend(
            sentences.filter_map(|(key, label, kind, percent)| sentence(key, label, *kind, *percent)),
        );
        let rest = of_kind().skip(MOST_SENTENCES);
        let rest: Vec<String> = rest.map(|(key, label, ..)| plain_name(key, label)).collect();
        if !rest.is_empty() {
            told.push((pile, format!("{start}{}.", listed(&rest))));
        }
    }
    let together = [
        (
            VerdictKind::Lost,
            Pile::Faded,
            "These were better, but that has worn off: ",
        ),
        (VerdictKind::NoChange, Pile::Same, ""),
        (
            VerdictKind::NoClearChange,
            Pile::Open,
            "These go up and down too much to tell: ",
        ),
        (
            VerdictKind::TooFew,
            Pile::Open,
            "There are too few answers so far for these: ",
        ),
    ];
    for (kind, pile, start) in together {
        let names: Vec<String> = all
            .iter()
            .filter(|(_, _, of, _)| *of == kind)
            .map(|(key, label, ..)| plain_name(key, label))
            .collect();
        if !names.is_empty() {
            told.push((pile, format!("{start}{}.", listed(&names))));
        }
    }
    told
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

/// The percentage of "34% better" or "52 → 47 / 100 (10% worse)", positive when better.
fn share(words: &str) -> Option<f64> {
    let (before, after) = words.split_once('%')?;
    let digits: String = before
        .chars()
        .rev()
        .take_while(|sign| sign.is_ascii_digit() || *sign == '.')
        .collect();
    let percent: f64 = digits.chars().rev().collect::<String>().parse().ok()?;
    match after.trim_start() {
        after if after.starts_with("better") => Some(percent),
        after if after.starts_with("worse") => Some(-percent),
        _ => None,
    }
}

/// "about a third".
fn in_words(percent: f64) -> &'static str {
    match percent.abs() {
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
        _ => "nearly all",
    }
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
fn sentence(key: &str, label: &str, kind: VerdictKind, percent: Option<f64>) -> Option<(Pile, String)> {
    let name = plain_name(key, label);
    // Pain can be said to be less or more; of others it isn’t plain which way is less.
    let pain = key.contains("pain");
    let by = |percent: Option<f64>, words: &str| match percent {
        Some(percent) if pain => format!("{name}: {} {words} than before.", in_words(percent)),
        Some(percent) => format!("{name}: {words} than before, by {}.", in_words(percent)),
        None => format!("{name}: {words} than before."),
    };
    let better = percent.filter(|percent| *percent > 0.0);
    let worse = percent.filter(|percent| *percent < 0.0);
    match kind {
        VerdictKind::Improved => Some((Pile::Better, by(better, if pain { "less" } else { "better" }))),
        VerdictKind::Worse if worse.is_some_and(|percent| percent <= -85.0) => Some((
            Pile::Worse,
            format!(
                "{name}: much {} than before.",
                if pain { "more" } else { "worse" }
            ),
        )),
        VerdictKind::Worse => Some((Pile::Worse, by(worse, if pain { "more" } else { "worse" }))),
        VerdictKind::Lost | VerdictKind::NoChange | VerdictKind::NoClearChange | VerdictKind::TooFew => None,
    }
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
            if !verdict.settle.is_empty() {
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
mod tests {
    use super::{Pile, in_words, sentence, share, small};
    use crate::views::VerdictKind;

    #[test]
    fn shares_are_read_from_words_and_told_in_words() {
        for (words, percent, told) in [
            ("34% better", Some(34.0), "about a third"),
            ("52 → 47 / 100 (10% better)", Some(10.0), "about a tenth"),
            ("52 → 79 / 100 (52% worse)", Some(-52.0), "about half"),
            ("3% worse", Some(-3.0), "a little"),
            ("61 → 40", None, ""),
            ("0% change", None, ""),
            ("", None, ""),
        ] {
            let found = share(words);
            assert_eq!(found, percent, "{words}");
            assert_eq!(found.map(in_words).unwrap_or_default(), told, "{words}");
        }
    }

    #[test]
    fn a_sentence_never_says_more_than_the_verdict() {
        for (kind, percent, told) in [
            (
                VerdictKind::Improved,
                Some(34.0),
                Some("Average pain: about a third less than before."),
            ),
            (
                VerdictKind::Improved,
                None,
                Some("Average pain: less than before."),
            ),
            (
                VerdictKind::Improved,
                Some(-4.0),
                Some("Average pain: less than before."),
            ),
            (
                VerdictKind::Worse,
                Some(-120.0),
                Some("Average pain: much more than before."),
            ),
            (
                VerdictKind::Worse,
                Some(-20.0),
                Some("Average pain: about a fifth more than before."),
            ),
            (VerdictKind::NoClearChange, Some(34.0), None),
            (VerdictKind::NoChange, Some(34.0), None),
            (VerdictKind::TooFew, Some(34.0), None),
            (VerdictKind::Lost, Some(34.0), None),
        ] {
            let found = sentence("diary.pain_average", "Average pain (diary)", kind, percent);
            assert_eq!(
                found.as_ref().map(|(_, words)| words.as_str()),
                told,
                "{kind:?} {percent:?}"
            );
            if let Some((pile, _)) = found {
                assert_eq!(pile == Pile::Better, kind == VerdictKind::Improved, "{kind:?}");
            }
        }
        let fiqr = sentence("fiqr.total@1", "FIQR total", VerdictKind::Worse, Some(-20.0));
        let words = fiqr.map(|(_, words)| words);
        assert_eq!(
            words.as_deref(),
            Some("How much fibromyalgia gets in your way: worse than before, by about a fifth.")
        );
    }

    #[test]
    fn names_begin_small_within_a_sentence() {
        for (words, within) in [("Poor sleep", "poor sleep"), ("PSD", "PSD"), ("", "")] {
            assert_eq!(small(words), within);
        }
    }
}
