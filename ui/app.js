// Addresses, the bar, and the change from one view to the next.

import { Bar } from "./components/bar.js";
import { ask, halfTyped } from "./components/dialog.js";
import { ipc, onLocked, toAppError } from "./ipc.js";
import { dialogOpen, h, isTyping } from "./lib/dom.js";
import { keepPictures } from "./lib/pictures.js";
import { samePlace } from "./lib/same-place.js";
import { Session } from "./lib/session.js";
import { keysChoice, takeLook, watchSystemTheme } from "./lib/theme.js";
import { commandLetter } from "./lib/undo.js";
import { watchUse } from "./lib/use.js";
import { ready, t } from "./lib/words.js";
import { unlockView } from "./views/unlock.js";

/** @typedef {import("./lib/session.js").Ctx} Ctx */
/** @typedef {(ctx: Ctx) => HTMLElement | Promise<HTMLElement>} View */
/** @typedef {Awaited<ReturnType<typeof import("./around.js").standAround>>} Around */

/** @type {[string, () => View | Promise<View>][]} */
const ROUTES = [
  ["/unlock", () => unlockView],
  ["/patients", async () => (await import("./views/patients.js")).patientsView],
  ["/patients/new", async () => (await import("./views/patient-form.js")).patientFormView],
  ["/patients/:patientId", async () => (await import("./views/patient.js")).patientView],
  ["/patients/:patientId/edit", async () => (await import("./views/patient-form.js")).patientFormView],
  ["/patients/:patientId/visits/new", async () => (await import("./views/visit-new.js")).visitNewView],
  ["/patients/:patientId/treatments", async () => (await import("./views/treatments.js")).treatmentsView],
  ["/patients/:patientId/safety", async () => (await import("./views/safety.js")).safetyView],
  ["/patients/:patientId/labs", async () => (await import("./views/labs.js")).labsView],
  ["/patients/:patientId/diary", async () => (await import("./views/diary.js")).diaryView],
  ["/patients/:patientId/trends", async () => (await import("./views/trends.js")).trendsView],
  ["/patients/:patientId/report", async () => (await import("./views/report.js")).reportView],
  ["/patients/:patientId/export", async () => (await import("./views/export.js")).exportView],
  ["/patients/:patientId/import", async () => (await import("./views/import.js")).importView],
  ["/visits/:visitId", async () => (await import("./views/visit.js")).visitView],
  ["/visits/:visitId/forms/:assessmentId", async () => (await import("./views/questionnaire.js")).questionnaireView],
  ["/instruments", async () => (await import("./views/instruments.js")).instrumentsView],
  ["/instruments/:id", async () => (await import("./views/instruments.js")).instrumentsView],
  ["/instruments/:id/try", async () => (await import("./views/instrument-try.js")).instrumentTryView],
  ["/evidence", async () => (await import("./views/evidence.js")).evidenceView],
  ["/due", async () => (await import("./views/due.js")).dueView],
  ["/batch", async () => (await import("./views/batch.js")).batchView],
  ["/cohort", async () => (await import("./views/cohort.js")).cohortView],
  ["/data", async () => (await import("./views/export.js")).exportView],
  ["/data/import", async () => (await import("./views/import.js")).importView],
  ["/contacts", async () => (await import("./views/contacts.js")).contactsView],
  ["/practice", async () => (await import("./views/practice.js")).practiceView],
  ["/settings", async () => (await import("./views/settings.js")).settingsView],
  ["/settings/users", async () => (await import("./views/settings-users.js")).usersView],
  ["/settings/lock", async () => (await import("./views/settings-lock.js")).lockView],
  ["/settings/backups", async () => (await import("./views/settings-backups.js")).backupsView],
  ["/settings/audit", async () => (await import("./views/settings-audit.js")).auditView],
  ["/settings/display", async () => (await import("./views/settings-display.js")).displayView],
  ["/recovery", async () => (await import("./views/recovery.js")).recoveryView],
  ["/restore", async () => (await import("./views/restore.js")).restoreView],
  ["/help", async () => (await import("./views/help.js")).helpView],
];
const WITHOUT_VAULT = new Set(["/unlock", "/help", "/restore"]);
/** How long closing the window waits for the vault, in ms, before it asks: shorter than Rust waits for the page. */
const SOON = 2000;
/** How often a page asks whether the lock is done, in ms. */
const AGAIN = 250;
/** The only view while a patient has the window; no address leads there or away. */
const HANDED_OVER = { pattern: "", load: async () => (await import("./views/handover.js")).handOverView, params: {} };

