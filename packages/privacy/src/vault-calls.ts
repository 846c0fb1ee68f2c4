import { z } from 'zod'
import { privacyErrorCodeSchema } from './errors.ts'
import { publicKeySchema } from './events/subject-keys-issued.ts'

export const EVENTS_PER_CALL_MAX = 20
export const INDEXED_PER_CALL_MAX = 50

/** What every call to the vault carries: who asks (an app, by its signature), when, and the key its answer is sealed to. */
const callShape = {
  requestId: z.uuid(),
  /** `<cell>/<app>` */
  origin: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  at: z.iso.datetime(),
  replyKey: publicKeySchema,
  /** Ed25519 of the origin over `callBytes`, base64url */
  sig: z.string().regex(/^[\w-]{86}$/),
}

/** `svc.vault.open`: for a worker's stated purpose. */
export const openCallSchema = z.strictObject({
  ...callShape,
  matterId: z.uuid(),
  eventIds: z.array(z.uuid()).min(1).max(EVENTS_PER_CALL_MAX),
  purpose: z.string().min(1).max(40),
  actorToken: z.string().max(4_000),
})
export type OpenCall = z.infer<typeof openCallSchema>

/** `svc.vault.index`: words of many matters for the redacted index, read by a machine. */
export const indexCallSchema = z.strictObject({
  ...callShape,
  eventIds: z.array(z.uuid()).min(1).max(INDEXED_PER_CALL_MAX),
})
export type IndexCall = z.infer<typeof indexCallSchema>

/** `svc.vault.own-access`; answers in pages, `after` is the `next` of the page before. */
export const ownAccessCallSchema = z.strictObject({
  ...callShape,
  matterId: z.uuid(),
  secret: z.string().regex(/^[\w-]{22}$/),
  after: z.int().min(0).optional(),
})
export type OwnAccessCall = z.infer<typeof ownAccessCallSchema>

/** Chunks of the largest file there may be, and some. */
const FILE_CHUNKS_MAX = 48

const fileShape = {
  ...callShape,
  matterId: z.uuid(),
  /** the event the file is attached to */
  eventId: z.uuid(),
  fileId: z.uuid(),
  /** encapsulated key of each chunk, in order, base64url */
  heads: z
    .array(z.string().regex(/^[\w-]{43}$/))
    .min(1)
    .max(FILE_CHUNKS_MAX),
}

/** `svc.vault.open-file`: keys of a file's chunks, for a worker's stated purpose. */
export const openFileCallSchema = z.strictObject({
  ...fileShape,
  purpose: z.string().min(1).max(40),
  actorToken: z.string().max(4_000),
})
export type OpenFileCall = z.infer<typeof openFileCallSchema>

/** `svc.vault.own-file`: the same for whoever holds the receipt, on the open lane only. */
export const ownFileCallSchema = z.strictObject({ ...fileShape, secret: z.string().regex(/^[\w-]{22}$/) })
export type OwnFileCall = z.infer<typeof ownFileCallSchema>

export const fileKeysSchema = z.object({
  keys: z.array(z.object({ key: z.string().max(64), nonce: z.string().max(32) })).max(FILE_CHUNKS_MAX),
})

/** `svc.vault.lookup`: matters whose contact telephone is this one; the token's purpose is `find-by-phone`. */
export const lookupCallSchema = z.strictObject({
  ...callShape,
  matterId: z.uuid(),
  phone: z.string().min(5).max(40),
  actorToken: z.string().max(4_000),
})
export type LookupCall = z.infer<typeof lookupCallSchema>

export const sealedAnswerSchema = z.object({
  sealed: z.object({ v: z.literal(1), epk: z.string(), ct: z.string() }),
})

/** One box as opened: its name in the event's data, and the plain values of the fields the purpose may read. */
export const openedBoxSchema = z.object({
  eventId: z.uuid(),
  box: z.string(),
  fields: z.record(z.string(), z.unknown()),
})
export type OpenedBox = z.infer<typeof openedBoxSchema>

/** What was opened, and which events were not and why; one does not keep the others shut. */
export const indexAnswerSchema = z.object({
  boxes: z.array(openedBoxSchema),
  refused: z.array(
    z.object({
      eventId: z.uuid(),
      code: privacyErrorCodeSchema,
      retryAfterMs: z.number().nonnegative().optional(),
    }),
  ),
})
export type IndexAnswer = z.infer<typeof indexAnswerSchema>

export const ownAccessPageSchema = z.object({ boxes: z.array(openedBoxSchema), next: z.int().optional() })

export const foundMatterSchema = z.object({
  matterId: z.uuid(),
  receiptNumber: z.string(),
  submittedAt: z.iso.datetime({ offset: true }),
})
export type FoundMatter = z.infer<typeof foundMatterSchema>

/** What a call's signature covers: the service and every part but the signature, so no part can be exchanged on the way. */
export function callBytes(service: string, call: Readonly<Record<string, unknown>>): Uint8Array {
  const parts = Object.entries(call)
    .filter(([name, value]) => name !== 'sig' && value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new TextEncoder().encode(JSON.stringify(['yiwang/vault-call/v1', service, parts]))
}

/** What a sealed answer is bound to. */
export function answerInfo(service: string, requestId: string): string {
  return `${service} ${requestId}`
}
