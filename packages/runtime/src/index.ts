export { readProcessEnv, type ProcessEnv } from './env.ts'
export { startRuntime, type Core, type Runtime, type RuntimeParts, type RuntimeSettings } from './runtime.ts'
export { checksOf, type Check } from './checks.ts'
export { keysFolder, settingsOf } from './settings.ts'
