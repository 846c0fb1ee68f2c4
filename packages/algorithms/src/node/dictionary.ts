import { createHash } from 'node:crypto'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Reader } from '../classifier/examples.ts'
import type { Message } from '../classifier/message.ts'
import { piecesOf } from '../classifier/reading.ts'
import { LEXICON_TERMS } from '../lexicon/lexicon.ts'

/** Kinds of word that say what something is about: nouns, verbs, adjectives, fixed phrases, places, bodies. */
const TELLING = new Set(['n', 'ns', 'nt', 'nz', 'v', 'vn', 'a', 'an', 'b', 's', 'j', 'l', 'i'])
const CHINESE_WORD = /^\p{Script=Han}{2,6}$/u

let loaded: Jieba | undefined

/** The dictionary is read when first needed: it takes half a second and 60 MB. */
function dictionary(): Jieba {
  loaded ??= Jieba.withDict(dict)
  return loaded
}

/** The dictionary takes kindergartens for persons; what our own lexicon lists is none. */
const mayBeShown = (word: string, kind: string): boolean =>
  CHINESE_WORD.test(word) && (TELLING.has(kind) || LEXICON_TERMS.has(word))

/** Words of a message that may be shown as reasons: in the dictionary, no names of persons, no numbers. */
function wordsOf(message: Message): string[] {
  const { subject, detail } = piecesOf(message)
  return [...subject, ...detail]
    .flatMap((piece) => dictionary().tag(piece, false))
    .filter(({ word, tag }) => mayBeShown(word, tag))
    .map(({ word }) => word)
}

/** SHA-256, hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Reads with a dictionary and Node's hash. */
export const reader: Reader = { wordsOf, hash: sha256 }
