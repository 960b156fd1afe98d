//! Assembly of the desktop app: state, plugins, commands. No logic.

mod closing;
mod commands;
pub mod ipc;
mod leaving;
mod printing;
mod session;

use session::Session;
use std::process::ExitCode;

/// Runs the app until its window is closed.
pub fn run() -> ExitCode {
    if let Some(code) = restart_for_webkit() {
        return code;
    }
    let session = match Session::start() {
        Ok(session) => session,
        Err(error) => return failed(&error.to_string()),
    };
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(session)
        .manage(closing::Closing::default())
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

#[expect(clippy::print_stderr, reason = "there is no window to tell it in")]
fn failed(message: &str) -> ExitCode {
    eprintln!("fibrotrend-desktop: {message}");
    ExitCode::FAILURE
}

/// WebKitGTK shows a blank window with some graphics drivers unless this variable is set before it starts; setting it
/// in a running program isn't sound, so the program starts itself anew with it.
#[cfg(target_os = "linux")]
fn restart_for_webkit() -> Option<ExitCode> {
    use std::os::unix::process::CommandExt;
    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(VARIABLE).is_some() {
        return None;
    }
    let program = std::env::current_exe().ok()?;
    let error = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(VARIABLE, "1")
        .exec();
    Some(failed(&format!("the program can't be started: {error}")))
}

#[cfg(not(target_os = "linux"))]
fn restart_for_webkit() -> Option<ExitCode> {
    None
}
