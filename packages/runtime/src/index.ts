export { readProcessEnv, type ProcessEnv } from './env.ts'
export {
  startRuntime,
  type Core,
  type Runtime,
  type RuntimeParts,
  type RuntimeSettings,
  type Timings,
} from './runtime.ts'
export type { Check, Checks } from './checks.ts'
export { mayBeHeard } from './speakers.ts'
export { keysFolder, settingsOf } from './settings.ts'
export { httpBase, listen, observe, untilSignal, type Listening, type Observers } from './http.ts'
export { endOnFault } from './last-resort.ts'
export { workerApp, type WorkerAppParts } from './worker-app.ts'
export { streamLive, type Live, type LiveOptions } from './live-stream.ts'
export { runApp, type AppDefinition } from './process.ts'
