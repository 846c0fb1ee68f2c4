import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const share = z.number().min(0).max(1)

/** What is really in use, as the app that suggests has it in memory. */
export const loadedSuggesterSchema = z.object({
  version: z
    .string()
    .min(1)
    .max(40)
    .describe('版本名，由下面的散列和对一组固定说法的回答算出，与派单事件里的 suggested.model 相同'),
  lexiconHash: sha256.describe('词表、派单对应表和门槛的 SHA-256，十六进制'),
  modelHash: sha256.optional().describe('学到的模型的 SHA-256，十六进制；只用词表时没有'),
  sureFrom: share.describe('把握达到多少才给出建议'),
  learnt: z
    .object({
      from: sha256.describe('训练文件的 SHA-256'),
      messages: z.int().min(1).describe('学过多少条'),
      folds: z.int().min(0).describe('交叉验证的份数'),
      accuracy: share.describe('准确率'),
      accuracyDeviation: share.describe('准确率的标准差'),
      macroF1: share.describe('宏平均 F1'),
      macroF1Deviation: share.describe('宏平均 F1 的标准差'),
    })
    .optional()
    .describe('模型是怎样学来的、学得怎样'),
})
export type LoadedSuggester = z.infer<typeof loadedSuggesterSchema>

export const SuggesterLoaded = defineEvent({
  type: 'algorithms.suggester-loaded.v1',
  lane: 'open',
  title: '派单建议换了版本',
  schema: loadedSuggesterSchema,
  sample: { version: 'lexicon-1', lexiconHash: 'a'.repeat(64), sureFrom: 0.6 },
})
export type SuggesterLoaded = DataOf<typeof SuggesterLoaded>
