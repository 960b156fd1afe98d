// A picture of a report or a figure shows a patient's data: it doesn't leave the window by a menu or by being dragged, past the
// clock of the clipboard and the audit. Saving does both.

export function keepPictures() {
  for (const name of ["contextmenu", "dragstart"]) {
    document.addEventListener(name, (event) => {
      if (event.target instanceof Element && event.target.closest("img, svg, canvas")) event.preventDefault();
    }, { capture: true });
  }
}
