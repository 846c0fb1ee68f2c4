import { objectionsOfMatter, objectToDispatch } from '@yiwang/algorithms/register'
import { dispatchSaid, findCase, lastDispatch, listTimeline } from '@yiwang/casework'
import { objectionFormSchema } from '@yiwang/intake/contracts'
import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import { isSigned } from '../matter/dispatch.ts'
import { oneFieldRoutes } from './one-field.tsx'

interface Dispatched {
  readonly id: string
  /** it was sent to */
  readonly unit: string
  readonly isSigned: boolean
}

/** "That is the wrong unit": the person's objection to where their matter was sent, as long as it goes by that dispatch. */
export const objectRoutes = (portal: Portal): Hono =>
  oneFieldRoutes<'objection', Dispatched>(portal, {
    name: 'objection',
    schema: objectionFormSchema,
    pathOf: (dispatch) => `/dispatches/${dispatch}/objection`,
    shownAt: () => '#dispatch',
    async find({ prisma }, { stored }, dispatchId) {
      const entry = lastDispatch(await listTimeline(prisma, stored.matterId))
      const said = dispatchSaid(entry)
      if (entry?.eventId !== dispatchId || said === undefined) return undefined
      // what was answered on the spot was sent to nobody
      if (said.atOnce === true) return undefined
      const matterCase = await findCase(prisma, stored.matterId)
      return { id: dispatchId, unit: said.unitName, isSigned: isSigned(matterCase) }
    },
    words: ({ t }, { unit, isSigned: isTakenOn }) => ({
      title: t(isTakenOn ? 'dispatch.objectTitleSigned' : 'dispatch.objectTitle'),
      about: (
        <>
          {t('dispatch.sentTo')} <b lang={DEFAULT_LOCALE}>{unit}</b>
        </>
      ),
      text: t(isTakenOn ? 'dispatch.objectTextSigned' : 'dispatch.objectText', { unit }),
      label: t('dispatch.objection'),
      hint: t('dispatch.objectionHint'),
      send: t(isTakenOn ? 'dispatch.sendSigned' : 'dispatch.send'),
      keep: t('dispatch.keep'),
    }),
    async record({ ledger, prisma }, { stored: { matterId, divisionCode } }, { thing, words, ...said }) {
      const objections = await objectionsOfMatter(prisma, matterId)
      const isClosed = (await findCase(prisma, matterId))?.state === 'closed'
      return objectToDispatch(ledger, {
        ...said,
        matterId,
        dispatchId: thing.id,
        divisionCode: divisionCode ?? undefined,
        objections,
        isClosed,
        objection: words,
      })
    },
    projections: ['algorithms_objections', 'casework_timeline'],
  })
