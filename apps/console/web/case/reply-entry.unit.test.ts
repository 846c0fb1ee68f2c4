import { expect, it } from 'vitest'
import { replyOf } from './reply-entry.ts'

it('keeps what the person reads and what colleagues read apart, and sends no empty note', () => {
  expect(replyOf('m', { reply: ' 修好了。 ', note: ' 备件用完了 ' })).toEqual({
    matterId: 'm',
    reply: '修好了。',
    note: '备件用完了',
  })
  expect(replyOf('m', { reply: '修好了。', note: '  ' })).toEqual({ matterId: 'm', reply: '修好了。' })
  expect(replyOf('m', {})).toEqual({ matterId: 'm', reply: '' })
})
