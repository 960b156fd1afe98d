//! A FHIR R4 bundle.

use super::{Ended, Out, each, table_failed};
use crate::{Clinic, ClinicError};
use exchange::fhir::bundle::{BundleError, Setting, Writer};
use std::io::BufWriter;
use std::path::Path;

const NAMED: &str = "The bundle names the patients: keep it where the vault would be kept.";

fn bundle_failed(folder: &Path, error: BundleError) -> Ended {
    Ended::Failed(match error {
        BundleError::Io(error) => ClinicError::io(&format!("Writing to {}", folder.display()), &error),
        BundleError::Definition(_) | BundleError::Answers { .. } => {
            ClinicError::internal("bundle of an export")
        }
    })
}

impl Clinic {
    /// Charts as one bundle, one after the other.
    pub(super) fn write_fhir(&self, out: &mut Out<'_>) -> Result<Vec<String>, Ended> {
        let Out {
            people,
            new,
            folder,
            told,
        } = out;
        let failed = |error| bundle_failed(folder, error);
        let to = new
            .file("bundle.json")
            .map_err(|error| table_failed(folder, &error))?;
        let setting = Setting {
            library: &self.library,
            today: self.host.today(),
            at: self.host.now(),
        };
        let mut writer = Writer::begin(BufWriter::new(to), setting).map_err(failed)?;
        each(people, told, |person| {
            writer.chart(&self.chart_of(person)?).map_err(failed)
        })?;
        drop(writer.finish().map_err(failed)?);
        Ok(vec![NAMED.to_owned()])
    }
}
