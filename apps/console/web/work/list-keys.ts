import { useEffect } from 'react'

/** What a key does to a list. */
export type ListMove =
  | { readonly kind: 'select'; readonly index: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'find' }

/** j and k walk, Enter opens, / goes to the find field; undefined for keys that mean nothing here. */
export function moveOf(key: string, { selected, count }: { selected: number; count: number }): ListMove | undefined {
  if (key === '/') return { kind: 'find' }
  if (count === 0) return undefined
  if (key === 'j') return { kind: 'select', index: Math.min(selected + 1, count - 1) }
  if (key === 'k') return { kind: 'select', index: Math.max(selected - 1, 0) }
  return key === 'Enter' && selected >= 0 ? { kind: 'open' } : undefined
}

const TYPING = 'input, textarea, select, [role="combobox"], [contenteditable]'
const PRESSABLE = 'button, a, [role="tab"]'

/** Letters are the list's unless somebody types; Enter is also any focused button's. */
function isForList(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true
  if (target.closest(TYPING) !== null) return false
  return key !== 'Enter' || target.closest(PRESSABLE) === null
}

/** Listens for the list's keys while nobody is typing and nothing else has the focus. */
export function useListKeys(state: { selected: number; count: number }, onMove: (move: ListMove) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      const move = isPlain && isForList(event.key, event.target) ? moveOf(event.key, state) : undefined
      if (move === undefined) return
      event.preventDefault()
      onMove(move)
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
    }
  })
}
