import {
  byBayes,
  byMajority,
  classify,
  crossValidate,
  examplesOf,
  predictByLexicon,
  qualityOf,
  reader,
  type Example,
  type Method,
  type Quality,
} from '@yiwang/algorithms'
import { readLabelled } from './read-labelled.ts'
import { startStopwatch, type Stopwatch } from './stopwatch.ts'

/** How well one method does. */
export interface Measured {
  readonly method: string
  readonly quality: Quality
  readonly time: Stopwatch
}

type Item = Example & { readonly index: number }

/** Measures our classifier beside simpler ones, all on the same five parts. */
export async function runBench(file: string, tell: (line: string) => void): Promise<Measured[]> {
  const { messages } = await readLabelled(file)
  const reading = startStopwatch()
  const items: Item[] = examplesOf(messages, reader).map((example, index) => ({ ...example, index }))
  const { seconds, processorSeconds } = reading()
  const byLexicon: Method<Item> = () => (asked) => predictByLexicon(messages[asked.index] ?? {}).label
  const methods: ReadonlyArray<readonly [string, Method<Item>]> = [
    ['most frequent class', byMajority],
    ['starter lexicon, nothing learnt', byLexicon],
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
