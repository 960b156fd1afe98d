//! Texts that people type: trimmed, without hidden signs, and whether one goes on where another ended.

/// What is said of a text with a hidden sign.
pub(crate) const HIDDEN_SIGN: &str =
    "The text has a hidden control sign, as some copied texts do: delete it and type it again.";

/// Removes spaces around a text and doubled ones within.
pub(crate) fn tidy(text: &mut String) {
    *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
}

/// Whether a text holds control signs, or signs that turn the direction of writing so that it looks like another. Line
/// ends and tabs are allowed.
pub fn has_hidden_sign(text: &str) -> bool {
    let turns = |sign: char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .any(|sign| turns(sign) || (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')))
}

/// Whether a note says all that the old one said and then goes on: what is added begins with a space, a line end or ";",
/// since "Pain 50" takes back "Pain 5".
pub fn goes_on(new: &str, old: &str) -> bool {
    let added = new.strip_prefix(old);
    added.is_some_and(|added| {
        old.is_empty()
            || added.is_empty()
            || added.starts_with(|sign: char| sign.is_whitespace() || sign == ';')
    })
}

#[cfg(test)]
mod tests {
    use super::HIDDEN_SIGN;
    use crate::{DiaryDay, DueKind, RecordError, Reminder, VisitDetails, VisitKind};
    use jiff::civil::date;
    use std::collections::BTreeMap;

    #[test]
    fn no_note_steers_a_terminal_or_turns_the_writing() {
        let today = date(2026, 11, 22);
        let visit = |note: &str| {
            let note = note.to_owned();
            let kind = VisitKind::Baseline;
            VisitDetails {
                date: today,
                kind,
                note,
            }
            .checked(today, None)
            .map(drop)
        };
        let reminder = |what: &str| {
            Reminder {
                kind: DueKind::Visit,
                what: what.to_owned(),
                due: today,
                done: None,
                course: None,
            }
            .checked(today)
            .map(drop)
        };
        let day = |note: &str| {
            DiaryDay {
                date: today,
                ratings: BTreeMap::new(),
                note: note.to_owned(),
            }
            .checked(today, None)
            .map(drop)
        };
        let refused = |done: Result<(), RecordError>| done.is_err_and(|error| error.message == HIDDEN_SIGN);
        for (text, hidden, why) in [
            (
                "Slept badly,\nfelt better\tlater",
                false,
                "line ends and tabs are typed",
            ),
            ("Müller – 線維筋痛症 “so so”", false, "any script"),
            ("x\u{1b}]0;PWNED\u{7}", true, "a terminal's title"),
            ("x\u{9b}31m", true, "its colour, in one sign"),
            ("x\u{8}\u{8}y", true, "what stands before is overwritten"),
            ("5 \u{202e}gm", true, "the direction is turned"),
        ] {
            assert_eq!(refused(visit(text)), hidden, "a visit's note: {why}");
            assert_eq!(refused(reminder(text)), hidden, "a reminder: {why}");
            assert_eq!(refused(day(text)), hidden, "a diary note: {why}");
        }
    }
}
