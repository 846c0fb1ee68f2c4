import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { gramKey, gramText } from '../classifier/grams.ts'
import type { LabelPlane, TrainedModel } from '../classifier/model.ts'
import { vocabularyOf, type Vocabulary } from '../classifier/vocabulary.ts'
import { AlgorithmsError } from '../errors.ts'

const FORMAT = 'yiwang-dispatch-model'
const VERSION = 1
const FLOAT_BYTES = 4

/** 32-bit floats, little-endian, base64. */
const numbers = z.base64()
/** Terms in ascending order, parted by spaces, and the rarity of each. */
const vocabularySchema = z.object({ terms: z.string(), rarity: numbers })
const share = z.number().min(0).max(1)

const modelFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  learntFrom: z.string().regex(/^[0-9a-f]{64}$/),
  messages: z.int().min(1),
  quality: z.object({
    folds: z.int().min(0),
    accuracy: share,
    accuracyDeviation: share,
    macroF1: share,
    macroF1Deviation: share,
  }),
  temperature: z.number().positive(),
  subject: vocabularySchema,
  whole: vocabularySchema,
  planes: z
    .array(z.object({ label: z.string().min(1).max(60), offset: z.number(), ratios: numbers, weights: numbers }))
    .min(1),
  words: z.string(),
})
type ModelFile = z.infer<typeof modelFileSchema>

function write(values: Float32Array): string {
  const bytes = Buffer.alloc(values.length * FLOAT_BYTES)
  values.forEach((value, at) => bytes.writeFloatLE(value, at * FLOAT_BYTES))
  return bytes.toString('base64')
}

/** Throws AlgorithmsError('model_malformed') naming the field when there are not as many numbers as terms. */
function read(text: string, count: number, field: string): Float32Array {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== count * FLOAT_BYTES) throw new AlgorithmsError('model_malformed', field)
  return Float32Array.from({ length: count }, (_, at) => bytes.readFloatLE(at * FLOAT_BYTES))
}

const listed = (text: string): string[] => (text === '' ? [] : text.split(' '))

const writeTerms = ({ keys, rarity }: Vocabulary): ModelFile['subject'] => ({
  terms: Array.from(keys, gramText).join(' '),
  rarity: write(rarity),
})

function readTerms({ terms, rarity }: ModelFile['subject'], field: string): Vocabulary {
  const keys = Float64Array.from(listed(terms), gramKey)
  return vocabularyOf(keys, read(rarity, keys.length, `${field}.rarity`))
}

/** A model as a file: the same model gives the same bytes. */
export function writeModel({ terms, planes, words, ...rest }: TrainedModel): string {
  const file: ModelFile = {
    format: FORMAT,
    version: VERSION,
    learntFrom: rest.learntFrom,
    messages: rest.messages,
    quality: rest.quality,
    temperature: rest.temperature,
    subject: writeTerms(terms.subject),
    whole: writeTerms(terms.whole),
    planes: planes.map(({ label, offset, ratios, weights }) => ({
      label,
      offset,
      ratios: write(ratios),
      weights: write(weights),
    })),
    words: [...words].join(' '),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

function parse(text: string): ModelFile {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new AlgorithmsError('model_malformed', 'JSON')
  }
  const result = modelFileSchema.safeParse(parsed)
  if (result.success) return result.data
  throw new AlgorithmsError('model_malformed', result.error.issues[0]?.path.join('.') || 'JSON')
}

/** Reads a model file. Throws AlgorithmsError('model_malformed') naming the part that is not as it should be. */
export function readModel(text: string): TrainedModel {
  const { subject, whole, planes, words, ...rest } = parse(text)
  const terms = { subject: readTerms(subject, 'subject'), whole: readTerms(whole, 'whole') }
  const width = terms.subject.keys.length + terms.whole.keys.length
  const readPlane = (plane: ModelFile['planes'][number], index: number): LabelPlane => ({
    ...plane,
    ratios: read(plane.ratios, width, `planes.${index}.ratios`),
    weights: read(plane.weights, width, `planes.${index}.weights`),
  })
  const { learntFrom, messages, quality, temperature } = rest
  const about = { learntFrom, messages, quality, temperature }
  return { ...about, terms, planes: planes.map(readPlane), words: new Set(listed(words)) }
}

/** Where a cell keeps what was learnt. */
export const modelPath = (stateDir: string): string => join(stateDir, 'models', 'dispatch.json')

/** What a cell has learnt; undefined before any training. Throws AlgorithmsError('model_malformed'). */
export function findModel(stateDir: string): TrainedModel | undefined {
  const path = modelPath(stateDir)
  return existsSync(path) ? readModel(readFileSync(path, 'utf8')) : undefined
}
