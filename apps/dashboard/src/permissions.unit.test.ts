import { MatterInspected } from '@yiwang/audit/contracts'
import {
  createCallerFactory,
  IdentityError,
  roleSchema,
  type Actor,
  type AppContext,
  type SessionEnv,
} from '@yiwang/identity'
import { fixedClock, type RecordedEvent } from '@yiwang/kernel'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import type { Core } from '@yiwang/runtime'
import { createLogger } from '@yiwang/telemetry'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { liveRoutes } from './live.ts'
import { createAppRouter } from './router.ts'

const MATTER = '019a5b0c-0000-7000-8000-000000000001'
const OTHER_MATTER = '019a5b0c-0000-7000-8000-000000000002'
const TRACE = '019a5b0c-0000-7000-8000-0000000000e1'
const RECORD = { eventId: '019a5b0c-0000-7000-8000-0000000000e2', origin: 'demo/portal' }
const NUMBER = 'YW2611237KQ29XMDZ'
const NOW = '2026-11-23T02:00:00.000Z'

/** Thrown by whatever a procedure works on: whoever comes this far has been let in. */
class LetIn extends Error {}
function nothingToSee(): never {
  throw new LetIn()
}
const untouched = new Proxy({}, { get: nothingToSee })

const auditor: Actor = {
  sub: 's',
  name: '周明',
  post: '督查员',
  unit: 'unit-a',
  unitName: '县政务局',
  roles: ['auditor'],
}
/** All matters but one lie in one community. */
const recordOf = (matterId: string) =>
  Promise.resolve({ unit: 'unit-b', divisionCode: matterId === MATTER ? '990101001001' : '990101002001' })
const appRouter = createAppRouter({
  recordOf,
  findMatter: (number) => Promise.resolve(number === NUMBER ? MATTER : undefined),
  isOverdue: () => Promise.resolve(false),
  isInConfidence: () => false,
  timelineOf: () => Promise.resolve([]),
  findLine: nothingToSee,
  shapesWithin: nothingToSee,
})

const UNTOUCHED = { ledger: untouched, prisma: untouched, pool: untouched, calendar: untouched }

function callerOf(actor: Actor | undefined, parts: object = UNTOUCHED) {
  const context = { clock: fixedClock(NOW), commandId: TRACE, locale: 'zh-CN', errorSentences: {}, ...parts }
  return createCallerFactory(appRouter)(
    (actor === undefined ? context : { ...context, actor }) as unknown as AppContext,
  )
}
type Caller = ReturnType<typeof callerOf>

/** `let in`, or the code of the refusal. */
async function answerTo(calling: Promise<unknown>): Promise<unknown> {
  try {
    await calling
    return 'let in'
  } catch (error) {
    const { cause } = error as { cause?: { code?: unknown } }
    return cause instanceof LetIn ? 'let in' : cause?.code
  }
}

const CALLS: Readonly<Record<string, (caller: Caller) => Promise<unknown>>> = {
  'oversight.flow': (caller) => caller.oversight.flow({}),
  'oversight.standing': (caller) => caller.oversight.standing({}),
  'oversight.results': (caller) => caller.oversight.results({ days: 28 }),
  'oversight.places': (caller) => caller.oversight.places({}),
  'oversight.lateMatters': (caller) => caller.oversight.lateMatters({ which: 'late' }),
  'oversight.history': (caller) => caller.oversight.history(),
  'oversight.shapes': (caller) => caller.oversight.shapes(),
  'oversight.looks': (caller) => caller.oversight.looks(),
  'oversight.operations': (caller) => caller.oversight.operations(),
  'oversight.way': (caller) => caller.oversight.way({ traceEventId: TRACE }),
  'algorithms.suggestionFigures': (caller) => caller.algorithms.suggestionFigures(),
  'audit.head': (caller) => caller.audit.head(),
  'audit.proof': (caller) => caller.audit.proof({ eventId: TRACE, origin: 'demo/portal' }),
  'audit.inspectMatter': (caller) =>
    caller.audit.inspectMatter({ ...RECORD, reason: 'sample-check', explanation: '每周随机抽查一件' }),
}

