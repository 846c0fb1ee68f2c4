import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../trpc.ts'
import type { NamedDivision } from './entry.ts'

/** Villages and communities, for people to name; none while they are on their way. */
export function useCommunities(): readonly NamedDivision[] {
  const known = useQuery({
    queryKey: ['divisions'],
    queryFn: () => api.organisation.divisions.query(),
    staleTime: Infinity,
  })
  return useMemo(() => known.data?.filter(({ level }) => level === 'community') ?? [], [known.data])
}
