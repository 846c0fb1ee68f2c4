import { useEffect, useState } from 'react'

const EVERY_MS = 30_000

/** The present moment in milliseconds, moving on every half minute, so that clocks on screen do. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}
