// Stands in for the commands of treatments, see mock-ipc.js. Never shipped.

/** @type {Record<string, (args: any) => any>} */
export const treatments = {};
