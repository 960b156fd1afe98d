//! Bytes as a table of diary days: no panic; what is read holds together; reading it again with the columns as they were
//! guessed gives the same.

use exchange::table::{self, DiaryTable, MOST_PROBLEMS};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);
const BORN: Date = date(1970, 5, 31);

fn look_over(table: &DiaryTable, text: &str) {
    for pair in table.days.windows(2) {
        assert!(pair[0].date < pair[1].date, "days by date, each once");
    }
    for day in &table.days {
        assert_eq!(
            day.clone().checked(TODAY, Some(BORN)).as_ref(),
            Ok(day),
            "a day that can't be kept"
        );
    }
    let lines = text.matches(['\n', '\r']).count() + 1;
    assert!(table.problems.len() <= MOST_PROBLEMS);
    assert!(table.more_problems == 0 || table.problems.len() == MOST_PROBLEMS);
    for problem in &table.problems {
        assert!(
            (1..=lines).contains(&problem.line),
            "line {} of {lines}",
            problem.line
        );
        assert!(!problem.message.is_empty());
    }
}

/// Bytes of a table.
pub fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(read) = table::read(text, None, TODAY, Some(BORN)) else {
        return;
    };
    look_over(&read, text);
    let mut choices: Vec<String> = read
        .columns
        .iter()
        .map(|column| column.becomes.key().to_owned())
        .collect();
    let again = table::read(text, Some(&choices), TODAY, Some(BORN)).expect("columns of this very table");
    assert_eq!((&again.days, &again.problems), (&read.days, &read.problems));
    for choice in &mut choices {
        if choice == "date" {
            "date_dmy".clone_into(choice);
        }
    }
    let day_first = table::read(text, Some(&choices), TODAY, Some(BORN)).expect("columns of this very table");
    look_over(&day_first, text);
}
