import type { Prisma, PrismaClient } from '@yiwang/database'
import { writePagePlace } from '@yiwang/kernel'
import type { SubjectKey } from '@yiwang/sealing'
import { openingQuestionSchema, type ListQuestionsInput, type OpeningQuestion } from './api.ts'
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

/** Questions about openings of a matter, oldest first. */
export async function questionsOfMatter(prisma: PrismaClient, matterId: string): Promise<OpeningQuestion[]> {
  const rows = await prisma.privacyOpeningQuestion.findMany({ where: { matterId }, orderBy: { askedAt: 'asc' } })
  return rows.map((row) => openingQuestionSchema.parse(row))
}

/** Some of the questions, and how many there are. */
interface QuestionPage {
  readonly items: readonly OpeningQuestion[]
  readonly next?: string
  readonly total: number
}

function beyond({ which, after }: ListQuestionsInput): Prisma.PrivacyOpeningQuestionWhereInput {
  if (after === undefined) return {}
  const { at, id } = after
  if (which === 'open') return { OR: [{ askedAt: { gt: at } }, { askedAt: at, questionId: { gt: id } }] }
  return { OR: [{ answeredAt: { lt: at } }, { answeredAt: at, questionId: { gt: id } }] }
}

/** Questions about openings: open ones with the longest waiting first, those answered with the last first. */
export async function listQuestions(prisma: PrismaClient, input: ListQuestionsInput): Promise<QuestionPage> {
  const { which, limit } = input
  const where = { answeredAt: which === 'open' ? null : { not: null } }
  const order = which === 'open' ? ({ askedAt: 'asc' } as const) : ({ answeredAt: 'desc' } as const)
  const [rows, total] = await Promise.all([
    prisma.privacyOpeningQuestion.findMany({
      where: { AND: [where, beyond(input)] },
      orderBy: [order, { questionId: 'asc' }],
      take: limit + 1,
    }),
    prisma.privacyOpeningQuestion.count({ where }),
  ])
  const items = rows.slice(0, limit).map((row) => openingQuestionSchema.parse(row))
  const last = items.at(-1)
  if (rows.length <= limit || last === undefined) return { items, total }
  const at = which === 'open' ? last.askedAt : (last.answeredAt ?? last.askedAt)
  return { items, total, next: writePagePlace({ at, id: last.questionId }) }
}

/** Throws PrivacyError('question_unknown'). */
export async function getQuestion(prisma: PrismaClient, questionId: string): Promise<OpeningQuestion> {
  const row = await prisma.privacyOpeningQuestion.findUnique({ where: { questionId } })
  if (row === null) throw new PrivacyError('question_unknown', 'questionId')
  return openingQuestionSchema.parse(row)
}
