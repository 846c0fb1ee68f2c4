import { randomUUID } from 'node:crypto'
import { MatterRated, ResultConfirmed } from '@yiwang/feedback'
import { createReceiptSecret } from '@yiwang/intake'
import type { NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { demoCardHolders } from '@yiwang/sharing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consoleCell, demoWorker, type ConsoleCell } from './testing/console-cell.ts'

const PHONE = '13800138000'
const SOON = { timeout: 20_000 }
const dispatcher = demoWorker('zhou')
const handler = demoWorker('chen')
const clerk = demoWorker('wang')

let cell: ConsoleCell
let matterId: string

beforeAll(async () => {
  cell = await consoleCell()
})
afterAll(() => cell.close())

async function fromPortal(event: NewEvent): Promise<void> {
  const streamId = `portal/feedback/${event.matterId}`
  await cell.network.app('portal').ledger.append({ streamId, commandId: randomUUID(), events: [event] })
  await cell.network.settle()
}

const said = () => ({
  id: randomUUID(),
  matterId,
  circumstances: testCircumstances({ occurredAt: new Date().toISOString() }),
})
const stateOf = async () => (await cell.as(dispatcher).casework.get({ matterId })).case.state
const sentences = async () =>
  (await cell.as(dispatcher).casework.get({ matterId })).timeline.map(({ sentence }) => sentence)

/** The days of a matter; each test goes on where the one before ended. */
describe('a matter at the console', () => {
  it('is opened by policy, and its words are indexed with personal data masked', async () => {
    const narrative = `幸福小区东门的路灯坏了两个星期，灯杆也歪了。我的电话${PHONE}。`
    matterId = (await cell.submit({ narrative, name: '王女士', phone: PHONE })).matterId
    expect(await stateOf()).toBe('open')
    const texts = async () => (await cell.as(dispatcher).casework.get({ matterId })).texts
    await expect.poll(texts, SOON).toHaveLength(1)
    const [text] = await texts()
    expect(text?.body).toContain('路灯坏了')
    expect(text?.body).not.toContain(PHONE)
    const { items } = await cell.as(dispatcher).casework.search({ words: '灯杆', order: 'newest' })
    expect(items.map((item) => item.matterId)).toEqual([matterId])
  })

  it('goes to the suggested unit, with a deadline that says why', async () => {
    const { suggestion } = await cell.as(dispatcher).casework.suggest({ matterId })
    expect(suggestion).toMatchObject({ unitId: 'chengguan', category: '路灯照明' })
    await cell.as(dispatcher).casework.dispatch({ matterId, unitId: 'chengguan', dutyId: suggestion?.dutyId })
    await cell.network.settle()
    const { case: found } = await cell.as(handler).casework.get({ matterId })
    expect(found).toMatchObject({ state: 'dispatched', unitName: '青禾县城市管理局', limit: { unit: 'working-day' } })
    expect(found.deadlineWhy).toContain('工作日')
  })

  it('is signed for and opened for a purpose; the person is told who looked', async () => {
    await cell.as(handler).casework.sign({ matterId })
    await cell.network.settle()
    const called = () => cell.as(handler).casework.recordContact({ matterId, way: 'phone', outcome: 'reached' })
    await expect(called()).rejects.toThrow('您还没有打开这件事的电话')
    const opened = await cell.as(handler).privacy.openWords({ matterId, purpose: 'contact-citizen' })
    expect(opened).toMatchObject([{ box: 'contact', fields: { name: '王女士', phone: PHONE } }])
    await called()
    await expect.poll(sentences, SOON).toContainEqual(expect.stringContaining('陈刚 查看了您填写的内容（称呼、电话）'))
    await expect(cell.as(demoWorker('lin')).privacy.openWords({ matterId, purpose: 'handle' })).rejects.toThrow(
      '没有这项权限',
    )
    await expect(cell.as(dispatcher).privacy.openWords({ matterId, purpose: 'handle' })).rejects.toThrow('不由您办理')
  })

  it('is replied to, comes back when it is not solved, and never shows a rating', async () => {
    await cell.as(handler).casework.reply({ matterId, reply: '已经换了灯泡。' })
    await cell.network.settle()
    expect(await stateOf()).toBe('replied')
    await fromPortal(ResultConfirmed.create({ ...said(), data: { matterId, result: 'not', round: 1 } }))
    expect(await stateOf()).toBe('handling')
    await cell.as(handler).casework.reply({ matterId, reply: '线路接头松了，已经重新接好。' })
    await cell.network.settle()
    await fromPortal(ResultConfirmed.create({ ...said(), data: { matterId, result: 'solved', round: 2 } }))
    expect(await stateOf()).toBe('closed')
    await fromPortal(MatterRated.create({ ...said(), data: { matterId, score: 4 } }))
    expect((await sentences()).join()).not.toContain('评价')
    const { rows } = await cell.console.pool.query('SELECT * FROM feedback_ratings')
    expect(rows).toEqual([])
  })
})

const atWindow = (narrative: string) => ({
  channel: 'window' as const,
  kind: 'help' as const,
  subject: narrative,
  narrative,
  isAnonymous: true,
  receiptSecret: createReceiptSecret(),
})

describe('with the line cut', () => {
  it('a clerk takes in, the case is opened, and everything crosses when the line returns', async () => {
    await cell.network.cutLine('console')
    await expect.poll(() => cell.as(clerk).desk.line(), SOON).toMatchObject({ isUp: false, unreturned: 0 })
    const receipt = await cell.as(clerk).intake.takeIn(atWindow('村口水渠堵了'))
    await cell.console.policies.settle()
    await cell.console.projections.settle()
    expect((await cell.as(dispatcher).casework.get({ matterId: receipt.matterId })).case.state).toBe('open')
    const { unreturned } = await cell.as(clerk).desk.line()
    expect(unreturned).toBeGreaterThanOrEqual(2)
    expect(await cell.network.app('portal').ledger.load(`console/request/${receipt.matterId}`)).toEqual([])
    await cell.network.restoreLine('console')
    await cell.network.settle()
    expect(await cell.network.app('portal').ledger.load(`console/request/${receipt.matterId}`)).toHaveLength(1)
    await expect.poll(() => cell.as(clerk).desk.line(), SOON).toEqual({ isUp: true, unreturned: 0 })
    expect(await cell.as(dispatcher).desk.findCase({ receiptNumber: receipt.receiptNumber })).toEqual({
      matterId: receipt.matterId,
    })
  })
})

describe('with the vault away', () => {
  it('nothing is opened or lost; the index catches up', async () => {
    await cell.vault?.kill()
    const receipt = await cell.as(clerk).intake.takeIn(atWindow('井盖没了，孩子差点掉下去'))
    await cell.network.settle()
    const open = cell.as(dispatcher).privacy.openWords({ matterId: receipt.matterId, purpose: 'handle' })
    await expect(open).rejects.toThrow('个人信息保管库暂时连不上')
    expect((await cell.as(dispatcher).casework.get({ matterId: receipt.matterId })).texts).toEqual([])
    let rings = 0
    const off = cell.bell.onRing(() => (rings += 1))
    await cell.vault?.start()
    const texts = async () => (await cell.as(dispatcher).casework.get({ matterId: receipt.matterId })).texts
    await expect.poll(texts, SOON).toMatchObject([{ part: 'request', body: '井盖没了，孩子差点掉下去' }])
    off()
    expect(rings).toBeGreaterThan(0)
  })
})

describe('an application at the window', () => {
  it('has one field filled from another department, with its source, and is submitted sealed', async () => {
    const applicationId = randomUUID()
    const idCard = demoCardHolders[0]?.idCard ?? ''
    await cell.as(clerk).services.start({ matterId: applicationId, itemCode: 'old-age-allowance' })
    const [grant] = await cell.as(clerk).sharing.grantsForItem({ itemCode: 'old-age-allowance' })
    const query = { grantId: grant?.grantId ?? '', field: 'payoutAccount', idCard, matterId: applicationId }
    const { value, source, eventId } = await cell.as(clerk).sharing.fill(query)
    expect(source.provider).toContain('人力资源和社会保障局')
    await cell.as(clerk).services.prefill({ matterId: applicationId, field: 'payoutAccount', providedEventId: eventId })
    const values = { name: '王秀英', idCard, payoutAccount: value }
    const receipt = await cell
      .as(clerk)
      .services.submit({ matterId: applicationId, itemCode: 'old-age-allowance', values })
    expect(receipt.left).toEqual(['phone', 'visitWish'])
    await cell.network.settle()
    expect(await cell.as(clerk).services.applicationOfMatter({ matterId: applicationId })).toMatchObject({
      state: 'submitted',
      prefilled: [{ field: 'payoutAccount' }],
    })
    const events = await cell.console.ledger.readAfter(0, 50, { matterId: applicationId })
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(idCard)
  })
})

describe('the receipt', () => {
  it('has a code that leads to the portal, drawn only for those who take in', async () => {
    const receiptSecret = createReceiptSecret()
    const { svg } = await cell.as(clerk).desk.receiptCode({ receiptSecret })
    expect(svg).toMatch(/^<svg /)
    expect(svg).not.toContain(receiptSecret)
    await expect(cell.as(handler).desk.receiptCode({ receiptSecret })).rejects.toThrow('没有这项权限')
    expect(await cell.as(clerk).desk.place()).toEqual({ cellName: '青禾县' })
  })

  it('says by when it goes to a unit, and whose it is until then', async () => {
    const next = await cell.as(clerk).desk.afterTakeIn({ takenInAt: '2026-11-27T05:19:00+08:00' })
    expect(next).toMatchObject({
      dispatchBy: new Date('2026-11-30T23:59:59+08:00'),
      dispatchers: { unit: '青禾县 12345 热线服务中心', contact: { name: dispatcher.name, post: dispatcher.post } },
    })
    expect(next.dispatchers?.phone).toMatch(/^0980-/)
  })
})
