//! Tables out: every cell reads back as what it was, and none runs as a formula.

use exchange::table::{self, TableError, Value};
use jiff::civil::date;
use proptest::prelude::*;

fn written(value: Value) -> String {
    let text = String::from_utf8(table::write(["a", "b"], [vec![Value::from("x"), value]]).unwrap()).unwrap();
    let cell = text.strip_prefix("a,b\r\nx,").unwrap();
    cell.strip_suffix("\r\n").unwrap().to_owned()
}

#[test]
fn each_kind_of_cell_is_written_so_that_nothing_is_lost() {
    let check = |value: Value, expected: &str, why: &str| assert_eq!(written(value), expected, "{why}");
    check(Value::Number(-20.8), "-20.8", "a negative number stays a number");
    check(
        Value::Number(0.1 + 0.2),
        "0.30000000000000004",
        "a number is written exactly",
    );
    check(
        Value::Number(1e21),
        "1000000000000000000000",
        "without an exponent",
    );
    check(Value::Number(-0.0), "0", "no sign on nothing");
    check(Value::Number(f64::NAN), "", "what is no number is missing");
    check(Value::Missing, "", "missing is empty, not 0");
    check(Value::Day(date(2026, 3, 7)), "2026-03-07", "days as ISO");
    check(
        Value::from("β-blocker, 5 mg"),
        "\"β-blocker, 5 mg\"",
        "a comma is quoted",
    );
    check(
        Value::from("say “no”"),
        "say “no”",
        "typographic marks need nothing",
    );
    check(
        Value::from("a \"b\""),
        "\"a \"\"b\"\"\"",
        "a quotation mark is doubled",
    );
    check(Value::from("one\ntwo"), "\"one\ntwo\"", "a line break is quoted");
    check(Value::from(""), "", "no words are an empty cell");
}

#[test]
fn words_that_a_spreadsheet_would_run_are_made_harmless() {
    for formula in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\rx", "＝1", "-"] {
        let cell = written(Value::from(formula));
        let inner = cell.trim_matches('"');
        assert!(inner.starts_with('\''), "{formula:?} became {cell:?}");
        assert!(inner.ends_with(formula), "the words stay as they are: {cell:?}");
    }
}

#[test]
fn a_row_of_another_width_is_refused() {
    let wrong = table::write(["a", "b"], [vec![Value::Missing; 2], vec![Value::Missing; 3]]);
    let (row, cells, columns) = (2, 3, 2);
    assert_eq!(wrong, Err(TableError::Ragged { row, cells, columns }));
}

#[test]
fn it_begins_with_its_headings_and_ends_with_a_line() {
    assert_eq!(
        table::write(["a", "b"], []).unwrap(),
        b"a,b\r\n",
        "no byte order mark"
    );
    assert_eq!(
        table::write(["a"], [vec![Value::Missing]]).unwrap(),
        b"a\r\n\"\"\r\n",
        "an empty line would be lost"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_reads_back_equal(
        rows in prop::collection::vec((".{0,12}", prop::num::f64::NORMAL), 0..12)
    ) {
        let cells = rows.iter().map(|(text, number)| vec![Value::from(text.as_str()), Value::Number(*number)]);
        let bytes = table::write(["text", "number"], cells).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (record, (text, number)) in read.iter().zip(&rows) {
            let cell = &record[0];
            prop_assert!(cell == text || cell.strip_prefix('\'') == Some(text), "{cell:?} was {text:?}");
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?} would run");
            prop_assert_eq!(record[1].parse::<f64>().unwrap(), *number);
        }
    }
}
