import { expect, it } from 'vitest'
import { open } from './box.ts'
import { sealAt } from './place.ts'
import { generateSubjectKey } from './x25519.ts'

it('seals for this subject, event and box, and for no other', () => {
  const { publicKey, privateKey } = generateSubjectKey()
  const subjectId = '019a5b0c-0000-7000-8000-00000000005a'
  const eventId = '019a5b0c-0000-7000-8000-0000000000e1'
  const place = { cell: 'demo', eventId, subject: { subjectId, publicKey } }
  const box = sealAt(place, 'note', { note: { value: '已电话回访', purpose: '办理本诉求', retention: 'P3Y' } })
  const context = { cell: 'demo', eventId, subjectId, box: 'note' }
  expect(open({ privateKey, context, box })).toEqual({ note: '已电话回访' })
  expect(() => open({ privateKey, context: { ...context, box: 'reply' }, box })).toThrow('box_not_openable')
  expect(() => open({ privateKey, context: { ...context, eventId: subjectId }, box })).toThrow('box_not_openable')
})
