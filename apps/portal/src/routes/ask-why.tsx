import { inquiryFormSchema } from '@yiwang/intake/contracts'
import { askWhy, openingsOfMatter, questionsOfMatter, type RecordedOpening } from '@yiwang/privacy'
import type { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import { lookGroups } from '../matter/looks.ts'
import { oneFieldRoutes } from './one-field.tsx'

function aboutLook(opening: RecordedOpening, telling: Parameters<typeof lookGroups>[1]) {
  const [look] = lookGroups({ openings: [opening], questions: [], own: { state: 'hidden' } }, telling)
  return (
    <>
      <b>{look?.who}</b>
      <p className="small">{look?.times[0]}</p>
      <p>{look?.action}</p>
    </>
  )
}

/** "Why did you look?": asked in one tap, or in words on a page of its own. */
export const askWhyRoutes = (portal: Portal): Hono =>
  oneFieldRoutes<'inquiry', RecordedOpening>(portal, {
    name: 'inquiry',
    schema: inquiryFormSchema,
    pathOf: (opening) => `/openings/${opening}/question`,
    shownAt: (opening) => `#look-${opening}`,
    async find({ prisma }, { stored }, openingId) {
      const openings = await openingsOfMatter(prisma, stored.matterId)
      return openings.find(({ id, by }) => id === openingId && by !== 'self')
    },
    words: ({ t, locale }, opening, now) => ({
      title: t('looks.askTitle'),
      about: aboutLook(opening, { locale, now }),
      text: t('looks.askText'),
      label: t('looks.inquiry'),
      hint: t('looks.inquiryHint'),
      send: t('looks.send'),
      keep: t('looks.keep'),
    }),
    async record({ ledger, prisma }, { stored: { matterId } }, { thing, words, ...said }) {
      const questions = await questionsOfMatter(prisma, matterId)
      return askWhy(ledger, { ...said, matterId, openingId: thing.id, questions, inquiry: words })
    },
    projections: ['privacy_opening_questions', 'casework_timeline'],
  })
