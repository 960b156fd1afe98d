//! What is refused, and in which words.

use super::{TODAY, chosen, days, problems, read};
use exchange::table::{self, Becomes, MOST_COLUMNS, MOST_ROWS, TableError};

#[test]
fn a_row_with_a_bad_value_is_named_and_not_taken() {
    let check = |value: &str, words: &str| {
        let table = read(&format!(
            "Date\tAverage pain\tFatigue\n2026-03-06\t1\t2\n2026-03-07\t{value}\t60\n"
        ));
        assert_eq!(days(&table), ["2026-03-06 fatigue=2 pain_average=1"], "{value}");
        let found = problems(&table);
        assert_eq!(found.len(), 1, "{value}: {found:?}");
        assert_eq!(found[0], format!("3, Average pain: {words}"), "{value}");
    };
    check(
        "105",
        "“105” is outside 0 to 100: check the number, or leave it blank",
    );
    check(
        "100.5",
        "“100.5” is outside 0 to 100: check the number, or leave it blank",
    );
    check(
        "-3",
        "“-3” is outside 0 to 100: check the number, or leave it blank",
    );
    check(
        "−3",
        "“−3” is outside 0 to 100: check the number, or leave it blank",
    );
    check(
        "99999999999999999999",
        "“99999999999999999999” is outside 0 to 100: check the number, or leave it blank",
    );
    check("45.5", "“45.5” isn't a whole number: type 45 or 46");
    check("0,5", "“0,5” isn't a whole number: type 0 or 1");
    let no_number = |value: &str| {
        check(
            value,
            &format!("“{value}” isn't a number: type a whole number from 0 to 100, or leave it blank"),
        );
    };
    // German "null" is a zero, so that it isn't taken for a blank.
    for value in [
        "abc", "null", "50-60", "4/10", "45 %", "1e1", "?", "4.5.6", "１２",
    ] {
        no_number(value);
    }
}

#[test]
fn the_same_day_twice_is_a_problem_that_names_both_lines() {
    let table = read("Date,Pain\n2026-03-07,45\n2026-03-08,1\n2026-03-07,46\n2026-03-07,45\n");
    assert_eq!(
        days(&table),
        ["2026-03-08 pain_average=1"],
        "neither of the two is chosen"
    );
    assert_eq!(
        problems(&table),
        ["4, Date: 2026-03-07 stands in line 2 and in line 4 with different contents: keep one"]
    );
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let table = read("\n\nDate,Pain,Note\n\n\n2026-03-07,45,\"two\nlines\"\n,,\n\n2026-03-08,x,\n");
    assert_eq!(table.problems[0].line, 10, "{table:?}");
    let table = read("\r\nDate,Pain\r\n\r\n2026-03-08,x\r\n");
    assert_eq!(table.problems[0].line, 4, "{table:?}");
}

#[test]
fn shifted_cells_are_refused() {
    // A decimal comma in a table separated by commas would move every value behind it.
    let table = read("Date,Pain,Fatigue\n2026-03-07,45,0,60\n2026-03-08,45,60\n2026-03-09,45,60,,\n");
    assert_eq!(
        days(&table),
        [
            "2026-03-08 fatigue=60 pain_average=45",
            "2026-03-09 fatigue=60 pain_average=45"
        ]
    );
    assert!(
        problems(&table)[0].starts_with("2, : this row has 4 cells, but there are 3 columns"),
        "{table:?}"
    );
}

#[test]
fn a_quotation_mark_that_swallows_rows_is_refused() {
    let check = |text: &str, line: usize| {
        let read = table::read(text, None, TODAY, None);
        assert_eq!(read, Err(TableError::OpenQuote { line }), "{text:?}");
    };
    check("Date,Pain,Note\n2026-03-07,45,\"bad\n2026-03-08,50,fine\n", 2);
    check("Date,Pain,Note\n2026-03-07,45,\"bad\n2026-03-08,50,\"worse\n", 2);
    check("Date,Pain,Note\n2026-03-07,45,ok\n2026-03-08,50,\"worse\n", 3);
    let inches = read("Date,Pain,Note\n2026-03-07,45,a 5\" fall\n");
    assert_eq!(
        days(&inches),
        ["2026-03-07 pain_average=45 [a 5\" fall]"],
        "a mark within a value is a sign like others"
    );
}

#[test]
fn choices_that_do_not_do() {
    let check = |choices: &[&str], words: &str| {
        let table = chosen("Date,Pain,Fatigue\n2026-03-07,45,60\n", choices);
        assert!(table.days.is_empty(), "{choices:?}");
        let found = problems(&table);
        assert!(
            found.len() == 1 && found[0].starts_with("1, ") && found[0].contains(words),
            "{found:?}"
        );
    };
    check(&["ignore", "pain_average", "fatigue"], "no column holds the date");
    check(&["date", "ignore", "ignore"], "no column holds ratings");
    check(
        &["date", "date_dmy", "fatigue"],
        "“Date” and “Pain” can't both become Date",
    );
    check(
        &["date", "fatigue", "fatigue"],
        "“Pain” and “Fatigue” can't both become Fatigue",
    );
    let read = |choices: &[&str]| {
        let choices: Vec<String> = choices.iter().map(|choice| (*choice).to_owned()).collect();
        table::read("Date,Pain\n2026-03-07,45\n", Some(&choices), TODAY, None)
    };
    assert_eq!(
        read(&["date"]),
        Err(TableError::OtherColumns {
            columns: 2,
            choices: 1
        })
    );
    assert_eq!(
        read(&["date", "mood"]),
        Err(TableError::UnknownChoice {
            choice: "mood".to_owned()
        })
    );
    for known in Becomes::all() {
        assert!(
            read(&["date", known.key()]).is_ok(),
            "{} is offered, so it can be chosen",
            known.key()
        );
    }
}

#[test]
fn limits_are_said_clearly() {
    let check = |text: &str, expected: Option<TableError>| {
        assert_eq!(table::read(text, None, TODAY, None).err(), expected);
    };
    check("", Some(TableError::Empty));
    check(" \n,,\n\t\n", Some(TableError::Empty));
    check(
        &" ".repeat(table::LARGEST_TEXT + 1),
        Some(TableError::TooLarge {
            most: table::LARGEST_TEXT,
        }),
    );
    let rows = |count: usize| format!("Date,Pain\n{}", "2026-03-07,45\n".repeat(count));
    check(&rows(MOST_ROWS), None);
    check(
        &rows(MOST_ROWS + 1),
        Some(TableError::TooManyRows { most: MOST_ROWS }),
    );
    let wide = |count: usize| {
        format!(
            "Date{}\n2026-03-07{}\n",
            ",Pain".repeat(count - 1),
            ",4".repeat(count - 1)
        )
    };
    check(&wide(MOST_COLUMNS), None);
    check(
        &wide(MOST_COLUMNS + 1),
        Some(TableError::TooManyColumns { most: MOST_COLUMNS }),
    );
    let bad = read(&format!("Date,Pain\n{}", "2026-03-07,x\n".repeat(250)));
    assert_eq!((bad.problems.len(), bad.more_problems), (200, 50));
}
