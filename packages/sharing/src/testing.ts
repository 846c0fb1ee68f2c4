import type { NewEvent } from '@yiwang/kernel'
import { seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import type { Grant } from './catalogue.ts'
import { GrantGiven, GrantWithdrawn } from './events.ts'

interface GrantBuilder {
  withdrawn(): GrantBuilder
  events(): NewEvent[]
}

/**
 * Builds the events of a grant.
 * @example aGrant({ validUntil: '2026-12-01T00:00:00.000Z' }).withdrawn().events()
 */
export function aGrant(changes: Partial<Grant> = {}): GrantBuilder {
  const ids = seededIds(13)
  const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'console' })
  const grant = { ...GrantGiven.sample.grant, ...changes }
  const { by } = GrantGiven.sample
  const events: NewEvent[] = [GrantGiven.create({ id: ids.next(), circumstances, data: { grant, by } })]
  const builder: GrantBuilder = {
    withdrawn() {
      const data = { ...GrantWithdrawn.sample, grantId: grant.grantId }
      events.push(GrantWithdrawn.create({ id: ids.next(), circumstances, data }))
      return builder
    },
    events: () => [...events],
  }
  return builder
}
