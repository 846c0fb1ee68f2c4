import { ResultConfirmed } from '@yiwang/feedback'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consoleCell, demoWorker, type ConsoleCell } from '../testing/console-cell.ts'

const PLACE = { check: 'place', divisionCode: '990101001001' } as const
const operator = demoWorker('li')
const handler = demoWorker('chen')

let cell: ConsoleCell

beforeAll(async () => {
  cell = await consoleCell()
})
afterAll(() => cell.close())

const callers = () => cell.as(operator).callers

describe('a caller whose matter was answered', () => {
  const at = (receipt: string) => ({ receiptNumber: receipt, channel: 'hotline' as const, round: 1 })
  const answered = async (unitId = 'chengguan') => {
    const other = await cell.submit({ narrative: '垃圾没人收。', phone: '13800000071' })
    await cell.as(demoWorker('zhou')).casework.dispatch({ matterId: other.matterId, unitId, reason: '归它办。' })
    await cell.network.settle()
    const theirs = { ...handler, unit: unitId }
    await cell.as(theirs).casework.sign({ matterId: other.matterId })
    await cell.network.settle()
    await cell.as(theirs).casework.reply({ matterId: other.matterId, reply: '已经收走。' })
    await cell.network.settle()
    await callers().check({ matterIds: [other.matterId], asked: PLACE })
    return other
  }

  it('may say that it is solved, which closes it, as known by the check', async () => {
    const other = await answered()
    await callers().sayResult({ ...at(other.receiptNumber), result: 'solved' })
    await cell.network.settle()
    expect(await callers().standing({ receiptNumber: other.receiptNumber })).toMatchObject({
      state: 'closed',
      outcome: 'solved',
      canSay: { round: 1, results: ['not'] },
    })
    const [said] = await cell.console.ledger.readAfter(0, 9, {
      matterId: other.matterId,
      types: [ResultConfirmed.type],
    })
    expect(said && ResultConfirmed.match(said)).toMatchObject({
      result: 'solved',
      takenBy: { post: operator.post, unit: operator.unitName, check: 'place' },
    })
    await expect(callers().sayResult({ ...at(other.receiptNumber), result: 'partly' })).rejects.toThrow('已经确认过')
    expect(await callers().openReply({ receiptNumber: other.receiptNumber })).toMatchObject({ reply: '已经收走。' })
  })

  it('may take back what they said in a call-back', async () => {
    const other = await answered()
    const { matterId } = other
    const byHao = cell.as(demoWorker('hao'))
    const record = () => byHao.callBacks.record({ matterId, round: 1, result: 'solved' })
    await expect(record()).rejects.toThrow('请先打开电话')
    await byHao.privacy.openWords({ matterId, purpose: 'call-back' })
    await record()
    await cell.network.settle()
    const now = () => callers().standing({ receiptNumber: other.receiptNumber })
    expect(await now()).toMatchObject({ state: 'closed', canSay: { round: 1, results: ['not'] } })
    await callers().sayResult({ ...at(other.receiptNumber), result: 'not', said: '又不亮了。' })
    await cell.network.settle()
    expect(await now()).toMatchObject({ state: 'handling', canSay: null })
  })

  it('may say that it is solved in part, with what is left', async () => {
    const other = await answered()
    await callers().sayResult({ ...at(other.receiptNumber), result: 'partly', said: '还剩一半。' })
    await cell.network.settle()
    expect(await callers().standing({ receiptNumber: other.receiptNumber })).toMatchObject({ state: 'handling' })
  })

  it('does not say so at the desk of the unit that handled it; that it is not, they may', async () => {
    const other = await answered(operator.unit)
    const solved = callers().sayResult({ ...at(other.receiptNumber), result: 'solved' })
    await expect(solved).rejects.toThrow('不能由本单位替当事人记')
    await callers().sayResult({ ...at(other.receiptNumber), result: 'not' })
  })
})
