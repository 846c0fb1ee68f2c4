import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../local/state.ts'

interface Sentence {
  readonly zh: string
  readonly en: string
}

const files = globSync('{packages,apps}/*/src/error-sentences.ts', { cwd: projectRoot })

type Table = Readonly<Record<string, Sentence>>

async function tablesOf(file: string): Promise<Table[]> {
  const module = (await import(join(projectRoot, file))) as Readonly<Record<string, Table>>
  return Object.values(module)
}

it.each(files)('%s tells every error in Chinese and in English', async (file) => {
  const tables = await tablesOf(file)
  expect(tables.length).toBeGreaterThan(0)
  const bad = tables
    .flatMap((table) => Object.entries(table))
    .filter(([, { zh, en }]) => !/[。！？]$/.test(zh) || !/^[A-Z][^\p{Script=Han}]*[.!?]$/u.test(en))
  expect(bad).toEqual([])
})

it('tells a code in the same words wherever it comes from: apps merge what their domains say', async () => {
  const tables = (await Promise.all(files.map(tablesOf))).flat()
  const told = Map.groupBy(
    tables.flatMap((table) => Object.entries(table)),
    ([code]) => code,
  )
  const differing = [...told]
    .filter(([, sentences]) => new Set(sentences.map(([, sentence]) => JSON.stringify(sentence))).size > 1)
    .map(([code]) => code)
  expect(told.size).toBeGreaterThan(100)
  expect(differing).toEqual([])
})
