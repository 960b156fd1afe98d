// A questionnaire tried out: scored as at a visit, stored nowhere.

import { Questionnaire } from "../components/questionnaire.js";
import { ipc, toAppError } from "../ipc.js";
import { h } from "../lib/dom.js";
import { currentTheme } from "../lib/theme.js";

/** @typedef {import("../ipc.js").AnswerValue} AnswerValue */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function instrumentTryView(ctx) {
  const instrument = (await ctx.session.instruments()).find((each) => each.id === ctx.params.id);
  if (!instrument) throw new Error("This questionnaire is not in the library.");
  const { id, version } = instrument;
  ctx.title(`Try ${instrument.shortName}`);

  /** @type {Map<string, AnswerValue>} */
  const answers = new Map();
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  let asked = 0;
  const score = async () => {
    asked += 1;
    const mine = asked;
    try {
      const scored = await ipc.instrumentTry({ id, version, answers: Object.fromEntries(answers) });
      if (mine !== asked || ctx.signal.aborted) return null;
      problem.hidden = true;
      return scored;
    } catch (reason) {
      if (mine === asked) {
        problem.textContent = `This could not be scored. ${toAppError(reason).message}`;
        problem.hidden = false;
      }
      return null;
    }
  };

  const about = `/instruments/${id}`;
  const sheet = new Questionnaire(ctx, {
    instrument,
    answers: {},
    readOnly: false,
    back: [about, "Back to the instrument"],
    onward: [about, "Done"],
    about: [h("strong", null, "Nothing is stored. "), "You are only trying it out."],
    aside: [problem, h("button", { type: "button", class: "again", on: { click: () => ctx.reload() } }, "Start again")],
    figures: () => ctx.session.bodyMap(currentTheme()),
    put: async (item, entry) => {
      // Marks that are not confirmed are no answer yet.
      if (entry?.given) answers.set(item.key, entry.value);
      else answers.delete(item.key);
      const scored = await score();
      if (scored) sheet.scored(scored);
    },
  });
  const blank = await score();
  if (blank) sheet.scored(blank);
  ctx.focus(sheet.first);
  return sheet.element;
}
