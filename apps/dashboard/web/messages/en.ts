import { INSPECTION_REASON_TITLES } from '@yiwang/audit/contracts'
import type { SameWords } from '@yiwang/kernel'
import type { zhCN } from './zh-cn.ts'

/** The same in English. */
export const en: SameWords<typeof zhCN> = {
  name: 'Yiwang · Dashboard',
  skip: 'Skip to content',
  signIn: {
    title: 'Please sign in',
    text: 'Leaders, inspectors and auditors sign in with the account of their unit. You see how matters go, not people.',
    button: 'Sign in',
  },
  signOut: 'Sign out',
  today: {
    title: 'Today',
    sentences: {
      received: '{{count}} requests came in during the past 24 hours. ',
      received_one: '{{count}} request came in during the past 24 hours. ',
      open: '{{count}} matters are open; ',
      open_one: '{{count}} matter is open; ',
      due: '{{count}} of them fall due today, ',
      due_one: '{{count}} of them falls due today, ',
      overdue: '{{count}} are overdue.',
      overdue_one: '{{count}} is overdue.',
      awaiting: '{{count}} are answered and wait for the person to confirm; ',
      awaiting_one: '{{count}} is answered and waits for the person to confirm; ',
      reopened: '{{count}} were sent back because they were not solved.',
      reopened_one: '{{count}} was sent back because it was not solved.',
      confirmed:
        'Of {{sample}} matters people spoke about, {{solved}} were solved, {{partly}} partly solved, {{not}} not solved.',
      noConfirmed: 'Nobody has confirmed a result yet.',
    },
  },
  stream: {
    title: 'Happening now',
    empty: 'All quiet now.',
    connecting: 'Connecting…',
    lost: 'Connection lost, trying again…',
    region: 'Live events',
  },
  counts: {
    title: 'Channels and progress',
    channel: 'Channel',
    total: 'Total',
    history: 'Imported history (not part of today’s figures)',
    empty: 'No data yet',
    source: 'Source: the replica here, events of intake and casework; sample {{count}} matters',
    source_one: 'Source: the replica here, events of intake and casework; sample {{count}} matter',
  },
  figures: {
    title: 'What these figures tell, and what they do not',
    definition: 'How it is counted',
    cannotTell: 'What it cannot tell',
    sample: 'Sample',
    events: 'Source events',
    between: ', ',
  },
  matter: {
    open: 'Follow',
    title: 'Follow one matter',
    warning:
      'Looking leaves a trace: the person sees your name, post, the time and the reason. No personal data is shown.',
    reason: 'Reason',
    explanation: 'Explanation (no personal data)',
    submit: 'Leave a trace and look',
    short: 'Please explain in at least 4 characters',
    way: 'Its course',
    sameWords: 'The person reads the very same sentences on their own page.',
    traced: 'Your look is recorded; the person can see it.',
  },
  reasons: INSPECTION_REASON_TITLES.en,
  error: 'The data could not be fetched. Please try again.',
  retry: 'Try again',
}
