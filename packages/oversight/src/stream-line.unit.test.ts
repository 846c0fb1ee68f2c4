import { aCase } from '@yiwang/casework/testing'
import { aRequest } from '@yiwang/intake/testing'
import { recordedEvents } from '@yiwang/kernel/testing'
import { expect, it } from 'vitest'
import { streamLine } from './stream-line.ts'

const linesOf = (...[events]: Parameters<typeof recordedEvents>) => recordedEvents(events).map(streamLine)

it('tells what happens now, with channel and unit and nothing of whom', () => {
  expect(linesOf(aRequest().events())).toMatchObject([{ type: 'intake.request-submitted', channel: 'portal' }])
  expect(linesOf(aCase().dispatchedTo('chengguan').events())[1]).toMatchObject({ unit: '青禾县城市管理局' })
})

it('says nothing by which one matter could be followed or a person found', () => {
  const built = aCase().dispatchedTo('chengguan').signed()
  const events = [...built.request.events(), ...built.events()]
  const lines = linesOf(events)
  expect(lines.map((line) => line?.isOfMatter)).toEqual(events.map(() => true))
  const told = JSON.stringify(lines)
  expect(told).not.toContain(built.matterId)
  const subjects = JSON.stringify(events).match(/(?<="subjectId":")[^"]+/g) ?? []
  expect(subjects).not.toEqual([])
  for (const subjectId of subjects) expect(told).not.toContain(subjectId)
})

it('says nothing of history brought along', () => {
  expect(linesOf(aRequest().historical().events())).toEqual([undefined])
})
