import type { NewEvent } from '@yiwang/kernel'
import { seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { ApplicationStarted, ApplicationSubmitted, FieldPrefilled } from './events.ts'

interface ApplicationBuilder {
  prefilled(): ApplicationBuilder
  submitted(): ApplicationBuilder
  events(): NewEvent[]
}

/**
 * Builds the events of an application at a window.
 * @example anApplication().prefilled().submitted().events()
 */
export function anApplication(matterId: string = ApplicationStarted.sample.matterId): ApplicationBuilder {
  const ids = seededIds(11)
  const circumstances = testCircumstances({ channelUsed: 'window' })
  const shared = () => ({ id: ids.next(), matterId, circumstances })
  const events: NewEvent[] = [
    ApplicationStarted.create({ ...shared(), data: { ...ApplicationStarted.sample, matterId } }),
  ]
  const builder: ApplicationBuilder = {
    prefilled() {
      events.push(FieldPrefilled.create({ ...shared(), data: { ...FieldPrefilled.sample, matterId } }))
      return builder
    },
    submitted() {
      events.push(ApplicationSubmitted.create({ ...shared(), data: { ...ApplicationSubmitted.sample, matterId } }))
      return builder
    },
    events: () => [...events],
  }
  return builder
}
