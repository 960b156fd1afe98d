//! Tables of diary days: what is read, what is refused and in which words, and that any text gives an answer.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use exchange::table::{self, Becomes, DiaryTable, MOST_COLUMNS, MOST_ROWS, TableError};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use record::{DIARY_ITEMS, DiaryDay};
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 11, 23);
const BORN: Date = date(1970, 5, 31);

fn read(text: &str) -> DiaryTable {
    table::read(text, None, TODAY, Some(BORN)).unwrap()
}

fn chosen(text: &str, choices: &[&str]) -> DiaryTable {
    let choices: Vec<String> = choices.iter().map(|choice| (*choice).to_owned()).collect();
    table::read(text, Some(&choices), TODAY, Some(BORN)).unwrap()
}

/// "2026-03-07 pain_average=45 [note]", a line for each day.
fn days(table: &DiaryTable) -> Vec<String> {
    let day = |day: &DiaryDay| {
        let ratings: Vec<String> = day
            .ratings
            .iter()
            .map(|(key, value)| format!(" {key}={value}"))
            .collect();
        let note = if day.note.is_empty() {
            String::new()
        } else {
            format!(" [{}]", day.note)
        };
        format!("{}{}{note}", day.date, ratings.concat())
    };
    table.days.iter().map(day).collect()
}

/// "line 3, Pain: …", a line for each problem.
fn problems(table: &DiaryTable) -> Vec<String> {
    let problem =
        |problem: &table::TableProblem| format!("{}, {}: {}", problem.line, problem.column, problem.message);
    table.problems.iter().map(problem).collect()
}

fn becomes(table: &DiaryTable) -> Vec<&str> {
    table.columns.iter().map(|column| column.becomes.key()).collect()
}

#[test]
fn tables_as_people_have_them() {
    let check = |what: &str, text: &str, expected: &[&str]| {
        let table = read(text);
        assert_eq!(days(&table), expected, "{what}: {table:?}");
        assert!(table.problems.is_empty(), "{what}: {:?}", table.problems);
    };
    check(
        "commas",
        "Date,Pain,Fatigue\n2026-03-07,45,60\n",
        &["2026-03-07 fatigue=60 pain_average=45"],
    );
    check(
        "semicolons with decimal commas, as German spreadsheets write",
        "Datum;Schmerz;Müdigkeit\r\n07.03.2026;45,0;60\r\n13.03.2026;30,00;50\r\n",
        &[
            "2026-03-07 fatigue=60 pain_average=45",
            "2026-03-13 fatigue=50 pain_average=30",
        ],
    );
    check(
        "a piece of a spreadsheet",
        "Fecha\tDolor\tSueño\n2026-03-07\t45\t20\n",
        &["2026-03-07 pain_average=45 sleep_poor=20"],
    );
    check(
        "a byte order mark",
        "\u{feff}date,stress\n2026-03-07,10\n",
        &["2026-03-07 stress=10"],
    );
    check(
        "line ends of old Macs",
        "date,stress\r2026-03-07,10\r2026-03-08,20",
        &["2026-03-07 stress=10", "2026-03-08 stress=20"],
    );
    check(
        "our keys and labels, scales in brackets, capitals",
        "DATE,pain_worst,Trouble concentrating,Numbness or tingling (0–100),HEADACHE today [0-100]\n2026-03-07,1,2,3,40",
        &["2026-03-07 concentration=2 headache=40 numbness=3 pain_worst=1"],
    );
    check(
        "blanks of every kind mean not rated",
        "Date,Pain,Fatigue,Stress,Stomach,Headache\n2026-03-07,-, ,n/a,–,20\n2026-03-08,0,,,,\n",
        &["2026-03-07 headache=20", "2026-03-08 pain_average=0"],
    );
    check(
        "notes, with a separator and a line break in quotation marks; two note columns",
        "Date,Pain,Note,Side effects\n2026-03-07,45,\"slept, badly\nagain\",vivid dreams\n2026-03-08,50,-,\n",
        &[
            "2026-03-07 pain_average=45 [slept, badly\nagain; vivid dreams]",
            "2026-03-08 pain_average=50",
        ],
    );
    check(
        "identical rows once",
        "Date,Pain\n2026-03-07,45\n2026-03-07,45\n",
        &["2026-03-07 pain_average=45"],
    );
    check(
        "days in any order",
        "Date,Pain\n2026-03-08,1\n2026-03-07,2\n",
        &["2026-03-07 pain_average=2", "2026-03-08 pain_average=1"],
    );
    check(
        "a title above the headings",
        "Pain diary of spring\n\nDate,Pain\n2026-03-07,45\n",
        &["2026-03-07 pain_average=45"],
    );
    check(
        "dates without ratings are no days",
        "Date,Pain\n2026-03-07,\n2026-03-08,5\n",
        &["2026-03-08 pain_average=5"],
    );
    check(
        "the date isn't in the first column and has no known heading",
        "Pain,When\n45,2026-03-07\n",
        &["2026-03-07 pain_average=45"],
    );
    check(
        "a day's number beside its date",
        "Day,Date,Pain\n1,2026-03-07,45\n2,2026-03-08,46\n",
        &["2026-03-07 pain_average=45", "2026-03-08 pain_average=46"],
    );
    check(
        "a whole sheet without headings",
        "2026-03-07\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\n",
        &[
            "2026-03-07 concentration=8 fatigue=4 headache=9 numbness=11 overall=1 pain_average=2 pain_worst=3 sadness=7 sleep_poor=5 stomach=10 stress=6",
        ],
    );
    check(
        "today and the day of birth",
        "Date,Pain\n2026-11-23,1\n1970-05-31,2\n",
        &["1970-05-31 pain_average=2", "2026-11-23 pain_average=1"],
    );
}

