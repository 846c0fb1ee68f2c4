import { createPool } from '@yiwang/database'
import { caseworkProjections, listTimeline } from '@yiwang/casework'
import { casePolicies } from '@yiwang/console/cases'
import { countConfirmations, feedbackProjections } from '@yiwang/feedback'
import { createReceiptSecret, intakeProjections } from '@yiwang/intake'
import { seededIds } from '@yiwang/kernel'
import { createLedger } from '@yiwang/ledger'
import { chinaCalendar } from '@yiwang/organisation'
import { generateSubjectKey } from '@yiwang/sealing'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaOf } from './agenda.ts'
import { createMemoryLedger } from './fixtures/memory-ledger.ts'
import { MATTERS } from './matters/index.ts'
import { createMoments } from './moments.ts'
import { createStoryClock, type Door, type Stage, type StoryLedger } from './stage.ts'
import type { Told } from './take-in.ts'
import { tellStory } from './tell-story.ts'

const now = new Date('2026-11-26T02:30:00.000Z')
const clock = createStoryClock(now)
const ids = seededIds(61)
const projections = [...intakeProjections, ...caseworkProjections(), ...feedbackProjections]
const { publicKey } = generateSubjectKey()

let network: TestNetwork
let told: ReadonlyMap<string, Told>

/** An app's ledger as the runner opens it, while the app does not run. */
function openLedger(door: Door): { ledger: StoryLedger; close: () => Promise<void> } {
  const pool = createPool(network.app(door).databaseUrl)
  const ledger = createLedger({ pool, cell: network.cell, app: door, clock, ids })
  return {
    ledger,
    async close() {
      await ledger.close()
      await pool.end()
    },
  }
}

beforeAll(async () => {
  network = await testNetwork({
    apps: [
      { name: 'portal', projections },
      { name: 'console', projections, policies: casePolicies },
    ],
    clock,
  })
  const [portal, console] = [openLedger('portal'), openLedger('console')]
  for (const app of ['portal', 'console'] as const) await network.stopApp(app)
  const stage: Stage = {
    clock,
    ledgers: { portal: portal.ledger, console: console.ledger, vault: createMemoryLedger('vault', clock) },
    takeSubject: () => ({ subjectId: ids.next(), publicKey }),
    receiptSecretOf: () => createReceiptSecret(),
  }
  told = await tellStory(stage, agendaOf(MATTERS, now, createMoments(now, chinaCalendar)), now)
  await Promise.all([portal.close(), console.close()])
  clock.goTo(now)
  for (const app of ['portal', 'console'] as const) await network.startApp(app)
  await network.settle()
})

afterAll(async () => {
  await network.close()
})

describe('a story told before the apps run', () => {
  it('is met by the console as done: its policies and timers add nothing and park nothing', async () => {
    const { pool, troubles } = network.app('console')
    const later = await pool.query(
      `SELECT type FROM ledger_events WHERE type LIKE 'casework.%' AND recorded_at >= $1`,
      [now.toISOString()],
    )
    expect(later.rows).toEqual([])
    expect((await pool.query('SELECT name, error_code FROM ledger_parked')).rows).toEqual([])
    const due = await pool.query('SELECT id FROM ledger_timers WHERE fired_at IS NULL AND due_at <= $1', [now])
    expect([due.rows, troubles]).toEqual([[], []])
  })

  it('leaves work in every state, some of it late', async () => {
    const { rows } = await network
      .app('console')
      .pool.query<{ state: string; late: boolean; count: number }>(
        `SELECT state, deadline_passed_at IS NOT NULL AS late, count(*)::int AS count FROM casework_cases GROUP BY 1, 2`,
      )
    const states = new Set(rows.map(({ state }) => state))
    expect([...states].toSorted()).toEqual(['closed', 'dispatched', 'handling', 'open', 'replied'])
    expect(rows.filter(({ late }) => late).reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(5)
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(told.size)
  })

  it('shows the person the same course as the worker, in the order it happened', async () => {
    const matterId = told.get('flood-underpass')?.matterId ?? ''
    const seen = async (app: Door) =>
      (await listTimeline(network.app(app).prisma, matterId)).map(({ kind, occurredAt }) => ({ kind, occurredAt }))
    const course = await seen('portal')
    expect(course.length).toBeGreaterThan(12)
    const inner = new Set(['casework.internal-note-added.v1'])
    expect((await seen('console')).filter(({ kind }) => !inner.has(kind))).toEqual(course)
    expect(course.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'intake.request-submitted.v1',
      'casework.case-opened.v1',
      'casework.case-dispatched.v1',
    ])
  })

  it('names as responsible whoever signed', async () => {
    const matterId = told.get('lift-stopped-binhe')?.matterId ?? ''
    const found = await network.app('console').prisma.caseworkCase.findUnique({ where: { matterId } })
    expect(found?.responsibleName).toBe('余静')
  })

  it('has people say what came of it', async () => {
    const { solved, partly, not, unconfirmed } = await countConfirmations(network.app('portal').prisma)
    expect([solved > 20, partly > 1, not > 1, unconfirmed > 5]).toEqual([true, true, true, true])
  })
})
