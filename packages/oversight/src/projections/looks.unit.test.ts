import { MatterInspected } from '@yiwang/audit/contracts'
import { aRequest } from '@yiwang/intake/testing'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import { OpeningAnswered, OpeningQuestioned, PersonalDataOpened } from '@yiwang/privacy/contracts'
import { expect, it } from 'vitest'
import { oversightLooks } from './looks.ts'

const circumstances = testCircumstances()
const id = '019a5b0c-0000-7000-8000-0000000000aa'
const opened = PersonalDataOpened.create({ id, data: PersonalDataOpened.sample, circumstances })
const questioned = OpeningQuestioned.create({ id, data: OpeningQuestioned.sample, circumstances })
const answered = OpeningAnswered.create({ id, data: OpeningAnswered.sample, circumstances })
const followed = MatterInspected.create({ id, data: MatterInspected.sample, circumstances })

function fold(...events: Parameters<typeof recordedEvents>[0]): unknown[] {
  const rows = new Map<string, ReturnType<typeof oversightLooks.evolve>>()
  for (const event of recordedEvents(events))
    for (const key of oversightLooks.keysOf(event))
      rows.set(key, oversightLooks.evolve(rows.get(key) ?? null, event, key))
  return [...rows.values()]
}

it('counts looks by day, kind, reason and looker, and names nobody', () => {
  const rows = fold(opened, opened, followed, questioned, answered, ...aRequest().events())
  expect(rows).toEqual([
    { key: expect.any(String), day: '2026-11-23', kind: 'opened', reason: 'contact-citizen', by: 'person', looks: 2 },
    { key: expect.any(String), day: '2026-11-23', kind: 'followed', reason: 'sample-check', by: 'person', looks: 1 },
    { key: expect.any(String), day: '2026-11-23', kind: 'questioned', reason: '', by: 'self', looks: 1 },
    { key: expect.any(String), day: '2026-11-23', kind: 'answered', reason: 'needed', by: 'person', looks: 1 },
  ])
  expect(JSON.stringify(rows)).not.toContain(PersonalDataOpened.sample.actor.name)
})
