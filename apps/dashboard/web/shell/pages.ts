import type { SignedIn } from '@yiwang/ui/web'
import { may } from './may.ts'

/** Pages of the dashboard, in the order of the two minutes. */
export const PAGES = ['today', 'results', 'wrong', 'trust', 'operations'] as const
export type Page = (typeof PAGES)[number]

const MAY: Readonly<Record<Page, (who: SignedIn) => boolean>> = {
  today: (who) => may(who, { action: 'read', subject: 'Figures' }),
  results: (who) => may(who, { action: 'read', subject: 'Figures' }),
  wrong: (who) => may(who, { action: 'read', subject: 'Figures' }),
  trust: (who) => may(who, { action: 'read', subject: 'AuditLog' }),
  operations: (who) => may(who, { action: 'read', subject: 'Operations' }),
}

/** Pages this viewer may open. */
export function pagesOf(who: SignedIn): readonly Page[] {
  return PAGES.filter((page) => MAY[page](who))
}
