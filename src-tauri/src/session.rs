//! What the running window holds: the open clinic, the places the user chose, the report being previewed.

use crate::asked::Asked;
use crate::gate::{Gate, handed_back, no_vault, with_the_patient};
use crate::leaving::Leaving;
use crate::progress::Progress;
use clinic::host::{SystemHost, lasted};
use clinic::places::Places;
use clinic::views::{BatchView, SessionView, Standing};
use clinic::{
    AssessmentId, Batch, Clinic, ClinicError, Code, DeviceId, GuideStep, HandOver, Host, ReportFile, Role,
    VisitId,
};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

/// The state shared by all commands; each command works on it alone.
#[derive(Clone)]
pub(crate) struct Session(Arc<Shared>);

struct Shared {
    held: Mutex<Held>,
    /// What the gate asks, which must not wait for a command that takes long.
    stands: Mutex<Stands>,
    /// When someone used the window last, by [`lasted`].
    touched: Mutex<Duration>,
    /// For what is asked while a command takes long.
    places: Places,
    leaving: Leaving,
    progress: Progress,
    /// How many commands wait for `held`.
    waiting: AtomicUsize,
}

#[derive(Clone, Copy)]
struct Stands {
    standing: Standing,
    role: Option<Role>,
    /// Counts up whenever the vault is opened, handed over or closed.
    turn: u64,
    /// From when a lock is asked for until the vault is closed. It is not the command at work that says so.
    locking: bool,
}

