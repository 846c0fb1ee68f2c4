import { type InfraEnvironment, readEnvironment } from '../env.ts'
import type { Ending } from '../local/child.ts'
import type { Nats } from '../local/nats.ts'
import type { Postgres } from '../local/postgres.ts'
import { openState, type State } from '../local/state.ts'
import { PORTS } from '../local/topology.ts'

/** Something that runs until it is stopped. */
export interface Running {
  readonly name: string
  readonly ended: Promise<Ending>
  /** Those of one group are stopped together. */
  readonly group?: string
  stop(): Promise<void>
}

/** What the steps of a start share. */
export interface StartContext {
  readonly settings: InfraEnvironment
  readonly state: State
  /** True for `npm run dev`: servers restart and bundles rebuild on changed source. */
  readonly watch: boolean
  port(name: keyof typeof PORTS): number
  /** Takes charge of something started; ends it at once when a stop was already asked for. */
  keep(running: Running): Promise<void>
  /** From now on an unexpected end is reported; before, the step that waits for it does. */
  reportDeaths(): void
  /** Ends everything, last started first. */
  stopAll(): Promise<void>
  postgres?: Postgres
  nats?: Nats
}

function reportDeath(running: Running, logs: string): void {
  void running.ended.then(({ wasAsked, reason }) => {
    if (wasAsked) return
    console.error(
      `✗ ${running.name} 意外退出（${reason}），日志在 ${logs}，其余继续运行；不会自动重启，请看过日志后按 Ctrl-C 再 npm start`,
      `/ ${running.name} ended unexpectedly and is not restarted`,
    )
  })
}

/** The last that was started, with all of its group. */
function takeLast(kept: Running[]): Running[] {
  const last = kept.at(-1)
  if (last === undefined) return []
  const isWith = (other: Running): boolean => other === last || (last.group !== undefined && other.group === last.group)
  return kept.splice(kept.findIndex(isWith))
}

/** A fresh context on the state folder; `settings` are the operator's unless given. */
export function createContext(watch: boolean, settings: InfraEnvironment = readEnvironment()): StartContext {
  const state = openState(settings.stateDir)
  const kept: Running[] = []
  let isStopping = false
  return {
    settings,
    state,
    watch,
    port: (name) => PORTS[name] + settings.portOffset,
    async keep(running) {
      if (isStopping) await running.stop()
      else kept.push(running)
    },
    reportDeaths() {
      for (const running of kept) reportDeath(running, state.logs)
    },
    async stopAll() {
      isStopping = true
      for (let last = takeLast(kept); last.length > 0; last = takeLast(kept)) {
        await Promise.all(last.map((running) => running.stop()))
      }
    },
  }
}
