import type { SignedIn } from '@yiwang/ui/web'
import { may } from './may.ts'

/** Screens in the navigation, in this order. */
export type Place =
  | 'work'
  | 'hotline'
  | 'window'
  | 'call-backs'
  | 'application'
  | 'organisation'
  | 'imports/map'
  | 'questions'
  | 'objections'

/** Where this worker has something to do. */
export function placesOf(who: SignedIn): Place[] {
  const places: Place[] = ['work']
  // one form of two: who sits at the telephone, and who at a counter
  if (may(who, { action: 'take-in', subject: 'Request' }))
    places.push(who.roles.includes('operator') ? 'hotline' : 'window')
  if (may(who, { action: 'record', subject: 'CallBack' })) places.push('call-backs')
  if (may(who, { action: 'start', subject: 'Application' })) places.push('application')
  if (may(who, { action: 'change', subject: 'Organisation' })) places.push('organisation', 'imports/map')
  if (may(who, { action: 'answer', subject: 'OpeningQuestion' })) places.push('questions')
  if (may(who, { action: 'review', subject: 'DispatchObjection' })) places.push('objections')
  return places
}
