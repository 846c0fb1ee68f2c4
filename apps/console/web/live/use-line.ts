import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import { api } from '../trpc.ts'

const EVERY_MS = 3000

/** What a clerk has to know about lines: the one to the stream, and the one to this console's own server. */
export interface Lines {
  readonly isUp: boolean
  readonly unsent: number
  readonly isServerAway: boolean
}

export function useLine(): Lines {
  const { data, error } = useQuery({
    queryKey: ['line'],
    queryFn: () => api.desk.line.query(),
    refetchInterval: EVERY_MS,
    retry: false,
  })
  const isServerAway = error !== null && troubleOf(error, '').offline
  return { isUp: data?.isUp ?? true, unsent: data?.unreturned ?? 0, isServerAway }
}
