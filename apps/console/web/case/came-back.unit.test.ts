import { describe, expect, it } from 'vitest'
import { cameBack } from './came-back.ts'

type Detail = Parameters<typeof cameBack>[0]

const entry = (eventId: string, kind: string, occurredAt: string) => ({ eventId, kind, occurredAt, facts: {} })
const text = (eventId: string, part: string) => ({ eventId, part, title: null, body: eventId })

function detail(state: string, reason = 'not-solved'): Detail {
  return {
    case: { state },
    texts: [text('story', 'request'), text('before', 'addition'), text('reply', 'reply'), text('after', 'addition')],
    timeline: [
      entry('story', 'intake.request-submitted.v1', '2026-11-20T00:00:00Z'),
      entry('before', 'intake.information-added.v1', '2026-11-20T01:00:00Z'),
      entry('reply', 'casework.case-replied.v1', '2026-11-21T00:00:00Z'),
      entry('after', 'intake.information-added.v1', '2026-11-22T00:00:00Z'),
      { ...entry('again', 'casework.case-reopened.v1', '2026-11-22T00:01:00Z'), facts: { reason } },
    ],
  } as unknown as Detail
}

describe('a matter that came back', () => {
  it('stands beside the reply that did not solve it, with what was said since', () => {
    const back = cameBack(detail('handling'))
    expect(back).toMatchObject({ how: 'not-solved', at: '2026-11-22T00:01:00Z', reply: { body: 'reply' } })
    expect(back?.why.map(({ body }) => body)).toEqual(['after'])
    expect(cameBack(detail('handling', 'partly-solved'))?.how).toBe('partly-solved')
  })

  it('is no longer told once answered, nor where nobody said so', () => {
    expect(cameBack(detail('replied'))).toBeUndefined()
    const { timeline, ...rest } = detail('handling')
    expect(cameBack({ ...rest, timeline: timeline.slice(0, 4) })).toBeUndefined()
  })
})
