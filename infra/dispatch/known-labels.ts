import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LEXICON_LABELS } from '@yiwang/algorithms'
import { createPrisma } from '@yiwang/database'
import { createOrganisationReader, demoTown } from '@yiwang/organisation'
import type { Duty } from '@yiwang/organisation/contracts'
import type { InfraEnvironment } from '../env.ts'
import { isPortFree } from '../local/ports.ts'
import { secret } from '../local/secrets.ts'
import { databaseOf, PORTS, roleOf } from '../local/topology.ts'

/** A label is known as an entry of the catalogue, by its name or number, or as a heading of the lexicon. */
export const labelsOf = (duties: readonly Pick<Duty, 'dutyId' | 'category'>[]): Set<string> =>
  new Set([...LEXICON_LABELS, ...duties.flatMap(({ dutyId, category }) => [dutyId, category])])

/** The catalogue in force where the platform runs; undefined where it does not. What else goes wrong is no reason to judge by another. */
async function findCatalogue({ stateDir, portOffset }: InfraEnvironment): Promise<readonly Duty[] | undefined> {
  const keys = join(stateDir, 'keys')
  const port = PORTS.postgres + portOffset
  if (!existsSync(join(keys, 'postgres-console.secret')) || (await isPortFree(port))) return undefined
  const password = secret(keys, 'postgres-console')
  const prisma = createPrisma(`postgres://${roleOf('console')}:${password}@127.0.0.1:${port}/${databaseOf('console')}`)
  try {
    return await createOrganisationReader(prisma).listDuties()
  } finally {
    await prisma.$disconnect()
  }
}

/** Labels the console can make a suggestion of: of the catalogue in force, else of the one the platform begins with. */
export async function knownLabels(settings: InfraEnvironment, tell: (line: string) => void): Promise<Set<string>> {
  const duties = await findCatalogue(settings)
  if (duties === undefined)
    tell('… 一网没有运行，按自带的派单目录核对类别 / not running: labels checked by the catalogue it comes with')
  return labelsOf(duties ?? demoTown.duties)
}
