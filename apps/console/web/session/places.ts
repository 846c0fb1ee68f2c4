import type { SignedIn } from '@yiwang/ui/web'
import { may } from './may.ts'

/** Screens in the navigation, in this order. */
export type Place = 'work' | 'window' | 'application' | 'organisation' | 'questions'

/** Where this worker has something to do. */
export function placesOf(who: SignedIn): Place[] {
  const places: Place[] = ['work']
  if (may(who, { action: 'take-in', subject: 'Request' })) places.push('window')
  if (may(who, { action: 'start', subject: 'Application' })) places.push('application')
  if (may(who, { action: 'change', subject: 'Organisation' })) places.push('organisation')
  if (may(who, { action: 'answer', subject: 'OpeningQuestion' })) places.push('questions')
  return places
}
