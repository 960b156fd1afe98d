//! Assembly of the desktop app: state, plugins, commands. No logic.

mod asked;
mod clipboard;
mod closing;
mod commands;
mod gate;
pub mod ipc;
mod leaving;
mod locking;
mod page;
mod printing;
mod progress;
mod session;
mod sleep;

use session::Session;
use std::process::ExitCode;

/// Runs the app until its window is closed.
pub fn run() -> ExitCode {
    if let Some(code) = restart_for_webkit() {
        return code;
    }
    keep_memory_private();
    let session = match Session::start() {
        Ok(session) => session,
        Err(error) => return failed(&error.to_string()),
    };
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(session)
        .plugin(own_pages_only())
        .manage(closing::Closing::default())
        .manage(locking::Locking::default())
        .manage(clipboard::Copied::default())
        .setup(|app| {
            page::open(app.handle())?;
            sleep::listen(app.handle());
            locking::watch(app.handle());
            Ok(())
        })
        .on_window_event(closing::on_window_event)
        .invoke_handler(ipc::handler())
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|handle, event| {
                if let tauri::RunEvent::Exit = event {
                    session::close(handle);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => failed(&format!("the window can't be opened: {error}")),
    }
}

/// The page never goes to another address, wherever a link or a dropped file leads.
fn own_pages_only() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri::plugin::Builder::<tauri::Wry>::new("own-pages-only")
        .on_navigation(|_, url| locking::is_home(url))
        .build()
}

/// Neither a crash writes the memory to a file, nor may other programs of this user read it.
#[cfg(unix)]
fn keep_memory_private() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Best effort: a system that refuses is no reason to keep the clinic from its work.
    let _refused = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    let _refused = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

#[cfg(not(unix))]
fn keep_memory_private() {}

#[expect(clippy::print_stderr, reason = "there is no window to tell it in")]
fn failed(message: &str) -> ExitCode {
    eprintln!("fibrotrend-desktop: {message}");
    ExitCode::FAILURE
}

/// What the program must be started with, so it starts itself anew with what is missing: setting a variable in a running
/// program isn't sound. The desktop entry sets them, since linking the program twice takes a tenth of its start.
#[cfg(target_os = "linux")]
const VARIABLES: [(&str, &str); 4] = [
    // The window stays blank with some graphics drivers.
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    // A passphrase passes through the web view's own memory on its way from the page: this leaves it to the C library …
    ("Malloc", "1"),
    // … which overwrites what is freed, unless it keeps it at hand for each thread.
    ("MALLOC_PERTURB_", "165"),
    ("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0"),
];

#[cfg(target_os = "linux")]
fn restart_for_webkit() -> Option<ExitCode> {
    use std::os::unix::process::CommandExt;
    let missing = VARIABLES
        .into_iter()
        .filter(|(name, _)| std::env::var_os(name).is_none());
    let missing: Vec<_> = missing.collect();
    if missing.is_empty() {
        // Read by now, and only for this process: pages are drawn at full speed. No other thread runs yet.
        gtk::glib::unsetenv("Malloc");
        return None;
    }
    let program = std::env::current_exe().ok()?;
    let error = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .envs(missing)
        .exec();
    Some(failed(&format!("the program can't be started: {error}")))
}

#[cfg(not(target_os = "linux"))]
fn restart_for_webkit() -> Option<ExitCode> {
    None
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #[test]
    fn the_desktop_entry_starts_the_program_with_all_that_it_must_be_started_with() {
        let entry = include_str!("../../packaging/files/fibrotrend.desktop");
        let variables = super::VARIABLES.map(|(name, value)| format!("{name}={value}"));
        let line = format!("\nExec=env {} {{{{exec}}}} %f\n", variables.join(" "));
        assert!(entry.contains(&line), "{line}");
    }
}
