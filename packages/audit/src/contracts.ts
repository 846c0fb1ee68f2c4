import { z } from 'zod'
import { EXPLANATION_MAX, inspectionReasonSchema } from './events.ts'

export * from './events.ts'

/** One sibling hash on the way from the leaf to the root, 32 bytes. */
const hashSchema = z.string().regex(/^[A-Za-z0-9+/]{43}=$/)

/** A tree deeper than 2^52 leaves cannot exist here. */
const PATH_MAX = 52

/**
 * Everything needed to check, without asking anybody, that one event stands unaltered in the log. It holds the event as
 * recorded (personal fields sealed), so it goes only to those who may see the event.
 */
export const proofDocumentSchema = z.object({
  format: z.literal('yiwang-proof/1'),
  event: z.object({
    attributes: z.record(z.string().regex(/^[a-z0-9]+$/), z.string()).describe('CloudEvents 属性，不含 headsig'),
    dataBase64: z.base64().describe('数据原文，base64'),
  }),
  salt: z
    .string()
    .regex(/^[\w-]{22}$/)
    .describe('16 字节随机数，base64url'),
  leafIndex: z.int().min(0).describe('叶子序号，从 0 起'),
  treeSize: z.int().min(1).describe('检查点的记录条数'),
  path: z.array(hashSchema).max(PATH_MAX).describe('从叶子到根的兄弟哈希，base64'),
  checkpoint: z.string().max(20_000).describe('已签名的检查点'),
  notaryPublicKey: hashSchema.describe('公证服务的 Ed25519 公钥，32 字节，base64'),
  origin: z.string().min(1).max(200).describe('存证日志名称'),
})
export type ProofDocument = z.infer<typeof proofDocumentSchema>

/** Where a record is found: event ids are unique per origin. */
export const recordSchema = z.object({
  eventId: z.uuid(),
  origin: z
    .string()
    .regex(/^[\w-]+\/[\w-]+$/)
    .describe('产生记录的应用，如 demo/portal'),
})
export type RecordPlace = z.infer<typeof recordSchema>

/** Which matter is meant: that of a record, or the one with a receipt number as somebody typed it. */
export const matterPointerSchema = z.union([recordSchema, z.object({ receiptNumber: z.string().max(60) })])
export type MatterPointer = z.infer<typeof matterPointerSchema>

/** A matter and why it is to be followed. */
export const inspectionInputSchema = matterPointerSchema.and(
  z.object({
    reason: inspectionReasonSchema,
    explanation: z.string().trim().min(4, 'missing').max(EXPLANATION_MAX, 'too_long'),
  }),
)

/**
 * What proves that a record stands in the log, without the record: whose matter it is about cannot be told or guessed from
 * it (the salt stays away too). `document` comes along for who has left a trace of looking at that matter, save
 * what one person said in confidence.
 */
export const eventProofSchema = proofDocumentSchema
  .pick({ leafIndex: true, treeSize: true, path: true, checkpoint: true, notaryPublicKey: true })
  .extend({
    record: recordSchema.extend({
      type: z.string(),
      lane: z.string(),
      seq: z.string().describe('在该应用该通道中的序号'),
      recordedAt: z.string(),
      occurredAt: z.string(),
      hash: z.string().describe('记录的指纹，十六进制'),
      prevHash: z.string().describe('前一条记录的指纹，十六进制'),
    }),
    leafHash: hashSchema.describe('叶子的指纹，base64'),
    log: z.string().describe('存证日志名称'),
    document: proofDocumentSchema.optional(),
  })
export type EventProof = z.infer<typeof eventProofSchema>

/** The log as one app sees it; `broken` names the first checkpoint that contradicted its predecessors. */
export const logHeadSchema = z.object({
  origin: z.string().describe('存证日志名称'),
  size: z.int().min(0).describe('已签名的记录条数'),
  root: z.string().describe('总指纹，base64'),
  note: z.string().describe('已签名的检查点'),
  publicKey: hashSchema.describe('公证服务的 Ed25519 公钥，base64'),
  checkpoints: z.int().min(0).describe('检查点个数'),
  eventId: z.uuid().describe('最近一个检查点事件'),
  signedAt: z.iso.datetime().describe('最近一次签名的时间'),
  broken: z
    .object({ code: z.string(), eventId: z.uuid(), at: z.iso.datetime() })
    .optional()
    .describe('前后矛盾的检查点：公证服务已不可信'),
})
export type LogHead = z.infer<typeof logHeadSchema>
