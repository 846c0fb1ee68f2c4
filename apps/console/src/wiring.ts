import { createObjections, createRegister } from '@yiwang/algorithms/register'
import { watchedLog, witness } from '@yiwang/audit'
import { request } from '@yiwang/bus'
import { caseworkProjections } from '@yiwang/casework'
import { feedbackProjectionsForHandlers, HIDDEN_FROM_HANDLERS } from '@yiwang/feedback'
import { intakeProjections } from '@yiwang/intake'
import { serveChunks } from '@yiwang/files'
import type { Projection } from '@yiwang/ledger'
import { organisationProjections } from '@yiwang/organisation'
import {
  createOpeningQuestions,
  createOpenings,
  createSubjectKeys,
  createVaultClient,
  type VaultClient,
} from '@yiwang/privacy'
import type { Core, RuntimeParts } from '@yiwang/runtime'
import { servicesProjections } from '@yiwang/services'
import { serveSharingQuery, sharingProjections } from '@yiwang/sharing'
import { casePolicies } from './cases.ts'
import { indexRequestText } from './effects/index-request-text.ts'
import type { Bell } from './live/bell.ts'
import type { CellSettings } from './settings.ts'

/** What the console folds. Ratings are left out: whoever is rated must not see a rating before it is locked (好差评). */
export function consoleProjections({ cell, notaryKey }: Pick<CellSettings, 'cell' | 'notaryKey'>): Projection[] {
  return [
    ...organisationProjections,
    ...intakeProjections,
    ...caseworkProjections({ leaveOut: HIDDEN_FROM_HANDLERS }),
    ...feedbackProjectionsForHandlers,
    ...servicesProjections,
    ...sharingProjections,
    createSubjectKeys(cell),
    createOpenings(cell),
    createOpeningQuestions(cell),
    createObjections(cell),
    createRegister(cell),
    ...witness(watchedLog(cell, notaryKey)),
  ]
}

/** The vault as the console asks it: over the bus, signed with its own key. */
export function vaultFor({ connection, ledger, clock, ids }: Core, { privateKey }: CellSettings): VaultClient {
  return createVaultClient({
    request: (subject, ask) => request(connection, subject, ask),
    key: { origin: ledger.origin, privateKey, clock, ids },
  })
}

/** What the console folds, how it reacts and what it serves: cases live here, and so do the shared data sets. */
export function consoleParts(settings: CellSettings, bell: Bell): Omit<RuntimeParts, 'onTrouble' | 'onQuarantine'> {
  const { keysFolder, originKeys } = settings
  return {
    projections: consoleProjections(settings),
    policies: casePolicies,
    effects: (core) => [indexRequestText({ ...core, vault: vaultFor(core, settings), onIndexed: bell.ring })],
    services: (core) => [
      serveSharingQuery({ ...core, keysFolder, originKeys }),
      serveChunks({ ...core, origin: core.ledger.origin, lanes: ['open', 'inner'] }),
    ],
  }
}
