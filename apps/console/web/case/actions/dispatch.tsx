import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useAct } from '../../act.ts'
import { LIVE } from '../../live/use-live.ts'
import { DispatchForm } from '../../parts/dispatch-form.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api } from '../../trpc.ts'
import type { DispatchChoice } from '../dispatch-choice.ts'
import type { ActionProps } from './action-props.ts'

/** Gives the case to a unit, or to another one while nobody has signed. */
export function Dispatch({ found, isAgain }: ActionProps & { isAgain: boolean }): ReactNode {
  const { matterId } = found
  const duties = useQuery({ queryKey: ['duties'], queryFn: () => api.organisation.duties.query(), staleTime: 60_000 })
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.organisation.units.query(), staleTime: 60_000 })
  const suggestion = useQuery({
    queryKey: [LIVE, 'suggestion', matterId],
    queryFn: () => api.casework.suggest.query({ matterId }),
  })
  const dispatch = useAct((choice: DispatchChoice, sending) =>
    api.casework.dispatch.mutate({ matterId, ...choice }, sending),
  )
  if (duties.data === undefined || units.data === undefined || suggestion.isPending)
    return <Skeleton active className="panel" />
  return (
    <>
      <TroubleNote sentence={dispatch.trouble?.sentence} />
      <DispatchForm
        // A suggestion that comes late, with the words, starts the form anew.
        key={suggestion.data?.dutyId ?? 'none'}
        duties={duties.data}
        units={units.data}
        suggestion={suggestion.data ?? undefined}
        isAgain={isAgain}
        isBusy={dispatch.isBusy || dispatch.done !== undefined}
        onDispatch={dispatch.run}
      />
    </>
  )
}
