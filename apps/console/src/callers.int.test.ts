import { randomUUID } from 'node:crypto'
import { InformationAdded } from '@yiwang/intake'
import { ResultConfirmed } from '@yiwang/feedback'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consoleCell, demoWorker, type ConsoleCell } from './testing/console-cell.ts'

const PHONE = '13800138077'
const operator = demoWorker('li')
const handler = demoWorker('chen')

let cell: ConsoleCell
let matterId: string
let receiptNumber: string

beforeAll(async () => {
  cell = await consoleCell()
  const told = await cell.submit({ narrative: '幸福小区东门的路灯坏了。', name: '王女士', phone: PHONE })
  matterId = told.matterId
  receiptNumber = told.receiptNumber
})
afterAll(() => cell.close())

const byNumber = () => cell.as(operator).callers.byNumber({ receiptNumber })

async function repliedTo(): Promise<void> {
  await cell.as(demoWorker('zhou')).casework.dispatch({ matterId, unitId: 'chengguan' })
  await cell.network.settle()
  await cell.as(handler).casework.sign({ matterId })
  await cell.network.settle()
  await cell.as(handler).casework.reply({ matterId, reply: '已经换了灯泡。' })
  await cell.network.settle()
}

describe('a caller who has only a number', () => {
  it('is told the state, the unit and the dates, and nothing anybody wrote', async () => {
    expect(await byNumber()).toMatchObject({ matterId, state: 'open', notSolvedRound: null, canAdd: true })
    expect((await byNumber())?.dispatchBy).toBeInstanceOf(Date)
    expect(JSON.stringify(await byNumber())).not.toContain('路灯坏了')
    expect(await cell.as(operator).callers.byNumber({ receiptNumber: 'YW2611237KQ29XMDZ' })).toBeNull()
    await expect(cell.as(operator).callers.byNumber({ receiptNumber: 'YW1' })).rejects.toThrow('回执编号不正确')
  })

  it('may have words added, which are the person’s and say who typed them', async () => {
    await cell.as(operator).callers.addWords({ receiptNumber, channel: 'hotline', words: '灯杆也歪了。' })
    await cell.network.settle()
    const [added] = await cell.console.ledger.readAfter(0, 10, { matterId, types: [InformationAdded.type] })
    expect(added?.circumstances).toMatchObject({ initiator: 'citizen', channelUsed: 'hotline' })
    expect(added && InformationAdded.match(added)?.takenBy).toEqual({ post: operator.post, unit: operator.unitName })
    const { timeline } = await cell.as(demoWorker('zhou')).casework.get({ matterId })
    expect(timeline.map(({ sentence }) => sentence).join()).toContain('收到您补充的说明，由')
  })

  it('may say that the reply did not solve it, once', async () => {
    const notSolved = { receiptNumber, channel: 'hotline' as const, round: 1, said: '晚上还是不亮。' }
    await expect(cell.as(operator).callers.sayNotSolved(notSolved)).rejects.toThrow('还没有答复')
    await repliedTo()
    expect(await byNumber()).toMatchObject({ state: 'replied', unitName: '青禾县城市管理局', notSolvedRound: 1 })
    const sending = randomUUID()
    const first = await cell.as(operator, sending).callers.sayNotSolved(notSolved)
    await cell.network.settle()
    expect(await cell.as(operator, sending).callers.sayNotSolved(notSolved)).toEqual(first)
    expect(await byNumber()).toMatchObject({ state: 'handling', notSolvedRound: null })
    const [said] = await cell.console.ledger.readAfter(0, 10, { matterId, types: [ResultConfirmed.type] })
    expect(said?.circumstances).toMatchObject({ initiator: 'citizen', channelUsed: 'hotline' })
    expect(said && ResultConfirmed.match(said)).toMatchObject({ result: 'not', takenBy: { post: operator.post } })
    const texts = async () => (await cell.as(handler).casework.get({ matterId })).texts.map(({ body }) => body)
    await expect.poll(texts, { timeout: 20_000 }).toContain('晚上还是不亮。')
    await expect(cell.as(operator).callers.sayNotSolved(notSolved)).rejects.toThrow('已经确认过')
  })
})

describe('a worker whose post is one division’s', () => {
  const at = (divisionScope: string) => cell.as({ ...operator, unit: 'town', divisionScope }).callers

  it('speaks with callers about its matters alone', async () => {
    expect(await at('990101').byNumber({ receiptNumber })).toMatchObject({ matterId })
    expect(await at('990102').byNumber({ receiptNumber })).toBeNull()
    const said = { receiptNumber, channel: 'hotline' as const }
    await expect(at('990102').addWords({ ...said, words: '在吗' })).rejects.toThrow('没有这项权限')
    await expect(at('990102').sayNotSolved({ ...said, round: 1 })).rejects.toThrow('没有这项权限')
    await expect(at('990101').sayNotSolved({ ...said, round: 1 })).rejects.toThrow('已经确认过')
  })
})

describe('a caller who has lost the number', () => {
  it('is found by the telephone they left, and reads that somebody looked', async () => {
    const left = await cell.as(operator).callers.byPhone({ phone: '138 0013 8077' })
    expect(left).toMatchObject([{ matterId, receiptNumber }])
    const told = async () =>
      (await cell.as(handler).casework.get({ matterId })).timeline.map(({ sentence }) => sentence).join()
    await expect.poll(told, { timeout: 20_000 }).toContain('为了按来电号码找到您以前反映的事情')
    expect(await cell.as(operator).callers.byPhone({ phone: '13900000000' })).toEqual([])
  })

  it('is not found by what is no number, or by whoever does not speak with callers', async () => {
    await expect(cell.as(operator).callers.byPhone({ phone: 'nobody' })).rejects.toThrow('phone')
    await expect(cell.as(handler).callers.byPhone({ phone: PHONE })).rejects.toThrow('没有这项权限')
    const unknown = { receiptNumber: 'YW2611237KQ29XMDZ', channel: 'hotline' as const, words: '在吗' }
    await expect(cell.as(operator).callers.addWords(unknown)).rejects.toThrow('没有找到')
  })
})
