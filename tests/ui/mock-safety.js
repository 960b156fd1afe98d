// Stands in for the commands of safety, see mock-ipc.js. Never shipped.

/** @type {Record<string, (args: any) => any>} */
export const safety = {};
