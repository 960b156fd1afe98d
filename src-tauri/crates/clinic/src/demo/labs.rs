//! Laboratory results and measurements.

use super::scene::{Scene, Value};
use crate::ClinicError;
use record::{LabCatalogue, LabError, LabName, LabResult, Limit, Reading, parse_reference};

/// A day of results: patient, days after the first visit (before the last day of the two years when negative), and each
/// result with its unit and the laboratory's range.
type Day = (
    &'static str,
    i32,
    &'static [(&'static str, &'static str, &'static str, &'static str)],
);

const PRESSURE: &str = "blood_pressure";

#[rustfmt::skip]
const DAYS: &[Day] = &[
    ("D-001", 6, &[
        ("esr", "14", "mm/h", "<20"), ("crp", "<5", "mg/L", "<5"), ("tsh", "2.10", "mIU/L", "0.4-4.0"),
        ("vitamin_d_25oh", "38", "nmol/L", "50-125"), ("vitamin_b12", "310", "pmol/L", "145-569"), ("ferritin", "54", "µg/L", "15-150"),
        ("alt", "21", "U/L", "≤34"), ("ast", "19", "U/L", "≤31"), ("bilirubin_total", "8", "µmol/L", "<21"),
        ("creatinine", "68", "µmol/L", "45-84"), ("egfr", "92", "mL/min/1.73 m2", "≥60"), ("platelets", "248", "10^9/L", "150-400"),
        ("cortisol_morning", "402", "nmol/L", "170-500"), ("il_6", "<1.5", "pg/mL", "<7"), ("tnf_alpha", "8.4", "pg/mL", "<8.1"),
        ("weight", "71.5", "kg", ""), (PRESSURE, "128/82", "", ""),
    ]),
    ("D-001", 190, &[("vitamin_d_25oh", "81", "nmol/L", "50-125"), ("alt", "24", "U/L", "≤34"), ("weight", "69.8", "kg", ""), (PRESSURE, "122/78", "", "")]),
    ("D-001", 440, &[("alt", "22", "U/L", "≤34"), ("ast", "20", "U/L", "≤31"), ("weight", "68.9", "kg", ""), (PRESSURE, "124/76", "", "")]),
    ("D-002", 8, &[
        ("esr", "18", "mm/h", "<20"), ("crp", "3.2", "mg/L", "<5"), ("tsh", "1.80", "mIU/L", "0.4-4.0"), ("alt", "28", "U/L", "≤34"),
        ("creatinine", "74", "µmol/L", "45-84"), ("weight", "84.0", "kg", ""), (PRESSURE, "136/88", "", ""),
    ]),
    ("D-002", 280, &[("alt", "31", "U/L", "≤34"), ("weight", "88.4", "kg", ""), (PRESSURE, "138/86", "", "")]),
    ("D-002", 560, &[("weight", "91.2", "kg", ""), (PRESSURE, "141/89", "", "")]),
    ("D-003", 10, &[("crp", "<5", "mg/L", "<5"), ("tsh", "1.40", "mIU/L", "0.4-4.0"), ("alt", "35", "U/L", "≤50"), ("ck", "140", "U/L", "39-308"), ("weight", "83.1", "kg", "")]),
    ("D-003", 380, &[("alt", "33", "U/L", "≤50"), ("weight", "85.0", "kg", "")]),
    ("D-004", 9, &[
        ("tsh", "2.60", "mIU/L", "0.4-4.0"), ("ft4", "15.1", "pmol/L", "12-22"), ("ft3", "4.2", "pmol/L", "3.1-6.8"),
        ("tpo_antibodies", "412", "IU/mL", "<34"), ("alt", "19", "U/L", "≤34"), ("selenium", "0.9", "µmol/L", "0.9-1.6"), ("weight", "66.3", "kg", ""),
        (PRESSURE, "142/86", "", ""),
    ]),
    ("D-004", 92, &[("tsh", "1.30", "mIU/L", "0.4-4.0"), ("ft4", "17.0", "pmol/L", "12-22")]),
    ("D-004", 177, &[("tsh", "0.90", "mIU/L", "0.4-4.0")]),
    ("D-004", 262, &[("tsh", "0.52", "mIU/L", "0.4-4.0"), ("ft4", "20.4", "pmol/L", "12-22")]),
    ("D-004", 326, &[("tsh", "0.31", "mIU/L", "0.4-4.0"), ("ft4", "21.6", "pmol/L", "12-22")]),
    ("D-004", 398, &[("tsh", "1.10", "mIU/L", "0.4-4.0"), ("tpo_antibodies", "355", "IU/mL", "<34")]),
    ("D-004", 480, &[("tsh", "1.45", "mIU/L", "0.4-4.0")]),
    ("D-004", -141, &[("tsh", "1.70", "mIU/L", "0.4-4.0"), ("weight", "67.9", "kg", "")]),
    ("D-005", 7, &[("ferritin", "9", "µg/L", "15-150"), ("haemoglobin", "118", "g/L", "120-160"), ("alt", "17", "U/L", "≤34"), ("tsh", "2.90", "mIU/L", "0.4-4.0"), ("weight", "58.2", "kg", "")]),
    ("D-005", 186, &[("ferritin", "38", "µg/L", "15-150"), ("haemoglobin", "127", "g/L", "120-160")]),
    ("D-006", 12, &[("crp", "6.1", "mg/L", "<5"), ("tsh", "3.10", "mIU/L", "0.4-4.0"), ("vitamin_d_25oh", "46", "nmol/L", "50-125"), ("weight", "79.5", "kg", ""), (PRESSURE, "134/84", "", "")]),
    ("D-006", 500, &[("crp", "4.0", "mg/L", "<5"), ("weight", "82.7", "kg", ""), (PRESSURE, "139/87", "", "")]),
    ("D-007", 8, &[("crp", "<0.6", "mg/L", "<5"), ("ferritin", "41", "µg/L", "15-150"), ("vitamin_d_25oh", "62", "nmol/L", "50-125"), ("alt", "14", "U/L", "≤34"), ("weight", "52.4", "kg", ""), (PRESSURE, "108/66", "", "")]),
    ("D-007", 400, &[("alt", "16", "U/L", "≤34"), ("weight", "53.0", "kg", "")]),
    ("D-008", 12, &[("alt", "38", "U/L", "≤50"), ("ast", "30", "U/L", "≤50"), ("ggt", "44", "U/L", "<60"), ("creatinine", "88", "µmol/L", "59-104"), ("weight", "94.6", "kg", "")]),
    ("D-008", 300, &[("alt", "47", "U/L", "≤50"), ("ggt", "58", "U/L", "<60")]),
    ("D-008", -40, &[("alt", "86", "U/L", "≤50"), ("ast", "49", "U/L", "≤50"), ("ggt", "91", "U/L", "<60"), ("platelets", "231", "10^9/L", "150-400"), ("weight", "97.1", "kg", "")]),
    ("D-009", 6, &[("crp", "2.4", "mg/L", "<5"), ("vitamin_d_25oh", "24", "nmol/L", "50-125"), ("alt", "26", "U/L", "≤34"), ("tsh", "2.20", "mIU/L", "0.4-4.0"), ("weight", "73.3", "kg", "")]),
    ("D-009", -70, &[("vitamin_d_25oh", "71", "nmol/L", "50-125"), ("alt", "27", "U/L", "≤34")]),
    ("D-010", 7, &[("tsh", "1.90", "mIU/L", "0.4-4.0"), ("ft4", "16.2", "pmol/L", "12-22"), ("creatinine", "79", "µmol/L", "45-84"), ("egfr", "66", "mL/min/1.73 m2", "≥60"), ("alt", "18", "U/L", "≤34"), ("weight", "62.0", "kg", ""), (PRESSURE, "146/80", "", "")]),
    ("D-010", 90, &[("tsh", "0.62", "mIU/L", "0.4-4.0")]),
    ("D-010", 172, &[("tsh", "0.34", "mIU/L", "0.4-4.0"), ("ft4", "20.9", "pmol/L", "12-22")]),
    ("D-010", 256, &[("tsh", "1.20", "mIU/L", "0.4-4.0")]),
    ("D-010", 340, &[("tsh", "1.35", "mIU/L", "0.4-4.0")]),
    ("D-010", 424, &[("tsh", "1.28", "mIU/L", "0.4-4.0")]),
    ("D-010", 508, &[("tsh", "1.50", "mIU/L", "0.4-4.0")]),
    ("D-010", 570, &[("tsh", "1.41", "mIU/L", "0.4-4.0"), ("egfr", "64", "mL/min/1.73 m2", "≥60")]),
    ("D-010", -100, &[("tsh", "1.38", "mIU/L", "0.4-4.0")]),
    ("D-010", -30, &[("tsh", "1.33", "mIU/L", "0.4-4.0"), ("alt", "20", "U/L", "≤34"), ("platelets", "212", "10^9/L", "150-400"), (PRESSURE, "144/78", "", "")]),
    ("D-011", 7, &[("esr", "9", "mm/h", "<20"), ("crp", "<5", "mg/L", "<5"), ("tsh", "1.65", "mIU/L", "0.4-4.0"), ("vitamin_d_25oh", "58", "nmol/L", "50-125"), ("alt", "15", "U/L", "≤34"), ("creatinine", "61", "µmol/L", "45-84"), ("weight", "60.7", "kg", ""), (PRESSURE, "112/70", "", "")]),
    // A laboratory that reports CRP in mg/dL.
    ("D-012", 11, &[("crp", "0.41", "mg/dL", "<0.5"), ("hs_crp", "0.38", "mg/dL", "<0.5"), ("alt", "29", "U/L", "≤50"), ("vitamin_b12", "138", "pmol/L", "145-569"), ("weight", "88.8", "kg", ""), (PRESSURE, "139/90", "", "")]),
    ("D-012", 240, &[("crp", "0.62", "mg/dL", "<0.5"), ("vitamin_b12", "412", "pmol/L", "145-569")]),
    ("D-012", 430, &[("crp", "<0.3", "mg/dL", "<0.5"), ("weight", "85.9", "kg", ""), (PRESSURE, "131/84", "", "")]),
];

