import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

/** At most so many leaves in one checkpoint event: 350 kB of base64, a third of what NATS lets through. */
export const LEAVES_PER_CHECKPOINT = 8192

const hashSchema = z.string().regex(/^[A-Za-z0-9+/]{43}=$/)

export const CheckpointSigned = defineEvent({
  type: 'audit.checkpoint-signed.v1',
  lane: 'open',
  title: '存证日志签名',
  schema: z.object({
    size: z.int().min(1).describe('存证日志收录的记录条数'),
    root: hashSchema.describe('Merkle 根，RFC 6962，base64'),
    note: z.string().max(2000).describe('已签名的检查点，C2SP signed-note'),
    firstLeaf: z.int().min(0).describe('本次新增第一个叶子的序号，从 0 起'),
    leaves: z
      .base64()
      .min(44)
      .max(LEAVES_PER_CHECKPOINT * 44)
      .describe('本次新增叶子的哈希，每个 32 字节，依次相接，base64'),
  }),
  sample: {
    size: 1,
    root: 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
    note: 'yiwang.demo/one\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n— yiwang.demo/one AAAAAAA=\n',
    firstLeaf: 0,
    leaves: 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
  },
})
export type CheckpointSigned = DataOf<typeof CheckpointSigned>
