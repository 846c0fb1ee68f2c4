import type { PrismaClient } from '@yiwang/database'
import type { SubjectKey } from '@yiwang/sealing'
import { RecordedOpening } from './openings.ts'

/** Everyone who looked at a matter's personal data, newest first; empty when nobody has. */
export async function openingsOfMatter(prisma: PrismaClient, matterId: string): Promise<RecordedOpening[]> {
  const rows = await prisma.privacyOpening.findMany({
    where: { matterId },
    orderBy: [{ logtime: 'desc' }, { eventId: 'desc' }],
  })
  return rows.map(({ eventId, logtime, ...row }) =>
    RecordedOpening.parse({ ...row, id: eventId, logtime: logtime.toISOString() }),
  )
}

/** Key of a subject somebody already is, to seal what is added or answered later; undefined when it is not known here. */
export async function findSubjectKey(prisma: PrismaClient, subjectId: string): Promise<SubjectKey | undefined> {
  const row = await prisma.privacySubjectKey.findUnique({ where: { subjectId }, select: { publicKey: true } })
  const publicKey = row?.publicKey ?? undefined
  return publicKey === undefined ? undefined : { subjectId, publicKey }
}
