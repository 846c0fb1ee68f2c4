import { byBayes, byMajority, classify, crossValidate, qualityOf, type Method, type Quality } from '@yiwang/algorithms'
import { readLabelled } from './read-labelled.ts'
import { byLexicon, itemsOf, type Item } from './simpler-methods.ts'
import { startStopwatch, type Stopwatch } from './stopwatch.ts'

/** How well one method does. */
export interface Measured {
  readonly method: string
  readonly quality: Quality
  readonly time: Stopwatch
}

/** Measures our classifier beside simpler ones, all on the same five parts. */
export async function runBench(file: string, tell: (line: string) => void): Promise<Measured[]> {
  const { messages } = await readLabelled(file)
  const reading = startStopwatch()
  const items = itemsOf(messages)
  const { seconds, processorSeconds } = reading()
  const methods: ReadonlyArray<readonly [string, Method<Item>]> = [
    ['most frequent class', byMajority],
    ['starter lexicon, nothing learnt', byLexicon(messages)],
    ['naive Bayes', byBayes],
    ['classifier', classify],
  ]
  return methods.map(([method, answer]) => {
    tell(`… ${method}`)
    const read = startStopwatch()
    const quality = qualityOf([...crossValidate(items, answer)])
    const taken = read()
    const time = { seconds: taken.seconds + seconds, processorSeconds: taken.processorSeconds + processorSeconds }
    return { method, quality, time }
  })
}
