use super::{Pile, Told, in_words, sentence, small};
use crate::views::VerdictKind;

fn pain(kind: VerdictKind, percent: Option<f64>) -> Option<(Pile, String)> {
    sentence(&Told {
        key: "diary.pain_average",
        label: "Average pain (diary)",
        kind,
        rule: "",
        percent,
    })
}

#[test]
fn shares_are_told_in_words() {
    for (percent, told) in [
        (34.0, Some("about a third")),
        (10.0, Some("about a tenth")),
        (-52.0, Some("about half")),
        (-3.0, Some("a little")),
        (84.9, Some("about three quarters")),
        (85.0, None),
        (120.0, None),
    ] {
        assert_eq!(in_words(percent), told, "{percent}");
    }
}

#[test]
fn a_sentence_never_says_more_than_the_verdict() {
    use VerdictKind::{Improved, Lost, NoChange, NoClearChange, TooFew, Worse};
    for (kind, percent, told) in [
        (
            Improved,
            Some(34.0),
            Some("Average pain: about a third less than before."),
        ),
        (Improved, None, Some("Average pain: less than before.")),
        (Improved, Some(-4.0), Some("Average pain: less than before.")),
        (Improved, Some(90.0), Some("Average pain: much less than before.")),
        (Worse, Some(-120.0), Some("Average pain: much more than before.")),
        (
            Worse,
            Some(-20.0),
            Some("Average pain: about a fifth more than before."),
        ),
        (NoClearChange, Some(34.0), None),
        (NoChange, Some(34.0), None),
        (TooFew, Some(34.0), None),
        (Lost, Some(34.0), None),
    ] {
        let found = pain(kind, percent);
        assert_eq!(
            found.as_ref().map(|(_, words)| words.as_str()),
            told,
            "{kind:?} {percent:?}"
        );
        if let Some((pile, _)) = found {
            assert_eq!(pile == Pile::Better, kind == Improved, "{kind:?}");
        }
    }
}

#[test]
fn where_higher_is_better_more_than_all_is_much() {
    let told = |key: &str, label: &str, kind, percent| {
        let told = Told {
            key,
            label,
            kind,
            rule: "",
            percent: Some(percent),
        };
        sentence(&told).map(|(_, words)| words)
    };
    assert_eq!(
        told("who5.total", "WHO-5", VerdictKind::Improved, 120.0).as_deref(),
        Some("WHO-5: much better than before.")
    );
    assert_eq!(
        told("fiqr.total@1", "FIQR total", VerdictKind::Worse, -20.0).as_deref(),
        Some("How much fibromyalgia gets in your way: worse than before, by about a fifth.")
    );
}

#[test]
fn names_begin_small_within_a_sentence() {
    for (words, within) in [("Poor sleep", "poor sleep"), ("PSD", "PSD"), ("", "")] {
        assert_eq!(small(words), within);
    }
}
