import { tellPicked } from './pick.ts'

/** Replaces the live part of the page whenever the server says the matter moved; forms being filled are left alone. */
export function follow(region: HTMLElement, url: string): void {
  const source = new EventSource(url)
  source.addEventListener('moved', () => {
    void refresh(region)
  })
}

/** Whether somebody has typed or chosen something here: it would be lost, photos too. */
function isBegun(region: HTMLElement): boolean {
  const fields = region.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')
  return [...fields].some(
    (field) => field.value !== field.defaultValue || ('checked' in field && field.checked !== field.defaultChecked),
  )
}

async function refresh(region: HTMLElement): Promise<void> {
  if (region.contains(document.activeElement) && document.activeElement?.matches('input,textarea')) return
  if (isBegun(region)) return
  const response = await fetch(location.pathname, { headers: { accept: 'text/html' } })
  if (!response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const selector of ['[data-live]', '#looked']) exchange(page, selector)
}

/** What was unfolded stays unfolded. */
function exchange(page: Document, selector: string): void {
  const fresh = page.querySelector(selector)
  const stale = document.querySelector(selector)
  if (fresh === null || stale === null) return
  for (const { id } of stale.querySelectorAll('details[open][id]')) page.getElementById(id)?.setAttribute('open', '')
  stale.replaceChildren(...fresh.childNodes)
  for (const place of stale.querySelectorAll<HTMLElement>('.pick')) tellPicked(place)
}
