import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageSchema } from '@yiwang/algorithms/contracts'
import type { LabelledMessage } from '@yiwang/algorithms/contracts'
import { inventedMessages } from '@yiwang/algorithms/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unknownLabels } from './fit-to-use.ts'
import { labelsOf } from './known-labels.ts'
import { existingFile, readArguments } from './options.ts'
import { readLabelled } from './read-labelled.ts'
import { readLines } from './read-lines.ts'
import { ratioLine, reportLines } from './report.ts'
import { runBench } from './run-bench.ts'
import { runPredict } from './run-predict.ts'
import { runTrain, type TrainOptions } from './run-train.ts'

const KNOWN = new Set(['路灯照明', '供水', '劳动保障'])
let folder: string
const at = (name: string): string => join(folder, name)

function write(name: string, lines: readonly string[]): string {
  writeFileSync(at(name), lines.join('\n'))
  return at(name)
}

async function read(lines: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const line of readLines(write('lines.jsonl', lines), messageSchema)) found.push(line)
  return found
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dispatch-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('lines', () => {
  it('are read with their numbers, a mark at the beginning and empty lines passed over', async () => {
    expect(await read(['\ufeff{"subject":"路灯"}', '', '{"detail":"停水","label":"任意"}'])).toEqual([
      { line: 1, value: { subject: '路灯' } },
      { line: 3, value: { detail: '停水' } },
    ])
  })

  it('say which field is wrong', async () => {
    const bad = ['{"subject":', '[1]', '{"subject":7}', '{"subject":" "}', '{"detail":"\\u0000"}', '{}']
    const found = (await read(bad)) as ReadonlyArray<{ line: number; field: string }>
    expect(found.map(({ line, field }) => [line, field])).toEqual([
      [1, 'JSON'],
      [2, 'JSON'],
      [3, 'subject'],
      [4, 'subject'],
      [5, 'detail'],
      [6, 'subject'],
    ])
  })
})

describe('a training file', () => {
  const lines = inventedMessages(60).map((message) => JSON.stringify(message))

  it('is refused whole, each fault by its line and field', async () => {
    const file = write('faulty.jsonl', [...lines, '{"subject":"路灯"}', '{"subject":"路灯","label":""}'])
    await expect(readLabelled(file)).rejects.toThrow(/第 61 行，label：缺少[\s\S]*第 62 行，label：没有内容/)
  })

  it('is refused when it is too small or has one label', async () => {
    await expect(readLabelled(write('few.jsonl', lines.slice(0, 49)))).rejects.toThrow('至少要 50 条')
    const one = inventedMessages(60).map((message) => JSON.stringify({ ...message, label: '供水' }))
    await expect(readLabelled(write('one.jsonl', one))).rejects.toThrow('2 个类别')
  })

  it('gives the same model file each time', async () => {
    const file = write('good.jsonl', lines)
    const told: string[] = []
    for (const name of ['one.json', 'two.json'])
      await runTrain({ file, out: at(`models/${name}`), known: KNOWN, tell: (line) => told.push(line) })
    expect(readFileSync(at('models/one.json'), 'utf8')).toBe(readFileSync(at('models/two.json'), 'utf8'))
    expect(told.join('\n')).toMatch(/macro-F1 [01]\.\d{4} ± /)
    expect(told.at(-1)).toMatch(/sha256 [0-9a-f]{64}$/)
  })
})

