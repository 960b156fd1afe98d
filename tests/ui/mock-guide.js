// First steps, and long work that tells how far it is. ?slow makes backups and checks take eight seconds.

const slow = new URLSearchParams(location.search).has("slow");
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {{patients: any[], clinic: () => any, calls: [string, any][]}} vault */
export function guided({ patients, clinic, calls }) {
  let away = new URLSearchParams(location.search).has("away");
  /** @type {{done: number, of: number, step: string, cancellable: boolean} | null} */
  let work = null;
  let stop = false;
  const called = (...names) => calls.some(([name]) => names.includes(name));
  const guide = () => {
    const patient = patients.find((each) => each.visits.length) ?? patients[0] ?? null;
    return {
      patient: clinic()?.demo ? called("patient_get") : patients.length > 0, visit: patients.some((each) => each.visits.some((visit) => visit.forms.some((form) => Object.keys(form.answers).length))),
      doses: Boolean(patient?.visits.length), trends: called("trends_get"), report: called("report_save", "report_print"), away, patientId: patient?.id ?? null, visitId: null,
    };
  };
  return {
    commands: {
      guide_get: guide,
      guide_put_away: ({ away: wanted }) => {
        away = wanted;
        return guide();
      },
      work_state: () => work && { ...work },
      work_cancel: () => {
        stop = true;
        return null;
      },
    },
    /** Makes a command long. @param {string} step @param {(args: any) => any} command */
    long: (step, command) => async (args) => {
      if (!slow) return command(args);
      stop = false;
      for (let done = 0; done < 80 && !stop; done += 1) {
        work = { done, of: 80, step, cancellable: true };
        await pause(100);
      }
      work = null;
      if (stop) throw { code: "cancelled", message: "Cancelled. Nothing was changed." };
      return command(args);
    },
  };
}
