import { useQuery } from '@tanstack/react-query'
import type { Asked, Facet, LateMattersAsked } from '@yiwang/oversight/contracts'
import { api } from '../trpc.ts'

/** Questions asked again when the stream says that something happened. */
export const LIVE = 'live'

const EVERY_MS = 60_000
const NEVER = Number.POSITIVE_INFINITY

export function useFlow(asked: Asked) {
  return useQuery({
    queryKey: [LIVE, 'flow', asked],
    queryFn: () => api.oversight.flow.query(asked),
    refetchInterval: EVERY_MS,
  })
}

export function useStanding(asked: Asked) {
  return useQuery({
    queryKey: [LIVE, 'standing', asked],
    queryFn: () => api.oversight.standing.query(asked),
    refetchInterval: EVERY_MS,
  })
}

/** The matters behind a count of late ones; read anew now and then, and not with every event. */
export function useLateMatters(asked: LateMattersAsked) {
  return useQuery({
    queryKey: ['late-matters', asked],
    queryFn: () => api.oversight.lateMatters.query(asked),
    refetchInterval: EVERY_MS,
  })
}

/** Days results are told of: four weeks, thirteen weeks. */
export type ResultDays = 28 | 91

export function useResults(asked: Asked, { days, by }: { days: ResultDays; by?: Facet }) {
  return useQuery({
    queryKey: [LIVE, 'results', asked, days, by],
    queryFn: () => api.oversight.results.query({ ...asked, days, ...(by === undefined ? {} : { by }) }),
    refetchInterval: EVERY_MS,
  })
}

/** Everything on the viewer's own map, whatever is chosen. */
export function useAllPlaces() {
  return useQuery({
    queryKey: [LIVE, 'places'],
    queryFn: () => api.oversight.places.query({}),
    refetchInterval: EVERY_MS,
  })
}

export function useShapes() {
  return useQuery({ queryKey: ['shapes'], queryFn: () => api.oversight.shapes.query(), staleTime: NEVER })
}

export function useHistory() {
  return useQuery({ queryKey: ['history'], queryFn: () => api.oversight.history.query() })
}

export function useLooks() {
  return useQuery({ queryKey: [LIVE, 'looks'], queryFn: () => api.oversight.looks.query(), refetchInterval: EVERY_MS })
}

/** What people made of the machine's suggestions. */
export function useSuggestions() {
  return useQuery({
    queryKey: [LIVE, 'suggestions'],
    queryFn: () => api.algorithms.suggestionFigures.query(),
    refetchInterval: EVERY_MS,
  })
}

/** The transparency log as the dashboard itself has rebuilt it. */
export function useLogHead() {
  return useQuery({ queryKey: [LIVE, 'head'], queryFn: () => api.audit.head.query(), refetchInterval: EVERY_MS })
}

const OPERATIONS_MS = 5_000

export function useOperations() {
  return useQuery({
    queryKey: ['operations'],
    queryFn: () => api.oversight.operations.query(),
    refetchInterval: OPERATIONS_MS,
  })
}
