import { useQuery } from '@tanstack/react-query'
import { speaksOfDanger } from '@yiwang/intake/contracts'
import { api } from '../trpc.ts'

/** Whether the words being typed speak of danger to life: by everyday words, or those of the catalogue's emergencies. Nothing of them is sent. */
export function useDanger(words: string): boolean {
  const { data = [] } = useQuery({
    queryKey: ['emergency-terms'],
    queryFn: async () => {
      const duties = await api.organisation.duties.query()
      return duties.filter(({ isEmergency }) => isEmergency).flatMap(({ keywords }) => keywords)
    },
    staleTime: 600_000,
  })
  return words !== '' && speaksOfDanger(words, data)
}
