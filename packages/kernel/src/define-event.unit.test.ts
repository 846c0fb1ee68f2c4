import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineEvent } from './define-event.ts'
import { testCircumstances } from './testing.ts'

const Signed = defineEvent({
  type: 'test.case-signed.v2',
  lane: 'open',
  title: '签收',
  schema: z.object({ unit: z.object({ name: z.string().min(1) }) }),
  sample: { unit: { name: '城管局' } },
  upcasters: { 'test.case-signed.v1': (data) => ({ unit: { name: (data as { unitName: string }).unitName } }) },
})
const id = '019a5b0c-0000-7000-8000-000000000001'
const circumstances = testCircumstances()

describe('a declared event', () => {
  it('is made of checked data, with a matter only where it has one', () => {
    const made = Signed.create({ id, data: Signed.sample, circumstances })
    expect(made).toEqual({ id, type: 'test.case-signed.v2', lane: 'open', circumstances, data: Signed.sample })
    expect(Signed.create({ id, data: Signed.sample, circumstances, matterId: id }).matterId).toBe(id)
  })

  it('is refused naming the field, and drops what it does not know', () => {
    expect(() => Signed.create({ id, data: { unit: { name: '' } }, circumstances })).toThrow(
      'event_data_invalid: test.case-signed.v2.unit.name',
    )
    const more = { unit: { name: '城管局', phone: '12345' } }
    expect(Signed.create({ id, data: more, circumstances }).data).toEqual(Signed.sample)
  })

  it('is told from others by its type, and read in every version it ever had', () => {
    expect(Signed.match({ type: 'test.case-closed.v1', data: Signed.sample })).toBeUndefined()
    expect(Signed.match({ type: 'test.case-signed.v2', data: Signed.sample })).toEqual(Signed.sample)
    expect(Signed.match({ type: 'test.case-signed.v1', data: { unitName: '水务局' } })).toEqual({
      unit: { name: '水务局' },
    })
    expect(() => Signed.match({ type: 'test.case-signed.v1', data: {} })).toThrow('event_data_invalid')
  })
})
