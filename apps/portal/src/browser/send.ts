import { pageLocale, scriptWords } from './words.ts'

const PATIENCE_MS = 10_000
/** What a proxy says while the portal behind it is away. */
const AWAY: readonly number[] = [502, 503, 504]

/** Whether the portal can be reached now; a line too slow to tell is no line. */
async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false
  // not AbortSignal.timeout: old telephones lack it
  const patience = new AbortController()
  const timer = setTimeout(() => {
    patience.abort()
  }, PATIENCE_MS)
  const asked = { method: 'HEAD', cache: 'no-store', signal: patience.signal } as const
  const answer = await fetch('/healthz', asked).catch(() => undefined)
  clearTimeout(timer)
  return answer !== undefined && !AWAY.includes(answer.status)
}

const noteOf = (form: HTMLFormElement): HTMLElement | null => form.querySelector('.unreachable')

/** Says it in the form itself, just above what was pressed. */
function tell(form: HTMLFormElement): void {
  const note = noteOf(form) ?? document.createElement('p')
  note.className = 'unreachable'
  note.dataset.testid = 'unreachable'
  note.setAttribute('role', 'alert')
  note.textContent = scriptWords(pageLocale()).unreachable
  const actions = form.querySelector('.actions')
  if (actions === null) form.prepend(note)
  else actions.before(note)
}

/**
 * Sends a form only when somebody is there to take it: otherwise a browser puts a page of its own in place of what was
 * typed, and the way back from that shows an empty form. Without this script forms are sent as ever.
 */
export function sendWhenReachable(): void {
  if (!('requestSubmit' in HTMLFormElement.prototype) || !('AbortController' in globalThis)) return
  let reached: HTMLFormElement | undefined
  let isAsking = false
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return
    // a click on the map says where by being the click itself: sent again it would not
    if (submitter instanceof HTMLInputElement && submitter.type === 'image' && navigator.onLine) return
    if (reached === form) {
      reached = undefined
      return
    }
    event.preventDefault()
    // pressed twice: once is enough
    if (isAsking) return
    isAsking = true
    void isReachable().then((isThere) => {
      isAsking = false
      if (!isThere) {
        tell(form)
        return
      }
      noteOf(form)?.remove()
      reached = form
      form.requestSubmit(submitter)
    })
  })
}
