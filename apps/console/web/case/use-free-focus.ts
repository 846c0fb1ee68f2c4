import { useEffect, useRef, type RefObject } from 'react'

/**
 * Takes the keyboard's focus when the element appears and nobody has it: a page just opened, or what had it is gone. The next
 * key is then the reader's own choice, and whoever is typing is left alone.
 */
export function useFreeFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    const { activeElement, body } = document
    // a click into a list leaves it with the whole page
    const isFree = activeElement === null || activeElement === body || activeElement.tagName === 'MAIN'
    if (isFree) ref.current?.focus({ preventScroll: true })
  }, [])
  return ref
}
