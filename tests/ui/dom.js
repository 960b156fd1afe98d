// A page (page.js) with every word of the window, where a missing one is an error.

import { page } from "./page.js";

page();
const { allWords, beStrict, ready } = await import("../../ui/lib/words.js");
await ready;
await allWords();
beStrict();

export * from "./page.js";
