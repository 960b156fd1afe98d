// What the app does, in few words, and every key.

import { bringBack } from "../components/first-steps.js";
import { shortcutLists } from "../components/shortcuts.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { COMMAND_KEY, isMac } from "../lib/undo.js";
import { rich, t } from "../lib/words.js";

/** @param {string} id */
const heading = (id) => h("h2", null, t(id));
/** @param {string} id */
const paragraph = (id) => h("p", null, t(id));
/** @param {string[]} ids */
const lines = (...ids) => ids.map((id) => h("li", null, t(id)));
/** @param {string[]} ids */
const list = (...ids) => h("ul", null, lines(...ids));

/** The computer's own key for commands, with a letter. @param {string} letter */
const command = (letter) => ({ command: h("kbd", null, isMac() ? COMMAND_KEY : t("help-key-ctrl")), letter: h("kbd", null, letter) });

/** @param {import("../lib/session.js").Ctx} ctx */
export async function helpView(ctx) {
  ctx.title(t("shell-nav-help"));
  const info = await ipc.appInfo();
  const open = ctx.session.clinic !== null;
  /** A place in an open vault, otherwise its name. @param {string} path @param {string} words @param {string} [closed] */
  const place = (path, words, closed = words) => ({ place: open ? h("a", { href: `#${path}` }, words) : closed });
  return h("section", { class: "page narrow help" },
    h("h1", null, t("shell-nav-help")),
    !open && h("p", null, h("a", { href: "#/unlock" }, t("help-back"))),

    heading("help-brief"),
    h("ol", null, lines("help-brief.find", "help-brief.fill", "help-brief.sign")),

    heading("help-first"), paragraph("help-first.steps"),
    ctx.session.may("write") && guideAgain(ctx),

    heading("help-way"),
    h("p", null, rich("help-way.search", command("K"))),

    heading("help-undo"),
    h("ul", null,
      lines("help-undo.answers"),
      h("li", null, rich("help-undo.form", command("Z"))),
      lines("help-undo.saved")),

    heading("help-long"), paragraph("help-long.line"),

    heading("help-scores"),
    list("help-scores.range", "help-scores.provisional", "help-scores.band", "help-scores.change", "help-scores.acr"),

    heading("help-unanswered"), paragraph("help-unanswered.missing"),

    heading("help-criteria"), paragraph("help-criteria.differ"),

    heading("help-conflicts"), paragraph("help-conflicts.both"),

    heading("help-written"),
    list("help-written.correct", "help-written.ended", "help-written.remove", "help-written.vague"),

    heading("help-timeline"), paragraph("help-timeline.draws"),

    heading("help-treatments"), paragraph("help-treatments.course"),
    list("help-treatments.list", "help-treatments.dose"),

    heading("help-titration"),
    h("p", null, rich("help-titration.plan", place("/practice", t("shell-settings-practice"), t("help-titration.place")))),

    heading("help-safety"), paragraph("help-safety.rules"), paragraph("help-safety.lists"),

    heading("help-nine"), paragraph("help-nine.alert"),

    heading("help-labs"),
    list("help-labs.type", "help-labs.range", "help-labs.unit", "help-labs.hardly"),

    heading("help-diary"),
    list("help-diary.ratings", "help-diary.paste", "help-diary.changed", "help-diary.blank"),

    heading("help-due"), paragraph("help-due.list"),

    heading("help-helping"), paragraph("help-helping.verdict"),
    list("help-helping.phases", "help-helping.first", "help-helping.compared", "help-helping.few", "help-helping.days", "help-helping.both", "help-helping.none", "help-helping.lost"),

    heading("help-cannot"),
    list("help-cannot.placebo", "help-cannot.anyway", "help-cannot.which", "help-cannot.pause"),

    heading("help-charts"), paragraph("help-charts.share"),

    heading("help-evidence"), paragraph("help-evidence.trials"),

    heading("help-cohort"),
    h("p", null, rich("help-cohort.counted", place("/cohort", t("shell-nav-cohort")))),

    heading("help-report"), paragraph("help-report.pages"),

    heading("help-batch"),
    h("p", null, rich("help-batch.each", place("/batch", t("help-batch"), t("help-batch.place")))),

    heading("help-data"),
    h("p", null, rich("help-data.where", place("/data", t("shell-settings-data")))),
    list("help-data.export", "help-data.research", "help-data.import", "help-data.whole", "help-data.patient", "help-data.visits"),

    heading("help-addresses"),
    h("p", null, rich("help-addresses.book", place("/contacts", t("shell-nav-contacts")))),

    heading("help-instruments"),
    h("p", null, rich("help-instruments.each", place("/instruments", t("shell-nav-instruments")))),

    heading("help-numbers"), paragraph("help-numbers.wording"),

    heading("help-own"), paragraph("help-own.ways"),

    heading("help-vault"), paragraph("help-vault.folder"),
    info.vaults.length > 0 && h("ul", null, info.vaults.map((vault) => h("li", null, vault.name, ": ", h("span", { class: "path" }, vault.place)))),

    heading("help-users"),
    list("help-users.passphrase", "help-users.roles", "help-users.code", "help-users.without", "help-users.from-then"),

    heading("help-lock"), paragraph("help-lock.when"),

    heading("help-handover"),
    list("help-handover.alone", "help-handover.stored", "help-handover.unseen", "help-handover.end", "help-handover.sheet"),

    heading("help-audit"), paragraph("help-audit.chain"),

    heading("help-backups"),
    list("help-backups.when", "help-backups.kept", "help-backups.restore", "help-backups.damaged"),

    heading("help-demo"),
    h("p", null, rich("help-demo.try", { passphrase: h("span", { class: "path" }, info.demoPassphrase) })),

    heading("help-access"),
    h("ul", null,
      lines("help-access.keys"),
      h("li", null, rich("help-access.look", place("/settings/display", t("help-access.place")))),
      lines("help-access.words", "help-access.told", "help-access.marks")),

    h("h2", { id: "keys" }, t("help-keys")),
    h("p", null, rich("help-keys-press", { key: h("kbd", null, "?") })),
    shortcutLists("h3"),

    h("p", { class: "hint version" }, `Fibrotrend ${info.version}`));
}

/** @param {import("../lib/session.js").Ctx} ctx */
function guideAgain(ctx) {
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const again = h("button", { type: "button", on: { click: async () => {
    problem.hidden = true;
    try {
      await bringBack();
      ctx.go("/patients");
    } catch (reason) {
      const error = toAppError(reason);
      fill(problem, h("span", { lang: error.lang }, error.message));
      problem.hidden = false;
    }
  } } }, t("help-first.again"));
  return [h("div", { class: "actions" }, again), problem];
}
