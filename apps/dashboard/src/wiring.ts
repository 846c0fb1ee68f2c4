import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createObjections, createRegister } from '@yiwang/algorithms/register'
import { auditErrorSentences, watchedLog, witness } from '@yiwang/audit'
import { caseworkProjections, listTimelineForOffice } from '@yiwang/casework'
import { SAID_IN_CONFIDENCE } from '@yiwang/feedback/contracts'
import type { Projection } from '@yiwang/ledger'
import { chinaCalendar, listShapes, organisationProjections } from '@yiwang/organisation'
import { createOversightProjections, findMatterByNumber, findMatterLine, findMatterRecord } from '@yiwang/oversight'
import { keysFolder, workerApp, type Observers, type ProcessEnv, type Runtime } from '@yiwang/runtime'
import { findLine } from './find-line.ts'
import { liveRoutes } from './live.ts'
import { createAppRouter } from './router.ts'

/** What the dashboard folds from its replica. */
export function dashboardProjections(env: ProcessEnv): Projection[] {
  const notaryKey = readFileSync(join(keysFolder(env), 'notary.pub'), 'utf8')
  return [
    ...organisationProjections,
    ...caseworkProjections(),
    ...createOversightProjections(chinaCalendar),
    createRegister(env.YIWANG_CELL),
    createObjections(env.YIWANG_CELL),
    ...witness(watchedLog(env.YIWANG_CELL, notaryKey)),
  ]
}

/** The dashboard's server: screens, procedures and the live stream. It opens no personal data and takes nobody in. */
export function wireDashboard(
  runtime: Runtime,
  env: ProcessEnv,
  { observers, dist }: { observers: Observers; dist: string },
) {
  const { clock, ids, ledger, prisma } = runtime
  return workerApp(runtime, {
    publicUrl: env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`,
    oidcIssuer: env.OIDC_ISSUER ?? '',
    tokenKey: {
      origin: ledger.origin,
      privateKey: createPrivateKey(readFileSync(join(keysFolder(env), 'dashboard.key'), 'utf8')),
      clock,
      ids,
    },
    router: createAppRouter({
      recordOf: (matterId) => findMatterRecord(prisma, matterId),
      findMatter: (receiptNumber) => findMatterByNumber(prisma, receiptNumber),
      isOverdue: async (matterId) =>
        (await findMatterLine(prisma, matterId, { now: clock.now(), calendar: chinaCalendar }))?.isLate ?? false,
      isInConfidence: (type) => SAID_IN_CONFIDENCE.includes(type),
      timelineOf: (matterId) => listTimelineForOffice(prisma, matterId),
      findLine: () => findLine(runtime),
      shapesWithin: (within) => listShapes(prisma, { levels: ['town', 'community'], within }),
    }),
    dist,
    context: {
      calendar: chinaCalendar,
      vault: { open: () => Promise.reject(new Error('the dashboard opens no personal data')) },
      subjectKeys: { take: () => Promise.reject(new Error('the dashboard takes nobody in')) },
      errorSentences: auditErrorSentences,
    },
    routes: liveRoutes(runtime),
    observers,
  })
}
