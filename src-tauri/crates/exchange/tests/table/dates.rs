//! Dates: read in every form, or refused.

use super::{chosen, days, problems, read};

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
