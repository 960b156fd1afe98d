// What the app does, in few words, and every key.

import { shortcutLists } from "../components/shortcuts.js";
import { ipc } from "../ipc.js";
import { h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export async function helpView(ctx) {
  ctx.title("Help");
  const [info, forms] = await Promise.all([
    ipc.appInfo(),
    ctx.session.clinic ? ctx.session.instruments() : [],
  ]);
  return h("section", { class: "page narrow help" },
    h("h1", null, "Help"),
    !ctx.session.clinic && h("p", null, h("a", { href: "#/unlock" }, "Back to the first screen")),

    h("h2", null, "A visit in brief"),
    h("ol", null,
      h("li", null, "Find or add the patient, then “New visit”. The visit has a date of its own: the day the patient was seen."),
      h("li", null, "Fill in the questionnaires. Every answer is stored as it is given; you can close the window at any time and go on later."),
      h("li", null, "Sign. A signed visit is read-only. “Correct…” opens it again with a reason; what was signed before is kept.")),

    h("h2", null, "What the scores mean"),
    h("ul", null,
      h("li", null, "Every score is shown with its range, such as 59.0 / 100. “Why this number” under a score gives its rule and source."),
      h("li", null, "A band such as “moderate” names the paper it comes from: papers differ about where bands begin."),
      h("li", null, "A change always says its direction: “8.0 points better”. On every form used here, lower is better."),
      h("li", null, "The ACR 2016 result says whether the questionnaire’s pattern meets the criteria. It is not a diagnosis.")),

    h("h2", null, "Unanswered items"),
    h("p", null, "An unanswered item is missing; it never counts as 0. A score is scaled up for a missing item only where the form’s own rule allows it, and then says “prorated”. Otherwise there is no score. The body map counts once it is confirmed, because an empty map means “no pain”, and no map means “not asked”."),

    h("h2", null, "Safety"),
    h("p", null, "PHQ-9 item 9 answered above “not at all” raises a safety flag at once, whatever the total. It shows your clinic’s own text: write it under Settings."),

    h("h2", null, "The vault and its backup"),
    h("p", null, "A vault is a folder with your clinic’s encrypted data. It stays on this computer; nothing is sent anywhere."),
    info.vaults.length > 0 && h("ul", null, info.vaults.map((vault) => h("li", null, vault.name, ": ", h("span", { class: "path" }, vault.place)))),
    h("p", null, "To back it up, choose “Lock”, then copy the vault’s whole folder to another disk. Copy it only while it is closed. To use a copy, choose “Open a vault elsewhere…” on the first screen. Without the passphrase nobody can open the vault or its copies."),

    h("h2", null, "The demo clinic"),
    h("p", null, "“Try the demo clinic” opens a vault of invented patients. Its passphrase is ", h("span", { class: "path" }, info.demoPassphrase), "."),

    h("h2", { id: "keys" }, "Keyboard"),
    h("p", null, "Press ", h("kbd", null, "?"), " anywhere outside a text field for this list."),
    shortcutLists("h3"),

    forms.length > 0 && [
      h("h2", null, "Questionnaires"),
      forms.map((form) => h("div", { class: "instrument" },
        h("h3", null, form.name, form.name.includes(form.shortName) ? null : ` (${form.shortName})`),
        h("p", null, form.citation),
        h("p", { class: "hint" }, [form.attribution, form.licence, `Definition version ${form.version}`].filter(Boolean).join(" · ")))),
    ],
    h("p", { class: "hint version" }, `Fibrotrend ${info.version}`));
}
