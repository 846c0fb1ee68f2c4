import { expect, it } from 'vitest'
import type { HistoricalRecord } from '@yiwang/import'
import { closedAt, commandIdOf, stepsOf, unconfirmedAt } from './steps.ts'

const record: HistoricalRecord = {
  row: 2,
  key: '7',
  kind: 'help',
  past: {},
  subject: '路灯不亮',
  narrative: '幸福路东段',
  submittedAt: '2019-04-25T01:32:09.000Z',
}
const answered = { ...record, reply: { text: '已修好', at: '2019-05-10T06:56:53.000Z' } }

it('gives an unanswered record no reply and no end', () => {
  expect(stepsOf(record, new Date('2026-01-01'))).toEqual(['request', 'open', 'dispatch'])
})

it('ends an answered one as unconfirmed once the person had had the time to answer, not before', () => {
  const end = new Date(unconfirmedAt(answered.reply.at))
  expect(end.toISOString()).toBe('2019-05-25T15:59:59.000Z')
  expect(stepsOf(answered, end)).toEqual(['request', 'open', 'dispatch', 'reply', 'close'])
  expect(stepsOf(answered, new Date(end.getTime() - 1))).not.toContain('close')
})

it('ends one when its record says, never before the reply', () => {
  const at = new Date('2019-05-11T00:00:00.000Z')
  const ended = { ...answered, past: { closedAt: '2019-05-10T15:59:59.000Z' } }
  expect(stepsOf(ended, at)).toContain('close')
  expect(closedAt(ended, ended.reply.at)).toBe('2019-05-10T15:59:59.000Z')
  expect(closedAt({ past: { closedAt: '2019-05-09T15:59:59.000Z' } }, ended.reply.at)).toBe(ended.reply.at)
})

it('gives each step of each record of each source one command, whatever the run', () => {
  const ids = [
    commandIdOf('a', '7', 'request'),
    commandIdOf('a', '7', 'open'),
    commandIdOf('a', '8', 'request'),
    commandIdOf('b', '7', 'request'),
  ]
  expect(new Set(ids).size).toBe(4)
  expect(commandIdOf('a', '7', 'request')).toBe(ids[0])
  expect(ids.join()).not.toContain('request')
})
