import type { SignedIn } from '@yiwang/ui/web'
import { may } from './may.ts'

/** Pages of the dashboard, in the order of the two minutes. */
export const PAGES = ['today', 'results', 'wrong'] as const
export type Page = (typeof PAGES)[number]

/** Pages this viewer may open. */
export function pagesOf(who: SignedIn): readonly Page[] {
  return may(who, { action: 'read', subject: 'Figures' }) ? PAGES : []
}
