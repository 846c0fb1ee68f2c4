import type { SignedIn } from '@yiwang/ui/web'
import { describe, expect, it } from 'vitest'
import { dangerWords } from './danger-words.ts'

const worker = (unit: string, ...roles: string[]): SignedIn => ({ name: '某人', post: '某岗', unit, roles })
const dispatcher = worker('hotline', 'dispatcher')
const handler = worker('chengguan', 'handler')
const stranger = worker('shuiwu', 'handler')
const auditor = worker('audit', 'auditor')

type Standing = Parameters<typeof dangerWords>[1]
const standing = (state: Standing['state'], changes: Partial<Standing> = {}): Standing => ({
  state,
  historical: false,
  unitId: state === 'received' || state === 'open' ? null : 'chengguan',
  divisionCode: null,
  questionEventId: null,
  firstContactAt: null,
  ...changes,
})

describe('a case whose words speak of danger', () => {
  it('tells whoever gives work out to dispatch it, then to see that it is signed for', () => {
    expect(dangerWords(dispatcher, standing('received'))).toBe('dispatch')
    expect(dangerWords(dispatcher, standing('open'))).toBe('dispatch')
    expect(dangerWords(dispatcher, standing('dispatched'))).toBe('chase')
    expect(dangerWords(dispatcher, standing('handling'))).toBe('watch')
  })

  it('tells the unit that has it to sign and to call or go now, never to dispatch', () => {
    expect(dangerWords(handler, standing('dispatched'))).toBe('sign')
    expect(dangerWords(handler, standing('handling'))).toBe('handle')
    const reached = standing('handling', { firstContactAt: '2026-11-23T03:00:00.000Z' })
    expect(dangerWords(handler, reached)).toBe('contacted')
  })

  it('tells everybody else that it waits', () => {
    for (const who of [stranger, auditor]) {
      for (const state of ['open', 'dispatched', 'handling'] as const) {
        expect(dangerWords(who, standing(state))).toBe('watch')
      }
    }
  })

  it('tells nobody anything after the reply, and of the past', () => {
    for (const state of ['replied', 'closed'] as const) {
      expect(dangerWords(handler, standing(state))).toBeUndefined()
    }
    expect(dangerWords(handler, standing('dispatched', { historical: true }))).toBeUndefined()
  })
})
