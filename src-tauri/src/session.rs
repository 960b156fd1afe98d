//! What the running window holds: the open clinic, the places the user chose, the report being previewed.

use crate::gate::{Gate, no_vault, with_the_patient};
use crate::leaving::Leaving;
use clinic::host::{SystemHost, lasted};
use clinic::places::Places;
use clinic::views::{BatchView, SessionView, Standing};
use clinic::{
    AssessmentId, Batch, Clinic, ClinicError, Code, DeviceId, HandOver, Host, ReportFile, Role, VisitId,
};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// The state shared by all commands; each command works on it alone.
#[derive(Clone)]
pub(crate) struct Session(Arc<Shared>);

struct Shared {
    held: Mutex<Held>,
    /// What the gate asks, which must not wait for a command that takes long.
    stands: Mutex<Stands>,
    /// When someone used the window last, by [`lasted`].
    touched: Mutex<Duration>,
}

#[derive(Clone, Copy)]
struct Stands {
    standing: Standing,
    role: Option<Role>,
    /// Counts up whenever the vault is opened, handed over or closed.
    turn: u64,
}

pub(crate) struct Held {
    pub places: Places,
    pub host: Arc<dyn Host>,
    pub device: DeviceId,
    clinic: Option<Clinic>,
    /// The vault that was closed and is still being backed up.
    pub leaving: Leaving,
    /// What a patient has in hand, where one has the window.
    hand_over: Option<HandOver>,
    turn: u64,
    /// The vault that was locked, by whom it was open, and why.
    locked: Option<Locked>,
    pub report: Option<ReportFile>,
    /// Name for the report's file: number or nothing of the patient, never the name.
    pub report_name: String,
    /// Reports that are being made for many patients, with the number by which their thread knows them.
    batch: Option<(u64, Batch)>,
    batches: u64,
    /// The file that the program was started with, until the page asks for it.
    pub given: Option<PathBuf>,
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

/// What the system was asked to open with this program.
fn given() -> Option<PathBuf> {
    let file = std::env::args_os()
        .skip(1)
        .find(|word| !word.to_string_lossy().starts_with('-'))?;
    std::path::absolute(file).ok()
}

fn alone<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Session {
    pub fn start() -> Result<Self, ClinicError> {
        let (places, host) = (Places::of_user()?, Arc::new(SystemHost));
        let device = places.device(host.as_ref())?;
        crate::printing::clear(&places);
        let session = Self::over(places, host, device);
        session.with(|held| held.given = given());
        Ok(session)
    }

    fn over(places: Places, host: Arc<dyn Host>, device: DeviceId) -> Self {
        let held = Held {
            places,
            host,
            device,
            clinic: None,
            leaving: Leaving::default(),
            hand_over: None,
            turn: 0,
            locked: None,
            report: None,
            report_name: String::new(),
            batch: None,
            batches: 0,
            given: None,
            handles: HashMap::new(),
        };
        Self(Arc::new(Shared {
            stands: Mutex::new(held.stands()),
            held: Mutex::new(held),
            touched: Mutex::new(lasted()),
        }))
    }

    pub fn with<T>(&self, work: impl FnOnce(&mut Held) -> T) -> T {
        self.work_on(&mut alone(&self.0.held), work)
    }

    /// As [`Self::with`], unless something is being worked on.
    pub fn if_free<T>(&self, work: impl FnOnce(&mut Held) -> T) -> Option<T> {
        let mut held = self.0.held.try_lock().ok()?;
        Some(self.work_on(&mut held, work))
    }

    fn work_on<T>(&self, held: &mut Held, work: impl FnOnce(&mut Held) -> T) -> T {
        let done = work(held);
        let now = held.stands();
        let before = std::mem::replace(&mut *alone(&self.0.stands), now);
        if before.turn != now.turn {
            self.touch();
        }
        done
    }

    /// Whether a command that needs this may run now.
    pub fn allows(&self, gate: Gate) -> Result<(), ClinicError> {
        let stands = *alone(&self.0.stands);
        gate.passes(stands.standing, stands.role)
    }

    pub fn standing(&self) -> Standing {
        alone(&self.0.stands).standing
    }

    /// To tell whether the vault was closed or handed over in the meantime.
    pub fn turn(&self) -> u64 {
        alone(&self.0.stands).turn
    }

    /// Someone uses the window.
    pub fn touch(&self) {
        *alone(&self.0.touched) = lasted();
    }

    /// How long nobody has used the window.
    pub fn idle(&self) -> Duration {
        lasted().saturating_sub(*alone(&self.0.touched))
    }
}

/// Runs a use case on a thread that may block: database, key derivation, drawing.
pub(crate) async fn work<T: Send + 'static>(
    session: &Session,
    work: impl FnOnce(&mut Held) -> Result<T, ClinicError> + Send + 'static,
) -> Result<T, ClinicError> {
    let session = session.clone();
    let mended = move |held: &mut Held| {
        let done = work(held);
        if let (Err(error), Some(clinic)) = (&done, &mut held.clinic)
            && matches!(
                error.code,
                Code::Damaged | Code::Io | Code::DiskFull | Code::ReadOnly | Code::Internal
            )
        {
            clinic.mend();
        }
        done
    };
    tauri::async_runtime::spawn_blocking(move || session.with(mended))
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
    fn stands(&self) -> Stands {
        Stands {
            standing: self.standing(),
            role: self.clinic.as_ref().map(|clinic| clinic.user().role),
            turn: self.turn,
        }
    }

    fn standing(&self) -> Standing {
        match (&self.clinic, &self.hand_over, &self.locked) {
            (Some(_), Some(_), _) => Standing::HandOver,
            (Some(_), None, _) => Standing::Open,
            (None, _, Some(_)) => Standing::Locked,
            (None, _, None) => Standing::Closed,
        }
    }

    /// How the window stands.
    pub fn view(&mut self) -> Result<SessionView, ClinicError> {
        let standing = self.standing();
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
            look: self.places.look(),
        })
    }

    /// Locks: the vault is closed and nothing of its patients stays; where it is and who had it open does.
    pub fn lock(&mut self, why: &str) {
        if let Some(clinic) = &self.clinic {
            // A disk that fails must not keep the vault open.
            if self.hand_over.is_some() {
                drop(clinic.note("end hand-over", None, ""));
            }
            drop(clinic.note("lock", None, why));
            self.locked = Some(Locked {
                folder: clinic.folder().to_owned(),
                user: Some(clinic.user().id.to_string()),
                why: why.to_owned(),
                review_visit: self.hand_over.as_ref().map(|given| given.visit().to_string()),
            });
        }
        self.close();
    }

    /// Closes the vault; nothing of its patients stays.
    pub fn close(&mut self) {
        self.turn += 1;
        if let Some(clinic) = self.clinic.take() {
            // Without it only a warning can't be given.
            drop(clinic.note_seen(&self.places));
            self.leaving.start(clinic, self.places.clone());
        }
        self.hand_over = None;
        self.report = None;
        self.report_name = String::new();
        self.batch = None;
        crate::printing::clear(&self.places);
    }

    /// Takes a vault into use, in place of the one before.
    pub fn take(&mut self, clinic: Clinic) {
        self.turn += 1;
        self.clinic = Some(clinic);
        self.hand_over = None;
        self.locked = None;
        self.report = None;
        self.batch = None;
    }

    /// After how long without use the open vault is locked; none when none is open.
    pub fn lock_after(&self) -> Option<u32> {
        let clinic = self.clinic.as_ref()?;
        let kept = clinic.settings().map(|settings| settings.lock_minutes);
        // A vault that can't be read is locked all the same.
        Some(kept.unwrap_or_else(|_| clinic::default_settings().lock_minutes))
    }

    /// Hands the window over to the patient.
    pub fn hand_over(&mut self, visit: VisitId, assessments: &[AssessmentId]) -> Result<(), ClinicError> {
        if self.batch_view().is_some_and(|view| view.running) {
            return Err(ClinicError::new(
                Code::InUse,
                "Reports are being made: wait until they are done, or cancel them, then hand over.",
            ));
        }
        let given = self.clinic()?.hand_over(visit, assessments)?;
        self.turn += 1;
        self.hand_over = Some(given);
        self.report = None;
        self.batch = None;
        Ok(())
    }

    /// The clinic and what the patient has in hand.
    pub fn handed_over(&mut self) -> Result<(&mut Clinic, &mut HandOver), ClinicError> {
        self.clinic
            .as_mut()
            .zip(self.hand_over.as_mut())
            .ok_or_else(no_vault)
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

    /// The open clinic; out of reach while a patient has the window, also for what was asked before.
    pub fn clinic(&mut self) -> Result<&mut Clinic, ClinicError> {
        if self.hand_over.is_some() {
            return Err(with_the_patient());
        }
        self.clinic.as_mut().ok_or_else(no_vault)
    }

    /// Notes in the audit that the report that is open left the window.
    pub fn report_left(&self, action: &str) -> Result<(), ClinicError> {
        match (&self.clinic, &self.report) {
            (Some(clinic), Some(report)) => clinic.report_left(report, action),
            _ => Ok(()),
        }
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

#[cfg(test)]
mod tests;