#[test]
fn dates_are_read_in_every_form_or_refused() {
    let check = |text: &str, expected: Result<&str, &str>| {
        let table = read(&format!("Date\tPain\n{text}\t45\n"));
        match expected {
            Ok(day) => assert_eq!(
                days(&table),
                [format!("{day} pain_average=45")],
                "{text}: {:?}",
                table.problems
            ),
            Err(words) => {
                assert!(table.days.is_empty(), "{text} was read as {:?}", table.days);
                let problems = problems(&table);
                assert!(
                    problems.len() == 1
                        && problems[0].starts_with("2, Date: ")
                        && problems[0].contains(words),
                    "{text}: {problems:?}"
                );
            }
        }
    };
    check("2026-03-07", Ok("2026-03-07"));
    check("2026/3/7", Ok("2026-03-07"));
    check("20260307", Ok("2026-03-07"));
    check("2026-03-07T00:00:00", Ok("2026-03-07"));
    check(
        "2026-03-07T23:30:00Z",
        Err("write the local day, like 2026-03-07"),
    );
    check("2026-03-07T00:00:00.000Z", Err("has a time of another zone"));
    check("2026-03-07T23:30+02:00", Err("has a time of another zone"));
    check("2026-03-07 23:30:00 -0500", Err("has a time of another zone"));
    check("7 Mar 2026 23:30 UTC", Err("has a time of another zone"));
    check("2026-03-07 08:30", Ok("2026-03-07"));
    check("13.3.2026", Ok("2026-03-13"));
    check("13/03/2026 8:30 PM", Ok("2026-03-13"));
    check("03/13/2026", Ok("2026-03-13"));
    check("3/13/26", Ok("2026-03-13"));
    check("13-03-2026", Ok("2026-03-13"));
    check("7 Mar 2026", Ok("2026-03-07"));
    check("Mar 7, 2026", Ok("2026-03-07"));
    check("March 7th, 2026", Ok("2026-03-07"));
    check("7. März 2026", Ok("2026-03-07"));
    check("7 de marzo de 2026", Ok("2026-03-07"));
    check("7-Mar-26", Ok("2026-03-07"));
    check("Sat 7 Mar 2026", Ok("2026-03-07"));
    check("Sa., 7. März 2026", Ok("2026-03-07"));
    check("sáb 7 mar 2026", Ok("2026-03-07"));
    check("Sat 7 Mar", Ok("2026-03-07"));
    check("Mon 23 Nov", Ok("2026-11-23"));
    // The latest 24 November lies a year back.
    check("Mon 24 Nov", Ok("2025-11-24"));
    check("Sun 7 Mar", Err("the year is missing"));
    check(
        "7 Mar",
        Err("the year is missing: “7 Mar”; write it like 7 Mar 2026"),
    );
    check("Sun 7 Mar 2026", Err("2026-03-07 is a Saturday, not a Sunday"));
    check("03/04/2026", Err("can't tell day from month: “03/04/2026”"));
    check("7.3.2026", Err("can't tell day from month"));
    check("3/3/2026", Err("can't tell day from month"));
    check("26-03-07", Err("can't tell the year"));
    check("13/03/07", Err("can't tell the year"));
    check("13/03/99", Err("can't tell the year"));
    check("46088", Err("“46088” is a spreadsheet's own number for a day"));
    check("46088.5", Err("spreadsheet's own number"));
    check("2026-03", Err("has no day"));
    check("Mar 2026", Err("has no day"));
    check("2026-02-30", Err("there is no such day"));
    check("2026-13-01", Err("there is no such day"));
    check("32.1.2026", Err("can't tell day from month"));
    check("yesterday", Err("isn't a date"));
    check("2026-11-24", Err("the day is in the future"));
    check("1970-05-30", Err("before the patient's birth"));
    check("", Err("the date is missing"));
    check("Mean", Err("“Mean” isn't a date"));
}

