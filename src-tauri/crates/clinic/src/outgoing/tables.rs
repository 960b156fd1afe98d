//! Tables that name the patients: plain CSV, and REDCap.

use super::{Ended, Out, each, table_failed};
use crate::Clinic;
use exchange::dataset::{Dataset, Told, codes};
use exchange::redcap::{Records, dictionary};
use instruments::Definition;

impl Clinic {
    /// All of a clinic as CSV with a codebook.
    pub(super) fn write_csv(&self, out: &mut Out<'_>) -> Result<Vec<String>, Ended> {
        let Out {
            people,
            new,
            folder,
            told,
        } = out;
        let failed = |error| table_failed(folder, &error);
        let codes = codes(people);
        let used = self.vault.used_instruments()?;
        let mut dataset =
            Dataset::begin(&self.library, &used, false, |name| new.file(name)).map_err(failed)?;
        each(people, told, |person| {
            let code = codes.get(&person.id).cloned().unwrap_or_default();
            let told = Told::Everything { code };
            dataset.add(&self.chart_of(person)?, &told).map_err(failed)
        })?;
        drop(dataset.end().map_err(failed)?);
        Ok(vec![
            "These files name the patients: keep them where the vault would be kept.".to_owned(),
        ])
    }

    /// A data dictionary of the instruments that were answered, and the records.
    pub(super) fn write_redcap(&self, out: &mut Out<'_>) -> Result<Vec<String>, Ended> {
        let Out {
            people,
            new,
            folder,
            told,
        } = out;
        let failed = |error| table_failed(folder, &error);
        let used = self.vault.used_instruments()?;
        let definitions: Vec<&Definition> = self
            .library
            .all()
            .filter(|definition| used.iter().any(|(id, _)| *id == definition.id))
            .collect();
        let bytes = dictionary(&definitions).map_err(failed)?;
        new.write("data_dictionary.csv", &bytes)?;
        let to = new.file("records.csv").map_err(failed)?;
        let mut records = Records::begin(&self.library, &definitions, to).map_err(failed)?;
        let codes = codes(people);
        each(people, told, |person| {
            let code = codes.get(&person.id).map_or("", String::as_str);
            records.add(&self.chart_of(person)?, code).map_err(failed)
        })?;
        drop(records.end().map_err(failed)?);
        let forms: Vec<&str> = definitions
            .iter()
            .map(|definition| definition.id.as_str())
            .collect();
        Ok(vec![
            "The records have no names, but clinic numbers, birth dates and notes: they are not de-identified."
                .to_owned(),
            format!(
                "In REDCap upload the data dictionary first, then tick these forms as repeating: visit, {}.",
                forms.join(", ")
            ),
        ])
    }
}
