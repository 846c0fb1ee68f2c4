import { takeInRequest } from '@yiwang/intake'
import type { Circumstances, RecordedEvent } from '@yiwang/kernel'
import { derivedId, eventIdFor } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'
import { placeOf } from './cast.ts'
import type { MatterScript } from './script.ts'
import type { Door, Stage } from './stage.ts'

/** A matter of the story once it has been brought. */
export interface Told {
  readonly matterId: string
  readonly receiptNumber: string
  readonly requestEventId: string
  readonly subject: SubjectKey
  readonly door: Door
}

export const commandIdOf = (script: MatterScript, index: number): string => derivedId('demo-story', script.id, index)

/** People bring a matter on the portal themselves; at a window or on the telephone a worker does on the console. */
export const doorOf = ({ takenBy }: MatterScript): Door => (takenBy === undefined ? 'portal' : 'console')

export const saidByCitizen = (stage: Stage, { channel }: MatterScript): Circumstances => ({
  occurredAt: stage.clock.now().toISOString(),
  initiator: 'citizen',
  channelUsed: channel,
  decidedBy: 'human',
  lawfulUse: 'service,audit',
})

/** Takes a matter in by the command that serves the living. */
export async function takeIn(stage: Stage, script: MatterScript): Promise<{ told: Told; events: RecordedEvent[] }> {
  const door = doorOf(script)
  const ledger = stage.ledgers[door]
  const subject = stage.takeSubject(door)
  const { kind, words, divisionCode, takenBy } = script
  const { matterId, receiptNumber } = await takeInRequest(
    { ledger, takeSubject: () => Promise.resolve(subject) },
    {
      kind,
      words,
      attachments: [],
      circumstances: saidByCitizen(stage, script),
      commandId: commandIdOf(script, 0),
      receiptSecret: stage.receiptSecretOf(script.id),
      ...(divisionCode === undefined ? {} : { divisionCode }),
      ...(takenBy === undefined ? {} : { takenBy: placeOf(takenBy) }),
    },
  )
  const requestEventId = eventIdFor(commandIdOf(script, 0), 0)
  return {
    told: { matterId, receiptNumber, requestEventId, subject, door },
    events: await ledger.load(`${door}/request/${matterId}`),
  }
}
