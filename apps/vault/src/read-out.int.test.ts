import { CaseReplied } from '@yiwang/casework/contracts'
import { CallerChecked } from '@yiwang/intake/contracts'
import { testCircumstances } from '@yiwang/kernel/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { vaultCell, worker, type VaultCell } from './test/vault-cell.ts'

const operator = worker({
  sub: 'li',
  name: '李想',
  roles: ['operator'],
  post: '话务岗',
  unit: 'rexian',
  unitName: '热线',
})
const by = { name: '李想', post: '话务岗', unit: '热线' }

let cell: VaultCell
let matterId: string
let request: string
let replies: string[]

const checked = (changes: Partial<CallerChecked> = {}, app: 'console' | 'portal' = 'console') => {
  const data = { ...CallerChecked.sample, matterId, by, ...changes }
  const event = CallerChecked.create({ id: cell.ids.next(), matterId, data, circumstances: testCircumstances() })
  return cell.append(app, `${app}/caller-check/${matterId}`, event).then(() => cell.network.settle())
}
const opens = (eventId: string | undefined, who = operator) =>
  cell.client('console').open({ eventIds: [eventId ?? ''], purpose: 'read-out', matterId, actor: who })
const repliesOf = async () => {
  const { ledger } = cell.network.app('console')
  return (await ledger.readAfter(0, 20, { matterId, types: [CaseReplied.type] })).map(({ id }) => id)
}

beforeAll(async () => {
  cell = await vaultCell()
  const taken = await cell.takeIn({ narrative: '路灯不亮。', name: '王先生', phone: '13800000000' })
  matterId = taken.matterId
  request = taken.eventId
  await cell.dispatch(matterId, 'chengguan')
  await cell.reply(matterId)
  await cell.reply(matterId)
  replies = await repliesOf()
})
afterAll(() => cell.end())

const refused = { code: 'not_assigned' }

it('opens nothing before a check that fitted, of this matter, by this worker, written by the console', async () => {
  await expect(opens(replies[1])).rejects.toMatchObject(refused)
  await checked({ isMatched: false })
  await checked({ by: { ...by, name: '另一位' } })
  await checked({}, 'portal')
  await checked({ check: 'number' })
  await expect(opens(replies[1])).rejects.toMatchObject(refused)
})

it('lets whoever checked come as far as the last reply, and no further', async () => {
  await checked()
  await expect(opens(replies[0])).rejects.toMatchObject(refused)
  await expect(opens(request)).rejects.toMatchObject(refused)
  await expect(opens(replies[1], { ...operator, name: '第三位' })).rejects.toMatchObject(refused)
  await expect(opens(replies[1], { ...operator, roles: ['handler'] })).rejects.toMatchObject(refused)
  // sealed under the sample's key, which is nobody's: past the judgement, there is no key to open it with
  await expect(opens(replies[1])).rejects.toMatchObject({ code: 'not_openable' })
})
