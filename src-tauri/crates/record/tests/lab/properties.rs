//! What holds for any number and unit.

use super::*;
use proptest::prelude::*;

fn comparator() -> impl Strategy<Value = Option<Comparator>> {
    prop::sample::select(vec![
        None,
        Some(Comparator::Less),
        Some(Comparator::LessOrEqual),
        Some(Comparator::Greater),
        Some(Comparator::GreaterOrEqual),
    ])
}

/// An analyte, two of its units, and a number.
fn conversion() -> impl Strategy<Value = (usize, prop::sample::Index, prop::sample::Index, u64, u32)> {
    let analytes = LabCatalogue::builtin().analytes().len();
    (
        0..analytes,
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        1_u64..10_000_000_000,
        0_u32..6,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_and_back_changes_nothing((analyte, from, to, digits, decimals) in conversion(), comparator in comparator()) {
        let analyte = &LabCatalogue::builtin().analytes()[analyte];
        let from = &analyte.units[from.index(analyte.units.len())].unit;
        let to = &analyte.units[to.index(analyte.units.len())].unit;
        let value = Decimal::from_i128_with_scale(i128::from(digits), decimals);
        let reading = Reading { comparator, ..Reading::new(value, from.clone()) };
        match analyte.convert(&reading, to) {
            Ok(there) => {
                prop_assert_eq!(there.comparator, comparator);
                prop_assert_eq!(&there.unit, to);
                let back = analyte.convert(&there, from).unwrap();
                prop_assert_eq!(back.comparator, comparator);
                // Temperatures have an offset, beside which a small number has fewer digits.
                let size = value.abs().max(if from.ucum() == Some("[degF]") { decimal("32") } else { Decimal::ZERO });
                let drift = (back.value - value).abs();
                prop_assert!(drift <= size * decimal("0.000000001"), "{reading} comes back as {}", back.value);
            }
            Err(LabError::NoConversion { .. }) => prop_assert_eq!(&analyte.key, "tpo_antibodies"),
            Err(error) => prop_assert!(false, "{} {}: {}", analyte.key, reading, error),
        }
    }

    #[test]
    fn the_place_doesnt_depend_on_the_unit((analyte, from, to, digits, decimals) in conversion(), comparator in comparator(), low in 0_u64..1000, width in 0_u64..1000) {
        let analyte = &LabCatalogue::builtin().analytes()[analyte];
        let from = &analyte.units[from.index(analyte.units.len())].unit;
        let to = &analyte.units[to.index(analyte.units.len())].unit;
        prop_assume!(analyte.key != "temperature" && analyte.key != "tpo_antibodies");
        let value = Decimal::from_i128_with_scale(i128::from(digits % 2500), decimals % 2);
        let result = LabResult {
            analyte: LabName::Listed(analyte.key.clone()),
            reading: Reading { comparator, ..Reading::new(value, from.clone()) },
            reference_low: Some(Limit::new(Decimal::from(low))),
            reference_high: Some(Limit::new(Decimal::from(low + width))),
            date: date(2025, 3, 7),
            note: String::new(),
            confirmed: false,
        };
        let [low, high] = result.range_to(to).unwrap();
        let place = result.to(to).unwrap().place(low.as_ref(), high.as_ref());
        prop_assert_eq!(place, result.place());
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "[<>=≤≥ 0-9.,'\\-]{0,14}") {
        if let Ok(reading) = Reading::parse(&text, &own_unit()) {
            let shown = reading.shown();
            let again = Reading::parse(&shown, &own_unit()).unwrap();
            prop_assert_eq!(again.shown(), shown, "{:?}", text);
        }
    }
}
