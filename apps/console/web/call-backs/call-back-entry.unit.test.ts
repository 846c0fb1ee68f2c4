import { callBackInputSchema } from '@yiwang/feedback/contracts'
import { expect, it } from 'vitest'
import { callBackOf, type CallBackEntry } from './call-back-entry.ts'

const matterId = '019a5b0c-0000-7000-8000-000000000001'
const heard: CallBackEntry = {
  result: 'not',
  said: ' 还是黑的。 ',
  score: 2,
  comment: '白跑一趟',
  wasAskedToChange: false,
}
const recorded = (entry: CallBackEntry, canRate = true) =>
  callBackInputSchema.parse(callBackOf(entry, { matterId, round: 2, canRate }))

it('records what was said, and nothing that was left empty', () => {
  expect(recorded(heard)).toEqual({ ...heard, said: '还是黑的。', matterId, round: 2 })
  expect(recorded({ result: 'solved', said: '  ', comment: '' })).toEqual({ matterId, round: 2, result: 'solved' })
})

it('records nothing said by somebody who was not reached', () => {
  expect(recorded({ ...heard, result: 'unreachable' })).toEqual({ matterId, round: 2, result: 'unreachable' })
})

it('records no comment without a score, and no second rating', () => {
  expect(recorded({ result: 'solved', comment: '谢谢' })).toEqual({ matterId, round: 2, result: 'solved' })
  expect(Object.keys(recorded(heard, false))).not.toContain('score')
})
