import { KernelError, type EventDefinition, type RecordedEvent } from '@yiwang/kernel'

/**
 * Data of a recorded event of this type; undefined for others and for malformed ones. A foreign app must neither stop the
 * vault with a bad event nor open anything by it.
 */
export function tolerantMatch<Data>(definition: EventDefinition<string, Data>, event: RecordedEvent): Data | undefined {
  try {
    return definition.match(event)
  } catch (error) {
    if (error instanceof KernelError) return undefined
    throw error
  }
}
