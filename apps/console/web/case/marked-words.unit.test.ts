import { expect, it } from 'vitest'
import { markWords, passage } from './marked-words.ts'

it('marks each word where it stands, the longest where several begin', () => {
  expect(markWords('门口路灯不亮，路灯坏了', ['路灯', '路灯不亮'])).toEqual([
    { text: '门口', isMarked: false },
    { text: '路灯不亮', isMarked: true },
    { text: '，', isMarked: false },
    { text: '路灯', isMarked: true },
    { text: '坏了', isMarked: false },
  ])
  expect(markWords('你好', [])).toEqual([{ text: '你好', isMarked: false }])
  expect(markWords('', ['路灯'])).toEqual([])
})

it('shows the first sentences that have a word', () => {
  const text = '您好。楼下路灯坏了！老人不敢出门。灯杆也歪了。路灯还在闪。'
  expect(
    passage(text, ['路灯', '灯杆'])
      .map((piece) => piece.text)
      .join(''),
  ).toBe('楼下路灯坏了！灯杆也歪了。')
  expect(passage('停水', ['路灯'])).toEqual([])
})
