import type { Aggregate, Circumstances, DecideContext, NewEvent } from '@yiwang/kernel'
import { ServicesError } from '../errors.ts'
import { ApplicationStarted, ApplicationSubmitted, FieldPrefilled, type Prefilled } from '../events.ts'

export interface StartApplication {
  readonly type: 'StartApplication'
  readonly data: ApplicationStarted
  readonly circumstances: Circumstances
}

/** Records that a field was taken from shared data; the value itself travels only in the sealed form. */
export interface PrefillField {
  readonly type: 'PrefillField'
  readonly data: FieldPrefilled
  readonly circumstances: Circumstances
}

/** `data.prefilled` is left to the application itself: it knows which fields were proven. */
export interface SubmitApplication {
  readonly type: 'SubmitApplication'
  readonly data: Omit<ApplicationSubmitted, 'prefilled'>
  readonly circumstances: Circumstances
}

export type ApplicationCommand = StartApplication | PrefillField | SubmitApplication

export type ApplicationState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'started'
      readonly itemCode: string
      /** unit that took it in; only its clerks go on with it */
      readonly unitId: string
      readonly prefilled: readonly Prefilled[]
    }
  | { readonly kind: 'submitted' }

type Open = Extract<ApplicationState, { kind: 'started' }>

function openOrThrow(state: ApplicationState): Open {
  if (state.kind === 'none') throw new ServicesError('application_not_started')
  if (state.kind === 'submitted') throw new ServicesError('application_submitted_already')
  return state
}

function start(
  { data, circumstances }: StartApplication,
  state: ApplicationState,
  { nextId }: DecideContext,
): NewEvent[] {
  if (state.kind !== 'none') throw new ServicesError('application_started_already')
  return [ApplicationStarted.create({ id: nextId(), matterId: data.matterId, data, circumstances })]
}

function prefill(
  { data, circumstances }: PrefillField,
  state: ApplicationState,
  { nextId }: DecideContext,
): NewEvent[] {
  const { prefilled } = openOrThrow(state)
  if (prefilled.some(({ providedEventId }) => providedEventId === data.providedEventId)) return []
  return [FieldPrefilled.create({ id: nextId(), matterId: data.matterId, data, circumstances })]
}

function submit(
  { data, circumstances }: SubmitApplication,
  state: ApplicationState,
  { nextId }: DecideContext,
): NewEvent[] {
  const { itemCode, prefilled } = openOrThrow(state)
  if (data.itemCode !== itemCode) throw new ServicesError('item_mismatch', 'itemCode')
  const kept = prefilled.filter(({ field }) => Object.hasOwn(data.form.fields, field))
  const whole = { ...data, prefilled: kept }
  return [ApplicationSubmitted.create({ id: nextId(), matterId: data.matterId, data: whole, circumstances })]
}

function withPrefilled(state: ApplicationState, data: FieldPrefilled): ApplicationState {
  if (state.kind !== 'started') return state
  const { matterId: _matter, ...prefilled } = data
  return { ...state, prefilled: [...state.prefilled.filter(({ field }) => field !== data.field), prefilled] }
}

/** An application for a service item (办件), from the first question at the window to the sealed form. */
export const application: Aggregate<ApplicationState, ApplicationCommand> = {
  name: 'application',
  initialState: { kind: 'none' },
  evolve(state, event) {
    const started = ApplicationStarted.match(event)
    if (started !== undefined) {
      return { kind: 'started', itemCode: started.itemCode, unitId: started.unitId, prefilled: [] }
    }
    const prefilled = FieldPrefilled.match(event)
    if (prefilled !== undefined) return withPrefilled(state, prefilled)
    return ApplicationSubmitted.match(event) === undefined ? state : { kind: 'submitted' }
  },
  decide(command, state, context) {
    switch (command.type) {
      case 'StartApplication':
        return start(command, state, context)
      case 'PrefillField':
        return prefill(command, state, context)
      case 'SubmitApplication':
        return submit(command, state, context)
    }
  },
}
