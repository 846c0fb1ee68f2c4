import { afterAll, beforeAll, expect, it } from 'vitest'
import { runDrill, type DrillReport } from '../drill/run-drill.ts'
import { startOwnSystem, type OwnSystem } from './own-system.ts'

const SUBMISSIONS = 500

let system: OwnSystem
let report: DrillReport

beforeAll(async () => {
  system = await startOwnSystem()
  report = await runDrill(system, { submissions: SUBMISSIONS, rate: 12 })
}, 360_000)
afterAll(() => system.close())

it('kills every part and loses the stream, each while people submit', () => {
  expect(report.blows.map(({ name, isDuringLoad }) => [name, isDuringLoad])).toEqual([
    ['kill -9 nats', true],
    ['kill -9 console', true],
    ['kill -9 dashboard', true],
    ['kill -9 vault', true],
    ['kill -9 notary', true],
    ['kill -9 postgres', true],
    ['stream lost', true],
  ])
  expect(report.died).toEqual([])
})

it('keeps nobody waiting for parts the portal can do without', () => {
  const refused = report.blows.filter(({ name, refusals }) => name !== 'kill -9 postgres' && refusals > 0)
  expect(refused).toEqual([])
})

it('leaves every acknowledged submission with exactly one case', () => {
  const { acknowledged, lost, doubled, cases } = report.account
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
  expect(acknowledged).toBe(SUBMISSIONS)
  expect(cases).toBe(SUBMISSIONS)
})

it('leaves ledgers, replicas, the new stream and the log whole', () => {
  expect(report.findings).toMatchObject({ gaps: [], mismatches: [], underWay: [] })
  expect(report.findings.events).toBeGreaterThan(2 * SUBMISSIONS)
})
