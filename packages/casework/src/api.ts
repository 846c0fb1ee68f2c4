import { channelSchema, limitSchema, type Titles } from '@yiwang/kernel'
import { ATTACHMENTS_MAX, LIMITS, requestKindSchema } from '@yiwang/intake/contracts'
import { z } from 'zod'
import {
  contactOutcomeSchema,
  contactWaySchema,
  outcomeSchema,
  pastSchema,
  REASON_MAX,
  suggestionSchema,
  unitIdSchema,
} from './events.ts'
import { casePlaceSchema } from './case-place.ts'
import { timelineEntrySchema } from './timeline/entry.ts'

/** Where a matter stands: received by some app, then the states of its case. */
export const caseProgressSchema = z.enum(['received', 'open', 'dispatched', 'handling', 'replied', 'closed'])
export type CaseProgress = z.infer<typeof caseProgressSchema>

export const PROGRESS_TITLES: Titles<CaseProgress> = {
  'zh-CN': {
    received: '已收到',
    open: '待派单',
    dispatched: '待签收',
    handling: '办理中',
    replied: '待确认',
    closed: '已办结',
  },
  en: {
    received: 'Received',
    open: 'To be assigned',
    dispatched: 'To be signed for',
    handling: 'In hand',
    replied: 'To be confirmed',
    closed: 'Closed',
  },
}

/** A matter as lists and details show it: nothing a person wrote. */
export const caseSchema = z.object({
  matterId: z.uuid(),
  receiptNumber: z.string(),
  requestEventId: z.uuid(),
  state: caseProgressSchema,
  kind: requestKindSchema,
  channel: channelSchema,
  divisionCode: z.string().nullable(),
  historical: z.boolean(),
  /** what the file says of a matter of the past; null for the living */
  past: pastSchema.nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  category: z.string().nullable(),
  responsibleName: z.string().nullable(),
  responsiblePost: z.string().nullable(),
  responsiblePhone: z.string().nullable(),
  limit: limitSchema.nullable(),
  deadline: z.date().nullable(),
  deadlineIsEstimate: z.boolean(),
  deadlineWhy: z.string().nullable(),
  deadlinePassedAt: z.date().nullable(),
  /** null until the request has arrived here */
  hasContact: z.boolean().nullable(),
  /** until when the person is to be contacted first; null before dispatch and where nobody can be called */
  respondBy: z.date().nullable(),
  respondByIsEstimate: z.boolean(),
  respondWhy: z.string().nullable(),
  firstAttemptAt: z.date().nullable(),
  /** first time the person was really reached */
  firstContactAt: z.date().nullable(),
  /** first visit, evidence or reply: a call alone is contact, not work */
  firstActionAt: z.date().nullable(),
  /** the question the person has not answered yet */
  questionEventId: z.uuid().nullable(),
  questionAskedAt: z.date().nullable(),
  /** since when something of the person's waits to be looked at: an addition, an answer, a "not solved" */
  cameBackAt: z.date().nullable(),
  /** answered where it was asked, by no unit */
  answeredAtOnce: z.boolean(),
  hops: z.int(),
  rounds: z.int(),
  reopened: z.int(),
  outcome: outcomeSchema.nullable(),
  takenInAt: z.date(),
  openedAt: z.date().nullable(),
  dispatchedAt: z.date().nullable(),
  signedAt: z.date().nullable(),
  repliedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  dueAt: z.date(),
  updatedAt: z.date(),
})
export type Case = z.infer<typeof caseSchema>

/** Redacted words of a box that was opened for the index; empty while the index is behind. */
export const caseTextSchema = z.object({
  eventId: z.uuid(),
  part: z.enum(['request', 'addition', 'talk', 'question', 'reply', 'call-back']),
  title: z.string().nullable(),
  body: z.string(),
})
export type CaseText = z.infer<typeof caseTextSchema>

/** What a list says of time beside the deadline. */
const timeLeftSchema = z.object({
  /** until when the matter is to be with a unit; null once it is */
  dispatchBy: z.date().nullable(),
  /** after today, the last one included; null where the limit is not counted in working days */
  workingDaysLeft: z.int().nullable(),
  /** the same until the person is to be contacted; null once they were */
  workingDaysToRespond: z.int().nullable(),
})
export type TimeLeft = z.infer<typeof timeLeftSchema>

/** A line of a work list: the case, and the redacted title where the index has one. */
export const caseLineSchema = caseSchema.extend({
  ...timeLeftSchema.shape,
  title: z.string().nullable(),
  /** not replied to yet, and its words speak of danger to life */
  isInDanger: z.boolean(),
})
export type CaseLine = z.infer<typeof caseLineSchema>

/** Keyset pages, soonest due first or newest first; `after` is the `next` of the page before in the same order. */
export const listCasesInputSchema = z.object({
  states: z.array(caseProgressSchema).max(6).optional(),
  unitId: unitIdSchema.optional(),
  kind: requestKindSchema.optional(),
  channel: channelSchema.optional(),
  isOverdue: z.boolean().optional(),
  hasComeBack: z.boolean().optional(),
  historical: z.boolean().default(false),
  order: z.enum(['due', 'newest']).default('due'),
  after: casePlaceSchema.optional(),
  limit: z.int().min(1).max(100).default(20),
})
export type ListCasesInput = z.infer<typeof listCasesInputSchema>

/** The same, narrowed to cases whose redacted words contain these. */
export const searchCasesInputSchema = listCasesInputSchema.extend({
  words: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,40}$/u)
    .optional(),
})
export type SearchCasesInput = z.infer<typeof searchCasesInputSchema>

