import { createCalendar, type NewEvent } from '@yiwang/kernel'
import { recordedEvents } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { createCaseAggregate } from './case-aggregate.ts'
import { createCaseworkPolicies } from './policies.ts'
import { aCase } from './testing.ts'

const aggregate = createCaseAggregate({ calendar: createCalendar(new Map(), 2026) })
const policies = createCaseworkPolicies(aggregate)
const reactions = (events: readonly NewEvent[], name: string) =>
  recordedEvents(events).flatMap((event) => policies.find((policy) => policy.name === name)?.react(event) ?? [])

const built = aCase().dispatchedTo('chengguan').signed().replied()
const { matterId, request } = built

describe('whenRequestSubmittedOpenCase', () => {
  it('opens the case of any channel, on the clock of the person', () => {
    const [submitted] = request.takenBy('window', '便民中心').submittedAt('2026-11-20T09:00:00.000Z').events()
    expect(reactions(submitted === undefined ? [] : [submitted], 'whenRequestSubmittedOpenCase')).toEqual([
      {
        aggregate,
        id: matterId,
        command: {
          type: 'OpenCase',
          data: {
            matterId,
            receiptNumber: request.receiptNumber,
            kind: 'help',
            channel: 'window',
            divisionCode: '990101001001',
            requestEventId: submitted?.id,
            takenInAt: '2026-11-20T09:00:00.000Z',
          },
          circumstances: {
            initiator: 'system',
            decidedBy: 'machine',
            lawfulUse: 'service,audit',
            channelUsed: 'window',
          },
        },
      },
    ])
  })

  it('ignores everything else', () => {
    expect(reactions(built.events(), 'whenRequestSubmittedOpenCase')).toEqual([])
  })
})

describe('whenRequestWithdrawnCloseCase', () => {
  it('ends the case by the word of the person, after the policy that opens it', () => {
    expect(reactions(request.withdrawn().events(), 'whenRequestWithdrawnCloseCase')).toEqual([
      {
        aggregate,
        id: matterId,
        command: {
          type: 'CloseCase',
          outcome: 'withdrawn',
          circumstances: { initiator: 'citizen', decidedBy: 'human', lawfulUse: 'service,audit' },
        },
      },
    ])
    const names = policies.map(({ name }) => name)
    expect(names.indexOf('whenRequestSubmittedOpenCase')).toBeLessThan(names.indexOf('whenRequestWithdrawnCloseCase'))
  })
})

describe('whenQuestionAnsweredTakeAnswer', () => {
  it('takes what the person added in answer, by their word; other additions answer nothing', () => {
    const questionEventId = '019a5b0c-0000-7000-8000-0000000000e7'
    const events = request.adding().adding(questionEventId).events()
    const additionEventId = events.at(-1)?.id
    expect(reactions(events, 'whenQuestionAnsweredTakeAnswer')).toEqual([
      {
        aggregate,
        id: matterId,
        command: {
          type: 'TakeAnswer',
          questionEventId,
          additionEventId,
          circumstances: { initiator: 'citizen', decidedBy: 'human', lawfulUse: 'service,audit' },
        },
      },
    ])
  })
})

describe('timers', () => {
  it('watch every deadline, also of a second round', () => {
    const again = built.reopened()
    expect(reactions(again.events(), 'whenDeadlineSetWatchIt')).toMatchObject([
      { timer: { dueAt: '2026-11-26T15:59:59.000Z', aggregateId: matterId, command: { type: 'MarkDeadlinePassed' } } },
      { timer: { command: { deadline: '2026-11-26T15:59:59.000Z' } } },
    ])
  })

  it('wait fifteen days for a confirmation of each reply', () => {
    expect(reactions(built.events(), 'whenCaseRepliedAwaitConfirmation')).toMatchObject([
      {
        timer: {
          id: `${matterId}/unconfirmed/1`,
          dueAt: '2026-12-08T15:59:59.000Z',
          command: { type: 'CloseCase', outcome: 'unconfirmed', round: 1 },
        },
      },
    ])
  })

  it('survive the database: their commands are JSON', () => {
    for (const name of ['whenDeadlineSetWatchIt', 'whenCaseRepliedAwaitConfirmation']) {
      const timers = reactions(built.events(), name).flatMap((wanted) =>
        'timer' in wanted ? [wanted.timer.command] : [],
      )
      expect(JSON.parse(JSON.stringify(timers))).toEqual(timers)
      expect(timers).toHaveLength(1)
    }
  })
})
