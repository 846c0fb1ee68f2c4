import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { train } from '../classifier/train.ts'
import { demoTopicDuties, type TopicDuties } from '../demo/topic-duties.ts'
import { PROBES } from '../dispatch/probes.ts'
import { loadedSuggesterSchema } from '../events.ts'
import { LEXICON_TERMS } from '../lexicon/lexicon.ts'
import { inventedMessages, plainReader } from '../testing.ts'
import { loadSuggester } from './loaded-suggester.ts'
import { readModel, writeModel } from './model-file.ts'

const learntFrom = 'c'.repeat(64)
const learn = (count: number) =>
  train(inventedMessages(count), { reader: plainReader, learntFrom, tell: () => undefined })
const load = (changes: { model?: ReturnType<typeof learn>; topicDuties?: TopicDuties } = {}) =>
  loadSuggester({ topicDuties: demoTopicDuties, wordsOf: plainReader.wordsOf, ...changes })

describe('what is loaded', () => {
  it('hashes the lexicon with the county’s own mapping', () => {
    const { loaded } = load()
    expect(loadedSuggesterSchema.parse(loaded)).toEqual(loaded)
    expect(loaded).not.toHaveProperty('modelHash')
    expect(load({ topicDuties: {} }).loaded.lexiconHash).not.toBe(loaded.lexiconHash)
  })

  it('hashes the model it was given, which is the hash of the file it came from, and of no other', () => {
    const model = learn(60)
    const file = writeModel(model)
    const { loaded } = load({ model: readModel(file) })
    expect(loaded.modelHash).toBe(createHash('sha256').update(file).digest('hex'))
    expect(loaded.learnt).toEqual({ from: learntFrom, messages: 60, ...model.quality })
    expect(loadedSuggesterSchema.parse(loaded)).toEqual(loaded)
    expect(load({ model: learn(120) }).loaded.modelHash).not.toBe(loaded.modelHash)
  })
})

describe('its name', () => {
  it('is that of its content: the same again for the same, another for another lexicon, mapping or model', () => {
    const names = [
      load(),
      load({ topicDuties: {} }),
      load({ topicDuties: { ...demoTopicDuties, parking: ['housing'] } }),
      load({ model: learn(60) }),
      load({ model: learn(120) }),
      load({ model: learn(60), topicDuties: {} }),
    ].map(({ loaded }) => loaded.version)
    expect(new Set(names).size).toBe(names.length)
    expect(load().loaded.version).toBe(names[0])
    expect(names[0]).toMatch(/^lexicon-[0-9a-f]{16}$/)
    expect(names[3]).toMatch(/^learnt-[0-9a-f]{16}$/)
  })

  it('stands with every suggestion it makes', () => {
    const { suggester, loaded } = load()
    expect(suggester.version).toBe(loaded.version)
  })

  it('is asked of sayings that touch every word of the lexicon', () => {
    const said = new Set(PROBES.flatMap(({ body }) => body.split('\n')))
    expect([...LEXICON_TERMS].filter((term) => !said.has(term))).toEqual([])
  })
})
