const ONE = 'prints-one'
const PRINTED = 'is-printed'

/** Prints this part of the page alone. */
export function printOne(part: HTMLElement | null): void {
  if (part === null) return
  document.body.classList.add(ONE)
  part.classList.add(PRINTED)
  addEventListener(
    'afterprint',
    () => {
      document.body.classList.remove(ONE)
      part.classList.remove(PRINTED)
    },
    { once: true },
  )
  print()
}
