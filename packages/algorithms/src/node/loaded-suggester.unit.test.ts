import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { train } from '../classifier/train.ts'
import { demoTopicDuties } from '../demo/topic-duties.ts'
import { loadedSuggesterSchema } from '../events.ts'
import { inventedMessages, plainReader } from '../testing.ts'
import { loadedSuggester } from './loaded-suggester.ts'
import { readModel, writeModel } from './model-file.ts'

const learntFrom = 'c'.repeat(64)
const learn = (count: number) =>
  train(inventedMessages(count), { reader: plainReader, learntFrom, tell: () => undefined })

it('hashes the lexicon with the county’s own mapping', () => {
  const loaded = loadedSuggester('lexicon-1', { topicDuties: demoTopicDuties })
  expect(loadedSuggesterSchema.parse(loaded)).toEqual(loaded)
  expect(loaded).not.toHaveProperty('modelHash')
  expect(loadedSuggester('lexicon-1', { topicDuties: {} }).lexiconHash).not.toBe(loaded.lexiconHash)
})

it('hashes the model it was given, which is the hash of the file it came from, and of no other', () => {
  const model = learn(60)
  const file = writeModel(model)
  const loaded = loadedSuggester('learnt-c', { model: readModel(file), topicDuties: demoTopicDuties })
  expect(loaded.modelHash).toBe(createHash('sha256').update(file).digest('hex'))
  expect(loaded.learnt).toEqual({ from: learntFrom, messages: 60, ...model.quality })
  expect(loadedSuggesterSchema.parse(loaded)).toEqual(loaded)
  expect(loadedSuggester('learnt-c', { model: learn(120), topicDuties: {} }).modelHash).not.toBe(loaded.modelHash)
})
