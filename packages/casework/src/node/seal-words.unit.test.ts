import { generateSubjectKey, open } from '@yiwang/sealing'
import { expect, it } from 'vitest'
import { sealNote, sealQuestion, sealReply, sealTalk } from './seal-words.ts'

const { publicKey, privateKey } = generateSubjectKey()
const subjectId = '019a5b0c-0000-7000-8000-00000000005a'
const place = { cell: 'test', eventId: '019a5b0c-0000-7000-8000-0000000000e1', subject: { subjectId, publicKey } }

it.each([
  ['reply', sealReply],
  ['note', sealNote],
  ['talk', sealTalk],
  ['question', sealQuestion],
] as const)('a %s opens in its own place and nowhere else', (name, sealWords) => {
  const box = sealWords(place, '路灯已于 11 月 24 日修复。')
  const context = { cell: 'test', eventId: place.eventId, subjectId, box: name }
  expect(open({ privateKey, box, context })).toEqual({ [name]: '路灯已于 11 月 24 日修复。' })
  expect(() => open({ privateKey, box, context: { ...context, eventId: subjectId } })).toThrow('box_not_openable')
})