/** ● let in · not permitted, in the order of the roles; ? for anything else */
async function marksOf(call: (caller: Caller) => Promise<unknown>): Promise<string> {
  const marks: Readonly<Record<string, string>> = { 'let in': '●', not_permitted: '·' }
  const answers = roleSchema.options.map((role) => answerTo(call(callerOf({ ...auditor, roles: [role] }))))
  return (await Promise.all(answers)).map((answer) => marks[String(answer)] ?? '?').join('')
}

describe('permission matrix: dispatcher handler clerk operator steward callback leader auditor', () => {
  it.each([
    ['oversight.flow', '●●●●●●●●'],
    ['oversight.standing', '●●●●●●●●'],
    ['oversight.results', '●●●●●●●●'],
    ['oversight.places', '●●●●●●●●'],
    ['oversight.lateMatters', '······●●'],
    ['oversight.history', '●●●●●●●●'],
    ['oversight.shapes', '●●●●●●●●'],
    ['oversight.looks', '······●●'],
    ['oversight.operations', '····●·●●'],
    ['oversight.way', '······●●'],
    ['algorithms.suggestionFigures', '●●●●●●●●'],
    ['audit.head', '●●●●●●●●'],
    ['audit.proof', '······●●'],
    ['audit.inspectMatter', '······●●'],
  ])('%s', async (name, marks) => {
    expect(await marksOf(CALLS[name] ?? nothingToSee)).toBe(marks)
  })

  it('has a row for every procedure', () => {
    expect(Object.keys(CALLS).toSorted()).toEqual(Object.keys(appRouter._def.procedures).toSorted())
  })

  it('lets nobody in who has no role or is not signed in, but to the head of the log', async () => {
    const { 'audit.head': head = nothingToSee, ...others } = CALLS
    expect(await answerTo(head(callerOf(undefined)))).toBe('let in')
    for (const call of Object.values(others)) {
      expect(await answerTo(call(callerOf(undefined)))).toBe('sign_in_required')
      expect(await answerTo(call(callerOf({ ...auditor, roles: [] })))).toBe('not_permitted')
    }
  })
})

describe('the matters behind a count', () => {
  it('are for those who may follow one, within their division', async () => {
    for (const role of ['leader', 'auditor'] as const) {
      const caller = callerOf({ ...auditor, roles: [role], divisionScope: '990101001' })
      const call = (place?: string) => answerTo(caller.oversight.lateMatters({ place, which: 'late' }))
      for (const place of [undefined, '990101001', '990101001002']) expect(await call(place)).toBe('let in')
      for (const place of ['990101', '990101002', '110101']) expect(await call(place)).toBe('not_permitted')
    }
  })
})

describe('figures of a place', () => {
  const asked = (place: string): Array<(caller: Caller) => Promise<unknown>> => [
    (caller) => caller.oversight.flow({ place }),
    (caller) => caller.oversight.standing({ place }),
    (caller) => caller.oversight.results({ days: 28, place }),
    (caller) => caller.oversight.places({ place }),
  ]

  it('are for those whose division it is part of, whatever their role', async () => {
    for (const role of roleSchema.options) {
      const caller = callerOf({ ...auditor, roles: [role], divisionScope: '990101001' })
      for (const place of ['990101001', '990101001002'])
        for (const call of asked(place)) expect(await answerTo(call(caller))).toBe('let in')
      for (const place of ['990101', '990101002', '990101002001', '110101'])
        for (const call of asked(place)) expect(await answerTo(call(caller))).toBe('not_permitted')
    }
  })
})

/** A trace of looking as a ledger would hold it. */
function trace(changes: { by?: object; matterId?: string; at?: string; from?: string } = {}): RecordedEvent[] {
  const { by = {}, matterId = MATTER, at = NOW, from = 'demo/dashboard' } = changes
  const { name, post } = auditor
  const data = { ...MatterInspected.sample, matterId, actor: { name, post, unit: '县政务局', ...by } }
  const event = MatterInspected.create({ id: TRACE, matterId, data, circumstances: testCircumstances() })
  return recordedEvents([event], { origin: from, recordedAt: at })
}