#[test]
fn the_whole_column_decides_what_is_day_and_what_month() {
    let check = |dates: &[&str], choice: &str, expected: &[&str], problem: &str| {
        let rows: String = dates.iter().map(|date| format!("{date},1\n")).collect();
        let table = chosen(&format!("Date,Pain\n{rows}"), &[choice, "pain_average"]);
        let read: Vec<String> = table.days.iter().map(|day| day.date.to_string()).collect();
        assert_eq!(read, expected, "{dates:?} as {choice}: {:?}", table.problems);
        assert_eq!(
            table.problems.len() + table.days.len(),
            dates.len(),
            "no row is lost: {table:?}"
        );
        assert!(
            table.problems.iter().all(|found| found.message.contains(problem)),
            "{:?}",
            table.problems
        );
    };
    check(
        &["3/4/2026", "13/4/2026"],
        "date",
        &["2026-04-03", "2026-04-13"],
        "-",
    );
    check(
        &["3/4/2026", "4/13/2026"],
        "date",
        &["2026-03-04", "2026-04-13"],
        "-",
    );
    check(
        &["3/4/2026", "5/4/2026"],
        "date",
        &[],
        "can't tell day from month",
    );
    check(
        &["3/4/2026", "5/4/2026"],
        "date_dmy",
        &["2026-04-03", "2026-04-05"],
        "-",
    );
    check(
        &["3/4/2026", "5/4/2026"],
        "date_mdy",
        &["2026-03-04", "2026-05-04"],
        "-",
    );
    check(
        &["13/4/2026", "4/14/2026", "3/4/2026"],
        "date",
        &[],
        "some dates of this column have the day first",
    );
    check(
        &["13/4/2026", "3/4/2026"],
        "date_mdy",
        &["2026-03-04"],
        "there is no month 13",
    );
    check(
        &["2026-03-07", "3/4/2026"],
        "date",
        &["2026-03-07"],
        "can't tell day from month",
    );
}

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
fn what_is_understood_is_said() {
    let check = |text: &str, expected: &[&str], columns: &[&str]| {
        let table = read(text);
        assert_eq!(table.notes, expected, "{text}");
        assert_eq!(becomes(&table), columns, "{text}");
    };
    check(
        "Datum;Schmerz\n13.3.2026;40\n",
        &["separated by semicolons", "dates with the day first"],
        &["date", "pain_average"],
    );
    check(
        "Date,Pain,Fatigue,Headache\n2026-03-07,4,6,0\n2026-03-08,10,70,0\n",
        &[
            "separated by commas",
            "no value above 10 in “Pain”: ratings run to 100, and nothing is multiplied",
        ],
        &["date", "pain_average", "fatigue", "headache"],
    );
    check(
        "Date,Sleep,Sleep quality,Steps\n2026-03-07,40,80,9000\n",
        &[
            "separated by commas",
            "“Sleep”: 100 is taken as the worst; leave it out if 100 is the best there",
        ],
        // The quality of sleep usually runs the other way.
        &["date", "sleep_poor", "ignore", "ignore"],
    );
    check(
        "Date,Average pain,Pain\n2026-03-07,40,80\n",
        &[
            "separated by commas",
            "“Pain” left out beside “Average pain”: both mean the same here",
        ],
        &["date", "pain_average", "ignore"],
    );
    check(
        "Title\nDate,Pain\nSat 7 Mar,40\n2026-03-08,\n",
        &[
            "separated by commas",
            "1 line above the headings left out",
            "dates without a year: the latest one on which the weekday fits",
            "1 day without ratings left out",
        ],
        &["date", "pain_average"],
    );
    check(
        "2026-03-07,40,50\n",
        &["separated by commas", "no headings"],
        &["date", "ignore", "ignore"],
    );
}

