/** A piece of text, marked when it is one of the words that led to a suggestion. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

const SENTENCE_END = /(?<=[。！？；\n])/u
const SENTENCES = 2

/** The earliest word, the longest where several begin: 「路灯不亮」 is marked whole. */
function nextWord(text: string, words: readonly string[]): { word: string; at: number } | undefined {
  return words
    .map((word) => ({ word, at: text.indexOf(word) }))
    .filter(({ word, at }) => at >= 0 && word !== '')
    .toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)[0]
}

/** A text parted at the words. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let rest = text
  for (let next = nextWord(rest, words); next !== undefined; next = nextWord(rest, words)) {
    pieces.push({ text: rest.slice(0, next.at), isMarked: false }, { text: next.word, isMarked: true })
    rest = rest.slice(next.at + next.word.length)
  }
  return [...pieces, { text: rest, isMarked: false }].filter(({ text: part }) => part !== '')
}

/** The first sentences in which a word stands, for a glance; all the words stand beside. */
export function passage(text: string, words: readonly string[]): Piece[] {
  const telling = text.split(SENTENCE_END).filter((sentence) => words.some((word) => sentence.includes(word)))
  return markWords(telling.slice(0, SENTENCES).join('').trim(), words)
}
