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

/** What a village or community is called; undefined where none is named, or while names are on their way. */
export function usePlaceName(): (code: string | null) => string | undefined {
  const communities = useCommunities()
  return useMemo(() => {
    const names = new Map(communities.map(({ code, name }) => [code, name]))
    return (code) => (code === null ? undefined : names.get(code))
  }, [communities])
}
