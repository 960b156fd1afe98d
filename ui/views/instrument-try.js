// A questionnaire tried out: scored as at a visit, stored nowhere.

import { Questionnaire } from "../components/questionnaire.js";
import { AppError, ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { currentTheme } from "../lib/theme.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc.js").AnswerValue} AnswerValue */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function instrumentTryView(ctx) {
  const instrument = (await ctx.session.instruments()).find((each) => each.id === ctx.params.id);
  if (!instrument) throw new AppError("no_such", t("visits-try.gone"));
  const { id, version } = instrument;
  ctx.title(t("visits-try.title", { form: instrument.shortName }));

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
        const { message, lang } = toAppError(reason);
        fill(problem, t("visits-try.not-scored"), " ", h("span", { lang }, message));
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
    back: [about, t("visits-try.back")],
    onward: [about, t("visits-form-done")],
    about: [h("strong", null, t("visits-try.nothing")), " ", t("visits-try.only")],
    aside: [problem, h("button", { type: "button", class: "again", on: { click: () => ctx.reload() } }, t("visits-try.again"))],
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
