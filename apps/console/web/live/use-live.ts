import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Queries that are asked again when the server rings; what a person is typing is in none of them. */
export const LIVE = 'live'

/** One refresh at a time, and never in the way of a page somebody just asked for. */
function refresher(client: QueryClient): () => void {
  let isRunning = false
  let isWanted = false
  async function run(): Promise<void> {
    isRunning = true
    while (isWanted) {
      isWanted = false
      await client.invalidateQueries({ queryKey: [LIVE] }, { cancelRefetch: false })
    }
    isRunning = false
  }
  return () => {
    isWanted = true
    if (!isRunning) void run()
  }
}

/** Keeps what is on screen up to date: the server says that something changed, the screen asks what. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/live')
    const refresh = refresher(client)
    source.addEventListener('changed', refresh)
    // A connection that came back may have missed something.
    source.addEventListener('open', refresh)
    return () => {
      source.close()
    }
  }, [client])
}
