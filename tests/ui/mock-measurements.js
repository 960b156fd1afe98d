// Stands in for the commands of measurements, see mock-ipc.js. Never shipped.

/** @type {Record<string, (args: any) => any>} */
export const measurements = {};
