import { MatterInspected } from '@yiwang/audit/contracts'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import type { RecordedEvent } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { PersonalDataOpened } from '../events.ts'
import { createOpenings } from './openings.ts'

const openings = createOpenings('demo')
const eventId = '019a5b0c-0000-7000-8000-0000000000aa'

function opened(changes: Partial<PersonalDataOpened> = {}, origin = 'demo/vault'): RecordedEvent {
  const data = { ...PersonalDataOpened.sample, ...changes }
  const event = PersonalDataOpened.create({ id: eventId, data, circumstances: testCircumstances() })
  const [recorded] = recordedEvents([event], { origin })
  if (recorded === undefined) throw new Error('nothing recorded')
  return recorded
}

const fold = (event: RecordedEvent): unknown =>
  openings.keysOf(event).map((key) => openings.evolve(null, event, key))[0]

describe('who looked at my data', () => {
  it('keeps the person, the purpose with its words of then, the fields and the app', () => {
    expect(fold(opened())).toEqual({
      event_id: eventId,
      matter_id: PersonalDataOpened.sample.matterId,
      logtime: '2026-11-23T02:00:00.000Z',
      purpose: 'contact-citizen',
      purpose_text: '为了与您联系，核实情况或告知进展',
      fields: ['name', 'phone'],
      by: 'person',
      person: '清河县城市管理局 诉求承办岗 陈工',
      app: 'console',
    })
  })

  it('falls back to the unit code, and names nobody when it was a machine or oneself', () => {
    expect(fold(opened({ actor: { kind: 'person', unit: 'chengguan', name: '陈工' } }))).toMatchObject({
      person: 'chengguan 陈工',
    })
    expect(fold(opened({ actor: { kind: 'machine' }, purpose: 'index' }))).toMatchObject({
      person: null,
      by: 'machine',
    })
    expect(fold(opened({ actor: { kind: 'self' }, purpose: 'own-access' }))).toMatchObject({ person: null, by: 'self' })
  })

  const inspected = (origin = 'demo/dashboard'): RecordedEvent => {
    const data = MatterInspected.sample
    const event = MatterInspected.create({ id: eventId, data, circumstances: testCircumstances() })
    const [recorded] = recordedEvents([event], { origin })
    if (recorded === undefined) throw new Error('nothing recorded')
    return recorded
  }

  it('keeps who followed the course of the matter, with the reason chosen and the words written', () => {
    expect(fold(inspected())).toEqual({
      event_id: eventId,
      matter_id: MatterInspected.sample.matterId,
      logtime: '2026-11-23T02:00:00.000Z',
      purpose: 'sample-check',
      purpose_text: '每周随机抽查一件',
      fields: [],
      by: 'person',
      person: '区政务服务局 督查员 周明',
      app: 'dashboard',
    })
    expect(fold(inspected('demo/console'))).toBeUndefined()
    expect(fold(inspected('other/dashboard'))).toBeUndefined()
  })

  it('believes the vault only', () => {
    expect(fold(opened({}, 'demo/console'))).toBeUndefined()
    expect(fold(opened({}, 'other/vault'))).toBeUndefined()
    expect(openings.evolve(null, opened({}, 'demo/console'), eventId)).toBeNull()
  })
})
