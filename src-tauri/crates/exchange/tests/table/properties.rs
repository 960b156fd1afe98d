//! What holds for any table and any text.

use super::{BORN, TODAY};
use exchange::table;
use jiff::civil::Date;
use proptest::prelude::*;
use record::{DIARY_ITEMS, DiaryDay};
use std::collections::BTreeMap;

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
        // What people write where they have nothing to say is no note.
        for day in days
            .iter_mut()
            .filter(|day| ["na", "n/a", "s/d"].contains(&day.note.as_str()))
        {
            day.note.clear();
        }
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