const ledgerWith = (found: readonly RecordedEvent[], execute = nothingToSee) => ({
  ...UNTOUCHED,
  ledger: { origin: 'demo/dashboard', find: () => Promise.resolve(found), execute },
})

describe('following one matter', () => {
  const MARKS = ['leader', 'auditor'] as const

  function inspect(actor: Actor, matterId: string): Promise<unknown> {
    const caller = callerOf(actor, ledgerWith(trace({ matterId, from: RECORD.origin })))
    return answerTo(caller.audit.inspectMatter({ ...RECORD, reason: 'audit', explanation: '每周随机抽查' }))
  }
  function byNumber(actor: Actor, receiptNumber: string): Promise<unknown> {
    const caller = callerOf(actor, ledgerWith([]))
    return answerTo(caller.audit.inspectMatter({ receiptNumber, reason: 'audit', explanation: '每周随机抽查' }))
  }
  function way(actor: Actor, matterId: string): Promise<unknown> {
    const caller = callerOf(actor, ledgerWith(trace({ matterId })))
    return answerTo(caller.oversight.way({ traceEventId: TRACE }))
  }

  it('is for those in whose division or unit it lies', async () => {
    for (const role of MARKS) {
      const town = { ...auditor, roles: [role], divisionScope: '990101001' }
      for (const call of [inspect, way]) {
        expect(await call(town, MATTER)).toBe('let in')
        expect(await call(town, OTHER_MATTER)).toBe('not_permitted')
      }
      expect(await inspect({ ...town, unit: 'unit-b' }, OTHER_MATTER)).toBe('let in')
      expect(await byNumber(town, NUMBER)).toBe('let in')
      expect(await byNumber({ ...town, divisionScope: '990101002' }, NUMBER)).toBe('not_permitted')
      expect(await byNumber(town, 'YW000000000000000')).toBe('number_unknown')
    }
  })
})

describe("a matter's way", () => {
  const ask = (found: RecordedEvent[]): Promise<unknown> =>
    answerTo(callerOf(auditor, ledgerWith(found)).oversight.way({ traceEventId: TRACE }))

  it('is open to whoever left the trace of looking, within the hour', async () => {
    expect(await ask(trace({ at: '2026-11-23T01:00:00.001Z' }))).toBe('let in')
  })

  it.each<[string, RecordedEvent[]]>([
    ['nobody left', []],
    ['somebody else left', trace({ by: { name: '李四' } })],
    ['somebody in another unit left', trace({ by: { unit: '县城管局' } })],
    ['was left an hour ago', trace({ at: '2026-11-23T01:00:00.000Z' })],
    ['another app says was left', trace({ from: 'demo/portal' })],
  ])('is shut for a trace that %s', async (_, found) => {
    expect(await ask(found)).toBe('not_permitted')
  })
})

describe('the live stream', () => {
  /** Reads nothing ever, so that an opened stream stays quiet. */
  const ledger = { position: () => Promise.withResolvers().promise, onAppended: () => () => undefined }
  const core = { ledger } as unknown as Core

  async function watching(actor: Actor | undefined): Promise<string> {
    const app = new Hono<SessionEnv>().use(async (c, next) => {
      c.set('principal', actor === undefined ? undefined : { kind: 'worker', actor })
      await next()
    })
    app.onError((error, c) => c.text(error instanceof IdentityError ? error.code : 'unforeseen', 403))
    const response = await liveRoutes(core)(app, createLogger({ app: 'dashboard' })).request('/live')
    if (response.status === 200) await response.body?.cancel()
    return response.status === 200 ? '●' : (await response.text()).replace('not_permitted', '·')
  }

  it('is for those who dispatch, lead or audit', async () => {
    const marks = await Promise.all(roleSchema.options.map((role) => watching({ ...auditor, roles: [role] })))
    expect(marks.join('')).toBe('●·····●●')
    expect(await watching(undefined)).toBe('sign_in_required')
  })
})
