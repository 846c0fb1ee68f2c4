import { CaseDispatched } from '@yiwang/casework/contracts'
import type { Ledger } from '@yiwang/ledger'
import type { Decided } from '../api.ts'
import { AlgorithmsError } from '../errors.ts'

/** A dispatch as this cell's console recorded it; throws AlgorithmsError('dispatch_unknown') while it has not arrived. */
export async function dispatchOf(
  ledger: Pick<Ledger, 'find' | 'origin'>,
  dispatchId: string,
): Promise<CaseDispatched & { readonly at: Date }> {
  const console = `${ledger.origin.split('/')[0] ?? ''}/console`
  const event = (await ledger.find([dispatchId])).find(({ origin }) => origin === console)
  const dispatched = event === undefined ? undefined : CaseDispatched.match(event)
  if (event === undefined || dispatched === undefined) throw new AlgorithmsError('dispatch_unknown', 'dispatchId')
  return { ...dispatched, at: new Date(event.occurredAt) }
}

/** What a machine suggested in it, and what a person decided. */
export function decidedIn({
  unitName,
  category,
  reason,
  dispatchedBy,
  suggested,
  at,
}: CaseDispatched & { at: Date }): Decided {
  return {
    unitName,
    category: category ?? null,
    reason: reason ?? null,
    by: `${dispatchedBy.unit} ${dispatchedBy.post}`,
    at,
    suggested:
      suggested === undefined
        ? null
        : {
            unitId: suggested.unitId,
            category: suggested.category ?? null,
            confidence: suggested.confidence,
            terms: suggested.terms,
            version: suggested.model ?? null,
          },
  }
}
