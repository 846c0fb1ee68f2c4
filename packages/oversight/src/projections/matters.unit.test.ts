import { CaseClosed, CaseDispatched, CaseOpened, CaseReopened } from '@yiwang/casework/contracts'
import { ResultConfirmed } from '@yiwang/feedback/contracts'
import { RequestSubmitted } from '@yiwang/intake/contracts'
import type { AnyEventDefinition, RecordedEvent } from '@yiwang/kernel'
import { describe, expect, test } from 'vitest'
import { oversightMatters, type MatterRow } from './matters.ts'

const MATTER = RequestSubmitted.sample.matterId

function recorded(definition: AnyEventDefinition, historical = false): RecordedEvent {
  return {
    id: MATTER,
    type: definition.type,
    data: definition.sample,
    matterId: MATTER,
    occurredAt: '2026-11-23T02:00:00.000Z',
    circumstances: { channelUsed: 'window', ...(historical ? { historical: true } : {}) },
  } as unknown as RecordedEvent
}

function fold(...definitions: AnyEventDefinition[]): MatterRow | null {
  return definitions.reduce<MatterRow | null>(
    (row, definition) => oversightMatters.evolve(row, recorded(definition), MATTER) as MatterRow | null,
    null,
  )
}

describe('one row per matter', () => {
  test('follows the case from request to dispatch', () => {
    expect(fold(RequestSubmitted, CaseOpened, CaseDispatched)).toMatchObject({
      state: 'dispatched',
      channel: 'window',
      unit_id: CaseDispatched.sample.unitId,
      deadline: CaseDispatched.sample.deadline,
    })
  })

  test('is the same when the case arrives before its request', () => {
    expect(fold(CaseOpened, CaseDispatched, RequestSubmitted)).toMatchObject({
      state: 'dispatched',
      kind: CaseOpened.sample.kind,
    })
  })

  test('counts reopenings and forgets when it was closed', () => {
    const row = fold(RequestSubmitted, CaseOpened, CaseClosed, CaseReopened)
    expect(row).toMatchObject({ state: 'handling', reopened: 1, closed_at: null })
  })

  test('keeps what the person said of the result', () => {
    expect(fold(RequestSubmitted, CaseOpened, ResultConfirmed)?.result).toBe(ResultConfirmed.sample.result)
  })

  test('does not begin with an event that cannot say where the matter came from', () => {
    expect(fold(CaseDispatched)).toBeNull()
  })
})
