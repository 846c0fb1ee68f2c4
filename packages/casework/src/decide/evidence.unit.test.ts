import { createCalendar } from '@yiwang/kernel'
import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { sampleBox } from '@yiwang/intake/testing'
import { describe, expect, it } from 'vitest'
import { createCaseAggregate } from '../case-aggregate.ts'
import type { AddNote, CaseCommand, ReplyToCase } from '../commands.ts'
import { aCase, testEvidence, testWorker, type CaseBuilder } from '../testing.ts'

const aggregate = createCaseAggregate({ calendar: createCalendar(new Map(), 2026) })
const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'console' })
const said = { by: testWorker, circumstances }
const note: AddNote = { type: 'AddNote', note: sampleBox('note'), ...said }
const reply: ReplyToCase = { type: 'ReplyToCase', unitId: 'chengguan', reply: sampleBox('reply'), ...said }
const handling = aCase().dispatchedTo('chengguan').signed()

const decide = (given: CaseBuilder, command: CaseCommand) => decideGiven(given.events(), aggregate, command)

describe('evidence', () => {
  it('keeps evidence for colleagues on the inner lane, and names none where there is none', () => {
    const [event] = decide(handling, { ...note, attachments: testEvidence })
    expect(event).toMatchObject({ lane: 'inner', data: { attachments: testEvidence } })
    for (const without of [note, { ...note, attachments: [] }]) {
      expect(decide(handling, without)[0]?.data).not.toHaveProperty('attachments')
    }
  })

  it('shows evidence to the person with the reply, never with the note beside it', () => {
    const both = decide(handling, { ...reply, attachments: testEvidence, note: sampleBox('note') })
    expect(both).toMatchObject([{ lane: 'open', data: { attachments: testEvidence } }, { lane: 'inner' }])
    expect(both[1]?.data).not.toHaveProperty('attachments')
    expect(decide(handling, { ...reply, attachments: [] })[0]?.data).not.toHaveProperty('attachments')
  })
})
