import { useEffect, useRef, useState, type RefObject } from 'react'

/** Width of an element in CSS pixels, so that a drawing's letters keep their size on a telephone. */
export function useWidth<Of extends Element>(before: number): readonly [RefObject<Of | null>, number] {
  const element = useRef<Of>(null)
  const [width, setWidth] = useState(before)
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(current)
    return () => {
      observer.disconnect()
    }
  }, [])
  return [element, width]
}
