//! Whatever stands in a file: it is read or refused, and what is read fits.

use super::{TODAY, library};
use exchange::redcap::{import_dictionary, read_records};
use exchange::table::visits::{Ask, read};
use proptest::prelude::*;

/// Lines of cells that look like those of such files, and some that look like nothing.
fn text() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        4 => "(patient|date|phq9_q[1-9]|phq9_total|acr2016_pain_sites___neck|diary_fatigue|record_id|birth_date|sex|kind|note)",
        4 => "(1|2|17|-99|2026-02-0[1-9]|0[1-9]/0[1-9]/2026|female|baseline|true|\\(none\\)|neck; chest|1,5|22:30)",
        1 => "\\PC{0,12}",
    ];
    let row = prop::collection::vec(cell, 1..7).prop_map(|cells| cells.join(","));
    prop::collection::vec(row, 0..7).prop_map(|rows| rows.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_table_is_read_or_refused_and_every_answer_that_is_read_fits(text in text()) {
        let ask = Ask { choices: None, of_one: false, today: TODAY };
        let tables = [read(&text, library(), ask), read_records(&text, library(), ask)];
        for table in tables.into_iter().flatten() {
            for visit in table.incoming.patients.iter().flat_map(|patient| &patient.visits) {
                prop_assert!(visit.date <= TODAY, "nothing lies in the future");
                for form in &visit.assessments {
                    let definition = library().get_version(&form.instrument, &form.version).unwrap();
                    prop_assert_eq!(definition.check(&form.answers), Ok(()));
                }
            }
            prop_assert!(table.problems.iter().all(|problem| !problem.message.is_empty()));
        }
        drop(import_dictionary(&text));
    }
}
