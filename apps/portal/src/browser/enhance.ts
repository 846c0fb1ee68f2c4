import { keepDraft } from './draft.ts'
import { keepWords } from './kept-words.ts'
import { follow } from './live.ts'
import { sendWhenReachable } from './send.ts'
import { treat } from './treat.ts'

document.querySelector<HTMLElement>('#errors')?.focus()
keepDraft()
treat(document)
keepWords()
sendWhenReachable()

const live = document.querySelector<HTMLElement>('[data-live]')
if (live?.dataset.live !== undefined) follow(live.dataset.live)
