import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { z } from 'zod'

/** A line of a JSON Lines file: what it says, or what is wrong with it and in which field. */
export type Line<Value> =
  | { readonly line: number; readonly value: Value }
  | { readonly line: number; readonly field: string; readonly wrong: string }

const NOT_JSON = '不是一行 JSON / not a line of JSON'

const EMPTY_LINE = '空行 / empty line'

const WRONG: Readonly<Record<string, string>> = {
  empty: '没有内容 / empty',
  unreadable: '有读不出的字符（请存为 UTF-8）/ characters that cannot be read, save it as UTF-8',
  too_big: '太长 / too long',
  invalid_type: '缺少，或者不是文字 / missing, or not a text',
}

/** In words what a schema found; the field's name beside it says where. */
function problemOf({ issues }: z.ZodError): { field: string; wrong: string } {
  const { message, code, path } = issues[0] ?? { message: '', code: '', path: [] }
  const field = path.length === 0 ? 'JSON' : path.join('.')
  return { field, wrong: WRONG[message] ?? WRONG[code ?? ''] ?? message }
}

function readLine<Value>(text: string, schema: z.ZodType<Value>): { value: Value } | { field: string; wrong: string } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { field: 'JSON', wrong: NOT_JSON }
  }
  const result = schema.safeParse(parsed)
  return result.success ? { value: result.data } : problemOf(result.error)
}

/** What becomes of empty lines: passed over, or told like any other fault where every line wants an answer. */
interface Reading {
  readonly empty: 'skip' | 'tell'
}

/** Reads a file of JSON lines one by one; numbers of lines begin with 1. */
export async function* readLines<Value>(
  file: string,
  schema: z.ZodType<Value>,
  { empty }: Reading = { empty: 'skip' },
): AsyncGenerator<Line<Value>> {
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line++
    const bare = text.replace(/^\ufeff/, '')
    if (bare.trim() !== '') yield { line, ...readLine(bare, schema) }
    else if (empty === 'tell') yield { line, field: 'JSON', wrong: EMPTY_LINE }
  }
}
