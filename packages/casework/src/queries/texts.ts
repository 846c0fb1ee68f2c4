import type { PrismaClient } from '@yiwang/database'
import { shownTitle } from '../shown-title.ts'
import { caseTextSchema, type Case, type CaseText } from '../api.ts'

/** Redacted texts of a matter in the order of their events. */
export async function listTexts(prisma: PrismaClient, matterId: string): Promise<CaseText[]> {
  const rows = await prisma.caseworkText.findMany({ where: { matterId }, orderBy: { eventId: 'asc' } })
  return rows.map((row) => caseTextSchema.parse(row))
}

/** Redacted titles by matter, of those that are indexed. */
export async function titlesOf(
  prisma: PrismaClient,
  cases: ReadonlyArray<Pick<Case, 'requestEventId' | 'matterId'>>,
): Promise<Map<string, string>> {
  const rows = await prisma.caseworkText.findMany({
    where: { eventId: { in: cases.map(({ requestEventId }) => requestEventId) } },
    select: { matterId: true, title: true, body: true },
  })
  return new Map(
    rows.flatMap(({ matterId, title, body }) => (title === null ? [] : [[matterId, shownTitle(title, body)] as const])),
  )
}

/** A redacted text on its way into the index. */
export interface NewCaseText extends CaseText {
  readonly matterId: string
  readonly subjectId: string
}

/** Writes a redacted text; the same event again replaces it. For the index effect only: the text must be redacted. */
export async function saveText(prisma: PrismaClient, text: NewCaseText, indexedAt: Date): Promise<void> {
  const { eventId, ...rest } = text
  const data = { ...rest, indexedAt }
  await prisma.caseworkText.upsert({ where: { eventId }, create: { eventId, ...data }, update: data })
}

/** Forgets the texts of a subject whose key was destroyed; answers how many. */
export async function eraseTexts(prisma: PrismaClient, subjectId: string): Promise<number> {
  const { count } = await prisma.caseworkText.deleteMany({ where: { subjectId } })
  return count
}
