/** k6's timers are the platform's own. */
export const setTimeout = globalThis.setTimeout
export const clearTimeout = globalThis.clearTimeout
