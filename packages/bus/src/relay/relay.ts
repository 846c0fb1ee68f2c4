import type { Lane } from '@yiwang/kernel'
import { LANE_TABLE } from '../lanes/lane-table.ts'
import { createLaneRelay, type LaneRelay, type LaneRelayStatus, type RelayOptions } from './lane-relay.ts'

export type { RelayOptions } from './lane-relay.ts'

/** Publishes the own ledger, lane by lane; at least once, in order, resumed from what has returned. Works beside an inbox. */
export interface Relay {
  start(): Promise<void>
  stop(): Promise<void>
  status(): Promise<LaneRelayStatus[]>
  /** the own inbox has seen own events up to `seq`, without a hole */
  returnedUpTo(lane: Lane, seq: number): void
  /** own events are missing from the stream: send again from the last returned one on */
  rewind(lane: Lane): void
  /** the own inbox has found that the stream does not contradict the ledger: sending may begin */
  release(): void
  /** the own history contradicts what was published before: send nothing more until an operator has looked */
  halt(lane: Lane): void
  /** the stream is another one: send everything */
  restart(): void
}

/** Makes an app's relay for the lanes the lane table lets it publish on. */
export function createRelay(options: RelayOptions): Relay {
  const lanes = new Map<Lane, LaneRelay>()
  let running: Promise<void>[] = []
  return {
    async start() {
      for (const lane of LANE_TABLE[options.connection.app].publishes) {
        lanes.set(lane, createLaneRelay(options, lane, await options.ledger.returned(lane)))
      }
      running = [...lanes.values()].map((relay) => relay.run())
    },
    async stop() {
      for (const relay of lanes.values()) relay.stop()
      await Promise.all(running)
    },
    status: () => Promise.all([...lanes.values()].map((relay) => relay.status())),
    returnedUpTo: (lane, seq) => lanes.get(lane)?.returnedUpTo(seq),
    rewind: (lane) => lanes.get(lane)?.rewind(),
    release() {
      for (const relay of lanes.values()) relay.release()
    },
    halt: (lane) => lanes.get(lane)?.halt(),
    restart() {
      for (const relay of lanes.values()) relay.restart()
    },
  }
}