#[test]
fn a_heading_with_another_scale_is_left_out_and_says_so() {
    let check = |heading: &str, end: Option<&str>, why: &str| {
        let table = read(&format!("Date\t{heading}\n2026-03-07\t7\n"));
        let note = |end| format!("“{heading}” runs to {end}: the diary runs to 100, so it is left out");
        let told = table
            .notes
            .iter()
            .find(|note| note.contains("the diary runs to 100"));
        assert_eq!(told, end.map(note).as_ref(), "{heading}: {why}");
        let expected = if end.is_some() { "ignore" } else { "pain_average" };
        assert_eq!(becomes(&table), ["date", expected], "{heading}: {why}");
        assert_eq!(table.days.len(), usize::from(end.is_none()), "{heading}: {why}");
    };
    check("Pain (0-10)", Some("10"), "7 of 10 isn't 7 of 100");
    check("Pain 0–10", Some("10"), "without brackets");
    check("Pain [0 to 5]", Some("5"), "in words");
    check("Schmerz (0 bis 10)", Some("10"), "in German");
    check("Dolor (0 a 10)", Some("10"), "in Spanish");
    check("Pain (10-0)", Some("10"), "turned round");
    check("Pain /10", Some("10"), "only the end");
    check("Pain NRS (10)", Some("10"), "only the end in brackets");
    check("Pain (0-1000)", Some("1000"), "longer than the diary's");
    check("Pain (0–100)", None, "the diary's own scale");
    check("Pain /100", None, "the diary's own scale");
    check("Pain 1", None, "a number of a column, not a scale");
    check("Pain", None, "no scale");
    let table = chosen("Date\tPain (0-10)\n2026-03-07\t7\n", &["date", "pain_average"]);
    assert_eq!(
        days(&table),
        ["2026-03-07 pain_average=7"],
        "someone's choice holds"
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
    check(&" ".repeat(table::LARGEST_TEXT + 1), Some(TableError::TooLarge));
    let rows = |count: usize| format!("Date,Pain\n{}", "2026-03-07,45\n".repeat(count));
    check(&rows(MOST_ROWS), None);
    check(&rows(MOST_ROWS + 1), Some(TableError::TooManyRows));
    let wide = |count: usize| {
        format!(
            "Date{}\n2026-03-07{}\n",
            ",Pain".repeat(count - 1),
            ",4".repeat(count - 1)
        )
    };
    check(&wide(MOST_COLUMNS), None);
    check(&wide(MOST_COLUMNS + 1), Some(TableError::TooManyColumns));
    let bad = read(&format!("Date,Pain\n{}", "2026-03-07,x\n".repeat(250)));
    assert_eq!((bad.problems.len(), bad.more_problems), (200, 50));
}

/// How a date is written, and what the column has to become for it.
fn written(day: Date, style: usize) -> String {
    match style {
        0 => day.to_string(),
        1 => day.strftime("%-d.%-m.%Y").to_string(),
        2 => day.strftime("%m/%d/%Y").to_string(),
        3 => day.strftime("%a %-d %b %Y").to_string(),
        _ => day.strftime("%Y%m%d").to_string(),
    }
}

fn some_days() -> impl Strategy<Value = Vec<DiaryDay>> {
    let ratings = prop::collection::btree_map(0..DIARY_ITEMS.len(), 0..=100_u8, 0..=11);
    // A line of a note that looks like a further row is taken for a lost quotation mark.
    let note = prop_oneof![
        Just(String::new()),
        "[a-z ,;\"'ä\t0-9./-]{1,30}[a-z]",
        "[a-z ,;\"'ä\t\n./-]{1,30}[a-z]"
    ];
    prop::collection::btree_map(0..4_000_i32, (ratings, note), 1..40).prop_map(|days| {
        let day = |(offset, (ratings, note)): (i32, (BTreeMap<usize, u8>, String))| DiaryDay {
            date: record::days_after(TODAY, -offset),
            ratings: ratings
                .into_iter()
                .map(|(place, value)| (DIARY_ITEMS[place].key.to_owned(), value))
                .collect(),
            note: note.trim().to_owned(),
        };
        let mut days: Vec<DiaryDay> = days.into_iter().map(day).collect();
        days.retain(|day| !day.ratings.is_empty() || !day.note.is_empty());
        days.sort_by_key(|day| day.date);
        days
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_written_table_reads_back_equal(
        days in some_days(), separator in prop::sample::select(vec![b',', b';', b'\t']), style in 0..5_usize, labels: bool, crlf: bool,
    ) {
        prop_assume!(!days.is_empty());
        let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().delimiter(separator).terminator(end).from_writer(Vec::new());
        let names = DIARY_ITEMS.iter().map(|item| if labels { item.label } else { item.key });
        writer.write_record(["Date"].into_iter().chain(names).chain(["Note"])).unwrap();
        for day in &days {
            let rating = |item: &record::DiaryItem| day.ratings.get(item.key).map(u8::to_string).unwrap_or_default();
            let cells = DIARY_ITEMS.iter().map(rating);
            writer.write_record([written(day.date, style)].into_iter().chain(cells).chain([day.note.clone()])).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let mut choices: Vec<String> = DIARY_ITEMS.iter().map(|item| item.key.to_owned()).collect();
        choices.insert(0, ["date", "date_dmy", "date_mdy", "date", "date"][style].to_owned());
        choices.push("note".to_owned());
        let table = table::read(&text, Some(&choices), TODAY, Some(BORN)).unwrap();
        prop_assert_eq!(&table.problems, &[]);
        prop_assert_eq!(&table.days, &days);
        // Guessing never takes anything for something else.
        let guessed = table::read(&text, None, TODAY, Some(BORN)).unwrap();
        prop_assert!(guessed.days.iter().all(|day| days.contains(day)), "{:?}", guessed.days);
        prop_assert_eq!(guessed.days.is_empty(), guessed.problems.len() + guessed.more_problems >= days.len());
    }

    #[test]
    fn any_text_gives_an_answer(text in prop_oneof![
        ".{0,300}",
        "[0-9./,;\t\n\" :-]{0,300}",
        "(Date|Pain|Schmerz|[0-9]{1,4}|2026-0[1-9]-[0-3][0-9]|[0-9]{1,2}[./-][0-9]{1,2}[./-](20)?26|Sat|7 Mar|n/a|[,;\t]|[,;\t]|[\r\n]|\"|ß|İ|🙂){0,60}",
    ]) {
        if let Ok(read) = table::read(&text, None, TODAY, Some(BORN)) {
            prop_assert!(read.days.iter().all(|day| day.clone().checked(TODAY, Some(BORN)).as_ref() == Ok(day)));
            prop_assert!(read.days.windows(2).all(|pair| pair[0].date < pair[1].date), "by date, each once");
            let lines = text.chars().filter(|sign| matches!(sign, '\n' | '\r')).count() + 1;
            prop_assert!(read.problems.iter().all(|problem| (1..=lines).contains(&problem.line)));
            let choices: Vec<String> = read.columns.iter().map(|column| column.becomes.key().to_owned()).collect();
            let again = table::read(&text, Some(&choices), TODAY, Some(BORN)).unwrap();
            prop_assert_eq!((&again.days, &again.problems), (&read.days, &read.problems), "choices as guessed change nothing");
        }
    }
}
