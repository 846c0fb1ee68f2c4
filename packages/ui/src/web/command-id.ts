import { useCallback, useState } from 'react'

/** An id for what a form is about to do: kept over retries, renewed when it is done; `begun` is one a draft was begun under. */
export function useCommandId(begun?: string): readonly [commandId: string, renew: () => void] {
  const [commandId, setCommandId] = useState<string>(() => begun ?? crypto.randomUUID())
  const renew = useCallback(() => {
    setCommandId(crypto.randomUUID())
  }, [])
  return [commandId, renew]
}
