// Times, numbers, lines, words and lists: answered by keys and by mouse, blank until they are, and kept.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { answerByKeys, asks, createVault, hasFocus, pointAtArea, reads, saved, scoresRead, textOf, unlock, walkTo } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const PASSPHRASE = "five words make a passphrase";
const BED = "Item 1: time of going to bed";
const MINUTES = "Item 2: minutes until asleep";
const UP = "Item 3: time of getting up";
const HOURS = "Item 4: hours slept";
const OVERALL = "Overall, how bad were your symptoms?";
const AVERAGE = "How strong was your pain on average?";
const WORST = "How strong was your pain at its worst?";
const OTHER = "Is there another disorder that would explain the pain?";

scenario("Every kind of answer is given, kept and taken back", async ({ start, step, desktop, look }) => {
  let app = await start();

  /** In the list of all items: what was answered, or "no answer". */
  const given = (item, answer) => app.get("button", `${item}: ${answer}`);
  const value = async (name) => (await app.get("field", name)).getAttribute("value");
  /** Types into the field of the item, in place of what stands there. */
  const type = async (item, text) => {
    await hasFocus(app, "field", item);
    await app.chord(Key.CONTROL, "a");
    await app.keys(...text);
  };
  /** To an item by its entry in the list. */
  const open = async (item) => {
    await app.click("button", new RegExp(`^${item.replace(/[?]/g, "\\?")}: `));
    await asks(app, item);
  };
  const line = async () => {
    const slider = await app.get("slider");
    return await app.driver.executeScript((group) => ({
      text: group.getAttribute("aria-valuetext"),
      shown: group.parentElement.querySelector(".slider-value").textContent,
      thumb: group.querySelector(".thumb").checkVisibility(),
    }), slider);
  };
  const lineIs = (wanted, shown = wanted) => until(`the line shows ${shown}`, async () => {
    const { text, shown: now, thumb } = await line();
    return text === wanted && now === shown && thumb === (wanted !== "no answer");
  });

  await createVault(app, { clinic: "Sleep and Pain", clinician: "Dr. A. Reyes", passphrase: PASSPHRASE });
  await app.click("link", "Add patient");
  await app.fill("Given name", "Ada");
  await app.fill("Family name", "Berg");
  await app.fill("Date of birth", "1974-04-03");
  await app.keys(Key.ENTER);

  await step("a visit with questionnaires of one's choice is started by keys alone", async () => {
    await app.get("heading", "Ada Berg");
    await walkTo(app, "link", "New visit");
    await app.keys(Key.ENTER);
    await hasFocus(app, "button", "Start visit");
    await walkTo(app, "button", "Take out ACR 2016", { back: true });
    await app.keys(Key.ENTER, Key.ENTER, Key.ENTER, Key.ENTER);
    await hasFocus(app, "field", "Search questionnaires");
    for (const name of ["PSQI", "Diary", "painDETECT", "EQ-5D-5L", "FM criteria"]) {
      await app.keys(...name.toLowerCase(), Key.ENTER);
      await app.get("button", `Take out ${name}`);
    }
    await app.sees("5 chosen");
    await walkTo(app, "button", "Start visit");
    await app.keys(Key.ENTER);
    await hasFocus(app, "link", "Fill in PSQI");
    await app.keys(Key.ENTER);
    await asks(app, BED);
  });

  await step("a blank field is empty and says so", async () => {
    await hasFocus(app, "field", BED);
    assert.equal(await value(BED), "");
    await app.sees("such as 23:30 or 11:30 pm · no answer");
    await given(BED, "no answer");
    await scoresRead(app, /0 of 17 answered ?Global score ?–/);
  });

  await step("Enter on a blank field goes on and stores nothing", async () => {
    await app.keys(Key.ENTER);
    await asks(app, MINUTES);
    await given(BED, "no answer");
    await app.keys(Key.ARROW_UP);
    await asks(app, BED);
  });

  await step("times, minutes and hours are typed, taken as one sees, and stored when Enter is pressed", async () => {
    await type(BED, "11:15 pm");
    await app.sees("· 23:15, that is 11:15 pm · Enter takes it");
    await given(BED, "no answer");
    await app.keys(Key.ENTER);
    await asks(app, MINUTES);
    await given(BED, "23:15");
    await type(MINUTES, "20");
    await app.keys(Key.ENTER);
    await type(UP, "645");
    await app.keys(Key.ENTER);
    await type(HOURS, "8,5");
    await app.keys(Key.ENTER);
    await asks(app, "Item 5a");
    await given(HOURS, "8.5 hours, check this answer");
  });

  await step("more sleep than time in bed is told, and no longer once it is corrected", async () => {
    await reads(app, "region", "Check these answers", "More hours slept than spent in bed: check the hours and both times");
    await look("conflict");
    await app.keys(Key.ARROW_UP);
    await app.sees("Check: More hours slept than spent in bed");
    await type(HOURS, "6.5");
    await app.keys(Key.ENTER);
    await app.gone("region", "Check these answers");
    await given(HOURS, "6.5 hours");
  });

  await step("the global score appears with the last answer it needs; the optional item may stay blank", async () => {
    await asks(app, "Item 5a");
    await answerByKeys(app, "111100000");
    await asks(app, "Item 5j");
    await app.keys(Key.ENTER);
    await answerByKeys(app, "011");
    await scoresRead(app, /16 of 17 answered ?Global score ?–/);
    await answerByKeys(app, "2");
    // Quality 2, latency (20 min 1 + 1) 1, duration 1, efficiency 390/450 0, disturbances 3 → 1, medicines 0, daytime 2 → 1
    await scoresRead(app, /17 of 17 answered ?Global score ?6 \/ 21 ?provisional.*Sleep efficiency, % ?86\.7 \/ 100.*Poor sleep: global score above 5 ?met/);
  });

  await step("what can't be an answer is said, never stored, and doesn't go on", async () => {
    await open(BED);
    for (const [text, words] of [["25:99", "This is not a time of day."], ["late", "This is not a time of day."]]) {
      await type(BED, text);
      await app.keys(Key.ENTER);
      await app.sees(words);
      await asks(app, BED);
    }
    await app.keys(Key.ESCAPE);
    assert.equal(await value(BED), "23:15", "Escape takes back what is no answer");
    await open(MINUTES);
    for (const [text, words] of [
      ["twenty", "This is not a number. Type 0 to 1440 minutes. Nothing was stored."], ["99999999999999999999", "This is outside the range. Type 0 to 1440 minutes. Nothing was stored."],
      ["-5", "This is outside the range."], ["12.5", "Type a whole number."], ["1e2", "This is not a number."],
    ]) {
      await type(MINUTES, text);
      await app.keys(Key.ENTER);
      await app.sees(words);
      await asks(app, MINUTES);
    }
    // Pasted text is text like any other.
    await type(MINUTES, "about half an hour");
    await app.chord(Key.CONTROL, "a");
    await app.chord(Key.CONTROL, "x");
    await app.chord(Key.CONTROL, "v");
    await app.keys(Key.TAB);
    await app.sees("This is not a number.");
    assert.equal(await value(MINUTES), "about half an hour");
    await look("not-a-number");
    await app.click("link", "Back to visit");
    await asks(app, MINUTES);
    await app.keys(Key.ESCAPE);
    await given(MINUTES, "20 minutes");
    await saved(app);
  });

  await step("an entry without Enter is stored when one goes back or closes the window, and is there after a restart", async () => {
    await type(MINUTES, "30");
    await app.driver.navigate().back();
    await reads(app, "article", "PSQI", /Global score ?6 \/ 21/);
    await app.click("link", "Review PSQI");
    await given(MINUTES, "30 minutes");
    await open(MINUTES);
    await type(MINUTES, "45");
    await app.close(desktop, "Fibrotrend$");
    app = await start();
    await unlock(app, PASSPHRASE);
    await app.click("link", "Ada Berg");
    await app.click("link", "Continue visit");
    await app.click("link", "Review PSQI");
    await given(MINUTES, "45 minutes");
    await app.keys(Key.ESCAPE);
  });

  await step("a line is blank until it is answered: by arrows, by digits, by mouse", async () => {
    await app.click("link", "Fill in Diary");
    await asks(app, OVERALL);
    await hasFocus(app, "slider", OVERALL);
    await lineIs("no answer", "No answer");
    await look("line-blank");
    await app.keys("7", "3");
    await lineIs("no answer", "73…").catch(() => assert.fail("what is being typed is shown, not yet taken"));
    await given(OVERALL, "no answer");
    await app.keys(Key.ENTER);
    await given(OVERALL, "73");
    await asks(app, AVERAGE);
    await lineIs("no answer", "No answer");
    await app.keys(Key.ARROW_RIGHT);
    await lineIs("0");
    await app.keys(Key.PAGE_UP, Key.PAGE_UP, Key.ARROW_RIGHT, Key.ARROW_LEFT, Key.ARROW_LEFT);
    await lineIs("19");
    await app.keys("1", "5", "0", Key.ENTER);
    await app.sees("150 is outside the range. Type 0 to 100.");
    await lineIs("19");
    await app.keys(Key.ARROW_DOWN);
    await asks(app, WORST);
    await app.point(await app.get("slider", WORST));
    await lineIs("50");
    await app.keys(Key.END);
    await lineIs("100");
    await look("line");
    await scoresRead(app, /Symptoms overall ?73 \/ 100 ?Average pain ?19 \/ 100 ?Worst pain ?100 \/ 100/);
  });

  await step("“Clear answer” makes a line blank again", async () => {
    await app.click("button", "Clear answer");
    await lineIs("no answer", "No answer");
    await given(WORST, "no answer");
    await app.keys("6", "0");
    // Digits wait for more of them, wherever one goes next.
    await app.keys(Key.TAB);
    await lineIs("60");
    await open(OVERALL);
    await app.keys(Key.BACK_SPACE);
    await lineIs("no answer", "No answer");
    await saved(app);
  });

  await step("after leaving and coming back the lines are where they were", async () => {
    await app.keys(Key.ESCAPE);
    await reads(app, "article", "Diary", /2 of 11 answered.*Average pain ?19 \/ 100/);
    await app.click("link", "Continue Diary");
    await asks(app, OVERALL);
    await lineIs("no answer", "No answer");
    await given(AVERAGE, "19");
    await given(WORST, "60");
    await app.keys(Key.ARROW_DOWN);
    await lineIs("19");
    await app.keys(Key.ESCAPE);
  });

  await step("answers that are words are counted from the top", async () => {
    await app.click("link", "Fill in painDETECT");
    await asks(app, "Item 1");
    await answerByKeys(app, "3333333");
    await asks(app, "Picture of the course of pain");
    await answerByKeys(app, "3");
    await given("Picture of the course of pain", "Picture 3, counts +1");
    await answerByKeys(app, "y");
    // 7 × 3 + 1 + 2
    await scoresRead(app, /9 of 9 answered ?Total ?24 \(.1 to 38\) ?positive/);
    await hasFocus(app, "link", "Next questionnaire");
    await app.keys(Key.ENTER);
  });

  await step("five levels make a profile, and the scale beside it is a line", async () => {
    await asks(app, "Dimension 1");
    await answerByKeys(app, "11234");
    await asks(app, "Number on the scale");
    await scoresRead(app, /Profile ?11234 ?Health today \(VAS\) ?–/);
    await app.keys("6", "5", Key.ENTER);
    await scoresRead(app, /Health today \(VAS\) ?65 \/ 100/);
    await hasFocus(app, "link", "Next questionnaire");
    await app.keys(Key.ENTER);
  });

  const criteria = (name, wanted) => until(`${name}: ${wanted}`, async () => wanted.test(await textOf(app, await app.get("row", new RegExp(`^${name}`)))));

  await step("three sets of criteria stand side by side, with a sentence on why they differ", async () => {
    await asks(app, "Where did you have pain?");
    assert.equal((await app.all("table", "Fibromyalgia criteria side by side")).length, 0, "nothing is compared before the first answer");
    await app.keys(..."abcde");
    await app.sees("5 areas marked, not confirmed");
    for (const area of ["upper_back", "lower_back"]) await pointAtArea(app, area);
    await app.sees("7 areas marked, not confirmed");
    await app.click("button", "These are all");
    await answerByKeys(app, "2212101y");
    await criteria("Pattern meets the criteria", /\? ?unknown.*\? ?unknown.*✗ ?not met/);
    await answerByKeys(app, "n");
    await criteria("Widespread pain and severity", /✓ ?met ✓ ?met ✓ ?met$/);
    await criteria("Generalized pain", /– ?not asked – ?not asked ✗ ?not met$/);
    await criteria("Pattern meets the criteria", /✓ ?met ✓ ?met ✗ ?not met$/);
    await app.sees("The pattern does not meet the 2016 criteria, but an earlier version: the painful areas lie in one region only");
    await look("criteria");
  });

  await step("taking an answer back changes the table at once", async () => {
    await open(OTHER);
    await app.keys(Key.BACK_SPACE);
    await criteria("Pattern meets the criteria", /\? ?unknown.*\? ?unknown.*✗ ?not met$/);
    assert.equal((await app.all("listitem", /^The pattern does not meet the 2016 criteria/)).length, 0);
    await app.keys("n");
    await criteria("Pattern meets the criteria", /✓ ?met ✓ ?met ✗ ?not met$/);
    await app.click("link", "Done");
    await app.get("table", "Fibromyalgia criteria side by side");
    await criteria("Pattern meets the criteria", /✓ ?met ✓ ?met ✗ ?not met$/);
    await app.sees("the painful areas lie in one region only");
  });
});
