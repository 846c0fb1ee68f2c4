import { api } from '../trpc.ts'
import { useEvidence, type Evidence } from './use-evidence.ts'

/** Files for a note or reply of this matter, which will be sent under this command id. */
export function useCaseEvidence(matterId: string, commandId: string): Evidence {
  return useEvidence({
    commandId,
    keep(form, sending) {
      form.set('matterId', matterId)
      return api.casework.keepEvidence.mutate(form, sending)
    },
  })
}
