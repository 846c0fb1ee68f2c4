import { demoTopicDuties, loadSuggester, reader as words } from '@yiwang/algorithms'
import type { DispatchCase, Suggestion } from '@yiwang/casework/contracts'
import type { PrismaClient } from '@yiwang/database'
import type { Limit } from '@yiwang/kernel'
import type { HistoricalRecord } from '@yiwang/import'
import { createOrganisationReader, listUnits } from '@yiwang/organisation'
import type { Duty } from '@yiwang/organisation/contracts'
import { OperatorError } from '../../local/operator-error.ts'

type Receiver = Pick<DispatchCase['data'], 'unitId' | 'unitName' | 'responsible'>

/** Today's units and dispatch catalogue, by which records of the past are put in order. */
export interface Directory {
  readonly duties: readonly Duty[]
  readonly receivers: ReadonlyMap<string, Receiver>
  /** whoever answers the hotline takes what no entry of the catalogue speaks for */
  readonly fallback: Receiver
}

const BASIS = '历史导入：原件没有时限，按现行派单目录推算，仅供对照'
const FALLBACK_LIMIT: Limit = { amount: 5, unit: 'working-day', basis: BASIS, effectiveFrom: '2026-01-01' }
const WRITTEN = '历史导入：原来的记录写的承办单位'
const READ_BY_MACHINE = '历史导入：系统按派单目录的词推测，不是当时的派单'
const READ_IN_VAIN = '历史导入：没有词对得上派单目录，暂归热线单位，不是当时的派单'
/** Shorter names of units fit too many. */
const NAME_MIN = 3

/** Reads the register from the own replica; throws an OperatorError when there is nobody to fall back on. */
export async function readDirectory(prisma: PrismaClient): Promise<Directory> {
  const reader = createOrganisationReader(prisma)
  const receivers = new Map<string, Receiver>()
  const units = await listUnits(prisma)
  for (const { unitId, name: unitName } of units) {
    const contact = await reader.findContact(unitId)
    if (contact === undefined) continue
    // Nobody holding the post today was responsible then: the post stands in for the name.
    const { post, phone } = contact
    receivers.set(unitId, { unitId, unitName, responsible: { name: post, post, phone } })
  }
  const fallback = units
    .filter(({ kind }) => kind === 'hotline')
    .map(({ unitId }) => receivers.get(unitId))
    .find((receiver) => receiver !== undefined)
  if (fallback === undefined) {
    throw new OperatorError('组织机构里还没有热线单位和它的联系人，请先登记', 'no hotline unit with a contact yet')
  }
  return { duties: await reader.listDuties(), receivers, fallback }
}

/** Only public words: a history is put in order the same way whatever was learnt meanwhile. */
const { suggester } = loadSuggester({ topicDuties: demoTopicDuties, wordsOf: words.wordsOf })

function suggestedBy(directory: Directory, text: string) {
  const found = suggester.suggest([{ title: null, body: text }], directory.duties)
  const receiver = found && directory.receivers.get(found.unitId)
  return found === undefined || receiver === undefined ? undefined : { found, receiver }
}

/** The unit a file names, whole or without its county in front; undefined when none or several are called so. */
function namedUnit({ receivers }: Directory, { unitWritten }: HistoricalRecord['past']): Receiver | undefined {
  if (unitWritten === undefined || unitWritten.length < NAME_MIN) return undefined
  const named = [...receivers.values()].filter(({ unitName }) => unitName.endsWith(unitWritten))
  return named.find(({ unitName }) => unitName === unitWritten) ?? (named.length === 1 ? named[0] : undefined)
}

/** Where a record is put, to be read there: with the unit its file names, else by a machine's reading; it says which. */
export function dispatchOf(
  directory: Directory,
  { subject, narrative, past }: Pick<HistoricalRecord, 'subject' | 'narrative' | 'past'>,
): DispatchCase['data'] {
  const dispatchedBy = { post: '历史导入', unit: '系统' }
  const named = namedUnit(directory, past)
  if (named !== undefined) return { ...named, limit: FALLBACK_LIMIT, dispatchedBy, reason: WRITTEN }
  const suggestion = suggestedBy(directory, `${subject}\n${narrative}`)
  if (suggestion === undefined) {
    return { ...directory.fallback, limit: FALLBACK_LIMIT, dispatchedBy, reason: READ_IN_VAIN }
  }
  const { unitId, confidence, terms, dutyId, category, model } = suggestion.found
  const suggested: Suggestion = { unitId, confidence, terms, category, model }
  const limit = directory.duties.find((duty) => duty.dutyId === dutyId)?.limit ?? FALLBACK_LIMIT
  return {
    ...suggestion.receiver,
    category,
    suggested,
    limit: { ...limit, basis: BASIS },
    dispatchedBy,
    reason: READ_BY_MACHINE,
  }
}
