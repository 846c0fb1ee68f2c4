import { shrinkPicked } from './shrink.ts'
import { pageLocale, scriptWords } from './words.ts'

/** Says in the page's language which files were chosen, where the browser would say it in its own. */
export function tellPicked(place: HTMLElement): void {
  const input = place.querySelector('input')
  if (input === null) return
  const words = scriptWords(pageLocale())
  const told = document.createElement('span')
  told.className = 'picked'
  told.setAttribute('role', 'status')
  const tell = (): void => {
    told.textContent = words.picked([...(input.files ?? [])].map(({ name }) => name))
  }
  input.addEventListener('change', tell)
  shrinkPicked(input, (isBusy) => {
    if (isBusy) told.textContent = words.shrinking
    else tell()
  })
  tell()
  place.classList.add('spoken')
  place.append(told)
}
