import { fixedClock, seededIds } from '@yiwang/kernel'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PrivacyError } from './errors.ts'
import { createKeyAllotment, type KeyAllotment } from './key-allotment.ts'

let network: TestNetwork
let pool: pg.Pool
beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'portal' }] })
  pool = network.app('portal').pool
})
afterAll(async () => {
  await network.close()
})

const ids = seededIds(11)
const HOUR = 3_600_000

async function stock(count: number, name = 'portal'): Promise<void> {
  const subjects = Array.from({ length: count }, () => ids.next())
  await pool.query(
    `INSERT INTO privacy_subject_keys (subject_id, pool, public_key) SELECT s, $2, repeat('A', 43) FROM unnest($1::uuid[]) s`,
    [subjects, name],
  )
}

beforeEach(async () => {
  await pool.query('TRUNCATE privacy_subject_keys, privacy_taken_keys')
})

const allotment = (clock = fixedClock('2026-11-23T02:00:00.000Z')): KeyAllotment =>
  createKeyAllotment({ pool, app: 'portal', clock })

async function takeAll(from: KeyAllotment): Promise<string[]> {
  const taken: string[] = []
  for (;;) {
    try {
      taken.push((await from.take()).subjectId)
    } catch (error) {
      if (error instanceof PrivacyError && error.code === 'subject_keys_exhausted') return taken
      throw error
    }
  }
}

describe('an allotment of subject keys', () => {
  it('gives every key once, to whichever of several processes asks, and then says that there are none', async () => {
    await stock(430)
    const taken = await Promise.all([allotment(), allotment(), allotment()].map(takeAll))
    expect(taken.flat()).toHaveLength(430)
    expect(new Set(taken.flat()).size).toBe(430)
  })

  it('serves a crowd waiting for the same block', async () => {
    await stock(200)
    const one = allotment()
    const keys = await Promise.all(Array.from({ length: 200 }, () => one.take()))
    expect(new Set(keys.map(({ subjectId }) => subjectId)).size).toBe(200)
    await expect(one.take()).rejects.toMatchObject({ code: 'subject_keys_exhausted' })
  })

  it("leaves other apps' keys and keys in use alone", async () => {
    await stock(5, 'console')
    await stock(2)
    await pool.query(`UPDATE privacy_subject_keys SET used_at = now() WHERE subject_id =
      (SELECT min(subject_id::text)::uuid FROM privacy_subject_keys WHERE pool = 'portal')`)
    expect(await takeAll(allotment())).toHaveLength(1)
  })

  it('begins to serve as soon as the pool is refilled', async () => {
    const one = allotment()
    await expect(one.take()).rejects.toMatchObject({ code: 'subject_keys_exhausted' })
    await stock(1)
    await expect(one.take()).resolves.toBeDefined()
  })
})

describe('a key that was taken', () => {
  it('may be given back', async () => {
    await stock(1)
    const one = allotment()
    const key = await one.take()
    one.giveBack(key)
    expect(await one.take()).toEqual(key)
  })

  it('is held for more than a day where photos wait to be sent under it', async () => {
    const clock = fixedClock('2026-11-23T02:00:00.000Z')
    await stock(1)
    const one = allotment(clock)
    const key = await one.take()
    await one.hold(key)
    clock.advance(25 * HOUR)
    await expect(allotment(clock).take()).rejects.toMatchObject({ code: 'subject_keys_exhausted' })
    clock.advance(HOUR)
    expect(await allotment(clock).take()).toEqual(key)
  })
})

describe('keys a process took and never used', () => {
  it('are given out again after two hours, when nobody can hold them any more', async () => {
    const clock = fixedClock('2026-11-23T02:00:00.000Z')
    await stock(3)
    const crashed = allotment(clock)
    const { subjectId: used } = await crashed.take()
    await pool.query('UPDATE privacy_subject_keys SET used_at = now() WHERE subject_id = $1', [used])

    clock.advance(2 * HOUR - 1)
    await expect(allotment(clock).take()).rejects.toMatchObject({ code: 'subject_keys_exhausted' })
    clock.advance(1)
    const again = await takeAll(allotment(clock))
    expect(again).toHaveLength(2)
    expect(again).not.toContain(used)
  })

  it('are no longer used by the process itself after half an hour', async () => {
    const clock = fixedClock('2026-11-23T02:00:00.000Z')
    await stock(2)
    const idle = allotment(clock)
    await idle.take()
    clock.advance(HOUR / 2)
    await expect(idle.take()).rejects.toMatchObject({ code: 'subject_keys_exhausted' })
  })
})
