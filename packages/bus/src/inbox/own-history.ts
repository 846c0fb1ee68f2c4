import type { Lane } from '@yiwang/kernel'
import type { Connection } from '../connect.ts'
import { BusError } from '../errors.ts'
import { LANE_TABLE } from '../lanes/lane-table.ts'
import type { LedgerPort } from '../ledger-port.ts'
import type { Head, OriginKeys } from '../signing.ts'
import { classify } from './classify.ts'
import { STREAM } from '../lanes/subjects.ts'

/** The last message of an own chain in the stream, when this app has signed it; undefined when there is none. */
async function lastSigned(connection: Connection, originKeys: OriginKeys, lane: Lane): Promise<Head | undefined> {
  const subject = `$JS.API.DIRECT.GET.${STREAM}.one.${lane}.${connection.cell}.${connection.app}.>`
  const { headers, data } = await connection.ask({ subject, body: '', timeoutMs: 3_000 })
  // somebody with our password left something unreadable there: we have signed no such thing
  if (headers === undefined || headers.code === 404) return undefined
  if (headers.code !== 0) throw new BusError('stream_missing', String(headers.code))
  const found = classify(originKeys, { subject: headers.get('Nats-Subject'), headers, data })
  if (found.kind === 'head') return found.head
  return found.kind === 'event' && found.arrival.isSigned ? found.arrival : undefined
}

/**
 * Lanes on which the stream ends in something this app has signed but its ledger does not hold: the database was put back
 * to an earlier state. Going on would give the origin two histories.
 */
export async function contradictedLanes(
  connection: Connection,
  ledger: LedgerPort,
  originKeys: OriginKeys,
): Promise<Lane[]> {
  const lanes: Lane[] = []
  for (const lane of LANE_TABLE[connection.app].publishes) {
    const last = await lastSigned(connection, originKeys, lane)
    if (last === undefined || last.seq === 0) continue
    const [own] = await ledger.readOwn(lane, last.seq, 1)
    if (own?.attributes.hash !== last.hash) lanes.push(lane)
  }
  return lanes
}
