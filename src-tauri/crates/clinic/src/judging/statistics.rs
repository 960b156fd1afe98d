//! Statistics with what each takes for granted.

use super::measures::Measured;
use super::verdict::enough;
use super::words::{counted, signed};
use crate::cells::number;
use crate::views::StatisticView;
use trends::single_case::reliable_change;
use trends::verdict::{Judgement, Kind};

const NAP: &str = "Parker & Vannest 2009, doi:10.1016/j.beth.2008.10.006; interval: Newcombe 2006";
const TAU_U: &str = "Parker 2011, doi:10.1016/j.beth.2010.08.006";
const RANDOMIZATION: &str =
    "Edgington & Onghena 2007; Onghena & Edgington 2005, doi:10.1097/00002508-200501000-00007";
const RELIABLE: &str = "Jacobson & Truax 1991, doi:10.1037/0022-006X.59.1.12";

fn statistic(name: &str, value: String, note: String, source: &str) -> StatisticView {
    StatisticView {
        name: name.to_owned(),
        value,
        note,
        source: source.to_owned(),
    }
}

/// "0.83", "−0.20".
fn share(value: f64) -> String {
    super::words::limit(value, 2)
}

/// The statistics of a judged measure; those that can't be computed are left out.
pub(super) fn statistics(judgement: &Judgement, measure: &Measured) -> Vec<StatisticView> {
    let mut statistics = Vec::new();
    if let Some(overlap) = &judgement.overlap {
        let independence = match measure.judged.kind {
            Kind::Diary => {
                " The interval takes days for independent; a diary’s depend on the day before, so it is too narrow."
            }
            Kind::Visits => " The interval takes visits for independent.",
        };
        statistics.push(statistic(
            "NAP",
            format!(
                "{} (95% CI {} to {})",
                share(overlap.nap),
                share(overlap.nap_interval.low),
                share(overlap.nap_interval.high)
            ),
            format!("Share of pairs of a value before and one now in which now is better; 0.5 is no difference.{independence}"),
            NAP,
        ));
        statistics.push(statistic(
            "Tau (baseline against now)",
            share(overlap.tau),
            "2 × NAP − 1; 0 is no difference. A trend of the baseline isn’t taken out.".to_owned(),
            TAU_U,
        ));
        statistics.push(statistic(
            "Tau-U (baseline against now, minus trend of the baseline)",
            share(overlap.tau_u),
            "There are other variants of that name; this one can leave −1 to 1.".to_owned(),
            TAU_U,
        ));
    }
    if let Some(drawn) = &judgement.randomization {
        statistics.push(statistic(
            "Randomization test",
            format!(
                "p = {} ({} of {} starts)",
                number(drawn.p, 3),
                drawn.n_as_extreme,
                drawn.n_assignments
            ),
            "Share of the starts that could have been drawn at which the values would be at least as much better. Only valid because the start was drawn by lot before any value was known.".to_owned(),
            RANDOMIZATION,
        ));
    }
    statistics.extend(reliable(judgement, measure));
    statistics
}

fn reliable(judgement: &Judgement, measure: &Measured) -> Option<StatisticView> {
    let error = measure.judged.error.as_ref()?;
    let compared = enough(judgement)?;
    let (before, now) = (&compared.before, &compared.now);
    let found = reliable_change(error.sd, error.reliability, before.mean, now.mean).ok()?;
    let stands = if found.reliable {
        "more than the measure’s error explains"
    } else {
        "within the measure’s error"
    };
    let provisional = if error.provisional { ", provisional" } else { "" };
    Some(statistic(
        "Reliable change",
        format!(
            "RC {}: {stands} ({} points are needed)",
            signed(found.rc, 2),
            number(found.threshold_95, 1)
        ),
        format!(
            "Mean of {} against mean of {}, with the error of one score: {}{provisional}. With internal consistency in place of test-retest reliability what is needed looks too small.",
            counted(measure.judged.kind, before.n),
            counted(measure.judged.kind, now.n),
            error.source
        ),
        RELIABLE,
    ))
}
