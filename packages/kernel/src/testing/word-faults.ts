/** Messages by key, nested. */
export interface Messages {
  readonly [key: string]: string | Messages
}

const HAN = /\p{Script=Han}/u
/** The name of a language is written in that language. */
const LANGUAGE_NAME = '中文'

function flat(messages: Messages, path = ''): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : [...flat(value, `${path}${key}.`)],
  )
  return new Map(entries)
}

/** A number before a plural: `{{count}} files` reads wrong for one. */
const PLURAL = /\{\{count\}\}(<\/\w+>)? \w+s\b/

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{[^}]*\}\}/g))].toSorted()

function faultOf(key: string, original: string | undefined, text: string): string | undefined {
  if (original === undefined) return `${key}: not in Chinese`
  if (text.trim() === '') return `${key}: empty`
  if (HAN.test(text) && text !== LANGUAGE_NAME) return `${key}: still Chinese`
  // the form for one may say "once" instead of its number
  const [wanted, given] = [original, text].map((each) =>
    placeholders(each).filter((name) => !(key.endsWith('_one') && name === '{{count}}')),
  )
  return String(wanted) === String(given) ? undefined : `${key}: ${String(given)} instead of ${String(wanted)}`
}

/**
 * What is wrong with messages in English beside the Chinese ones: a key missing or too many, placeholders that differ,
 * words left in Chinese, no form for one of what is counted. Empty when all is well.
 */
export function wordFaults(chinese: Messages, english: Messages): string[] {
  const [originals, texts] = [flat(chinese), flat(english)]
  const missing = [...originals.keys()].filter((key) => !texts.has(key)).map((key) => `${key}: missing`)
  const wrong = [...texts].flatMap(([key, text]) => {
    const original = originals.get(key) ?? originals.get(key.replace(/_one$/, ''))
    return faultOf(key, original, text) ?? []
  })
  const oneless = [...texts]
    .filter(([key, text]) => PLURAL.test(text) && !key.endsWith('_one') && !texts.has(`${key}_one`))
    .map(([key]) => `${key}: no form for one`)
  return [...missing, ...wrong, ...oneless]
}
