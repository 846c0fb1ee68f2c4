import { randomUUID } from 'node:crypto'
import {
  announceLoaded,
  objectionFigures,
  objectionsOfMatter,
  objectToDispatch,
  registeredVersions,
  type ObjectionOnDesk,
} from '@yiwang/algorithms/register'
import { findCase } from '@yiwang/casework'
import { testCircumstances } from '@yiwang/kernel/testing'
import { findSubjectKey } from '@yiwang/privacy'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { consoleCell, demoWorker, type ConsoleCell } from './testing/console-cell.ts'

const SOON = { timeout: 20_000 }
const WORDS = '路灯归供电公司管，不归城管。'
const dispatcher = demoWorker('zhou')
const other = demoWorker('shen')
const auditor = demoWorker('sun')

let cell: ConsoleCell
beforeAll(async () => {
  cell = await consoleCell()
})
afterAll(() => cell.close())

/** A matter the first dispatcher gave to 城管, on the machine's suggestion. */
async function dispatched(): Promise<{ matterId: string; dispatchId: string }> {
  const { matterId } = await cell.submit({ narrative: '幸福小区东门的路灯坏了两个星期，灯杆也歪了。' })
  const { casework } = cell.as(dispatcher)
  await expect.poll(async () => (await casework.suggest({ matterId })).suggestion?.unitId, SOON).toBe('chengguan')
  await cell.as(dispatcher).casework.dispatch({ matterId, unitId: 'chengguan', dutyId: 'street-lights' })
  await cell.network.settle()
  return { matterId, dispatchId: await dispatchOf(matterId) }
}

async function dispatchOf(matterId: string): Promise<string> {
  const { timeline } = await cell.as(dispatcher).casework.get({ matterId })
  return timeline.findLast(({ kind }) => kind === 'casework.case-dispatched.v1')?.eventId ?? ''
}

async function object(to: { matterId: string; dispatchId: string }, objection?: string): Promise<string> {
  const { prisma } = cell.console
  const found = await findCase(prisma, to.matterId)
  const subject = await findSubjectKey(prisma, found?.subjectId ?? '')
  if (subject === undefined) throw new Error('the key of a matter is known')
  await objectToDispatch(cell.network.app('portal').ledger, {
    ...to,
    divisionCode: found?.divisionCode ?? undefined,
    objections: await objectionsOfMatter(prisma, to.matterId),
    isClosed: false,
    objection,
    subject,
    commandId: randomUUID(),
    circumstances: testCircumstances(),
  })
  await cell.network.settle()
  return (await objectionsOfMatter(prisma, to.matterId)).at(-1)?.objectionId ?? ''
}

async function onDesk(who: typeof dispatcher, objectionId: string): Promise<ObjectionOnDesk | undefined> {
  const { algorithms } = cell.as(who)
  const pages = await Promise.all((['open', 'answered'] as const).map((which) => algorithms.objections({ which })))
  return pages.flatMap(({ items }) => items).find((row) => row.objectionId === objectionId)
}

const sentences = async (matterId: string) =>
  (await cell.as(dispatcher).casework.get({ matterId })).timeline.map(({ sentence }) => sentence)

const SCOPED = { ...other, divisionScope: '990101' }

