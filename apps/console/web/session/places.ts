import type { SignedIn } from '@yiwang/ui/web'
import { may } from './may.ts'

/** Screens in the navigation, in this order. */
export type Place =
  | 'work'
  | 'hotline'
  | 'window'
  | 'callers'
  | 'call-backs'
  | 'application'
  | 'catalogue'
  | 'organisation'
  | 'imports/map'
  | 'questions'
  | 'objections'

/** Where this worker has something to do. */
export function placesOf(who: SignedIn): Place[] {
  const places: Place[] = ['work']
  const takesIn = may(who, { action: 'take-in', subject: 'Request' })
  const keepsRegisters = may(who, { action: 'change', subject: 'Organisation' })
  // one form of two: who sits at the telephone, and who at a counter
  if (takesIn) places.push(who.roles.includes('operator') ? 'hotline' : 'window', 'callers')
  if (may(who, { action: 'record', subject: 'CallBack' })) places.push('call-backs')
  if (may(who, { action: 'start', subject: 'Application' })) places.push('application')
  if (takesIn || keepsRegisters) places.push('catalogue')
  if (keepsRegisters) places.push('organisation', 'imports/map')
  if (may(who, { action: 'answer', subject: 'OpeningQuestion' })) places.push('questions')
  if (may(who, { action: 'review', subject: 'DispatchObjection' })) places.push('objections')
  return places
}
