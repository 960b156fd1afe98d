//! Tables of diary days: what is read, what is refused and in which words, and that any text gives an answer.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod dates;
mod properties;
mod refused;
mod written;

use exchange::table::{self, DiaryTable};
use jiff::civil::{Date, date};
use record::DiaryDay;

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
