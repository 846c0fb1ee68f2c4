import { derivedId } from '@yiwang/ledger'
import { describe, expect, it } from 'vitest'
import type { WireEvent } from '@yiwang/kernel'
import { LANE_TABLE } from '../lanes/lane-table.ts'
import { GENESIS } from '../signing.ts'
import type { SimApp } from './sim-app.ts'
import { createWorld } from './world.ts'

const SEEDS = 200
const STEPS = 250

type World = ReturnType<typeof createWorld>

const chainKey = ({ attributes: a }: WireEvent): string => `${a.source?.slice(1)}|${a.lane}`
const commandsOf = ({ origin, ledger }: SimApp): string[] =>
  ledger.events.filter(({ attributes: a }) => a.source === `/${origin}`).map(({ attributes: a }) => a.commandid ?? '')

/** Places where a ledger is not one unbroken chain per origin and lane. */
function breaks({ name, ledger }: SimApp): string[] {
  const heads = new Map<string, { seq: number; hash: string }>()
  return ledger.events.flatMap((event) => {
    const { seq, hash } = heads.get(chainKey(event)) ?? GENESIS
    const { attributes: a } = event
    heads.set(chainKey(event), { seq: Number(a.seq), hash: a.hash ?? '' })
    return Number(a.seq) === seq + 1 && a.prevhash === hash ? [] : [`${name} breaks ${chainKey(event)} at ${a.seq}`]
  })
}

/** Replicas that do not end where the origin ends. */
async function differences({ apps }: World): Promise<string[]> {
  const heads = await Promise.all(apps.map(async (app) => ({ app, heads: await app.ledger.heads() })))
  return heads.flatMap(({ app: owner, heads: own }) =>
    own
      .filter(({ origin }) => origin === owner.origin)
      .flatMap(({ origin, lane, hash }) =>
        heads
          .filter(({ app }) => LANE_TABLE[app.name].consumes.includes(lane))
          .filter(({ heads: seen }) => seen.find((head) => head.origin === origin && head.lane === lane)?.hash !== hash)
          .map(({ app }) => `${app.name} differs in ${origin} ${lane}`),
      ),
  )
}

/** Reactions that are missing or happened twice. */
function reactionFaults({ apps }: World): string[] {
  const console_ = apps.find(({ name }) => name === 'console')
  const portal = apps.find(({ name }) => name === 'portal')
  if (console_ === undefined || portal === undefined) return ['no apps']
  const done = commandsOf(console_)
  return portal.ledger.events
    .filter(({ attributes: a }) => a.source === '/sim/portal')
    .map(({ attributes: a }) => derivedId('reaction', 'console', a.id ?? ''))
    .filter((id) => done.filter((commandId) => commandId === id).length !== 1)
}

/** Events that the stream does not hold although their origin counts them as returned. */
function unpublished({ apps, eventIds }: World): string[] {
  const inStream = eventIds()
  return apps
    .flatMap(({ ledger }) => ledger.events.map(({ attributes: a }) => a.id ?? ''))
    .filter((id) => !inStream.has(id))
}

async function faults(world: World): Promise<string[]> {
  const lost = world.given
    .filter(({ app, commandId }) => {
      const owner = world.apps.find(({ name }) => name === app)
      return owner === undefined || commandsOf(owner).filter((id) => id === commandId).length !== 1
    })
    .map(({ app, commandId }) => `${app} holds ${commandId} not exactly once`)
  const forged = world.apps.filter(({ ledger }) =>
    ledger.events.some(({ attributes: a }) => a.id?.startsWith('forged')),
  )
  return [
    ...lost,
    ...world.apps.flatMap(breaks),
    ...(await differences(world)),
    ...reactionFaults(world),
    ...unpublished(world),
    ...forged.map(({ name }) => `${name} believed a forgery`),
  ]
}

describe('whatever happens', () => {
  it.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
    'nothing acknowledged is lost, nothing doubled, all replicas are equal (seed %i)',
    async (seed) => {
      const world = createWorld(seed)
      for (let step = 0; step < STEPS; step++) await world.step()
      expect(await world.heal(200)).toBe(true)
      expect(await faults(world)).toEqual([])
    },
  )
})
