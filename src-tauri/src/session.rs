//! What the running window holds: the open clinic, the places the user chose, the report being previewed.

use crate::ipc::Gate;
use crate::leaving::Leaving;
use clinic::host::SystemHost;
use clinic::places::Places;
use clinic::views::{BatchView, SessionView, Standing};
use clinic::{Batch, Clinic, ClinicError, Code, DeviceId, Host, ReportFile, Right};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Manager};

/// The state shared by all commands; each command works on it alone.
#[derive(Clone)]
pub(crate) struct Session(Arc<Mutex<Held>>);

pub(crate) struct Held {
    pub places: Places,
    pub host: Arc<dyn Host>,
    pub device: DeviceId,
    pub clinic: Option<Clinic>,
    /// The vault that was closed and is still being backed up.
    pub leaving: Leaving,
    /// Whether a patient has the window.
    handed_over: bool,
    /// The vault that was locked, by whom it was open, and why.
    locked: Option<Locked>,
    pub report: Option<ReportFile>,
    /// Name for the report's file: number or nothing of the patient, never the name.
    pub report_name: String,
    /// Reports that are being made for many patients, with the number by which their thread knows them.
    batch: Option<(u64, Batch)>,
    batches: u64,
    /// The page gets handles; the paths stay here.
    handles: HashMap<String, PathBuf>,
}

/// What is kept of a locked vault: nothing of its patients.
struct Locked {
    folder: PathBuf,
    user: Option<String>,
    why: String,
    review_visit: Option<String>,
}

impl Session {
    /// Whether a command that needs this may run now.
    pub fn allows(&self, gate: Gate) -> Result<(), ClinicError> {
        self.with(|held| held.allows(gate))
    }

    pub fn start() -> Result<Self, ClinicError> {
        let (places, host) = (Places::of_user()?, Arc::new(SystemHost));
        let device = places.device(host.as_ref())?;
        crate::printing::clear(&places);
        let held = Held {
            places,
            host,
            device,
            clinic: None,
            leaving: Leaving::default(),
            handed_over: false,
            locked: None,
            report: None,
            report_name: String::new(),
            batch: None,
            batches: 0,
            handles: HashMap::new(),
        };
        Ok(Self(Arc::new(Mutex::new(held))))
    }

    pub fn with<T>(&self, work: impl FnOnce(&mut Held) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Runs a use case on a thread that may block: database, key derivation, drawing.
pub(crate) async fn work<T: Send + 'static>(
    session: &Session,
    work: impl FnOnce(&mut Held) -> Result<T, ClinicError> + Send + 'static,
) -> Result<T, ClinicError> {
    let session = session.clone();
    tauri::async_runtime::spawn_blocking(move || session.with(work))
        .await
        .map_err(|_| ClinicError::internal("command"))?
}

/// Closes the vault when the app ends.
pub(crate) fn close(handle: &AppHandle) {
    if let Some(session) = handle.try_state::<Session>() {
        session.with(|held| {
            held.close();
            held.leaving.wait();
        });
    }
}

impl Held {
    /// Whether a command that needs this may run now.
    fn allows(&self, gate: Gate) -> Result<(), ClinicError> {
        let right = match gate {
            Gate::Always => return Ok(()),
            Gate::Patient if self.handed_over => return Ok(()),
            Gate::Patient => {
                return Err(ClinicError::new(Code::Locked, "The window is not handed over."));
            }
            _ if self.handed_over => {
                return Err(ClinicError::new(
                    Code::Locked,
                    "The window is handed over to the patient: end that first.",
                ));
            }
            Gate::Outside => return Ok(()),
            Gate::Restore if self.clinic.is_none() => return Ok(()),
            Gate::Restore | Gate::Manage => Right::Manage,
            Gate::Read => Right::Read,
            Gate::Write => Right::Write,
            Gate::Sign => Right::Sign,
        };
        let clinic = self.clinic.as_ref().ok_or_else(closed)?;
        clinic.may(right)
    }

