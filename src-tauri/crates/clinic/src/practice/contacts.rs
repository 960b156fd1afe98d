//! The address book: pharmacies, prescribers and others, with the clinic's own notes.

use crate::revisions::correction_reason;
use crate::views::{ContactForm, ContactView};
use crate::{Clinic, ClinicError};
use record::{Contact, ContactKind, RecordId};
use store::{Act, StoreError};

/// The kind in words.
pub(crate) fn kind_words(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Pharmacy => "Pharmacy",
        ContactKind::Prescriber => "Prescriber",
        ContactKind::Other => "Other",
    }
}

impl Clinic {
    /// The address book, by kind and name.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn contacts(&self) -> Result<Vec<ContactView>, ClinicError> {
        let mut contacts = self.vault.records::<Contact>(None)?;
        contacts.sort_by_cached_key(|entry| (entry.value.kind as u8, entry.value.name.to_lowercase()));
        let view = |entry: record::KeptEntry<Contact>| ContactView {
            id: entry.id,
            kind_words: kind_words(entry.value.kind).to_owned(),
            form: ContactForm {
                kind: entry.value.kind,
                name: entry.value.name,
                phone: entry.value.phone,
                online: entry.value.online,
                address: entry.value.address,
                note: entry.value.note,
            },
        };
        Ok(contacts.into_iter().map(view).collect())
    }

    /// Adds an entry of the address book, or changes one. A change keeps what stood there before; what was only added
    /// to an empty field needs no reason.
    ///
    /// # Errors
    /// Names the field that doesn't do; a name that stands in the address book already; failures of writing.
    pub fn save_contact(
        &mut self,
        id: Option<RecordId>,
        form: ContactForm,
        reason: &str,
    ) -> Result<Vec<ContactView>, ClinicError> {
        let contact = Contact {
            kind: form.kind,
            name: form.name,
            phone: form.phone,
            online: form.online,
            address: form.address,
            note: form.note,
        };
        let contact = contact.checked()?;
        let known = self.vault.records::<Contact>(None)?;
        let is_twin = |other: &Contact| {
            other.kind == contact.kind && other.name.to_lowercase() == contact.name.to_lowercase()
        };
        if known
            .iter()
            .any(|other| Some(other.id) != id && is_twin(&other.value))
        {
            return Err(ClinicError::field(
                "name",
                "The address book has this name already: change that entry, or add a place to the name.",
            ));
        }
        let old = match id {
            None => None,
            Some(id) => {
                let old = known.iter().find(|entry| entry.id == id);
                Some(old.ok_or(StoreError::NoSuch("entry of the address book"))?)
            }
        };
        if old.is_some_and(|old| old.value == contact) {
            return self.contacts();
        }
        let reason = match old {
            Some(old) if !contact.extends(&old.value) => correction_reason(reason)?,
            _ => reason.trim(),
        };
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: if id.is_some() {
                "change contact"
            } else {
                "add contact"
            },
            reason,
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            match id {
                Some(id) => change.revise_record(id, &contact)?,
                None => drop(change.add_record(None, &contact)?),
            }
            Ok::<_, ClinicError>(())
        })?;
        self.contacts()
    }
}
