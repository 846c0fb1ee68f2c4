import type { zhCN } from './zh-cn.ts'

/** The same in English. */
export const en: typeof zhCN = {
  received24h: {
    title: 'Received in the past 24 hours',
    definition: 'Requests that happened within the past 24 hours, all channels together, imported history left out.',
    cannotTell:
      'Many requests do not mean many problems: the doors may be better open. Few may mean that some cannot easily speak.',
  },
  overdue: {
    title: 'Overdue',
    definition:
      'Matters assigned and not answered whose time for a reply has passed. Sending back and parking never restart the clock.',
    cannotTell: 'Why they are late, and whether those not late were really dealt with.',
  },
  solved: {
    title: 'Confirmed solved by people',
    definition:
      'Matters the people themselves called solved ÷ matters they spoke about (solved, partly, not). Silence is not counted.',
    cannotTell: 'What the silent think. Those who come back to press a button are rarely the hardest cases.',
  },
}