    /// How the window stands.
    pub fn view(&mut self) -> Result<SessionView, ClinicError> {
        let standing = match (&self.clinic, &self.locked) {
            (Some(_), _) if self.handed_over => Standing::HandOver,
            (Some(_), _) => Standing::Open,
            (None, Some(_)) => Standing::Locked,
            (None, None) => Standing::Closed,
        };
        let clinic = match &self.clinic {
            Some(clinic) if standing == Standing::Open => Some(clinic.view()?),
            _ => None,
        };
        let folder = self.locked.as_ref().map(|locked| locked.folder.clone());
        let known = folder.map(|folder| Places::describe(&folder, self.handle_of(&folder)));
        let locked = self.locked.as_ref();
        Ok(SessionView {
            standing,
            clinic,
            locked: known,
            locked_user: locked.and_then(|locked| locked.user.clone()),
            why: locked.map(|locked| locked.why.clone()).unwrap_or_default(),
            review_visit: locked.and_then(|locked| locked.review_visit.clone()),
        })
    }

    /// Locks: the vault is closed and nothing of its patients stays; where it is and who had it open does.
    pub fn lock(&mut self, why: &str) {
        if let Some(clinic) = &self.clinic {
            self.locked = Some(Locked {
                folder: clinic.folder().to_owned(),
                user: Some(clinic.user().id.to_string()),
                why: why.to_owned(),
                review_visit: None,
            });
        }
        self.close();
    }

    /// Closes the vault; nothing of its patients stays.
    pub fn close(&mut self) {
        if let Some(clinic) = self.clinic.take() {
            self.leaving.start(clinic, self.places.clone());
        }
        self.handed_over = false;
        self.report = None;
        self.batch = None;
        crate::printing::clear(&self.places);
    }

    /// Takes a vault into use, in place of the one before.
    pub fn take(&mut self, clinic: Clinic) {
        self.clinic = Some(clinic);
        self.locked = None;
        self.report = None;
        self.batch = None;
    }

    /// Takes a batch into work and tells its number; one at a time.
    pub fn start(&mut self, batch: Batch) -> Result<(u64, BatchView), ClinicError> {
        if self.batch_view().is_some_and(|view| view.running) {
            return Err(ClinicError::new(
                Code::InUse,
                "Reports are being made already: wait until they are done, or cancel them.",
            ));
        }
        self.batches += 1;
        let view = batch.view();
        self.batch = Some((self.batches, batch));
        Ok((self.batches, view))
    }

    /// The batch of that number with the clinic it is about; none once it was replaced or the vault closed.
    pub fn batch(&mut self, number: u64) -> Option<(&Clinic, &mut Batch)> {
        let clinic = self.clinic.as_ref()?;
        let (_, batch) = self.batch.as_mut().filter(|(known, _)| *known == number)?;
        Some((clinic, batch))
    }

    /// How the last batch stands.
    pub fn batch_view(&self) -> Option<BatchView> {
        self.batch.as_ref().map(|(_, batch)| batch.view())
    }

    /// Ends the batch before its next report.
    pub fn cancel_batch(&mut self) {
        if let Some((_, batch)) = &mut self.batch {
            batch.cancel();
        }
    }

    /// The open clinic.
    pub fn clinic(&mut self) -> Result<&mut Clinic, ClinicError> {
        self.clinic.as_mut().ok_or_else(closed)
    }

    /// The handle of a path; the same path keeps its handle.
    pub fn handle_of(&mut self, path: &Path) -> String {
        if let Some((handle, _)) = self.handles.iter().find(|(_, known)| *known == path) {
            return handle.clone();
        }
        let handle = self.host.new_uuid().to_string();
        self.handles.insert(handle.clone(), path.to_owned());
        handle
    }

    /// The path behind a handle.
    pub fn path_of(&self, handle: &str) -> Result<PathBuf, ClinicError> {
        self.handles
            .get(handle)
            .cloned()
            .ok_or_else(|| ClinicError::new(Code::Missing, "This place is no longer known: choose it again."))
    }
}

fn closed() -> ClinicError {
    ClinicError::new(Code::Locked, "No vault is open: open one first.")
}
