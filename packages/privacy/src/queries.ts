import type { PrismaClient } from '@yiwang/database'
import type { SubjectKey } from '@yiwang/sealing'
import { openingQuestionSchema, type OpeningQuestion } from './api.ts'
import { PrivacyError } from './errors.ts'
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

const ANSWERED_SHOWN = 50
const OPEN_SHOWN = 200

/** Questions about openings of a matter, oldest first. */
export async function questionsOfMatter(prisma: PrismaClient, matterId: string): Promise<OpeningQuestion[]> {
  const rows = await prisma.privacyOpeningQuestion.findMany({ where: { matterId }, orderBy: { askedAt: 'asc' } })
  return rows.map((row) => openingQuestionSchema.parse(row))
}

/** Open questions, longest waiting first, then those answered last. */
export async function questionsOnDesk(prisma: PrismaClient): Promise<OpeningQuestion[]> {
  const [open, answered] = await Promise.all([
    prisma.privacyOpeningQuestion.findMany({
      where: { answeredAt: null },
      orderBy: [{ askedAt: 'asc' }, { questionId: 'asc' }],
      take: OPEN_SHOWN,
    }),
    prisma.privacyOpeningQuestion.findMany({
      where: { answeredAt: { not: null } },
      orderBy: [{ answeredAt: 'desc' }, { questionId: 'asc' }],
      take: ANSWERED_SHOWN,
    }),
  ])
  return [...open, ...answered].map((row) => openingQuestionSchema.parse(row))
}

/** Throws PrivacyError('question_unknown'). */
export async function getQuestion(prisma: PrismaClient, questionId: string): Promise<OpeningQuestion> {
  const row = await prisma.privacyOpeningQuestion.findUnique({ where: { questionId } })
  if (row === null) throw new PrivacyError('question_unknown', 'questionId')
  return openingQuestionSchema.parse(row)
}
