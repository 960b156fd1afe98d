// From an empty profile to a printed report, and everything is there again the next morning.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { first, second, third } from "./answers.js";
import { Key } from "./app.js";
import {
  answerByKeys, answerByMouse, asks, createVault, hasFocus, keysSeen, paintedAreas, pointAtArea, reads, saved, scoresRead, startVisit, textOf, typeInto,
  unlock, walkTo, watchKeys,
} from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";
import { pngSize } from "./xwd.js";

const run = promisify(execFile);
const PASSPHRASE = "five words make a passphrase";
const GIVEN = `Zoë <b>`;
const FAMILY = `O'Neil#&"{}`;
const NAME = `${GIVEN} ${FAMILY}`;

scenario("A patient's first visits, by keys and by mouse, up to the report", async ({ start, step, note, desktop, profile, look }) => {
  let app = await start();
  const times = [];

  await step("a vault is made by keys alone", async () => {
    await createVault(app, { clinic: "Rheumatology North", clinician: "Dr. A. Reyes", passphrase: PASSPHRASE });
  });

  await step("a patient whose name is full of signs is added by keys alone", async () => {
    await walkTo(app, "link", "Add patient");
    await app.keys(Key.ENTER);
    await hasFocus(app, "field", "Given name");
    await app.keys(...GIVEN);
    await typeInto(app, "Family name", FAMILY);
    await typeInto(app, "Date of birth", "3 April 1974");
    await typeInto(app, "Clinic number", "N-0042");
    await app.keys(Key.ENTER);
    await app.get("heading", NAME);
  });

  // A questionnaire opens on Enter, and after its last item Enter leads to the next.
  const openNext = async (name, from) => {
    await hasFocus(app, "link", from);
    await app.keys(Key.ENTER);
    await app.get("heading", name);
  };

  const byKeys = async (visit, fast) => {
    await startVisit(app, visit.date);
    await watchKeys(app);
    await openNext("ACR 2016", "Fill in ACR 2016");
    await asks(app, "Where did you have pain?");
    await app.keys(...visit.acr.areas);
    await app.sees(`${visit.acr.areas.length} areas marked, not confirmed`);
    await app.keys(Key.ENTER);
    await asks(app, "Fatigue");
    await answerByKeys(app, visit.acr.items);
    await scoresRead(app, visit.scores.acr);

    await keysSeen(app);
    await openNext("FIQR", "Next questionnaire");
    await asks(app, "Brush or comb your hair");
    if (fast) await app.keys(...visit.fiqr);
    else await answerByKeys(app, visit.fiqr);
    await saved(app);
    await scoresRead(app, visit.scores.fiqr);
    await openNext("PHQ-9", "Next questionnaire");
    const seen = await keysSeen(app);
    assert.ok(seen.presses <= 23, `the FIQR takes ${seen.presses} key presses from the one that opens it to the one that leaves it`);
    if (!fast) {
      assert.equal(seen.times.length, 21, "each answer is stored by itself");
      times.push(...seen.times);
    }

    await asks(app, "Little interest or pleasure in doing things");
    await answerByKeys(app, visit.phq);
    await scoresRead(app, visit.scores.phq);
  };
  const toPain = async (visit) => {
    await openNext("Pain 0–10", "Next questionnaire");
    await answerByKeys(app, visit.pain);
    await scoresRead(app, visit.scores.pain);
    await hasFocus(app, "link", "Done");
    await app.keys(Key.ENTER);
  };

  await step("a visit of years ago is filled in by keys alone, the FIQR in at most 23, with scores as it goes", async () => {
    await byKeys(first, false);
  });

  await step("item 9 above “Not at all” shows the safety panel at once, and interrupts whoever opens the visit", async () => {
    await reads(app, "region", "Safety", /item 9 .* is answered above “Not at all”: answered 1 \(Several days\)/);
    await look("safety");
    await toPain(first);
    const dialog = await app.get("dialog");
    await app.fill("What was decided or done", "Talked in private: no plan, no intent");
    await app.click("button", "Acknowledge", dialog);
    await app.gone("dialog");
    await reads(app, "region", "Safety", /item 9.*Acknowledged by Dr\. A\. Reyes.*no plan, no intent/);
  });

  await step("signing makes the visit and its forms read-only", async () => {
    await walkTo(app, "button", "Sign");
    await app.keys(Key.ENTER);
    await app.get("dialog", /^Sign the visit of /);
    await app.click("button", "Sign", await app.get("dialog"));
    await app.get("button", "Correct…");
    await app.sees("Signed by Dr. A. Reyes on");
    assert.equal((await app.all("button", /^Sign/)).length, 0);
    await walkTo(app, "link", "Show answers FIQR");
    await app.keys(Key.ENTER);
    await app.sees("signed, read-only");
    await app.keys("1", Key.DELETE, Key.ARROW_RIGHT);
    await asks(app, "Brush or comb your hair");
    await app.get("button", "Brush or comb your hair: 5");
    await scoresRead(app, first.scores.fiqr);
    await app.keys(Key.ESCAPE);
    await app.get("button", "Correct…");
  });

  await step("a second visit, typed as fast as keys can be pressed, shows the change since the first", async () => {
    await walkTo(app, "link", NAME);
    await app.keys(Key.ENTER);
    await byKeys(second, true);
    assert.equal((await app.all("region", "Safety")).length, 0, "item 9 is “Not at all” now");
    await toPain(second);
    await hasFocus(app, "button", "Sign");
    await app.keys(Key.ENTER);
    await app.click("button", "Sign", await app.get("dialog"));
    await app.get("button", "Correct…");
  });

  await step("a third visit is filled in by mouse, its painful areas clicked on the figures", async () => {
    await app.click("link", NAME);
    await app.click("link", "New visit");
    await app.fill("Date of the visit", third.date);
    await app.sees("25, 2024");
    await app.click("button", "Start visit");
    await app.click("link", "Fill in ACR 2016");
    for (const [done, area] of third.areas.entries()) {
      await pointAtArea(app, area);
      await app.sees(`${done + 1} ${done ? "areas" : "area"} marked, not confirmed`);
    }
    await look("body-map");
    assert.deepEqual((await paintedAreas(app)).sort(), third.areas.toSorted(), "the figures show what is marked");
    for (const area of ["Neck", "Left shoulder girdle", "Right shoulder girdle"]) assert.ok(await (await app.get("checkbox", area)).isSelected());
    await app.click("button", "These are all");
    for (const [item, choice] of third.acr) await answerByMouse(app, item, choice);
    await scoresRead(app, third.scores.acr);
    await app.click("link", "Next questionnaire");
    for (const [item, choice] of third.fiqr) {
      await asks(app, item);
      if (choice) await answerByMouse(app, item, choice);
      else await app.click("button", "Next item");
    }
    await app.click("link", "Next questionnaire");
    for (const [item, choice] of third.phq) await answerByMouse(app, item, choice);
    await app.click("link", "Back to visit");
    await app.click("link", "Fill in Pain 0–10");
    await answerByMouse(app, "How strong was your pain on average over the past 7 days?", third.pain);
    await app.click("link", "Done");
  });

  await step("what is missing is named on the visit and before signing, and counts as nothing", async () => {
    await reads(app, "article", "FIQR", /20 of 21 answered.*Total ?31\.0 \/ 100 ?mild Salaffi 2021 ?prorated.*Unanswered: Prepare a homemade meal\./);
    await reads(app, "article", "PHQ-9", /2 of 9 answered.*Total ?–.*Unanswered: .*and \d more/);
    await app.click("button", "Sign");
    await reads(app, "dialog", "Sign with unanswered items?", /FIQR: 1 of 21 unanswered ?PHQ-9: 7 of 9 unanswered/);
    await look("missing");
    const dialog = await app.get("dialog");
    await app.click("button", "Sign", dialog);
    await app.get("button", "Correct…");
  });

  await step("a correction wants a reason, becomes revision 2 and keeps what stood before", async () => {
    await app.click("button", "Correct…");
    const dialog = await app.get("dialog", "Correct this visit");
    await app.click("button", "Open for correction", dialog);
    await app.sees("Say why, in a few words.");
    await app.fill("Reason for the correction", "Misread the sheet");
    await app.click("button", "Open for correction", dialog);
    await app.sees("Correction under way by Dr. A. Reyes: Misread the sheet");
    await app.click("link", "Continue FIQR");
    await app.click("button", "Pain: 4");
    await answerByMouse(app, "Pain", "6");
    await saved(app);
    await app.click("link", "Back to visit");
    await app.click("button", "Sign correction");
    await app.click("button", "Sign", await app.get("dialog"));
    await app.sees(/Signed by Dr\. A\. Reyes, revision 2 on /);
    await app.get("listitem", /^Correction opened by Dr\. A\. Reyes.* Reason: Misread the sheet FIQR, Pain: 4 → 6$/);
    assert.equal((await app.all("listitem", /^Signed by Dr\. A\. Reyes/)).length, 2);
    // 2 more in the symptoms make the total 1 more.
    await reads(app, "article", "FIQR", /Total ?32\.0 \/ 100.*10\.5 points better/);
    await look("corrected");
  });

  await step("without a treatment the trends say what is missing", async () => {
    await app.click("link", NAME);
    await app.click("link", "Trends");
    await app.sees(/[Aa]dd a treatment/);
    await look("trends");
  });

  await step("the report is saved as a tagged PDF with the patient's name on every page, scores and changes", async () => {
    const file = join(profile.documents, "report.pdf");
    await app.click("link", "Report");
    await app.sees(/\d+ pages?, (A4|Letter)/);
    await app.click("button", "Save PDF…");
    await desktop.answerFileDialog("Save the report", file);
    await app.sees(`Saved to ${file}`);
    const { stdout: info } = await run("pdfinfo", [file]);
    assert.match(info, /^Title: +\S/m);
    assert.match(info, /^Tagged: +yes$/m);
    const pages = Number(/^Pages: +(\d+)$/m.exec(info)[1]);
    assert.ok(pages >= 2 && pages <= 8, `${pages} pages`);
    let text = "";
    for (let page = 1; page <= pages; page++) {
      const { stdout } = await run("pdftotext", ["-layout", "-f", page, "-l", page, file, "-"]);
      assert.ok(stdout.includes(NAME), `page ${page} names the patient:\n${stdout}`);
      assert.ok(stdout.includes(`page ${page} of ${pages}`));
      text += stdout;
    }
    const row = (date) => new RegExp(`${date}.*`).exec(text.slice(text.indexOf("Visits and scores")))?.[0].replace(/\s+/g, " ");
    text = text.replace(/\u00a0/g, " ");
    // Score, change since baseline, change since last: FIQR, pain, PSD, PHQ-9.
    assert.match(row("10 Sep 2023"), /63\.5 10 18 17$/);
    assert.match(row("3 Dec 2023"), /42\.5 −21\.0 −21\.0 6 −4 −4 10 −8 −8 9 −8 −8$/);
    assert.match(row("25 Feb 2024"), / 32\.0† −31\.5 −10\.5 5 −5 −1 6 −12 −4 –/);
    for (const words of ["signed, revision 2", "Rheumatology North", "N-0042", "Dr. A. Reyes", "3 Apr 1974"]) assert.ok(text.includes(words), words);
  });

  await step("a wrong passphrase is told plainly, the right one opens the vault again", async () => {
    await app.close(desktop);
    app = await start();
    await unlock(app, "five words make no passphrase");
    await app.sees("The passphrase is wrong: check capitals and the keyboard layout, then type it again.");
    await look("wrong-passphrase");
    await unlock(app, PASSPHRASE);
    await app.get("heading", "Patients");
  });

  await step("after a restart patient, answers and signatures are found again, by name or by number", async () => {
    for (const search of ["neil", "0042", "1974-04-03"]) {
      await app.fill("Search patients", search);
      await app.sees("1 patient found");
      await app.get("link", NAME);
    }
    await app.fill("Search patients", "nobody");
    await app.sees("No patient matches.");
    await app.fill("Search patients", "<b>");
    await app.sees("1 patient found");
    await app.keys(Key.ENTER);
    await app.get("heading", NAME);
    const rows = await app.all("row", /2023|2024/);
    assert.equal(rows.length, 3);
    assert.match(await textOf(app, rows[0]), /Feb 25, 2024.*32\.0.*prorated.*10\.5 points better/);
    assert.match(await textOf(app, rows[2]), /Sep 10, 2023.*63\.5.*10.*18.*17/);
    await app.click("link", "Sep 10, 2023");
    await app.sees("Signed by Dr. A. Reyes on");
    for (const [card, scores] of [["ACR 2016", "acr"], ["PHQ-9", "phq"], ["Pain 0–10", "pain"]]) {
      await reads(app, "article", card, new RegExp(first.scores[scores].source.split(".*")[0]));
    }
    await app.click("link", "Show answers FIQR");
    for (const [n, [item]] of third.fiqr.entries()) {
      await app.get("button", `${item}: ${first.fiqr[n] === "t" ? 10 : first.fiqr[n]}`);
    }
  });

  await step("after a power cut every answer that showed as saved is there", async () => {
    await app.click("link", "Patients");
    await app.click("link", NAME);
    await startVisit(app, "2024-05-20");
    await app.click("link", "Fill in FIQR");
    await asks(app, "Brush or comb your hair");
    await watchKeys(app);
    const keys = "9t8765";
    await answerByKeys(app, keys);
    await app.kill();
    app = await start();
    await unlock(app, PASSPHRASE);
    await app.click("link", NAME);
    await app.click("link", "Continue visit");
    await app.click("link", "Continue FIQR");
    for (const [n, [item]] of third.fiqr.entries()) {
      await app.get("button", `${item}: ${n >= keys.length ? "no answer" : keys[n] === "t" ? 10 : keys[n]}`);
    }
    await asks(app, third.fiqr[keys.length][0]);
  });

  await step("an answer is stored within 200 ms of its key", async () => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.ceil(share * sorted.length) - 1];
    note(`key to stored, ${sorted.length} answers: median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms`);
    assert.ok(sorted.length >= 20);
    assert.ok(at(0.95) < 200, `95 of 100 within ${at(0.95)} ms`);
  });
});
