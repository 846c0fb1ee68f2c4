import type { z } from 'zod'
import type { Circumstances, Lane } from './envelope/attributes.ts'
import type { NewEvent, RecordedEvent } from './envelope/envelope.ts'
import { KernelError } from './errors.ts'

/** An event type as a value: name, version, lane, schema and a sample that must always parse. */
export interface EventDefinition<Type extends string, Data> {
  readonly type: Type
  readonly lane: Lane
  readonly title: string
  readonly schema: z.ZodType<Data>
  readonly sample: Data
  /** turns data of older versions into today's; keyed by old type */
  readonly upcasters: Readonly<Record<string, (data: unknown) => unknown>>
  /** builds an event, validating its data; throws KernelError('event_data_invalid') naming the field */
  create(input: { id: string; data: Data; circumstances: Circumstances; matterId?: string }): NewEvent<Data>
  /** data of a recorded event of this type (older versions included), undefined for any other type */
  match(event: Pick<RecordedEvent, 'type' | 'data'>): Data | undefined
}

interface EventOptions<Type extends string, Data> {
  readonly type: Type
  readonly lane: Lane
  /** Chinese title for the event catalogue */
  readonly title: string
  readonly schema: z.ZodType<Data>
  readonly sample: NoInfer<Data>
  readonly upcasters?: Readonly<Record<string, (data: unknown) => unknown>>
}

function validated<Data>(type: string, schema: z.ZodType<Data>, data: unknown): Data {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  throw new KernelError('event_data_invalid', `${type}.${result.error.issues[0]?.path.join('.') ?? ''}`)
}

/**
 * Declares an event.
 * @example
 * export const CaseSigned = defineEvent({ type: 'casework.case-signed.v1', lane: 'open', title: '签收', schema, sample })
 */
export function defineEvent<const Type extends string, Data>(
  options: EventOptions<Type, Data>,
): EventDefinition<Type, Data> {
  const { type, lane, title, schema, sample } = options
  const upcasters = options.upcasters ?? {}
  return {
    type,
    lane,
    title,
    schema,
    sample,
    upcasters,
    create({ id, data, circumstances, matterId }) {
      const event = { id, type, lane, circumstances, data: validated(type, schema, data) }
      return matterId === undefined ? event : { ...event, matterId }
    },
    match(event) {
      if (event.type === type) return validated(type, schema, event.data)
      const upcast = upcasters[event.type]
      return upcast === undefined ? undefined : validated(type, schema, upcast(event.data))
    },
  }
}

export type AnyEventDefinition = EventDefinition<string, never> | EventDefinition<string, unknown>

/** Data type of an event definition. */
export type DataOf<Definition> = Definition extends EventDefinition<string, infer Data> ? Data : never