describe('a model that is not fit to use', () => {
  const told: string[] = []
  const training = (messages: readonly LabelledMessage[], changes: Partial<TrainOptions> = {}) => ({
    file: write(
      'unfit.jsonl',
      messages.map((message) => JSON.stringify(message)),
    ),
    out: at('unfit.json'),
    known: KNOWN,
    tell: (line: string) => told.push(line),
    ...changes,
  })
  const monotonous = inventedMessages(60).map(({ label }, index) => ({
    subject: '路灯',
    detail: '。'.repeat(index),
    label,
  }))

  it('is not written when it does no better than what needs no training', async () => {
    await expect(runTrain(training(monotonous))).rejects.toThrow(/没有换上这个模型[\s\S]*总答最多的一类[\s\S]*--anyway/)
    expect(existsSync(at('unfit.json'))).toBe(false)
    expect(told.join('\n')).toContain('自带词表 / the starter lexicon: accuracy')
  })

  it('is not written when the console knows none of its labels, and named are those', async () => {
    const lines = inventedMessages(60)
    await expect(runTrain(training(lines, { known: new Set(['供水']) }))).rejects.toThrow(
      /工作台用不上：劳动保障、路灯照明/,
    )
    expect(existsSync(at('unfit.json'))).toBe(false)
  })

  it('is written when somebody wants it anyway, with what is wrong with it', async () => {
    await runTrain(training(monotonous, { isAnyway: true }))
    expect(existsSync(at('unfit.json'))).toBe(true)
    expect(told.join('\n')).toMatch(/! 不比/)
  })

  it('knows entries of the catalogue by name and number, headings of the lexicon, and 其他', () => {
    const known = labelsOf([{ dutyId: 'street-lights', category: '路灯照明' }])
    expect(unknownLabels(['street-lights', '路灯照明', '城乡建设', '其他', '外星人'], known)).toEqual(['外星人'])
  })
})

describe('predicting', () => {
  const file = () =>
    write('asked.jsonl', ['{"subject":"路灯不亮"}', 'broken', ' ', '{"subject":"没有水","detail":"自来水停水"}'])

  async function predict(model?: string, trained = at('nothing.json')) {
    const [printed, warned]: [string[], string[]] = [[], []]
    const unread = await runPredict({
      file: file(),
      model,
      trained,
      print: (line) => printed.push(line),
      warn: (line) => warned.push(line),
    })
    return { unread, warned, printed: printed.map((line) => JSON.parse(line) as Record<string, unknown>) }
  }

  it('works before anything was learnt, and loses no line for another', async () => {
    const { unread, warned, printed } = await predict()
    expect(unread).toBe(2)
    expect(printed).toEqual([
      { label: '城乡建设', confidence: expect.any(Number), terms: expect.arrayContaining(['路灯不亮']) },
      { line: 2, field: 'JSON', error: expect.stringContaining('JSON') },
      { line: 3, field: 'JSON', error: '空行 / empty line' },
      { label: '城乡建设', confidence: expect.any(Number), terms: expect.arrayContaining(['停水']) },
    ])
    expect(warned.join('\n')).toContain('第 2 行，JSON')
  })

  it('goes by what was learnt, named or in its place', async () => {
    const lines = inventedMessages(60).map((message) => JSON.stringify(message))
    await runTrain({ file: write('learn.jsonl', lines), out: at('learnt.json'), known: KNOWN, tell: () => undefined })
    const named = await predict(at('learnt.json'))
    expect(named.printed.map(({ label }) => label)).toEqual(['路灯照明', undefined, undefined, '供水'])
    expect(await predict(undefined, at('learnt.json'))).toEqual(named)
  })

  it('refuses a model that is none', async () => {
    await expect(predict(write('model.json', ['{"format":"x"}']))).rejects.toThrow('模型文件不对（format）')
  })
})

describe('the bench', () => {
  it('measures ours beside simpler ones', async () => {
    const lines = inventedMessages(60).map((message) => JSON.stringify(message))
    const measured = await runBench(write('bench.jsonl', lines), () => undefined)
    const [majority, , , ours] = measured
    if (ours === undefined || majority === undefined) throw new Error('four methods are measured')
    expect(measured.map(({ method }) => method)).toHaveLength(4)
    expect(ours.quality.macroF1).toBeGreaterThan(majority.quality.macroF1)
    expect(reportLines(measured).join('\n')).toMatch(/classifier +\d\.\d{4} ± \d\.\d{4}/)
    expect(ratioLine(ours, majority)).toContain('÷')
  })
})

describe('arguments', () => {
  it('are read by name; others are refused with the usage', () => {
    expect(readArguments(['--file', 'a'], ['file', 'out'], 'usage')).toEqual({ file: 'a' })
    expect(() => readArguments(['--fiel', 'a'], ['file'], '怎样用')).toThrow('怎样用')
    expect(() => existingFile(undefined, '怎样用')).toThrow('怎样用')
    expect(() => existingFile('/nowhere/x.jsonl', '怎样用')).toThrow('没有这个文件')
  })
})
