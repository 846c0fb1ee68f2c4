import type { Past } from '@yiwang/casework/contracts'
import { demoTown } from '@yiwang/organisation'
import { expect, it } from 'vitest'
import { dispatchOf, type Directory } from './directory.ts'

const receiver = (unitId: string) => ({
  unitId,
  unitName: `${unitId}单位`,
  responsible: { name: '诉求承办岗', post: '诉求承办岗', phone: '0980-5550101' },
})
const told = (subject: string, past: Past = {}) => ({ subject, narrative: '', past })
const directory: Directory = {
  duties: demoTown.duties,
  receivers: new Map([['chengguan', receiver('chengguan')]]),
  fallback: receiver('hotline'),
}

it('puts a text where the catalogue’s own words lead, and says that a machine read them', () => {
  const dispatch = dispatchOf(directory, told('路灯不亮'))
  expect(dispatch).toMatchObject({
    unitId: 'chengguan',
    category: '路灯照明',
    suggested: { terms: ['路灯不亮'], model: expect.stringMatching(/^lexicon-[0-9a-f]{16}$/) },
  })
  expect(dispatch.reason).toContain('不是当时的派单')
  expect(dispatch.limit).toMatchObject({ amount: 3, basis: '历史导入：原件没有时限，按现行派单目录推算，仅供对照' })
})

it.each(['谢谢大家', '停水了'])('falls back on the hotline for %s: no word, or nobody there to turn to', (text) => {
  const dispatch = dispatchOf(directory, told(text))
  expect(dispatch.unitId).toBe('hotline')
  expect(dispatch).not.toHaveProperty('suggested')
})

it.each(['chengguan单位', 'guan单位'])('puts a record with the unit it names: %s', (unitWritten) => {
  const dispatch = dispatchOf(directory, told('停水了', { unitWritten }))
  expect(dispatch).toMatchObject({ unitId: 'chengguan', reason: '历史导入：原来的记录写的承办单位' })
  expect(dispatch).not.toHaveProperty('category')
})

it.each(['单位', '供水公司'])('guesses where nobody is called %s', (unitWritten) => {
  expect(dispatchOf(directory, told('路灯不亮', { unitWritten })).category).toBe('路灯照明')
})
