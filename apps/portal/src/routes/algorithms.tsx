import { objectionFigures, registeredVersions } from '@yiwang/algorithms/register'
import { findDispatchers } from '@yiwang/organisation'
import { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import { AlgorithmsPage } from '../views/algorithms/page.tsx'
import { pageOf, sendPage } from './page.tsx'

/** The algorithm register: for everyone, without a sign-in. */
export function algorithmRoutes(portal: Portal): Hono {
  return new Hono().get('/algorithms', async (c) => {
    const { prisma, clock } = portal
    const [versions, objections, dispatchers] = await Promise.all([
      registeredVersions(prisma),
      objectionFigures(prisma),
      findDispatchers(prisma),
    ])
    const responsible = dispatchers && { ...dispatchers, post: dispatchers.contact?.post }
    const shown = { page: pageOf(c, portal), versions, objections, responsible, now: clock.now() }
    return sendPage(c, <AlgorithmsPage {...shown} />)
  })
}
