// Dragging over a stretch of a time line to look closer. The picture says where its days lie: data-left and data-right, in
// its own units; without them nothing can be dragged.

import { addDays, daysOf, part } from "../lib/periods.js";
import { hideMeaning } from "./explained.js";

/** @typedef {import("../lib/periods.js").Period} Period */

/** Shorter drags are clicks. In CSS pixels. */
const LEAST = 6;
/** Fewer days say little: so many are shown around them. */
const LEAST_DAYS = 7;

export class DragZoom {
  /**
   * @param {HTMLElement} frame holds the picture
   * @param {HTMLElement} band shows the stretch
   * @param {object} options
   * @param {() => SVGSVGElement | undefined} options.svg
   * @param {() => Period | null} options.shown what is drawn
   * @param {(period: Period) => void} options.onChoose
   * @param {AbortSignal} options.signal
   */
  constructor(frame, band, { svg, shown, onChoose, signal }) {
    this.frame = frame;
    this.band = band;
    this.svg = svg;
    this.shown = shown;
    this.onChoose = onChoose;
    this.signal = signal;
    /** Whether one is under way. */
    this.going = false;
    /** Whether the last press became a drag, so that the click after it is none. */
    this.last = false;
    frame.addEventListener("pointerdown", (event) => this.start(event));
  }

  /** @param {PointerEvent} event */
  start(event) {
    this.last = false;
    const svg = this.svg();
    const shown = this.shown();
    const left = Number(svg?.getAttribute("data-left") ?? NaN);
    const right = Number(svg?.getAttribute("data-right") ?? NaN);
    if (!svg || !shown || event.button !== 0 || !(right > left)) return;
    const box = svg.getBoundingClientRect();
    const scale = box.width / (svg.viewBox.baseVal?.width || box.width);
    const [low, high] = [box.left + left * scale, box.left + right * scale];
    if (event.clientX < low || event.clientX > high) return;
    const frame = this.frame.getBoundingClientRect();
    const stop = new AbortController();
    /** @param {number} x */
    const inside = (x) => Math.max(low, Math.min(high, x));
    /** @param {number} x */
    const share = (x) => (inside(x) - low) / (high - low);
    /** @param {PointerEvent} moving */
    const move = (moving) => {
      const here = inside(moving.clientX);
      if (!this.going && Math.abs(moving.clientX - event.clientX) < LEAST) return;
      this.going = true;
      hideMeaning();
      this.band.hidden = false;
      this.band.style.left = `${Math.min(event.clientX, here) - frame.left}px`;
      this.band.style.width = `${Math.abs(here - event.clientX)}px`;
    };
    /** @param {number | null} x null gives it up */
    const end = (x) => {
      stop.abort();
      this.band.hidden = true;
      if (!this.going) return;
      this.going = false;
      this.last = true;
      if (x === null) return;
      const chosen = part(shown, share(event.clientX), share(x));
      const lack = Math.max(0, Math.ceil((LEAST_DAYS - daysOf(chosen)) / 2));
      this.onChoose({ from: addDays(chosen.from, -lack), to: addDays(chosen.to, lack) });
    };
    window.addEventListener("pointermove", move, { signal: stop.signal });
    window.addEventListener("pointerup", (up) => end(up.clientX), { signal: stop.signal });
    window.addEventListener("pointercancel", () => end(null), { signal: stop.signal });
    window.addEventListener("keydown", (key) => {
      if (key.key === "Escape") end(null);
    }, { signal: stop.signal });
    this.signal.addEventListener("abort", () => end(null), { signal: stop.signal });
  }
}
