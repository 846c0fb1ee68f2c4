import { describe, expect, it } from 'vitest'
import { tipdmReplies } from '../maps/tipdm-replies.ts'
import { createHistoryChecker } from './check-row.ts'

const heading = ['留言编号', '留言主题', '留言详情', '留言时间', '答复意见', '答复时间', '备注']
const good = ['7', '路灯不亮', '幸福路东段', '2019/4/25 9:32:09', '已修好', '2019/5/10 14:56:53', '']
const file = { map: tipdmReplies, heading, sha256: 'ab', now: new Date('2019-06-01T00:00:00Z') }

const checkOne = (changes: Readonly<Record<number, string>> = {}) =>
  createHistoryChecker(file)({ row: 2, cells: good.map((cell, at) => changes[at] ?? cell) })

describe('a row', () => {
  it('becomes a record with its kind read from the title', () => {
    expect(checkOne({ 2: ' 第一行\r\n第二行 ' })).toEqual({
      row: 2,
      record: {
        row: 2,
        key: '7',
        kind: 'help',
        past: {},
        subject: '路灯不亮',
        narrative: '第一行\n第二行',
        submittedAt: '2019-04-25T01:32:09.000Z',
        reply: { text: '已修好', at: '2019-05-10T06:56:53.000Z' },
      },
    })
  })

  it('may have no reply', () => {
    expect(checkOne({ 4: '', 5: '' })).not.toHaveProperty('record.reply')
  })

  it('may have a reply of the same day without an hour', () => {
    expect(checkOne({ 5: '2019/4/25' })).toMatchObject({ record: { reply: { at: '2019-04-25T15:59:59.000Z' } } })
  })

  it.each([
    ['key_missing', { 0: ' ' }],
    ['subject_missing', { 1: '' }],
    ['narrative_missing', { 2: '\n' }],
    ['text_unreadable', { 2: '有\ufffd字' }],
    ['text_unreadable', { 1: '有\u0000字' }],
    ['submitted_at_invalid', { 3: '' }],
    ['submitted_at_invalid', { 3: '2019/13/1' }],
    ['submitted_in_future', { 3: '2019/6/2 0:00:00' }],
    ['reply_missing', { 4: '' }],
    ['reply_time_missing', { 5: '' }],
    ['replied_at_invalid', { 5: '不详' }],
    ['replied_in_future', { 5: '2019/6/2 0:00:00' }],
    ['reply_before_message', { 5: '2019/4/25 9:32:08' }],
  ])('is refused with %s', (reason, changes) => {
    expect(checkOne(changes)).toEqual({ row: 2, reason })
  })

  it('is refused when it could not be read or has other columns than the heading', () => {
    const check = createHistoryChecker(file)
    expect(check({ row: 2 })).toEqual({ row: 2, reason: 'row_unreadable' })
    expect(check({ row: 3, cells: good.slice(1) })).toEqual({ row: 3, reason: 'columns_wrong' })
  })

  it('is refused when a good row before it had its key', () => {
    const check = createHistoryChecker(file)
    const bad = good.with(2, '')
    const verdicts = [bad, good, good].map((cells, at) => check({ row: at + 2, cells }))
    expect(verdicts.map((verdict) => ('reason' in verdict ? verdict.reason : 'good'))).toEqual([
      'narrative_missing',
      'good',
      'key_repeated',
    ])
  })
})

describe('what a file says beside the words', () => {
  const columns = { kind: '类型', unit: '单位', closedAt: '办结', satisfaction: '满意度' }
  const map = { ...tipdmReplies, columns: { ...tipdmReplies.columns, ...columns } }
  const wide = [...heading, ...Object.values(columns)]
  const check = (...cells: string[]) =>
    createHistoryChecker({ ...file, map, heading: wide })({ row: 2, cells: [...good, ...cells] })

  it('is taken over as it stands there, its kind where it is one of the five', () => {
    expect(check('投诉类', '城管局', '2019/5/12', '满意')).toMatchObject({
      record: {
        kind: 'complaint',
        past: {
          kind: 'complaint',
          kindWritten: '投诉类',
          unitWritten: '城管局',
          closedAt: '2019-05-12T15:59:59.000Z',
          satisfaction: '满意',
        },
      },
    })
  })

  it('is left out where the file says nothing, and a kind that says two or none is no kind', () => {
    expect(check('', '', '', '')).toMatchObject({ record: { kind: 'help', past: {} } })
    expect(check('投诉举报', '', '', '')).toMatchObject({ record: { past: { kindWritten: '投诉举报' } } })
    expect(check('其他', '', '', '')).not.toHaveProperty('record.past.kind')
  })

  it.each([
    ['kind_unusable', ['很'.repeat(61), '', '', '']],
    ['unit_unusable', ['', '张三13800138000', '', '']],
    ['satisfaction_unusable', ['', '', '', '13800138000']],
    ['satisfaction_unusable', ['', '', '', '138 0013 8000']],
    ['satisfaction_unusable', ['', '', '', '１３８－００１３']],
    ['satisfaction_unusable', ['', '', '', '不满意，家住幸福里的王老人没人管']],
    ['closed_at_invalid', ['', '', '去年', '']],
    ['closed_in_future', ['', '', '2019/6/2', '']],
    ['closed_before_message', ['', '', '2019/4/24', '']],
  ])('is refused with %s', (reason, cells) => {
    expect(check(...cells)).toEqual({ row: 2, reason })
  })
})

describe('a map', () => {
  it('without a key makes a record of each row of this very file', () => {
    const { key: _key, ...columns } = tipdmReplies.columns
    const check = createHistoryChecker({ ...file, map: { ...tipdmReplies, columns } })
    expect(check({ row: 5, cells: good })).toMatchObject({ record: { key: 'ab:5' } })
  })

  it('names the columns a file lacks', () => {
    expect(() => createHistoryChecker({ ...file, heading: heading.slice(2) })).toThrow('留言编号、留言主题')
  })
})
