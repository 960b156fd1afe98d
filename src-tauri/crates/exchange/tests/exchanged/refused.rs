//! Bad cells are named with line, column and fix; nothing ambiguous is guessed.

use super::{TODAY, library};
use exchange::table::visits::{Ask, VisitTable, read};
use instruments::Answer;

fn table(text: &str) -> VisitTable {
    let ask = Ask {
        choices: None,
        of_one: false,
        today: TODAY,
    };
    read(text, library(), ask).unwrap()
}

fn problems(table: &VisitTable) -> Vec<String> {
    let told = table.problems.iter();
    told.map(|problem| format!("{}, {}: {}", problem.line, problem.column, problem.message))
        .collect()
}

#[test]
fn a_bad_cell_is_named_and_its_row_not_taken() {
    let check = |rows: &str, words: &str| {
        let table = table(&format!(
            "patient,date,phq9_q1,phq9_q2\n1,2026-02-01,1,2\n{rows}\n"
        ));
        assert_eq!(problems(&table), [words], "{rows}");
        assert_eq!(
            table.incoming.patients.len(),
            1,
            "{rows}: only the first row is taken"
        );
    };
    check(
        "2,2026-02-30,1,1",
        "3, date: there is no such day: “2026-02-30”; check day, month and year",
    );
    check(
        "2,2026-02-01,4,1",
        "3, phq9_q1: “4” is none of the answers: write 0, 1, 2, 3",
    );
    check(
        "2,2026-02-01,one,1",
        "3, phq9_q1: “one” is none of the answers: write 0, 1, 2, 3",
    );
    check("2,,1,1", "3, : the date is missing: write it like 2026-03-07");
    check(
        ",2026-02-01,1,1",
        "3, : nothing says which patient this is: write the clinic number, or the name and birth date",
    );
    check(
        "2,2027-02-01,1,1",
        "3, : 2027-02-01: the visit is in the future: check its date and this computer's clock",
    );
    check(
        "2,2026-02-01,1,1,5",
        "3, : this row has 5 cells, but there are 4 columns: look for a separator inside a value, and put that value into quotation marks",
    );
    check(
        "1,2026-02-01,3,2",
        "3, : phq9 of 2026-02-01 stands in line 2 and in line 3 with different answers: keep one",
    );
}

#[test]
fn day_and_month_are_asked_for_where_they_can_be_taken_for_each_other() {
    let open = table("patient,date,phq4_q1\n1,03/04/2026,1\n2,05/06/2026,2\n");
    let told = "2, date: can't tell day from month: “03/04/2026”; choose “Date, day first” or “Date, month first” for the column";
    assert_eq!(problems(&open)[0], told);
    assert!(open.incoming.patients.is_empty());
    let library = library();
    let choices = ["patient", "date_dmy", "phq4.q1"].map(str::to_owned);
    let ask = Ask {
        choices: Some(&choices),
        of_one: false,
        today: TODAY,
    };
    let chosen = read("patient,date,phq4_q1\n1,03/04/2026,1\n", library, ask).unwrap();
    assert_eq!(chosen.problems, []);
    let day = chosen.incoming.patients[0].visits[0].date;
    assert_eq!(day.to_string(), "2026-04-03", "the day comes first, as chosen");
}

#[test]
fn cells_mean_what_spreadsheets_of_other_countries_write() {
    let check = |instrument: &str, item: &str, cell: &str, answer: Answer| {
        let table = table(&format!(
            "patient;date;{instrument}_{item}\n1;2026-02-01;{cell}\n"
        ));
        assert_eq!(problems(&table), Vec::<String>::new(), "{cell}");
        let form = &table.incoming.patients[0].visits[0].assessments[0];
        assert_eq!(form.answers[item], answer, "{cell}");
    };
    check("psqi", "q4_hours", "6,5", Answer::Number(6.5));
    check("psqi", "q1_bed_min", "22:30", Answer::Number(1350.0));
    check("phq9", "q1", "Several days", Answer::Number(1.0));
    check("phq9", "q1", "2.0", Answer::Number(2.0));
    check("acr2016", "pain_sites", "(none)", Answer::Areas(Vec::new()));
    let marked = vec!["neck".to_owned(), "chest".to_owned()];
    check("acr2016", "pain_sites", "\"neck; chest\"", Answer::Areas(marked));
}

#[test]
fn a_total_is_compared_and_never_kept_alone() {
    let heads = "patient,date,peg_q1,peg_q2,peg_q3,peg_mean\n";
    let fine = table(&format!("{heads}1,2026-02-01,6,7,5,6\n"));
    assert_eq!(problems(&fine), Vec::<String>::new());
    let wrong = table(&format!("{heads}1,2026-02-01,6,7,5,8\n"));
    assert_eq!(
        problems(&wrong),
        [
            "2, peg_mean: the table says 8, but the answers give 6: check the answers, or leave this column out"
        ]
    );
    let alone = table(&format!("{heads}1,2026-02-01,,,,8\n"));
    assert!(
        alone.incoming.patients.is_empty(),
        "no questionnaire without answers"
    );
    assert_eq!(alone.incoming.left.len(), 1);
    assert_eq!(alone.incoming.left[0].place, "line 2, column peg_mean");
    let partly = table(&format!("{heads}1,2026-02-01,6,7,,8\n"));
    assert_eq!(partly.incoming.left.len(), 1, "told: it can't be compared");
    assert_eq!(
        partly.incoming.patients[0].visits[0].assessments[0].answers.len(),
        2
    );
}

#[test]
fn columns_that_can_not_be_read_together_are_told_before_any_row() {
    let check = |text: &str, words: &str| {
        let table = table(text);
        let told = problems(&table);
        assert!(told.iter().any(|told| told.contains(words)), "{text}: {told:?}");
        assert!(table.incoming.patients.is_empty(), "{text}");
    };
    check("patient,phq9_q1\n1,2\n", "no column holds the date");
    check(
        "date,phq9_q1\n2026-02-01,2\n",
        "no column says which patient it is",
    );
    check(
        "patient,date,weight\n1,2026-02-01,70\n",
        "no column holds answers or ratings",
    );
    check(
        "patient,date,phq9_q1,diary_fatigue\n1,2026-02-01,2,40\n",
        "a table holds either visits or diary days",
    );
}

#[test]
fn a_row_that_names_a_patient_in_two_ways_is_a_problem() {
    let table = table(
        "patient,family name,birth date,date,phq9_q1\n1,Alvarez,1970-05-31,2026-02-01,1\n1,Brown,1970-05-31,2026-03-01,1\n",
    );
    assert_eq!(
        problems(&table),
        ["3, : another row of this patient has another name: check both"]
    );
}

#[test]
fn what_the_first_rows_mean_is_shown() {
    let table = table("patient,date,phq9_q1,colour\n17,1.2.2026,2,red\n17,13.3.2026,,blue\n");
    let shown = &table.shown[0];
    let cell = |heading: &str, said: &str| (heading.to_owned(), said.to_owned());
    assert_eq!(
        shown.cells,
        [
            cell("patient", "17"),
            cell("date", "2026-02-01"),
            cell("phq9_q1", "2 (More than half the days)")
        ]
    );
    assert!(
        table.notes.iter().any(|note| note == "left out: “colour”"),
        "what is left out is said: {:?}",
        table.notes
    );
}
