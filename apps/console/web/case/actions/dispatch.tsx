import { useQuery } from '@tanstack/react-query'
import { storyIn, underTitle } from '@yiwang/casework/contracts'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useAct } from '../../act.ts'
import { LIVE } from '../../live/use-live.ts'
import { DispatchForm } from '../../parts/dispatch-form.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api, type Answers } from '../../trpc.ts'
import type { DispatchChoice } from '../dispatch-choice.ts'
import type { ActionProps } from './action-props.ts'

/** While the server cannot be asked, a person dispatches without. */
const NOTHING: Answers['casework']['suggest'] = { suggestion: null, similar: [] }

/** What the person said, without what was answered. */
const saidIn = (texts: Answers['casework']['get']['texts']): string => storyIn(texts).map(underTitle).join('\n')

/** What the form offers; undefined while catalogue, units or suggestion are on their way. */
function useOffer(matterId: string) {
  const duties = useQuery({ queryKey: ['duties'], queryFn: () => api.organisation.duties.query(), staleTime: 60_000 })
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.organisation.units.query(), staleTime: 60_000 })
  const loads = useQuery({ queryKey: ['loads'], queryFn: () => api.casework.loads.query(), staleTime: 60_000 })
  // The case's own screen has asked for this already.
  const detail = useQuery({ queryKey: [LIVE, 'case', matterId], queryFn: () => api.casework.get.query({ matterId }) })
  const said = detail.data?.texts.map(({ eventId }) => eventId)
  const suggested = useQuery({
    // Asked again when there are new words, not whenever something happens anywhere.
    queryKey: ['suggestion', matterId, said],
    queryFn: () => api.casework.suggest.query({ matterId }),
    enabled: !detail.isPending,
    // What is being filled in stays on the page meanwhile.
    placeholderData: (before, query) => (query?.queryKey[1] === matterId ? before : undefined),
  })
  if (duties.data === undefined || units.data === undefined || suggested.isPending) return undefined
  const { suggestion, similar } = suggested.data ?? NOTHING
  return {
    duties: duties.data,
    units: units.data,
    suggestion: suggestion ?? undefined,
    similar,
    loads: loads.data ?? [],
    text: saidIn(detail.data?.texts ?? []),
  }
}

/** Gives the case to a unit, or to another one while nobody has signed. */
export function Dispatch({ found, isAgain }: ActionProps & { isAgain: boolean }): ReactNode {
  const { matterId } = found
  const offer = useOffer(matterId)
  const dispatch = useAct((choice: DispatchChoice, sending) =>
    api.casework.dispatch.mutate({ matterId, ...choice }, sending),
  )
  if (offer === undefined) return <Skeleton active title={false} className="panel" />
  return (
    <>
      <TroubleNote sentence={dispatch.trouble?.sentence} />
      <DispatchForm
        // A suggestion that comes late, with the words, starts the form anew.
        key={offer.suggestion?.dutyId ?? 'none'}
        {...offer}
        isAgain={isAgain}
        isBusy={dispatch.isBusy || dispatch.done !== undefined}
        onDispatch={dispatch.run}
      />
    </>
  )
}
