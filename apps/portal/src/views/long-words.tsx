import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'

/** Longer words are folded after so many characters, so that what can be done stays within reach. */
const SHOWN = 400
/** A rest shorter than this is not worth a fold. */
const REST = 200

const SENTENCE_END = /[。！？\n]/u

/** Where to stop reading: after a sentence where there is one, and never within a character. */
function endOf(letters: readonly string[]): number {
  const sentence = letters.slice(0, SHOWN).findLastIndex((letter) => SENTENCE_END.test(letter)) + 1
  return sentence > SHOWN / 2 ? sentence : SHOWN
}

/** Words as they were written; of very long ones the beginning, and the rest unfolded on the spot, without scripts too. */
export function LongWords({ t, id, text }: { t: Translate; id: string; text: string }): ReactNode {
  const letters = Array.from(text)
  if (letters.length <= SHOWN + REST) return text
  const end = endOf(letters)
  return (
    <>
      {letters.slice(0, end).join('')}
      <details className="rest" id={`rest-${id}`}>
        <summary>{t('matter.rest', { count: letters.length - end })}</summary>
        {letters.slice(end).join('')}
      </details>
    </>
  )
}
