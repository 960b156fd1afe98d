//! How the clinic works: due list, address book, titration templates, checklists.

use super::TemplateForm;
use jiff::civil::Date;
use record::{ContactKind, DueKind, PersonId, RecordId};
use serde::{Deserialize, Serialize};

views! {
    /// Something that is due.
    struct DueRow {
        /// Whose.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub patient_id: PersonId,
        /// The patient's name.
        pub patient_name: String,
        /// Kind.
        #[cfg_attr(feature = "ts", ts(type = "\"visit\" | \"titration\" | \"lab\" | \"renewal\" | \"other\""))]
        pub kind: DueKind,
        /// Kind in words.
        pub kind_words: String,
        /// What, in words: "LDN to 3 mg a day".
        pub what: String,
        /// When, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub due: Date,
        /// Days from today; negative when it is past.
        pub days: i32,
        /// Key, when it was written down by hand and can be ticked off.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub reminder_id: Option<RecordId>,
        /// The form's contents, when it was written down by hand.
        pub form: Option<ReminderForm>,
    }

    /// What is due in the clinic, or for one patient.
    struct DueView {
        /// Today, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub today: Date,
        /// Last day looked at, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub until: Date,
        /// Rows, the most overdue first.
        pub rows: Vec<DueRow>,
    }

    /// Something due, as typed.
    struct ReminderForm {
        /// Kind.
        #[cfg_attr(feature = "ts", ts(type = "\"visit\" | \"titration\" | \"lab\" | \"renewal\" | \"other\""))]
        pub kind: DueKind,
        /// What, in words.
        pub what: String,
        /// When, ISO.
        pub due: String,
        /// When it was done, ISO; empty while it is open.
        pub done: String,
        /// The course that it belongs to.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub course_id: Option<RecordId>,
    }

    /// An entry of the address book, as typed.
    struct ContactForm {
        /// Kind.
        #[cfg_attr(feature = "ts", ts(type = "\"pharmacy\" | \"prescriber\" | \"other\""))]
        pub kind: ContactKind,
        /// Name, as it stands in courses.
        pub name: String,
        /// Telephone; or empty.
        pub phone: String,
        /// E-mail or web address; or empty.
        pub online: String,
        /// Postal address; or empty.
        pub address: String,
        /// The clinic's own notes; or empty.
        pub note: String,
    }

    /// An entry of the address book.
    struct ContactView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: RecordId,
        /// Kind in words.
        pub kind_words: String,
        /// The form's contents.
        pub form: ContactForm,
    }

    /// A line of one of the clinic's checklists.
    struct CheckItemForm {
        /// Key; empty for a new line.
        pub key: String,
        /// What to look at.
        pub label: String,
        /// Heading that it stands under.
        pub group: String,
    }

    /// How the clinic works: what it can edit.
    struct PracticeView {
        /// Currency of costs, such as "€".
        pub currency: String,
        /// Days between thyroid checks with LDN and thyroid hormone.
        pub thyroid_check_days: u32,
        /// Titration templates.
        pub templates: Vec<TemplateForm>,
        /// The checklist before LDN.
        pub before_ldn: Vec<CheckItemForm>,
        /// What else could explain the pain.
        pub differential: Vec<CheckItemForm>,
    }
}
