import { LIMITS } from '@yiwang/intake/contracts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../trpc.ts'

/** A pause in typing, so that not every keystroke asks. */
const PAUSE_MS = 600
/** Fewer characters tell nothing. */
const TELLING_FROM = 4

function usePaused(words: string): string {
  const [paused, setPaused] = useState(words)
  useEffect(() => {
    const timer = setTimeout(setPaused, PAUSE_MS, words)
    return () => {
      clearTimeout(timer)
    }
  }, [words])
  return paused
}

/** What is known of the words being typed; the last answer stays until there is a new one, and nothing is kept afterwards. */
export function useKnown(typed: string) {
  const words = usePaused(typed.trim()).slice(0, LIMITS.narrative)
  const isEnabled = words.length >= TELLING_FROM
  const { data, isError, isFetching } = useQuery({
    queryKey: ['known', words],
    queryFn: async () => {
      const [matters, items] = await Promise.all([
        api.casework.whatIsKnown.mutate({ words }),
        api.services.itemsLike.mutate({ words }),
      ])
      return { ...matters, ...items, words }
    },
    enabled: isEnabled,
    placeholderData: (before) => before,
    gcTime: 0,
    staleTime: 60_000,
    retry: false,
  })
  return { known: isEnabled ? data : undefined, isError: isEnabled && isError, isFetching }
}

export type Known = NonNullable<ReturnType<typeof useKnown>['known']>
