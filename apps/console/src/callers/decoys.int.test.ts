import { CallerChecked, createReceiptSecret } from '@yiwang/intake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consoleCell, demoWorker, type ConsoleCell } from '../testing/console-cell.ts'

const PHONE = '13800138055'
const HERE = '990101001001'
const ELSEWHERE = '990101001002'
const operator = demoWorker('li')

let cell: ConsoleCell
beforeAll(async () => {
  cell = await consoleCell()
})
afterAll(() => cell.close())

const callers = () => cell.as(operator).callers
const answersOf = async (matterId: string): Promise<boolean[]> => {
  const events = await cell.console.ledger.readAfter(0, 100, { matterId, types: [CallerChecked.type] })
  return events.flatMap((event) => CallerChecked.match(event)?.isMatched ?? [])
}

/** A matter the operator makes up under somebody's telephone. */
async function decoyAt(divisionCode: string): Promise<string> {
  const words = { kind: 'help', subject: '路灯', narrative: '路灯不亮。', isAnonymous: false, name: '王女士' } as const
  const at = { channel: 'hotline', divisionCode, phone: PHONE, receiptSecret: createReceiptSecret() } as const
  const { matterId } = await cell.as(operator).intake.takeIn({ ...words, ...at })
  await cell.network.settle()
  return matterId
}

describe('a matter made up under somebody’s telephone', () => {
  it('buys no guess at theirs: each matter counts its own wrong answers, and refuses right ones afterwards', async () => {
    const { matterId } = await cell.submit({ narrative: '邻居天天打人。', name: '王女士', phone: PHONE })
    const decoy = await decoyAt(ELSEWHERE)
    const matterIds = [matterId, decoy]
    const found = async () => (await callers().byPhone({ phone: PHONE })).matters.map((matter) => matter.matterId)
    await expect.poll(async () => (await found()).toSorted(), { timeout: 20_000 }).toEqual(matterIds.toSorted())
    const guess = async (divisionCode: string) => {
      const opened = await callers().check({ matterIds, asked: { check: 'place', divisionCode } })
      return opened.map((standing) => standing.matterId)
    }
    // the look by telephone travels from the vault first
    await expect.poll(() => guess(ELSEWHERE).catch(() => []), { timeout: 20_000 }).toEqual([decoy])
    expect([await guess(ELSEWHERE), await guess(ELSEWHERE)]).toEqual([[decoy], [decoy]])
    expect(await answersOf(matterId)).toEqual([false, false, false])
    expect(await answersOf(decoy)).toEqual([true, true, true])
    await expect(guess(HERE)).rejects.toThrow('对不上')
    await expect(
      callers().check({ matterIds: [matterId], asked: { check: 'place', divisionCode: HERE } }),
    ).rejects.toThrow('今天不能再核对')
    expect(await answersOf(matterId)).toHaveLength(3)
  })
})
