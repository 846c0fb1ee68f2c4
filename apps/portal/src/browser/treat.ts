import { giveBackWords } from './kept-words.ts'
import { tellPicked } from './pick.ts'
import { offerProof } from './proof.ts'

/** What scripts add to a part of a page, when it comes and when it is exchanged. */
export function treat(part: ParentNode): void {
  for (const button of part.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      globalThis.print()
    })
  }
  for (const place of part.querySelectorAll<HTMLElement>('.pick')) tellPicked(place)
  for (const place of part.querySelectorAll<HTMLElement>('[data-proof]')) offerProof(place)
  giveBackWords(part)
}
