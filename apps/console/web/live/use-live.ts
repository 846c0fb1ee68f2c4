import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Queries that are asked again when the server rings; what a person is typing is in none of them. */
export const LIVE = 'live'

/** Keeps what is on screen up to date: the server says that something changed, the screen asks what. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/live')
    const refresh = (): void => {
      void client.invalidateQueries({ queryKey: [LIVE] })
    }
    source.addEventListener('changed', refresh)
    // A connection that came back may have missed something.
    source.addEventListener('open', refresh)
    return () => {
      source.close()
    }
  }, [client])
}
