import { createIdSource } from '@yiwang/kernel'
import type { Item } from '@yiwang/services/contracts'
import { useState } from 'react'
import { useAct, type Act } from '../act.ts'
import { api, type Answers } from '../trpc.ts'
import { countFaults, type Faults } from './faults.ts'

/** A value that another department holds, and where it comes from. */
export interface Shared {
  readonly field: string
  readonly value: string
  readonly source: string
}

type Submission =
  | { readonly kind: 'submitted'; readonly receipt: Answers['services']['submit'] }
  | { readonly kind: 'faulty'; readonly faults: Faults }

/** One application at the counter, from the first question to the submitted form. */
export interface ApplicationDesk {
  readonly query: Act<string, Shared[]>
  readonly submit: Act<Record<string, string>, Submission>
}

const ids = createIdSource(
  () => new Date(),
  (count) => crypto.getRandomValues(new Uint8Array(count)),
)

interface Started {
  readonly matterId: string
  readonly item: Item
}

async function fillField({ matterId, item }: Started, field: string, idCard: string): Promise<Shared | undefined> {
  const shared = item.fields.find(({ name }) => name === field)?.sharedFrom
  const grants = await api.sharing.grantsForItem.query({ itemCode: item.itemCode })
  const grant = grants.find(({ dataSetId, fields }) => dataSetId === shared?.dataSetId && fields.includes(shared.field))
  if (shared === undefined || grant === undefined) return undefined
  const { value, source, eventId } = await api.sharing.fill.mutate({
    grantId: grant.grantId,
    field: shared.field,
    idCard,
    matterId,
  })
  await api.services.prefill.mutate({ matterId, field, providedEventId: eventId })
  return { field, value, source: source.text }
}

/** The application begins when it is first needed, under ids of its own, so that nothing begins twice. */
export function useApplication(item: Item): ApplicationDesk {
  const [{ matterId, startId }] = useState(() => ({ matterId: ids.next(), startId: ids.next() }))
  const start = () =>
    api.services.start.mutate({ matterId, itemCode: item.itemCode }, { context: { commandId: startId } })
  const query = useAct(async (idCard: string) => {
    await start()
    const names = item.fields.filter(({ sharedFrom }) => sharedFrom !== undefined).map(({ name }) => name)
    const found: Shared[] = []
    for (const name of names) {
      const shared = await fillField({ matterId, item }, name, idCard)
      if (shared !== undefined) found.push(shared)
    }
    return found
  })
  const submit = useAct(async (values: Record<string, string>, sending): Promise<Submission> => {
    const { itemCode } = item
    const faults = await api.services.checkForm.mutate({ itemCode, values })
    if (countFaults(faults) > 0) return { kind: 'faulty', faults }
    await start()
    return { kind: 'submitted', receipt: await api.services.submit.mutate({ matterId, itemCode, values }, sending) }
  })
  return { query, submit }
}
