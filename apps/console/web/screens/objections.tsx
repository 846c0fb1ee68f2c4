import type { ReactNode } from 'react'
import { AskedScreen } from '../parts/asked-screen.tsx'
import { DispatchObjection } from '../parts/dispatch-objection.tsx'
import { api } from '../trpc.ts'

/** What people say against where their matters were sent, for those who did not send them. */
export default function ObjectionsScreen(): ReactNode {
  return (
    <AskedScreen
      words="objections"
      ask={(input) => api.algorithms.objections.query(input)}
      show={(row, isFirst) => <DispatchObjection key={row.objectionId} row={row} isFirst={isFirst} />}
    />
  )
}
