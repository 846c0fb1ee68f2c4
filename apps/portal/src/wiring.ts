import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALGORITHMS_SENTENCES, createObjections, createRegister } from '@yiwang/algorithms/register'
import { watchedLog, witness } from '@yiwang/audit'
import { request } from '@yiwang/bus'
import { caseworkProjections } from '@yiwang/casework'
import { FEEDBACK_SENTENCES, feedbackProjections } from '@yiwang/feedback'
import { FILES_SENTENCES } from '@yiwang/files'
import { INTAKE_SENTENCES, intakeKeptReceipts, intakeProjections } from '@yiwang/intake'
import type { Projection } from '@yiwang/ledger'
import { organisationProjections } from '@yiwang/organisation'
import {
  createKeyAllotment,
  createOpeningQuestions,
  createOpenings,
  createSubjectKeys,
  createVaultClient,
  privacySentences,
} from '@yiwang/privacy'
import { keysFolder, type Core, type Observers, type ProcessEnv } from '@yiwang/runtime'
import type { Portal } from './app-context.ts'
import { PORTAL_SENTENCES } from './errors.ts'
import { loadKeyFile } from './receipts/key-file.ts'
import { receiptKeyFrom } from './receipts/receipt-key.ts'
import { publicUrlOf } from './account/public-url.ts'
import { signInParts } from './account/sign-in.ts'
import { locateAssets } from './routes/assets.ts'
import { createEmergencyTerms } from './tell/emergency-terms.ts'

/** What the portal folds from its replica of the open lane. */
export function portalProjections(cell: string, notaryPublicKey: string): Projection[] {
  return [
    ...intakeProjections,
    intakeKeptReceipts,
    ...caseworkProjections(),
    ...feedbackProjections,
    ...organisationProjections,
    createSubjectKeys(cell),
    createOpenings(cell),
    createOpeningQuestions(cell),
    createObjections(cell),
    createRegister(cell),
    ...witness(watchedLog(cell, notaryPublicKey)),
  ]
}

/** The notary's public key as provisioned, PEM. */
export function readNotaryKey(env: ProcessEnv): string {
  return readFileSync(join(keysFolder(env), 'notary.pub'), 'utf8')
}

/** What the portal is told about itself. */
export interface PortalParts {
  readonly observers: Observers
  readonly dist: URL
  readonly keyPoolSize: number
  readonly unsentBytesMax: number
  readonly uploadBytesMax: number
}

/** Puts together what the routes work with. */
export async function wirePortal(
  core: Core,
  env: ProcessEnv,
  { observers, dist, keyPoolSize, unsentBytesMax, uploadBytesMax }: PortalParts,
): Promise<Portal> {
  const { clock, ids, ledger, prisma, pool, connection, cell } = core
  const privateKey = createPrivateKey(readFileSync(join(keysFolder(env), 'portal.key'), 'utf8'))
  return {
    cell,
    cellName: env.YIWANG_CELL_NAME,
    publicUrl: publicUrlOf(env),
    clock,
    ids,
    ledger,
    pool,
    prisma,
    connection,
    vault: createVaultClient({
      request: (subject, ask) => request(connection, subject, ask),
      key: { origin: ledger.origin, privateKey, clock, ids },
    }),
    keys: createKeyAllotment({ pool, app: 'portal', clock }),
    photoStoriesMax: Math.ceil(keyPoolSize / 4),
    unsentBytesMax,
    uploadBytesMax,
    emergencyTerms: createEmergencyTerms(core),
    receiptKey: receiptKeyFrom(await loadKeyFile(join(keysFolder(env), 'portal-receipts'))),
    accountKey: await loadKeyFile(join(keysFolder(env), 'portal-accounts')),
    ...signInParts(core, env, observers),
    logger: observers.logger,
    sentences: {
      ...PORTAL_SENTENCES,
      ...INTAKE_SENTENCES,
      ...FEEDBACK_SENTENCES,
      ...FILES_SENTENCES,
      ...ALGORITHMS_SENTENCES,
      ...privacySentences,
    },
    assets: await locateAssets(dist),
    onProjected: (listener) => ledger.projected.subscribe(listener),
  }
}
