import { describe, expect, it } from 'vitest'
import {
  mayAnnotate,
  mayAsk,
  mayContact,
  mayDispatchAgain,
  nextAction,
  sideActions,
  type CaseStanding,
} from './next-action.ts'
import { openablePurposes } from './openable.ts'
import type { SignedIn } from '@yiwang/ui/web'

const worker = (unit: string, ...roles: string[]): SignedIn => ({ name: '某人', post: '某岗', unit, roles })
const dispatcher = worker('hotline', 'dispatcher')
const handler = worker('chengguan', 'handler')
const stranger = worker('shuiwu', 'handler')
const standing = (changes: Partial<CaseStanding>): CaseStanding => ({
  state: 'open',
  historical: false,
  unitId: null,
  divisionCode: null,
  questionEventId: null,
  ...changes,
})
const dispatched = standing({ state: 'dispatched', unitId: 'chengguan' })
const handling = standing({ state: 'handling', unitId: 'chengguan' })

describe('the one thing to do now', () => {
  it('is to dispatch, sign, reply: for whoever may, and only then', () => {
    expect(nextAction(dispatcher, standing({}))).toBe('dispatch')
    expect(nextAction(handler, standing({}))).toBe('wait')
    expect(nextAction(handler, dispatched)).toBe('sign')
    expect(nextAction(dispatcher, dispatched)).toBe('wait')
    expect(nextAction(handler, handling)).toBe('reply')
  })

  it('is nothing for another unit, after the reply, and in history', () => {
    expect(nextAction(stranger, dispatched)).toBe('wait')
    expect(nextAction(stranger, handling)).toBe('wait')
    expect(nextAction(handler, standing({ state: 'replied', unitId: 'chengguan' }))).toBe('wait')
    expect(nextAction(dispatcher, standing({ historical: true }))).toBe('wait')
    expect(nextAction(worker('gov', 'role-of-a-newer-version'), standing({}))).toBe('wait')
  })
})

describe('what else may be done', () => {
  it('sends a case elsewhere only while nobody has signed', () => {
    expect(mayDispatchAgain(dispatcher, dispatched)).toBe(true)
    expect(mayDispatchAgain(dispatcher, handling)).toBe(false)
    expect(mayDispatchAgain(handler, dispatched)).toBe(false)
  })

  it('records contacts of the unit that has the case', () => {
    expect(mayContact(handler, dispatched)).toBe(true)
    expect(mayContact(handler, handling)).toBe(true)
    expect(mayContact(stranger, handling)).toBe(false)
    expect(mayContact(dispatcher, handling)).toBe(false)
    expect(mayContact(handler, standing({ state: 'replied', unitId: 'chengguan' }))).toBe(false)
    expect(mayContact(handler, { ...handling, historical: true })).toBe(false)
  })

  it('asks the person once the case is signed for', () => {
    expect(mayAsk(handler, handling)).toBe(true)
    expect(mayAsk(handler, dispatched)).toBe(false)
    expect(mayAsk(stranger, handling)).toBe(false)
    expect(mayAsk(handler, { ...handling, historical: true })).toBe(false)
  })

  it('is told in the order it is done; nothing is asked while something is asked', () => {
    expect(sideActions(handler, handling)).toEqual(['contact', 'ask', 'note'])
    expect(sideActions(handler, { ...handling, questionEventId: 'q' })).toEqual(['contact', 'note'])
    expect(sideActions(dispatcher, dispatched)).toEqual(['again', 'note'])
    expect(sideActions(stranger, handling)).toEqual([])
  })

  it('leaves notes while the case lives', () => {
    expect(mayAnnotate(handler, handling)).toBe(true)
    expect(mayAnnotate(stranger, handling)).toBe(false)
    expect(mayAnnotate(handler, standing({ state: 'closed', unitId: 'chengguan' }))).toBe(false)
    expect(mayAnnotate(dispatcher, standing({ historical: true }))).toBe(false)
  })
})

describe('opening the words', () => {
  it('is offered to the unit that has the case, and to the dispatcher before there is one', () => {
    expect(openablePurposes(handler, handling)).toEqual(['contact-citizen', 'handle', 'reply'])
    expect(openablePurposes(stranger, handling)).toEqual([])
    expect(openablePurposes(dispatcher, standing({}))).toEqual(['handle', 'contact-citizen'])
    expect(openablePurposes(dispatcher, handling)).toEqual([])
  })

  it('is offered to whoever calls back once there is a reply, unless it is their own unit’s', () => {
    const replied = standing({ state: 'replied', unitId: 'chengguan' })
    expect(openablePurposes(worker('hotline', 'callback'), replied)).toEqual(['call-back'])
    expect(openablePurposes(worker('hotline', 'callback'), handling)).toEqual([])
    expect(openablePurposes(worker('chengguan', 'callback'), replied)).toEqual([])
  })

  it('ends with the case; history is only for looking things up', () => {
    expect(openablePurposes(handler, standing({ state: 'closed', unitId: 'chengguan' }))).toEqual([])
    const old = standing({ state: 'replied', historical: true })
    expect(openablePurposes(dispatcher, old)).toEqual(['import-view'])
    expect(openablePurposes(worker('hotline', 'callback'), old)).toEqual(['import-view'])
    expect(openablePurposes(worker('gov', 'leader'), old)).toEqual([])
  })
})