/** @param {string} path */
function match(path) {
  for (const [pattern, load] of ROUTES) {
    const names = pattern.split("/");
    const parts = path.split("/");
    if (names.length !== parts.length) continue;
    /** @type {Record<string, string>} */
    const params = {};
    const fits = names.every((name, at) => {
      if (!name.startsWith(":")) return name === parts[at];
      params[name.slice(1)] = decodeURIComponent(parts[at]);
      return parts[at] !== "";
    });
    if (fits) return { pattern, load, params };
  }
  return null;
}

class App {
  constructor() {
    this.main = /** @type {HTMLElement} */ (document.getElementById("main"));
    this.live = /** @type {HTMLElement} */ (document.getElementById("live"));
    this.session = new Session();
    this.shown = "";
    /** @type {AbortController | null} */
    this.view = null;
    /** @type {(() => boolean | Promise<boolean>) | null} */
    this.guard = null;
    this.turn = 0;
    /** What only an open vault needs: once it is asked for, and once it is there. @type {Promise<Around> | null} */
    this.coming = null;
    /** @type {Around | null} */
    this.near = null;
    /** Whether locking was asked for, so that it isn't asked for twice. */
    this.locking = false;
    /** Whether closing the window was asked for, and somebody decides. */
    this.leaving = false;

    const bar = new Bar(this.session, { lock: () => this.lock(), find: () => this.find() });
    document.getElementById("bar")?.append(bar.element);
    window.addEventListener("words", () => {
      bar.update(this.shown);
      if (this.shown) this.show(samePlace(this.main));
    });
    this.session.queue.addEventListener("discard", () => this.show());
    this.session.addEventListener("clinic", () => bar.update(this.shown));
    this.bar = bar;

    onLocked(() => {
      if (this.session.clinic || this.session.handedOver) this.begin();
    });
    // A page that is kept to go back to keeps nothing of a patient.
    window.addEventListener("pagehide", (event) => {
      if (event.isTrusted) document.body.replaceChildren();
    });
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload();
    });
    window.addEventListener("hashchange", () => this.arrive());
    window.addEventListener("closing", () => this.leave());
    window.addEventListener("locking", () => this.yield());
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "l") {
        event.preventDefault();
        if (this.session.handedOver) this.yield();
        else if (this.session.clinic) this.lock();
        return;
      }
      if (commandLetter(event) === "k" && !event.shiftKey) {
        event.preventDefault();
        this.find();
        return;
      }
      if (event.key === "?" && keysChoice() === "everywhere" && !this.session.handedOver && !isTyping(event.target) && !dialogOpen()) {
        event.preventDefault();
        this.near?.showShortcuts();
      }
    });
    const { dataset } = document.documentElement;
    for (const [event, input] of [["keydown", "keys"], ["pointerdown", "pointer"]]) {
      document.addEventListener(event, () => Object.assign(dataset, { input }), true);
    }
    keepPictures();
    watchSystemTheme();
    watchUse(() => this.session.clinic !== null || this.session.handedOver);
    this.begin();
  }

  /** What stands around the views: read after the first screen, and waited for by every other one. */
  around() {
    this.coming ??= (async () => {
      const { standAround } = await import("./around.js");
      this.near = await standAround(this.session, { say: (words) => this.say(words), go: (path) => this.go(path), lock: () => this.lock() });
      return this.near;
    })().catch((reason) => {
      this.coming = null;
      throw reason;
    });
    return this.coming;
  }

  /** Asks how the window stands and shows only that, whatever the address is. */
  async begin() {
    this.guard = null;
    this.shown = "";
    try {
      const view = await ipc.sessionState();
      await takeLook(view);
      this.session.take(view);
      if (view.standing === "locking") {
        this.wait();
        return;
      }
      await this.takeGiven();
    } catch (reason) {
      this.main.replaceChildren(this.failure(toAppError(reason), () => this.begin()));
      return;
    }
    document.documentElement.toggleAttribute("data-handed-over", this.session.handedOver);
    await this.show();
    // Whatever needs it tells what is wrong.
    this.around().catch(() => {});
  }

  /** What was begun before the lock isn't done yet. Nothing of it is shown any more. */
  wait() {
    this.main.replaceChildren(h("section", { class: "page narrow" },
      h("h1", null, t("shell-locking")),
      h("p", { role: "status" }, t("shell-locking-why"))));
    window.setTimeout(() => this.begin(), AGAIN);
  }

  /** A backup that was opened in the file manager: looking at it is what the window was opened for. */
  async takeGiven() {
    if (this.session.clinic || this.session.handedOver || this.session.handedBack) return;
    try {
      this.session.backup = await ipc.restoreGiven();
    } catch (reason) {
      this.session.notABackup = toAppError(reason).message;
    }
    if (this.session.backup || this.session.notABackup) history.replaceState(null, "", "#/restore");
  }

  /** Somebody else locks, or the patient has done: what is half typed is stored first, and nobody is asked. */
  async yield() {
    window.dispatchEvent(new Event("pagehide"));
    await this.session.queue.settled();
    // The page is destroyed by Rust; there is nobody to tell otherwise.
    ipc.sessionLock().catch(() => {});
  }

  /** The window is asked to close: what is half typed is stored first, and what can't be is asked about. */
  async leave() {
    if (this.leaving) {
      // The question stands; Rust must not take the page for one that hangs.
      await ipc.windowLeave(false);
      return;
    }
    this.leaving = true;
    try {
      if (await this.mayLeave()) await ipc.windowLeave(true);
    } finally {
      this.leaving = false;
    }
  }

  /** Whether nothing is lost by leaving, or somebody wants it all the same. */
  async mayLeave() {
    const { queue } = this.session;
    if (halfTyped() || this.guard) await ipc.windowLeave(false);
    if (halfTyped() && !(await ask({ title: t("shell-half-typed"), body: [t("shell-half-typed-why")], confirm: t("shell-leave"), cancel: t("shell-stay"), careful: true }))) return false;
    if (this.guard && !(await this.guard())) return false;
    window.dispatchEvent(new Event("pagehide"));
    const late = new Promise((resolve) => window.setTimeout(() => resolve(false), SOON));
    if (await Promise.race([queue.settled(), late])) return true;
    await ipc.windowLeave(false);
    const { askUnsaved } = await import("./components/unsaved.js");
    return askUnsaved(queue, t("shell-unsaved-close"));
  }

  get path() {
    return location.hash.replace(/^#/, "") || "/unlock";
  }

  /** @param {string} path @param {{replace?: boolean}} [options] */
  go(path, { replace = false } = {}) {
    if (path === this.path) {
      this.show();
    } else if (replace) {
      history.replaceState(null, "", `#${path}`);
      this.arrive();
    } else {
      location.hash = path;
    }
  }

  /** The address has changed. */
  async arrive() {
    const wanted = this.path;
    if (wanted === this.shown) return;
    if (this.session.handedOver) {
      // Back and forward lead nowhere; what is shown stays, with what is half typed.
      history.replaceState(null, "", "#/");
      return;
    }
    if (this.guard) {
      const ask = this.guard;
      if (!(await ask())) {
        if (this.path === wanted) history.pushState(null, "", `#${this.shown}`);
        return;
      }
      if (this.guard === ask) this.guard = null;
    }
    await this.show();
  }

  /** Whether that view is there without a vault; after a hand-over only unlocking is. @param {string} pattern */
  open(pattern) {
    return this.session.handedBack ? pattern === "/unlock" : WITHOUT_VAULT.has(pattern);
  }

  /** Makes the view of the address; the old one stays until the new one is ready. @param {() => HTMLElement | null} [again] what has the focus in it before anything else */
  async show(again = () => null) {
    this.turn += 1;
    const turn = this.turn;
    const { handedOver } = this.session;
    if (handedOver && location.hash !== "#/") history.replaceState(null, "", "#/");
    const path = this.path;
    const route = handedOver ? HANDED_OVER : match(path);
    if (!handedOver && (!route || (!this.session.clinic && !this.open(route.pattern)))) {
      this.go(this.session.clinic ? "/patients" : "/unlock", { replace: true });
      return;
    }
    if (!route) return;
    if (route.pattern === "/unlock" && this.session.clinic) {
      this.go("/patients", { replace: true });
      return;
    }
    const view = new AbortController();
    let title = "";
    /** @type {HTMLElement | null} */
    let focus = null;
    /** @type {(() => boolean | Promise<boolean>) | null} */
    let guard = null;
    /** @type {Ctx} */
    const ctx = {
      params: route.params,
      signal: view.signal,
      session: this.session,
      go: (to, options) => this.go(to, options),
      reload: () => this.show(),
      say: (words) => this.say(words),
      title: (words) => {
        title = words;
      },
      beforeLeave: (ask) => {
        guard = ask;
        if (this.view === view) this.guard = ask;
      },
      focus: (element) => {
        focus = element;
      },
    };
    this.main.setAttribute("aria-busy", "true");
    /** @type {HTMLElement} */
    let element;
    try {
      if (route.pattern !== "/unlock") await this.around();
      const make = await route.load();
      element = await make(ctx);
    } catch (reason) {
      if (turn !== this.turn) return;
      const error = toAppError(reason);
      if (error.code === "locked") return;
      title = t("shell-wrong");
      element = this.failure(error, () => this.show());
    }
    if (turn !== this.turn) {
      view.abort();
      return;
    }
    const same = this.shown === path;
    const scroll = this.main.scrollTop;
    this.view?.abort();
    this.view = view;
    this.guard = guard;
    this.shown = path;
    this.main.removeAttribute("aria-busy");
    this.main.replaceChildren(element);
    this.main.scrollTop = same ? scroll : 0;
    document.title = title ? `${title} – Fibrotrend` : "Fibrotrend";
    this.bar.update(path);
    const first = again() ?? focus ?? element.querySelector("h1");
    if (first instanceof HTMLElement) {
      if (!first.matches("a, button, input, select, textarea, [tabindex]")) first.tabIndex = -1;
      // A view is read from its top, whatever Enter does there.
      first.focus({ preventScroll: true });
    }
  }

  /** @param {import("./ipc.js").AppError} error @param {() => void} again */
  failure(error, again) {
    return h("section", { class: "page narrow" },
      h("h1", null, t("shell-not-shown")),
      h("p", { role: "alert", lang: error.lang }, error.message),
      h("p", { class: "actions" },
        h("button", { class: "primary", type: "button", on: { click: again } }, t("shell-try-again")),
        this.session.clinic && h("a", { class: "button", href: "#/patients" }, t("shell-nav-patients"))));
  }

  /** @param {string} words */
  say(words) {
    this.live.textContent = "";
    // A new text node is read out even when the words are the same.
    requestAnimationFrame(() => this.live.append(words));
  }

  find() {
    this.near?.find();
  }

  async lock() {
    if (this.locking) return;
    this.locking = true;
    const { lock } = await import("./views/lock.js");
    await lock(this.session, this.guard, () => this.main.replaceChildren());
    this.locking = false;
  }
}

ready.then(() => new App());
