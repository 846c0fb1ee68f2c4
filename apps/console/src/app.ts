import { ALGORITHMS_SENTENCES } from '@yiwang/algorithms/register'
import { CASEWORK_SENTENCES, redispatch, type CaseworkDependencies } from '@yiwang/casework'
import { FEEDBACK_SENTENCES } from '@yiwang/feedback'
import { FILES_SENTENCES } from '@yiwang/files'
import type { AppContext, ErrorSentences, SessionEnv } from '@yiwang/identity'
import { IMPORT_SENTENCES } from '@yiwang/import'
import { FILE_BYTES_MAX } from '@yiwang/import/contracts'
import { INTAKE_SENTENCES } from '@yiwang/intake'
import { ATTACHMENT_BYTES_MAX } from '@yiwang/intake/contracts'
import { chinaCalendar, createOrganisationReader, ORGANISATION_SENTENCES } from '@yiwang/organisation'
import {
  awaitTrace,
  checkKeyPool,
  createKeyAllotment,
  findOpenedContact,
  findSubjectKey,
  privacySentences,
} from '@yiwang/privacy'
import { workerApp, type Core, type Observers, type Runtime } from '@yiwang/runtime'
import { SERVICES_SENTENCES } from '@yiwang/services'
import { SHARING_SENTENCES } from '@yiwang/sharing'
import type { Hono } from 'hono'
import { caseAggregate, DEFAULT_LIMIT, RESPONSE_LIMITS } from './cases.ts'
import type { Bell } from './live/bell.ts'
import { liveRoutes } from './live/live.ts'
import { findReviewed } from './queries/find-reviewed.ts'
import { findTakenIn } from './queries/find-taken-in.ts'
import { createConsoleRouter, type AppRouter } from './router.ts'
import type { ConsoleSettings } from './settings.ts'
import { vaultFor } from './wiring.ts'

/** What a worker is told, whichever domain refuses. */
const errorSentences: ErrorSentences = {
  ...ORGANISATION_SENTENCES,
  ...INTAKE_SENTENCES,
  ...IMPORT_SENTENCES,
  ...CASEWORK_SENTENCES,
  ...FEEDBACK_SENTENCES,
  ...ALGORITHMS_SENTENCES,
  ...FILES_SENTENCES,
  ...SERVICES_SENTENCES,
  ...SHARING_SENTENCES,
  ...privacySentences,
}

/** One file, and the form around it. */
const EVIDENCE_BYTES = ATTACHMENT_BYTES_MAX + 64 * 1024

/** More than the procedure lets pass, so that it says itself what is too large. */
const LOOKED_AT_BYTES = FILE_BYTES_MAX + 64 * 1024

/** Router and context of the console, without HTTP: tests call the same procedures. */
export function consoleProcedures(
  core: Core,
  settings: ConsoleSettings,
): { router: AppRouter; context: Pick<AppContext, 'calendar' | 'vault' | 'subjectKeys' | 'errorSentences'> } {
  const { pool, prisma, clock } = core
  const subjectKeys = createKeyAllotment({ pool, app: 'console', clock })
  const organisation = createOrganisationReader(prisma)
  const vault = vaultFor(core, settings)
  const casework: CaseworkDependencies = {
    caseAggregate,
    organisation,
    suggester: settings.suggester,
    findSubjectKey: (subjectId) => findSubjectKey(prisma, subjectId),
    findTakenIn: (matterId) => findTakenIn(prisma, matterId),
    hasOpenedPhone: async (sought) => (await awaitTrace(() => findOpenedContact(prisma, sought)))?.hasPhone === true,
    defaultLimit: DEFAULT_LIMIT,
    responseLimits: RESPONSE_LIMITS,
  }
  const router = createConsoleRouter({
    casework,
    algorithms: {
      findMatters: (matterIds) => findReviewed(prisma, matterIds),
      findSubjectKey: casework.findSubjectKey,
      redispatch: (elsewhere) => redispatch(core, casework, elsewhere),
    },
    feedback: {
      findSubjectKey: (subjectId) => findSubjectKey(prisma, subjectId),
      findOfficePhone: async (unitId) => (await organisation.findContact(unitId))?.phone,
      async findOpening({ isAwaited, ...sought }) {
        const find = () => findOpenedContact(prisma, sought)
        return (await (isAwaited ? awaitTrace(find) : find()))?.at
      },
    },
    intake: { subjectKeys, findSubjectKey: casework.findSubjectKey },
    vault,
    portalUrl: settings.portalUrl,
    cellName: settings.cellName,
  })
  return { router, context: { calendar: chinaCalendar, vault, subjectKeys, errorSentences } }
}

interface ConsoleApp {
  readonly settings: ConsoleSettings
  readonly publicUrl: string
  readonly oidcIssuer: string
  /** folder of the built screens */
  readonly dist: string
  readonly bell: Bell
  /** unused subject keys there should be in stock */
  readonly keyPoolSize: number
  readonly observers: Observers
}

/** The console's server: sign-in, procedures, the bell and the screens. */
export function createApp(runtime: Runtime, app: ConsoleApp): Hono<SessionEnv> {
  const { settings, bell, keyPoolSize, ...rest } = app
  const { ledger, clock, ids, pool } = runtime
  if (settings.modelTrouble !== undefined)
    rest.observers.logger.warn({ error: settings.modelTrouble }, 'model file unreadable, suggestions by the lexicon')
  // Screens are rung when tables have moved; without a worker in this process, when something was recorded here.
  ledger.projected.subscribe(bell.ring)
  ledger.onAppended(bell.ring)
  return workerApp(runtime, {
    ...rest,
    ...consoleProcedures(runtime, settings),
    tokenKey: { origin: ledger.origin, privateKey: settings.privateKey, clock, ids },
    routes: liveRoutes(bell),
    bodyBytes: {
      'casework.keepEvidence': EVIDENCE_BYTES,
      'intake.keepFile': EVIDENCE_BYTES,
      'imports.readFile': LOOKED_AT_BYTES,
    },
    checks: async () => [await checkKeyPool(pool, { app: 'console', size: keyPoolSize })],
  })
}
