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
  /** Ends everything, last started first. */
  stopAll(): Promise<void>
  postgres?: Postgres
  nats?: Nats
}

function reportDeath(running: Running, state: State): void {
  void running.ended.then(({ wasAsked, reason }) => {
    if (wasAsked) return
    console.error(
      `✗ ${running.name} 意外退出（${reason}），日志在 ${state.logs}，其余继续运行 / ${running.name} ended unexpectedly`,
    )
  })
}

/** A fresh context on the state folder. */
export function createContext(watch: boolean): StartContext {
  const settings = readEnvironment()
  const state = openState(settings.stateDir)
  const kept: Running[] = []
  let isStopping = false
  return {
    settings,
    state,
    watch,
    port: (name) => PORTS[name] + settings.portOffset,
    async keep(running) {
      if (isStopping) return running.stop()
      kept.push(running)
      reportDeath(running, state)
    },
    async stopAll() {
      isStopping = true
      for (let last = kept.pop(); last !== undefined; last = kept.pop()) await last.stop()
    },
  }
}