pub(crate) struct Held {
    pub places: Places,
    pub host: Arc<dyn Host>,
    pub device: DeviceId,
    clinic: Option<Clinic>,
    leaving: Leaving,
    /// What a patient has in hand, where one has the window.
    hand_over: Option<HandOver>,
    turn: u64,
    /// The vault that was locked, by whom it was open, and why.
    locked: Option<Locked>,
    pub report: Option<Arc<ReportFile>>,
    /// Name for the report's file: number or nothing of the patient, never the name.
    pub report_name: String,
    /// Reports that are being made for many patients, with the number by which their thread knows them.
    batch: Option<(u64, Batch)>,
    batches: u64,
    /// The file that is looked at before it is imported: its name and text.
    pub incoming: Option<(String, Zeroizing<String>)>,
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
        let leaving = Leaving::default();
        let held = Held {
            places: places.clone(),
            host,
            device,
            clinic: None,
            leaving: leaving.clone(),
            hand_over: None,
            turn: 0,
            locked: None,
            report: None,
            report_name: String::new(),
            batch: None,
            batches: 0,
            incoming: None,
            given: None,
            handles: HashMap::new(),
        };
        Self(Arc::new(Shared {
            stands: Mutex::new(held.stands()),
            held: Mutex::new(held),
            touched: Mutex::new(lasted()),
            places,
            leaving,
            progress: Progress::default(),
            waiting: AtomicUsize::new(0),
        }))
    }

    pub fn with<T>(&self, work: impl FnOnce(&mut Held) -> T) -> T {
        self.0.waiting.fetch_add(1, Ordering::Relaxed);
        let mut held = alone(&self.0.held);
        self.0.waiting.fetch_sub(1, Ordering::Relaxed);
        self.work_on(&mut held, work)
    }

    /// Whether a command waits for the one that has the session.
    pub fn is_waited_for(&self) -> bool {
        self.0.waiting.load(Ordering::Relaxed) > 0
    }

    /// As [`Self::with`], unless something is being worked on.
    pub fn if_free<T>(&self, work: impl FnOnce(&mut Held) -> T) -> Option<T> {
        let mut held = self.0.held.try_lock().ok()?;
        Some(self.work_on(&mut held, work))
    }

    fn work_on<T>(&self, held: &mut Held, work: impl FnOnce(&mut Held) -> T) -> T {
        let done = work(held);
        let now = held.stands();
        let mut stands = alone(&self.0.stands);
        let before = stands.turn;
        *stands = Stands {
            locking: stands.locking,
            ..now
        };
        drop(stands);
        if before != now.turn {
            self.touch();
        }
        done
    }

    /// How far what takes long has come, whoever has the session.
    pub fn progress(&self) -> &Progress {
        &self.0.progress
    }

    /// Lets a command in that needs this, if it may run now.
    pub fn ask(&self, gate: Gate) -> Result<Asked, ClinicError> {
        let stands = *alone(&self.0.stands);
        gate.passes(stands.now(), stands.role)?;
        Ok(Asked::new(self.clone(), gate, stands.turn))
    }

    pub fn standing(&self) -> Standing {
        alone(&self.0.stands).now()
    }

    /// From now on nothing of the vault is answered, whatever is still at work in it.
    pub fn begin_lock(&self) {
        let mut stands = alone(&self.0.stands);
        stands.locking |= matches!(stands.standing, Standing::Open | Standing::HandOver);
    }

    /// Locks, once what is at work has ended. Afterwards the vault is closed and its key gone.
    pub fn lock(&self, why: &str) {
        self.begin_lock();
        self.with(|held| held.lock(why));
        alone(&self.0.stands).locking = false;
    }

    /// What is told of a vault that is being locked: nothing.
    pub fn locking_view(&self) -> SessionView {
        SessionView {
            standing: Standing::Locking,
            clinic: None,
            locked: None,
            locked_user: None,
            why: String::new(),
            review_visit: None,
            look: self.0.places.look(),
        }
    }

    /// Closes the vault and waits for its backup, for no longer than `limit` for both: a drive that never answers must
    /// not keep the program from ending.
    pub fn end(&self, limit: Duration) {
        let (closed, waits) = mpsc::channel();
        let (session, begun) = (self.clone(), lasted());
        let closing = thread::Builder::new().spawn(move || {
            session.with(Held::close);
            // Nobody waits any more when it took too long.
            let _late = closed.send(());
        });
        if closing.is_ok() && waits.recv_timeout(limit).is_ok() {
            self.0
                .leaving
                .finish(limit.saturating_sub(lasted().saturating_sub(begun)));
        }
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

/// How long the program's end waits for the backup.
const LONGEST: Duration = Duration::from_secs(20);

/// Closes the vault when the app ends.
pub(crate) fn close(handle: &AppHandle) {
    if let Some(session) = handle.try_state::<Session>() {
        session.end(LONGEST);
    }
}

impl Stands {
    fn now(&self) -> Standing {
        if self.locking {
            Standing::Locking
        } else {
            self.standing
        }
    }
}

impl Held {
    fn stands(&self) -> Stands {
        Stands {
            standing: self.standing(),
            role: self.clinic.as_ref().map(|clinic| clinic.user().role),
            turn: self.turn,
            locking: false,
        }
    }

    /// To tell whether the vault was closed, handed over or changed for another in the meantime.
    pub fn turn(&self) -> u64 {
        self.turn
    }

    fn standing(&self) -> Standing {
        match (&self.clinic, &self.hand_over, &self.locked) {
            (Some(_), Some(_), _) => Standing::HandOver,
            (Some(_), None, _) => Standing::Open,
            (None, _, Some(locked)) if locked.review_visit.is_some() => Standing::HandedBack,
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
        let known = folder.map(|folder| {
            let handle = self.handle_of(&folder);
            self.places.describe(&folder, handle)
        });
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
            self.locked = Some(Locked {
                folder: clinic.folder().to_owned(),
                user: Some(clinic.user().id.to_string()),
                why: why.to_owned(),
                review_visit: self.hand_over.as_ref().map(|given| given.visit().to_string()),
            });
        }
        self.leave(Some(why));
    }

    /// Closes the vault; nothing of its patients stays.
    pub fn close(&mut self) {
        self.leave(None);
    }

    /// The vault is taken out first: whatever fails afterwards, it isn't open any more.
    fn leave(&mut self, locked: Option<&str>) {
        self.turn += 1;
        let (clinic, given) = (self.clinic.take(), self.hand_over.take());
        self.report = None;
        self.report_name = String::new();
        self.batch = None;
        self.incoming = None;
        if let Some(clinic) = clinic {
            // A disk that fails must not keep the vault open.
            if given.is_some() {
                drop(clinic.note("end hand-over", None, ""));
            }
            if let Some(why) = locked {
                drop(clinic.note("lock", None, why));
            }
            // Without it only a warning can't be given.
            drop(clinic.note_seen(&self.places));
            self.leaving.leave(clinic, &self.places);
        }
        crate::printing::clear(&self.places);
    }

    /// Takes a vault into use, in place of the one before.
    pub fn take(&mut self, clinic: Clinic) {
        self.leave(Some("Another vault was opened."));
        self.clinic = Some(clinic);
        self.locked = None;
    }

    /// Makes the vault usable again after a command that failed.
    pub fn mend(&mut self) {
        if let Some(clinic) = &mut self.clinic {
            clinic.mend();
        }
    }

    /// Whether the vault in that folder may be opened: after a hand-over only the one that was handed over.
    pub fn may_open(&self, folder: &Path) -> Result<(), ClinicError> {
        match &self.locked {
            Some(locked) if self.standing() == Standing::HandedBack && locked.folder != folder => {
                Err(handed_back())
            }
            _ => Ok(()),
        }
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
        self.incoming = None;
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

    /// Notes one of the first steps, best effort: they are help.
    pub fn note_step(&self, step: GuideStep) {
        if let Some(clinic) = &self.clinic {
            drop(self.places.note_guide_step(clinic.id(), step));
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
