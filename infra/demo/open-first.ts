import { PURPOSES, readableFields, type PurposeCode } from '@yiwang/privacy/contracts'
import { derivedId, eventIdFor } from '@yiwang/ledger'
import { recordOpening } from '@yiwang/vault/trace'
import { actorOf } from './cast.ts'
import type { CallBack, Contact, MatterScript } from './script.ts'
import type { Stage } from './stage.ts'
import { commandIdOf, type Told } from './take-in.ts'

/** Steps for which the name and number are opened before: nobody calls or visits whom they do not know. */
export type Reaching = Contact | CallBack

interface Opening {
  readonly script: MatterScript
  readonly index: number
  readonly told: Told
}

/** Looking comes just before reaching, and after whatever was done a minute earlier. */
const BEFORE_MS = 20_000

const purposeFor = ({ does }: Reaching): PurposeCode => (does === 'call-back' ? 'call-back' : 'contact-citizen')

/** What of the person's own words a purpose shows, by the vault's table; boxes they left empty show nothing. */
function fieldsFor({ words }: MatterScript, purpose: PurposeCode): string[] {
  const boxes = { contact: ['name', 'phone'], content: ['subject', 'narrative', 'address', 'near', 'point'] } as const
  const left = Object.entries(words)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
  return Object.entries(boxes).flatMap(([box, names]) =>
    readableFields(
      PURPOSES[purpose],
      box,
      names.filter((name) => left.includes(name)),
    ),
  )
}

const commandIdOfOpening = ({ id }: MatterScript, index: number): string => derivedId('demo-story-opening', id, index)

/** The trace left before a step that reaches somebody. */
export const openingIdOf = (script: MatterScript, index: number): string =>
  eventIdFor(commandIdOfOpening(script, index), 0)

/** Leaves the trace the vault leaves when a worker opens the contact on the console, and tells when; none where none was left. */
export async function openFirst(
  { ledgers, clock }: Stage,
  opening: Opening,
  step: Reaching,
): Promise<string | undefined> {
  const { script, index, told } = opening
  if (script.words.name === undefined && script.words.phone === undefined) return undefined
  const purpose = purposeFor(step)
  const { name, post, unit, unitName } = actorOf(step.by)
  const at = clock.now()
  const openedAt = new Date(at.getTime() - BEFORE_MS)
  clock.goTo(openedAt)
  await recordOpening(ledgers.vault, {
    commandId: commandIdOfOpening(script, index),
    opened: {
      matterId: told.matterId,
      subjectIds: [told.subject.subjectId],
      eventIds: [told.requestEventId],
      fields: fieldsFor(script, purpose),
      purpose,
      purposeText: PURPOSES[purpose].sentence['zh-CN'],
      actor: { kind: 'person', name, post, unit, ...(unitName === undefined ? {} : { unitName }) },
      app: 'console',
      requestId: derivedId('demo-story-request', commandIdOf(script, index)),
    },
  })
  clock.goTo(at)
  return openedAt.toISOString()
}
