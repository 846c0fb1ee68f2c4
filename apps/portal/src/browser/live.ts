import { treat } from './treat.ts'

/** Replaces the frames of the page whenever the server says the matter moved; forms being filled are left alone. */
export function follow(url: string): void {
  const source = new EventSource(url)
  source.addEventListener('moved', () => {
    void refresh()
  })
}

/** Whether somebody has typed or chosen something here, or is about to: it would be lost, photos too. */
function isBegun(frame: Element): boolean {
  if (frame.contains(document.activeElement) && document.activeElement?.matches('input,textarea')) return true
  const fields = frame.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')
  return [...fields].some(
    (field) => field.value !== field.defaultValue || ('checked' in field && field.checked !== field.defaultChecked),
  )
}

async function refresh(): Promise<void> {
  const response = await fetch(location.pathname, { headers: { accept: 'text/html' } })
  if (!response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const stale of document.querySelectorAll<HTMLElement>('[data-frame]'))
    if (!isBegun(stale)) exchange(stale, page.querySelector(`[data-frame=${stale.dataset.frame}]`))
}

/** What was unfolded stays unfolded, and what is new gets what everything got when the page came. */
function exchange(stale: HTMLElement, fresh: Element | null): void {
  if (fresh === null) return
  for (const { id } of stale.querySelectorAll('details[open][id]'))
    fresh.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '')
  stale.replaceChildren(...fresh.childNodes)
  treat(stale)
}
