import type { PrismaClient } from '@yiwang/database'
import { lookerText } from '../openings.ts'
import { PURPOSES } from '../purposes.ts'

/** Whose look at which matter's contact is sought. */
export interface SoughtOpening {
  readonly matterId: string
  readonly worker: {
    readonly name: string
    readonly post: string
    readonly unit: string
    readonly unitName?: string | undefined
  }
  /** looks until then do not count */
  readonly after?: Date | undefined
}

/** The last time somebody opened how a person is reached, and whether a telephone number was among what they saw. */
export interface OpenedContact {
  readonly at: Date
  readonly hasPhone: boolean
}

/** Purposes that show somebody how the person is reached. */
const REACHING = Object.values(PURPOSES)
  .filter(({ by, reads }) => by === 'human' && reads['contact'] !== undefined)
  .map(({ code }) => code)

/** This worker's last look at the contact of a matter, as far as the vault's traces have arrived; undefined when there is none. */
export async function findOpenedContact(
  prisma: PrismaClient,
  { matterId, worker, after }: SoughtOpening,
): Promise<OpenedContact | undefined> {
  const found = await prisma.privacyOpening.findFirst({
    where: {
      matterId,
      person: lookerText({ kind: 'person', ...worker, unitName: worker.unitName ?? worker.unit }),
      purpose: { in: REACHING },
      fields: { hasSome: ['name', 'phone'] },
      ...(after === undefined ? {} : { logtime: { gt: after } }),
    },
    orderBy: { logtime: 'desc' },
    select: { logtime: true, fields: true },
  })
  return found === null ? undefined : { at: found.logtime, hasPhone: found.fields.includes('phone') }
}
