//! What columns became, remembered by their headings.

use crate::{Clinic, ClinicError};
use exchange::table::visits::VisitTable;
use serde::{Deserialize, Serialize};
use store::Change;

/// Key of the setting.
const KEY: &str = "import_columns";
/// Tables that are remembered; the one that was used longest ago is forgotten.
const MOST: usize = 50;

/// A table by its headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Remembered {
    headings: Vec<String>,
    becomes: Vec<String>,
}

fn remembered(table: &VisitTable) -> Remembered {
    let columns = table.columns.iter();
    Remembered {
        headings: columns.clone().map(|column| column.heading.clone()).collect(),
        becomes: columns.map(|column| column.becomes.key()).collect(),
    }
}

impl Clinic {
    fn remembered_tables(&self) -> Result<Vec<Remembered>, ClinicError> {
        let text = self.vault.setting(KEY)?;
        let tables = text.map(|text| serde_json::from_str(&text)).transpose();
        Ok(tables
            .map_err(|_| ClinicError::internal("remembered columns"))?
            .unwrap_or_default())
    }

    /// What the columns of a table with the same headings became the last time.
    pub(super) fn remembered_columns(&self, table: &VisitTable) -> Result<Option<Vec<String>>, ClinicError> {
        let headings = remembered(table).headings;
        let found = self.remembered_tables()?.into_iter();
        Ok(found
            .rev()
            .find(|known| known.headings == headings)
            .map(|known| known.becomes))
    }

    /// What is to be stored so that this table is remembered; none where it is already.
    pub(super) fn remembering(&self, table: &VisitTable) -> Result<Option<String>, ClinicError> {
        let mut tables = self.remembered_tables()?;
        let new = remembered(table);
        if tables.last() == Some(&new) {
            return Ok(None);
        }
        tables.retain(|known| known.headings != new.headings);
        tables.push(new);
        let forgotten = tables.len().saturating_sub(MOST);
        tables.drain(..forgotten);
        let text = serde_json::to_string(&tables);
        text.map(Some)
            .map_err(|_| ClinicError::internal("remembered columns"))
    }
}

pub(super) fn remember(change: &Change<'_>, text: &str) -> Result<(), ClinicError> {
    Ok(change.set_setting(KEY, text)?)
}
