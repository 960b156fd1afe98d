//! What the running window holds: the open clinic, the places the user chose, the report being previewed.

use clinic::host::SystemHost;
use clinic::places::Places;
use clinic::{Clinic, ClinicError, Code, DeviceId, Host, ReportFile};
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
    pub report: Option<ReportFile>,
    /// Name for the report's file: number or nothing of the patient, never the name.
    pub report_name: String,
    /// The page gets handles; the paths stay here.
    handles: HashMap<String, PathBuf>,
}

impl Session {
    pub fn start() -> Result<Self, ClinicError> {
        let (places, host) = (Places::of_user()?, Arc::new(SystemHost));
        let device = places.device(host.as_ref())?;
        crate::printing::clear(&places);
        let held = Held {
            places,
            host,
            device,
            clinic: None,
            report: None,
            report_name: String::new(),
            handles: HashMap::new(),
        };
        Ok(Self(Arc::new(Mutex::new(held))))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Held) -> T) -> T {
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
            held.clinic = None;
            held.report = None;
            crate::printing::clear(&held.places);
        });
    }
}

impl Held {
    /// The open clinic.
    pub fn clinic(&mut self) -> Result<&mut Clinic, ClinicError> {
        self.clinic
            .as_mut()
            .ok_or_else(|| ClinicError::new(Code::Locked, "No vault is open: open one first."))
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