export const casePageSchema = z.object({
  items: z.array(caseLineSchema),
  next: z.string().optional(),
  /** with the first page of a list that has danger first: how many of what it asks for are in danger */
  inDanger: z.int().optional(),
})
export type CasePage = z.infer<typeof casePageSchema>

export const matterInputSchema = z.object({ matterId: z.uuid() })

/** A photo or paper of a matter, shut. */
export const caseFileSchema = z.object({ fileId: z.uuid(), mediaType: z.string(), bytes: z.int() })
export type CaseFile = z.infer<typeof caseFileSchema>

export const caseDetailSchema = z.object({
  case: caseSchema.extend(timeLeftSchema.shape),
  texts: z.array(caseTextSchema),
  timeline: z.array(timelineEntrySchema.extend({ sentence: z.string(), files: z.array(caseFileSchema) })),
})
export type CaseDetail = z.infer<typeof caseDetailSchema>

/** An earlier matter in like words: where it went and how it ended, with its redacted title. */
export const similarCaseSchema = caseSchema
  .pick({
    matterId: true,
    receiptNumber: true,
    category: true,
    unitId: true,
    unitName: true,
    state: true,
    outcome: true,
    historical: true,
    past: true,
    kind: true,
    repliedAt: true,
    takenInAt: true,
  })
  .extend({ title: z.string().nullable() })
export type SimilarCase = z.infer<typeof similarCaseSchema>

/** What a machine suggests, only when it is sure enough; `words` are all that led to it, for the worker's eyes. */
const shownSuggestionSchema = suggestionSchema
  .extend({ dutyId: z.string(), category: z.string(), words: z.array(z.string()) })
  .nullable()
export const suggestionOutputSchema = z.object({
  suggestion: shownSuggestionSchema,
  similar: z.array(similarCaseSchema).max(3),
})

/** Somebody's words while they speak; nothing of them is kept. */
export const spokenInputSchema = z.object({ words: z.string().trim().min(1).max(LIMITS.narrative) })

/** An open or recent matter in like words: where it is and since when. Which one it is, only to whoever may read it. */
export const likeMatterSchema = caseSchema
  .pick({ category: true, unitName: true, state: true, outcome: true, takenInAt: true, deadline: true })
  .extend({ matterId: z.uuid().nullable(), title: z.string().nullable() })
export type LikeMatter = z.infer<typeof likeMatterSchema>

export const knownSchema = z.object({ suggestion: shownSuggestionSchema, alike: z.array(likeMatterSchema).max(3) })

/** Cases a unit owes an answer on, and how many of them are late. */
export const unitLoadSchema = z.object({ unitId: unitIdSchema, open: z.int(), late: z.int() })
export type UnitLoad = z.infer<typeof unitLoadSchema>

/** By a catalogue entry, or to a unit directly with the platform's own limit. */
export const dispatchInputSchema = z.object({
  matterId: z.uuid(),
  unitId: unitIdSchema,
  dutyId: unitIdSchema.optional(),
  reason: z.string().trim().max(REASON_MAX).optional(),
})
export type DispatchInput = z.infer<typeof dispatchInputSchema>

/** Longest note for colleagues. */
export const NOTE_MAX = 2_000
const noteTextSchema = z.string().trim().min(1).max(NOTE_MAX)

/** Files kept under the same command id before, in the order they are shown. */
const evidenceIdsSchema = z.array(z.uuid()).max(ATTACHMENTS_MAX).optional()

/** Longest reply, or answer where it was asked. */
export const REPLY_MAX = 5_000

/** The reply is for the person, the note for colleagues; they never meet. */
export const replyInputSchema = z.object({
  matterId: z.uuid(),
  reply: z.string().trim().min(1).max(REPLY_MAX),
  note: noteTextSchema.optional(),
  evidence: evidenceIdsSchema,
})
/** Longest record of what was talked about. */
export const TALK_MAX = 2_000

/** Somebody tried to reach the person; `occurredAt` when that was not just now. */
export const contactInputSchema = z.object({
  matterId: z.uuid(),
  way: contactWaySchema,
  outcome: contactOutcomeSchema,
  talk: z.string().trim().min(1).max(TALK_MAX).optional(),
  occurredAt: z.iso.datetime({ offset: true }).optional(),
})
export type ContactInput = z.infer<typeof contactInputSchema>

/** Longest question, in characters: one thing at a time. */
export const QUESTION_MAX = 500
export const askInputSchema = z.object({ matterId: z.uuid(), question: z.string().trim().min(1).max(QUESTION_MAX) })
export const withdrawQuestionInputSchema = z.object({ matterId: z.uuid(), questionEventId: z.uuid() })

/** A question answered where it is asked; `after` is the position its taking in answered with. */
export const answerAtOnceInputSchema = z.object({
  matterId: z.uuid(),
  after: z.int().min(0).optional(),
  answer: z.string().trim().min(1).max(REPLY_MAX),
  note: noteTextSchema.optional(),
})
export type AnswerAtOnceInput = z.infer<typeof answerAtOnceInputSchema>

export const noteInputSchema = z.object({ matterId: z.uuid(), note: noteTextSchema, evidence: evidenceIdsSchema })

/** One file for the note or reply that will be sent under the same command id; a form, as files travel in forms. */
export const evidenceInputSchema = z
  .instanceof(FormData)
  .transform((form) => Object.fromEntries(form))
  .pipe(z.object({ matterId: z.uuid(), file: z.instanceof(File) }))

/** Where in the own ledger a command was recorded; reads may wait for it. */
export const recordedAtSchema = z.object({ position: z.number() })