describe('an objection to where a matter was sent', () => {
  it('reaches those who did not dispatch it, with what was suggested and decided, and is opened with a trace', async () => {
    const to = await dispatched()
    const objectionId = await object(to, WORDS)
    expect(await onDesk(other, objectionId)).toMatchObject({
      hasWords: true,
      isOwn: false,
      canChange: true,
      decided: { unitName: '青禾县城市管理局', suggested: { category: '路灯照明', version: cell.loaded.version } },
    })
    expect((await onDesk(other, objectionId))?.texts.join()).toContain('路灯坏了')
    expect((await onDesk(dispatcher, objectionId))?.isOwn).toBe(true)
    expect(await cell.as(other).algorithms.openObjection({ objectionId })).toEqual({ objection: WORDS })
    await expect
      .poll(() => sentences(to.matterId), SOON)
      .toContainEqual(expect.stringMatching(/沈洁 查看了您填写的内容（您的异议），目的：为了复核您对派单的异议/))
    const { rows } = await cell.console.pool.query(`SELECT convert_from(data, 'UTF8') AS data FROM ledger_events`)
    expect(JSON.stringify(rows)).not.toContain('供电公司')
  })

  it('is upheld with reasons, once, and never by the post that dispatched', async () => {
    const to = await dispatched()
    const objectionId = await object(to)
    const upheld = { objectionId, finding: 'upheld', explanation: '按派单目录，路灯归城管。' } as const
    await expect(cell.as(dispatcher).algorithms.review(upheld)).rejects.toThrow('要由别的岗位来复核')
    await cell.as(auditor).algorithms.review(upheld)
    await cell.network.settle()
    await expect(cell.as(other).algorithms.review(upheld)).rejects.toThrow('刚才已经有人复核')
    expect(await onDesk(other, objectionId)).toMatchObject({
      finding: 'upheld',
      answeredBy: expect.stringContaining('孙安') as string,
    })
    expect(await sentences(to.matterId)).toContainEqual(
      expect.stringContaining('复核了您对派单的异议，结论：维持原来的派单'),
    )
    expect(await dispatchOf(to.matterId)).toBe(to.dispatchId)
  })

  it('moves the matter when it is right', async () => {
    const to = await dispatched()
    const objectionId = await object(to)
    const changed = { objectionId, finding: 'changed', explanation: '改由水务局办。' } as const
    await expect(cell.as(other).algorithms.review(changed)).rejects.toThrow('请选改派给哪个单位')
    await expect(cell.as(other).algorithms.review({ ...changed, unitId: 'chengguan' })).rejects.toThrow(
      '已经派给这个单位',
    )
    await cell.as(other).algorithms.review({ ...changed, unitId: 'shuiwu' })
    await cell.network.settle()
    expect(await findCase(cell.console.prisma, to.matterId)).toMatchObject({ unitId: 'shuiwu', hops: 2 })
    expect((await sentences(to.matterId)).join()).toContain('已派给青禾县水务局办理，理由：诉求人提出异议，复核后改派')
  })

  it('cannot move a matter its unit has signed for', async () => {
    const to = await dispatched()
    await cell.as(demoWorker('chen')).casework.sign({ matterId: to.matterId })
    await cell.network.settle()
    const objectionId = await object(to)
    expect(await onDesk(other, objectionId)).toMatchObject({ canChange: false })
    const changed = { objectionId, finding: 'changed', explanation: '改派。', unitId: 'shuiwu' } as const
    await expect(cell.as(other).algorithms.review(changed)).rejects.toThrow('签收')
    await cell.as(other).algorithms.review({ objectionId, finding: 'too-late', explanation: '已经签收，会督促。' })
    await cell.network.settle()
    expect(await objectionFigures(cell.console.prisma)).toEqual({ objected: 4, upheld: 1, changed: 1, tooLate: 1 })
  })

  it('waits for its review before it is put again', async () => {
    const to = await dispatched()
    await object(to)
    await expect(object(to)).rejects.toThrow('objection_waiting')
  })

  it('is reviewed in one’s own division only', async () => {
    const to = await dispatched()
    const objectionId = await object(to)
    const elsewhere = { ...other, divisionScope: '990101200' }
    expect(await onDesk(elsewhere, objectionId)).toBeUndefined()
    await expect(
      cell.as(elsewhere).algorithms.review({ objectionId, finding: 'upheld', explanation: '维持。' }),
    ).rejects.toThrow('没有这项权限')
  })
})

describe('the desk of objections', () => {
  it('gives them page by page, the longest waiting first, counted over all, within the division', async () => {
    const waiting = await cell.as(other).algorithms.objections({ which: 'open' })
    const seen: string[] = []
    for (let after: string | undefined, turns = 0; turns < 20; turns += 1) {
      const page = await cell.as(SCOPED).algorithms.objections({ which: 'open', limit: 1, ...(after && { after }) })
      expect(page.total).toBe(waiting.total)
      seen.push(...page.items.map(({ objectionId }) => objectionId))
      after = page.next
      if (after === undefined) break
    }
    expect(waiting.total).toBeGreaterThan(1)
    expect(seen).toEqual(waiting.items.map(({ objectionId }) => objectionId))
    const elsewhere = { ...other, divisionScope: '990102' }
    expect(await cell.as(elsewhere).algorithms.objections({ which: 'open' })).toEqual({ items: [], total: 0 })
    const answered = await cell.as(SCOPED).algorithms.objections({ which: 'answered', limit: 2 })
    expect(answered).toMatchObject({ total: 3, next: expect.any(String) })
    const rest = await cell.as(SCOPED).algorithms.objections({ which: 'answered', after: answered.next ?? '' })
    expect([answered.items.length, rest.items.length, rest.next]).toEqual([2, 1, undefined])
  })

  it('asks once for many', async () => {
    const finding = vi.spyOn(cell.console.ledger, 'find')
    const { items } = await cell.as(other).algorithms.objections({ which: 'answered' })
    expect(items).toHaveLength(3)
    expect(finding).toHaveBeenCalledTimes(1)
    finding.mockRestore()
  })
})

it('the suggester in use is announced once, hashed as loaded', async () => {
  const { loaded } = cell
  await announceLoaded(cell.console, loaded)
  await announceLoaded(cell.console, loaded)
  await cell.network.settle()
  const events = await cell.console.ledger.readAfter(0, 5_000)
  expect(events.filter(({ type }) => type === 'algorithms.suggester-loaded.v1')).toHaveLength(1)
  const [version] = await registeredVersions(cell.console.prisma)
  expect(version).toMatchObject({ version: loaded.version, lexiconHash: loaded.lexiconHash, modelHash: null })
  expect(version?.suggested).toBeGreaterThanOrEqual(5)
})
