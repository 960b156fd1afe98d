//! How change is judged, in words, for the end of the report.

use crate::views::TrendsView;
use report::Method;
use trends::phases::Windows;

/// Days as the clinician set them for this course, or the usual.
fn days(typed: &str, usual: u16) -> String {
    let typed = typed.trim();
    let count = if typed.is_empty() {
        usual.to_string()
    } else {
        typed.to_owned()
    };
    format!("{count} days")
}

/// The notes: phases, windows, missing values, intervals, verdict, what it can't show.
pub(super) fn notes(trends: &TrendsView, audit: &str) -> Vec<Method> {
    let standard = Windows::default();
    let usual = |days: i32| u16::try_from(days).unwrap_or_default();
    let usual = (
        usual(standard.wash_in_days),
        usual(standard.wash_out_days),
        usual(standard.stable_days),
    );
    let (wash_in, wash_out, stable) = match &trends.phase_plan {
        Some(plan) => (
            days(&plan.wash_in_days, plan.usual.0),
            days(&plan.wash_out_days, plan.usual.1),
            days(&plan.stable_days, plan.usual.2),
        ),
        None => (days("", usual.0), days("", usual.1), days("", usual.2)),
    };
    let parts = [
        (
            "Phases",
            format!(
                "They follow from the doses that are written down: the baseline before the start, titration, each dose that lasted at least {stable}, pauses, and the time after a stop. The clinician can name and shift phases and leave some out; such a phase is marked ‡."
            ),
        ),
        (
            "What doesn’t count",
            format!(
                "Titration, the first {wash_in} of a dose (wash-in), the first {wash_out} of a pause or after a stop (wash-out), and days whose phase isn’t known. Charts and tables show these days all the same."
            ),
        ),
        (
            "Missing values",
            "They stay missing: no day and no answer is filled in, and no score is made where its rule doesn’t allow it. Scores of different versions of a form are not compared.".to_owned(),
        ),
        (
            "Intervals",
            "The 95% intervals of means and differences are widened where a day resembles the day before. Below the minimum number of values there is none.".to_owned(),
        ),
        (
            "Verdict",
            "Rules that are kept as data look at the values of now and of the baseline, name each threshold with its source, and say “too few points” below their minimum, with what would settle it. The period asked for cuts charts and tables, never what is judged.".to_owned(),
        ),
        (
            "What it can’t show",
            "One course in one patient doesn’t show what caused a change (doi:10.3389/fpsyg.2016.00032). Patients often begin a treatment at their worst and get better without it, placebo groups of trials improved too, and who rates isn’t blind.".to_owned(),
        ),
        (
            "Audit",
            format!(
                "Every change of this vault and every look at a chart is an entry of a chain. When this report was made, the chain ended with {audit}. Checking the vault against this code (Settings, Audit, or “fibrotrend verify --head”) shows whether entries up to then are missing or were altered."
            ),
        ),
    ];
    parts
        .into_iter()
        .map(|(heading, text)| Method {
            heading: heading.to_owned(),
            text,
        })
        .collect()
}
