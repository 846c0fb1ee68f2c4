import { describe, expect, it } from 'vitest'
import { predictByModel } from '../classifier/predict-by-model.ts'
import { train } from '../classifier/train.ts'
import { AlgorithmsError } from '../errors.ts'
import { inventedMessages, plainReader } from '../testing.ts'
import { readModel, writeModel } from './model-file.ts'

const model = train(inventedMessages(90), {
  reader: plainReader,
  learntFrom: 'b'.repeat(64),
  tell: () => undefined,
})
const file = writeModel(model)

const changed = (changes: object): string => JSON.stringify({ ...(JSON.parse(file) as object), ...changes })

function fieldOf(text: string): string | undefined {
  try {
    readModel(text)
  } catch (error) {
    if (error instanceof AlgorithmsError) return error.field
    throw error
  }
  return undefined
}

describe('a model file', () => {
  it('gives back what was written, to the bit', () => {
    expect(readModel(file)).toEqual(model)
    expect(writeModel(readModel(file))).toBe(file)
  })

  it('answers as the model did', () => {
    const asked = { subject: '水管爆裂', detail: '停水一天' }
    expect(predictByModel(asked, readModel(file), plainReader)).toEqual(predictByModel(asked, model, plainReader))
  })

  it('holds no text of a message', () => {
    for (const { detail } of inventedMessages(90)) expect(file).not.toContain(detail)
  })

  it('is refused by the name of what is wrong', () => {
    expect(fieldOf('{')).toBe('JSON')
    expect(fieldOf('null')).toBe('JSON')
    expect(fieldOf(changed({ format: 'other' }))).toBe('format')
    expect(fieldOf(changed({ version: 2 }))).toBe('version')
    expect(fieldOf(changed({ temperature: 0 }))).toBe('temperature')
    expect(fieldOf(changed({ planes: [] }))).toBe('planes')
    expect(fieldOf(changed({ subject: { terms: '路', rarity: '' } }))).toBe('subject.rarity')
    const [first, ...others] = (JSON.parse(file) as { planes: object[] }).planes
    expect(fieldOf(changed({ planes: [{ ...first, weights: 'AAAA' }, ...others] }))).toBe('planes.0.weights')
  })
})
