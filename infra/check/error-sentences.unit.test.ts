import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../local/state.ts'

interface Sentence {
  readonly zh: string
  readonly en: string
}

const files = globSync('{packages,apps}/*/src/error-sentences.ts', { cwd: projectRoot })

it.each(files)('%s tells every error in Chinese and in English', async (file) => {
  const module = (await import(join(projectRoot, file))) as Readonly<Record<string, Readonly<Record<string, Sentence>>>>
  const tables = Object.values(module)
  expect(tables.length).toBeGreaterThan(0)
  const bad = tables
    .flatMap((table) => Object.entries(table))
    .filter(([, { zh, en }]) => !/[。！？]$/.test(zh) || !/^[A-Z][^\p{Script=Han}]*[.!?]$/u.test(en))
  expect(bad).toEqual([])
})
