import { CaseDispatched } from '@yiwang/casework/contracts'
import type { Ledger } from '@yiwang/ledger'
import type { Decided } from '../api.ts'
import { AlgorithmsError } from '../errors.ts'

/** A dispatch, and when it was made. */
export type MadeDispatch = CaseDispatched & { readonly at: Date }

/** Dispatches by id, as this cell's console recorded them; those that have not arrived are missing. */
export async function dispatchesOf(
  ledger: Pick<Ledger, 'find' | 'origin'>,
  dispatchIds: readonly string[],
): Promise<ReadonlyMap<string, MadeDispatch>> {
  const console = `${ledger.origin.split('/')[0] ?? ''}/console`
  const events = (await ledger.find(dispatchIds)).filter(({ origin }) => origin === console)
  return new Map(
    events.flatMap((event) => {
      const dispatched = CaseDispatched.match(event)
      return dispatched === undefined ? [] : [[event.id, { ...dispatched, at: new Date(event.occurredAt) }] as const]
    }),
  )
}

/** One of them; throws AlgorithmsError('dispatch_unknown') while it has not arrived. */
export async function dispatchOf(ledger: Pick<Ledger, 'find' | 'origin'>, dispatchId: string): Promise<MadeDispatch> {
  const found = (await dispatchesOf(ledger, [dispatchId])).get(dispatchId)
  if (found === undefined) throw new AlgorithmsError('dispatch_unknown', 'dispatchId')
  return found
}

/** What a machine suggested in it, and what a person decided. */
export function decidedIn({ unitName, category, reason, dispatchedBy, suggested, at }: MadeDispatch): Decided {
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
