//! What can't be read, up to as many as anybody reads.

use super::{MOST_PROBLEMS, TableProblem};

#[derive(Debug, Default)]
pub(super) struct Problems {
    pub(super) told: Vec<TableProblem>,
    pub(super) more: usize,
}

impl Problems {
    pub(super) fn tell(&mut self, line: usize, column: &str, message: impl Into<String>) {
        if self.told.len() < MOST_PROBLEMS {
            self.told.push(TableProblem {
                line,
                column: column.to_owned(),
                message: message.into(),
            });
        } else {
            self.more += 1;
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.told.len() + self.more
    }
}