/// The clinic's own measurement: patient, days after the first visit, the strength of the hand in kg.
const GRIP: &[(&str, i32, &str)] = &[
    ("D-002", 0, "17"),
    ("D-002", 280, "16"),
    ("D-003", 0, "31"),
    ("D-003", 380, "33"),
];

pub(super) fn tell(scene: &mut Scene) -> Result<(), ClinicError> {
    let number = scene.number;
    let failed = |_: LabError| ClinicError::internal("result of the demo");
    for (_, day, results) in DAYS.iter().filter(|day| day.0 == number) {
        for &(key, value, unit, range) in *results {
            let readings = readings(key, value, unit).map_err(failed)?;
            for (key, reading) in readings {
                let range = if range.is_empty() {
                    (None, None)
                } else {
                    parse_reference(range).map_err(failed)?
                };
                write(scene, *day, LabName::Listed(key.to_owned()), reading, range);
            }
        }
    }
    for &(_, day, value) in GRIP.iter().filter(|grip| grip.0 == number) {
        let unit = LabCatalogue::builtin()
            .unit("kg")
            .ok_or_else(|| ClinicError::internal("unit of the demo"))?;
        let reading = Reading::parse(value, &unit).map_err(failed)?;
        write(
            scene,
            day,
            LabName::Own("Grip strength, right hand".to_owned()),
            reading,
            (None, None),
        );
    }
    Ok(())
}

fn readings(key: &'static str, value: &str, unit: &str) -> Result<Vec<(&'static str, Reading)>, LabError> {
    let catalogue = LabCatalogue::builtin();
    if key == PRESSURE {
        let [systolic, diastolic] = catalogue.blood_pressure(value)?;
        return Ok(vec![
            ("blood_pressure_systolic", systolic),
            ("blood_pressure_diastolic", diastolic),
        ]);
    }
    Ok(vec![(key, catalogue.analyte(key)?.parse(value, unit)?)])
}

fn write(
    scene: &mut Scene,
    day: i32,
    analyte: LabName,
    reading: Reading,
    (reference_low, reference_high): (Option<Limit>, Option<Limit>),
) {
    let date = if day < 0 { scene.ago(-day) } else { scene.day(day) };
    let value = LabResult {
        analyte,
        reading,
        reference_low,
        reference_high,
        date,
        note: String::new(),
        confirmed: false,
    };
    let slot = scene.slot();
    scene.write(date, slot, None, Value::Lab(value));
}
