import { useQuery } from '@tanstack/react-query'
import { LIVE } from '../live/use-live.ts'
import { api } from '../trpc.ts'

const KEY = [LIVE, 'organisation'] as const

export const useUnits = () => useQuery({ queryKey: [...KEY, 'units'], queryFn: () => api.organisation.units.query() })

export const useDuties = () =>
  useQuery({ queryKey: [...KEY, 'duties'], queryFn: () => api.organisation.duties.query() })

export const usePosts = () => useQuery({ queryKey: [...KEY, 'posts'], queryFn: () => api.organisation.posts.query() })

export const useDivisions = () =>
  useQuery({ queryKey: [...KEY, 'divisions'], queryFn: () => api.organisation.divisions.query() })

const LEVELS = ['county', 'town', 'community', 'grid'] as const

export const useShapes = () =>
  useQuery({
    queryKey: [...KEY, 'shapes'],
    queryFn: () => api.organisation.shapes.query({ levels: [...LEVELS] }),
  })

export const useDutyVersions = (dutyId: string) =>
  useQuery({
    queryKey: [...KEY, 'versions', dutyId],
    queryFn: () => api.organisation.dutyVersions.query({ dutyId }),
  })
