//! The tables whose rows an operation writes. Every table that a later version adds stands here too; a test compares
//! with the schema.

/// A table whose rows belong to operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuditTable {
    /// The change itself: who, when, what, why.
    Operation,
    /// Details of patients.
    Person,
    /// Dates, kinds and notes of visits.
    Visit,
    /// Signatures and openings of corrections.
    Signature,
    /// Questionnaires of visits.
    Assessment,
    /// Answers.
    Answer,
    /// Settings of the clinic.
    Setting,
    /// The clinic's own instruments.
    Instrument,
    /// Treatments, results, diary days and whatever else is kept of a patient.
    Record,
    /// Users of the vault.
    User,
}

impl AuditTable {
    /// How many there are.
    pub(crate) const COUNT: usize = 10;

    /// All of them; an operation's own row comes first.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Operation,
        Self::Person,
        Self::Visit,
        Self::Signature,
        Self::Assessment,
        Self::Answer,
        Self::Setting,
        Self::Instrument,
        Self::Record,
        Self::User,
    ];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Operation => "operation",
            Self::Person => "person_revision",
            Self::Visit => "visit_revision",
            Self::Signature => "visit_signature",
            Self::Assessment => "assessment_revision",
            Self::Answer => "answer_revision",
            Self::Setting => "setting_revision",
            Self::Instrument => "instrument_definition",
            Self::Record => "record_revision",
            Self::User => "user_revision",
        }
    }

    /// The column that says which operation wrote a row.
    pub(crate) fn operation_column(self) -> &'static str {
        match self {
            Self::Operation => "id",
            _ => "operation",
        }
    }

    /// A statement about this table, from one that stands for all of them.
    pub(crate) fn sql(self, template: &str) -> String {
        template
            .replace("<table>", self.name())
            .replace("<operation>", self.operation_column())
    }
}
