import { createOrganisationReader } from '@yiwang/organisation'
import type { Portal } from '../app-context.ts'

/** The words of every emergency in the dispatch catalogue in force. */
export async function emergencyTerms({ prisma }: Pick<Portal, 'prisma'>): Promise<string[]> {
  const duties = await createOrganisationReader(prisma).listDuties()
  return duties.filter(({ isEmergency }) => isEmergency).flatMap(({ keywords }) => keywords)
}
