import { CaseDispatched } from '@yiwang/casework/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { SuggesterLoaded } from '../events.ts'

type VersionRow = {
  readonly version: string
  readonly loaded_at: string | null
  readonly lexicon_hash: string | null
  readonly model_hash: string | null
  readonly sure_from: number | null
  readonly learnt_from: string | null
  readonly messages: number | null
  readonly accuracy: number | null
  readonly accuracy_deviation: number | null
  readonly macro_f1: number | null
  readonly macro_f1_deviation: number | null
  readonly suggested: number
  readonly followed: number
}

const unheardOf = (version: string): VersionRow => ({
  version,
  loaded_at: null,
  lexicon_hash: null,
  model_hash: null,
  sure_from: null,
  learnt_from: null,
  messages: null,
  accuracy: null,
  accuracy_deviation: null,
  macro_f1: null,
  macro_f1_deviation: null,
  suggested: 0,
  followed: 0,
})

type LearntColumns = Pick<
  VersionRow,
  'learnt_from' | 'messages' | 'accuracy' | 'accuracy_deviation' | 'macro_f1' | 'macro_f1_deviation'
>

function learntColumns(learnt: NonNullable<SuggesterLoaded['learnt']>): LearntColumns {
  return {
    learnt_from: learnt.from,
    messages: learnt.messages,
    accuracy: learnt.accuracy,
    accuracy_deviation: learnt.accuracyDeviation,
    macro_f1: learnt.macroF1,
    macro_f1_deviation: learnt.macroF1Deviation,
  }
}

function loaded(row: VersionRow, event: RecordedEvent, data: SuggesterLoaded): VersionRow {
  const { lexiconHash, modelHash = null, sureFrom, learnt } = data
  return {
    ...row,
    loaded_at: event.recordedAt,
    lexicon_hash: lexiconHash,
    model_hash: modelHash,
    sure_from: sureFrom,
    ...(learnt === undefined ? {} : learntColumns(learnt)),
  }
}

/** A suggestion given, and whether whoever dispatched sent the matter where it said. */
function suggested(row: VersionRow, { suggested: suggestion, unitId }: CaseDispatched): VersionRow {
  const isFollowed = suggestion?.unitId === unitId
  return { ...row, suggested: row.suggested + 1, followed: row.followed + (isFollowed ? 1 : 0) }
}

/** Versions of the suggester, with what people made of what they suggested; told by this cell's console. */
export function createRegister(cell: string): Projection {
  const ofConsole = (event: RecordedEvent): boolean =>
    event.origin === `${cell}/console` && event.circumstances.historical !== true
  return defineProjection<VersionRow>({
    name: 'algorithms_register',
    version: 1,
    table: 'algorithms_register',
    key: 'version',
    keysOf(event) {
      if (!ofConsole(event)) return []
      const version = SuggesterLoaded.match(event)?.version ?? CaseDispatched.match(event)?.suggested?.model
      return version === undefined ? [] : [version]
    },
    evolve(row, event, version) {
      const known = row ?? unheardOf(version)
      const inUse = SuggesterLoaded.match(event)
      if (inUse !== undefined) return loaded(known, event, inUse)
      const dispatched = CaseDispatched.match(event)
      return dispatched === undefined ? row : suggested(known, dispatched)
    },
  })
}
