import { createOrganisationReader } from '@yiwang/organisation'
import type { Portal } from '../app-context.ts'

/** The catalogue changes a few times a year; every story told asks for it. */
const KEPT_MS = 60_000

interface Kept {
  readonly until: number
  readonly terms: readonly string[]
}

const kept = new WeakMap<Portal['prisma'], Kept>()

/** Words under which the dispatch catalogue lists an emergency, as of a minute ago at most. */
export async function emergencyTerms({ prisma, clock }: Pick<Portal, 'prisma' | 'clock'>): Promise<readonly string[]> {
  const now = clock.now().getTime()
  const known = kept.get(prisma)
  if (known !== undefined && now < known.until) return known.terms
  const duties = await createOrganisationReader(prisma).listDuties()
  const terms = duties.filter(({ isEmergency }) => isEmergency).flatMap(({ keywords }) => keywords)
  kept.set(prisma, { until: now + KEPT_MS, terms })
  return terms
}
