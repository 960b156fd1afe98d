// The window in the patient's hands: what is answered is kept, nothing else is reached, and it ends locked.

import assert from "node:assert/strict";
import { ask, copy, invoke, leaveBy, makeClinic, pasted, session, stands, untilAnotherPage, vaultOf } from "./shell.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const PASSPHRASE = "seventeen quiet otters";
const FAMILY = "Quarrington";

scenario("A patient answers alone with the window", async ({ start, step, desktop }) => {
  let app = await start();
  const { patient, visit } = await makeClinic(app, { passphrase: PASSPHRASE, family: FAMILY });
  const [phq9, gad7] = visit.assessments;
  const open = async () => {
    const { handle } = await vaultOf(app);
    await ask(app, "vault_open", { handle, user: null, passphrase: PASSPHRASE, confirmed: false });
  };
  const handOver = (assessments = [phq9.id, gad7.id]) => leaveBy(app, "handover_start", { visitId: visit.id, assessments });
  const answer = (item, value) => ask(app, "handover_answer", { item, value, given: true });
  const answered = async (assessment) => {
    const view = await ask(app, "visit_get", { visitId: visit.id });
    return view.assessments.find(({ id }) => id === assessment.id).answers;
  };

  const alone = await desktop.windows(".");

  await step("what can't be handed over is refused, and the window stays as it is", async () => {
    const { code } = await invoke(app, "handover_start", { visitId: visit.id, assessments: [] });
    assert.equal(code, "invalid_field");
    assert.equal((await session(app)).standing, "open");
  });

  await step("the window is full screen and shows the questionnaire without a name", async () => {
    await copy(app, `${FAMILY}: lives alone`);
    await handOver();
    await stands(app, "handOver");
    const { clinic, number, of, form } = await ask(app, "handover_get");
    assert.deepEqual([clinic, number, of, form.id], ["Pain Clinic North", 1, 2, "phq9"]);
    await until("the window is full screen", async () => {
      const [id] = await desktop.windows("^Fibrotrend$");
      return (await desktop.xdotool("getwindowgeometry", id)).includes("1440x1000");
    });
    await until("the page is drawn", () => app.driver.executeScript("return document.body.innerText.length > 0"));
    assert.ok(!(await app.driver.executeScript("return document.documentElement.outerHTML + document.title")).includes(FAMILY));
  });

  await step("what the clinician copied can't be pasted", async () => {
    assert.equal(await pasted(app), "");
  });

  await step("nothing but the questionnaire answers", async () => {
    for (const [command, args] of [
      ["patient_get", { patientId: patient.id }], ["visit_get", { visitId: visit.id }], ["app_info", {}], ["vault_close", {}],
      ["vault_demo", {}], ["instruments_list", {}], ["restore_choose", {}], ["handover_start", { visitId: visit.id, assessments: [gad7.id] }],
      ["answer_set", { visitId: visit.id, assessmentId: gad7.id, item: "q1", value: 3, given: true }],
    ]) {
      assert.equal((await invoke(app, command, args)).code, "locked", command);
    }
    await ask(app, "body_map_svg", { theme: "light" });
  });

  await step("an answer is kept; scores and flags aren't told", async () => {
    for (let item = 1; item <= 9; item++) {
      const { assessment } = await answer(`q${item}`, 3);
      assert.deepEqual([assessment.lines, assessment.flags, assessment.sentences], [[], [], []]);
    }
    assert.equal((await invoke(app, "handover_answer", { item: "q1", value: 7, given: true })).code, "invalid_field");
  });

  await step("loading the page anew, going back and other addresses lead to the same questionnaire", async () => {
    for (const act of [
      () => app.driver.executeScript("location.reload()"),
      () => app.driver.executeScript("history.back()"),
      () => app.driver.executeScript("location.hash = arguments[0]", `#/patients/${patient.id}`),
      () => app.driver.executeScript("location.href = 'tauri://elsewhere/'"),
      () => app.driver.executeScript("location.href = 'file:///etc/passwd'"),
      () => app.driver.executeScript("window.open('tauri://localhost/'); window.print()"),
    ]) {
      await act();
      const { standing } = await session(app);
      assert.equal(standing, "handOver");
      const place = await app.driver.executeScript("return location.protocol + '//' + location.host");
      assert.equal(place, "tauri://localhost");
      assert.equal((await ask(app, "handover_get")).form.id, "phq9");
      assert.ok(!(await app.driver.executeScript("return document.documentElement.outerHTML")).includes(FAMILY));
    }
    assert.deepEqual(await desktop.windows("."), alone, "no second window, no dialog");
  });

  await step("after the last questionnaire there is only the end, and it ends locked", async () => {
    assert.equal((await ask(app, "handover_turn", { back: false })).form.id, "gad7");
    await answer("q1", 2);
    const end = await ask(app, "handover_turn", { back: false });
    assert.deepEqual([end.form, end.assessment, end.number, end.of], [null, null, 2, 2]);
    await leaveBy(app, "handover_end");
    const { reviewVisit } = await stands(app, "handedBack");
    assert.equal(reviewVisit, visit.id);
    assert.equal((await invoke(app, "handover_get")).code, "locked");
    await until("the window is no longer full screen", async () => {
      const [id] = await desktop.windows("^Fibrotrend$");
      return !(await desktop.xdotool("getwindowgeometry", id)).includes("1440x1000");
    });
  });

  await step("whoever ended it reaches nothing but unlocking", async () => {
    for (const [command, args] of [
      ["vault_demo", {}], ["vault_create", { clinicName: "Mine", clinician: "Me", passphrase: PASSPHRASE, folder: null }], ["vault_choose", {}], ["vault_choose_folder", {}],
      ["vault_forget", { handle: "x" }], ["restore_choose", {}], ["restore_offered", { handle: "x" }], ["diary_sheet_save", { patientId: null, paper: "a4" }],
    ]) {
      assert.equal((await invoke(app, command, args)).code, "locked", command);
    }
    assert.deepEqual((await ask(app, "app_info")).vaults.map(({ name }) => name), ["Pain Clinic North"]);
    await app.driver.executeScript("location.hash = '#/restore'");
    await app.get("button", "Open");
    assert.deepEqual(await app.all("button", "Try the demo clinic"), []);
    assert.deepEqual(await app.all("link"), []);
  });

  await step("the clinician unlocks and finds the answers, and the safety answer open", async () => {
    await open();
    const view = await ask(app, "visit_get", { visitId: visit.id });
    assert.deepEqual(view.assessments.map(({ answered }) => answered), [9, 1]);
    assert.equal(view.alerts.length, 1);
    assert.equal((await invoke(app, "visit_sign", { visitId: visit.id })).code, "unacknowledged");
  });

  await step("a crash in the middle loses no answer, and the program comes back without an open vault", async () => {
    await handOver([gad7.id]);
    await stands(app, "handOver");
    for (let item = 2; item <= 5; item++) await answer(`q${item}`, 1);
    await app.kill();
    app = await start();
    assert.equal((await session(app)).standing, "closed");
    assert.equal((await invoke(app, "visit_get", { visitId: visit.id })).code, "locked");
    assert.equal((await invoke(app, "handover_get")).code, "locked");
    await open();
    const kept = await answered(gad7);
    assert.deepEqual([1, 2, 3, 4, 5].map((item) => kept[`q${item}`].value), [2, 1, 1, 1, 1]);
  });

  await step("sleep ends it locked, and so does closing the window", async () => {
    await handOver([gad7.id]);
    await stands(app, "handOver");
    await untilAnotherPage(app, () => desktop.fallAsleep());
    await stands(app, "handedBack");
    await open();
    await handOver([gad7.id]);
    await stands(app, "handOver");
    await app.close(desktop);
    app = await start();
    assert.equal((await session(app)).standing, "closed");
  });
});
