import { useCallback, useState } from 'react'

/** An id for what a form is about to do: kept over retries, renewed when it is done. */
export function useCommandId(): readonly [commandId: string, renew: () => void] {
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const renew = useCallback(() => {
    setCommandId(crypto.randomUUID())
  }, [])
  return [commandId, renew]
}
