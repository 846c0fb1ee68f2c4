import type { Circumstances, DecideContext, EventDefinition, NewEvent } from '@yiwang/kernel'

/** One fact of the organisation to be recorded, with what the event says about itself. */
export interface Registration<Data> {
  readonly data: Data
  readonly circumstances: Circumstances
}

/**
 * The event of a registration, or nothing when the registry already says the same, so that a seed or an import may run
 * twice. Both sides pass the schema, which fixes the order of keys.
 */
export function recordIfNew<Data>(
  definition: EventDefinition<string, Data>,
  { data, circumstances }: Registration<Data>,
  known: { readonly current: Data | undefined; readonly context: DecideContext },
): NewEvent[] {
  const text = (value: Data): string => JSON.stringify(definition.schema.parse(value))
  if (known.current !== undefined && text(known.current) === text(data)) return []
  return [definition.create({ id: known.context.nextId(), data, circumstances })]
}
