import { keepDraft } from './draft.ts'
import { follow } from './live.ts'
import { tellPicked } from './pick.ts'
import { offerProof } from './proof.ts'

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    globalThis.print()
  })
}

document.querySelector<HTMLElement>('#errors')?.focus()
keepDraft()

for (const place of document.querySelectorAll<HTMLElement>('.pick')) tellPicked(place)

const live = document.querySelector<HTMLElement>('[data-live]')
if (live?.dataset.live !== undefined) follow(live, live.dataset.live)

for (const place of document.querySelectorAll<HTMLElement>('[data-proof]')) offerProof(place)
