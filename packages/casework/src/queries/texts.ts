import type { PrismaClient } from '@yiwang/database'
import { shownTitle } from '../shown-title.ts'
import { tellsOfDanger } from '../story.ts'
import { caseTextSchema, type Case, type CaseText } from '../api.ts'

/** Redacted texts of a matter in the order of their events. */
export async function listTexts(prisma: PrismaClient, matterId: string): Promise<CaseText[]> {
  const rows = await prisma.caseworkText.findMany({ where: { matterId }, orderBy: { eventId: 'asc' } })
  return rows.map((row) => caseTextSchema.parse(row))
}

/** The same of several matters, by matter; those without any are missing. */
export async function listTextsOf(
  prisma: PrismaClient,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, CaseText[]>> {
  const rows = await prisma.caseworkText.findMany({
    where: { matterId: { in: [...matterIds] } },
    orderBy: { eventId: 'asc' },
  })
  return new Map(
    [...Map.groupBy(rows, ({ matterId }) => matterId)].map(([matterId, texts]) => [
      matterId,
      texts.map((row) => caseTextSchema.parse(row)),
    ]),
  )
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

/** Which of these events are indexed, so that they need not be opened again. */
export async function findIndexed(prisma: PrismaClient, eventIds: readonly string[]): Promise<Set<string>> {
  const where = { eventId: { in: [...eventIds] } }
  const rows = await prisma.caseworkText.findMany({ where, select: { eventId: true } })
  return new Set(rows.map(({ eventId }) => eventId))
}

/** Writes redacted texts; an event's first one stands. For the index effect only: the texts must be redacted. */
export async function saveTexts(prisma: PrismaClient, texts: readonly NewCaseText[], indexedAt: Date): Promise<void> {
  if (texts.length === 0) return
  const data = texts.map((text) => ({ ...text, indexedAt, tellsOfDanger: tellsOfDanger([text]) }))
  await prisma.caseworkText.createMany({ data, skipDuplicates: true })
}

/** Forgets the texts of a subject whose key was destroyed; answers how many. */
export async function eraseTexts(prisma: PrismaClient, subjectId: string): Promise<number> {
  const { count } = await prisma.caseworkText.deleteMany({ where: { subjectId } })
  return count
}
