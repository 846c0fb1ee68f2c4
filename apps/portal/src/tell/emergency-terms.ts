import { createOrganisationReader } from '@yiwang/organisation'
import type { Core } from '@yiwang/runtime'

/** Words under which the dispatch catalogue lists an emergency, as of a minute ago at most. */
export type EmergencyTerms = () => Promise<readonly string[]>

/** The catalogue changes a few times a year; every story told asks for it. */
const KEPT_MS = 60_000

/** Reads the words of emergency of this database's catalogue, and keeps them for a minute. */
export function createEmergencyTerms({ prisma, clock }: Pick<Core, 'prisma' | 'clock'>): EmergencyTerms {
  const { listDuties } = createOrganisationReader(prisma)
  let kept: { readonly until: number; readonly terms: readonly string[] } | undefined
  return async () => {
    const now = clock.now().getTime()
    if (kept !== undefined && now < kept.until) return kept.terms
    const duties = await listDuties()
    const terms = duties.filter(({ isEmergency }) => isEmergency).flatMap(({ keywords }) => keywords)
    kept = { until: now + KEPT_MS, terms }
    return terms
  }
}
