import { describe, expect, it } from 'vitest'
import { mapAdvice } from './map-advice.ts'
import { itemsPlain } from './registers.ts'
import { tipdmReplies } from './tipdm-replies.ts'

const { reply: _reply, ...unreplied } = tipdmReplies.columns
const { repliedAt: _repliedAt, ...untimed } = tipdmReplies.columns
const refused = (reason: string, ...fields: string[]) => ({ reason, fields })
const good = { reason: null, fields: [] }

describe('a map as a whole', () => {
  it('lacks the reply its time belongs to, or the time its reply belongs to, whatever the rows', () => {
    expect(mapAdvice({ ...tipdmReplies, columns: unreplied }, [refused('reply_missing', 'repliedAt')])).toEqual([
      { kind: 'alone', field: 'repliedAt', lacks: 'reply', reason: 'reply_missing' },
    ])
    expect(mapAdvice({ ...tipdmReplies, columns: untimed }, [])).toMatchObject([{ field: 'reply', lacks: 'repliedAt' }])
  })

  it('has probably the wrong column where most rows are refused for one field', () => {
    const wrong = refused('submitted_at_invalid', 'submittedAt')
    expect(mapAdvice(tipdmReplies, [wrong, wrong, wrong, good])).toEqual([
      { kind: 'column', field: 'submittedAt', reason: 'submitted_at_invalid', rows: 3 },
    ])
    expect(mapAdvice(itemsPlain, [wrong, wrong, wrong])).toHaveLength(1)
  })

  it('is well where a few rows are bad, or whole rows cannot be read', () => {
    const wrong = refused('submitted_at_invalid', 'submittedAt')
    expect(mapAdvice(tipdmReplies, [wrong, wrong, good])).toEqual([])
    expect(mapAdvice(tipdmReplies, [wrong, wrong, wrong, good, good, good])).toEqual([])
    const whole = refused('columns_wrong')
    expect(mapAdvice(tipdmReplies, [whole, whole, whole])).toEqual([])
  })
})
