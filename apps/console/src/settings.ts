import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AlgorithmsError,
  demoTopicDuties,
  findModel,
  loadSuggester,
  reader,
  type TrainedModel,
} from '@yiwang/algorithms'
import type { LoadedSuggester } from '@yiwang/algorithms/contracts'
import { APP_NAMES, readOriginKeys, type OriginKeys } from '@yiwang/bus'
import type { DispatchSuggester } from '@yiwang/casework/contracts'
import { keysFolder, type ProcessEnv } from '@yiwang/runtime'

/** Keys and names of the cell, as values, so that tests start the same thing. */
export interface CellSettings {
  readonly cell: string
  readonly cellName: string
  /** stands in the QR codes of printed receipts */
  readonly portalUrl: string
  /** signs actor tokens and calls to the vault */
  readonly privateKey: KeyObject
  readonly originKeys: OriginKeys
  /** the notary's public key; PEM or a key object */
  readonly notaryKey: string | KeyObject
  /** folder of the keys of data sets held here */
  readonly keysFolder: string
}

/** Who suggests, and by what. */
interface Suggesting {
  readonly suggester: DispatchSuggester
  /** what it goes by, as loaded, for the public register */
  readonly loaded: LoadedSuggester
  /** what is wrong with the model file, when suggestions go by the lexicon for that reason */
  readonly modelTrouble?: AlgorithmsError
}

/** All that the console works with. */
export interface ConsoleSettings extends CellSettings, Suggesting {}

/** Where the demo county's catalogue takes what the lexicon finds; a cell puts its own mapping here. */
const suggesting = { topicDuties: demoTopicDuties, wordsOf: reader.wordsOf }

function suggestBy(model: TrainedModel | undefined): Pick<Suggesting, 'suggester' | 'loaded'> {
  return loadSuggester({ ...suggesting, model })
}

/** By what was learnt, where something was; a spoilt file must not keep people from dispatching. */
export function readSuggester(stateDir: string): Suggesting {
  try {
    return suggestBy(findModel(stateDir))
  } catch (error) {
    if (!(error instanceof AlgorithmsError)) throw error
    return { ...suggestBy(undefined), modelTrouble: error }
  }
}

/** The cell's settings from the environment and the key files. */
export function readSettings(env: ProcessEnv, portalUrl: string): CellSettings {
  const folder = keysFolder(env)
  return {
    cell: env.YIWANG_CELL,
    cellName: env.YIWANG_CELL_NAME,
    portalUrl,
    privateKey: createPrivateKey(readFileSync(join(folder, 'console.key'), 'utf8')),
    originKeys: readOriginKeys(folder, env.YIWANG_CELL, APP_NAMES),
    notaryKey: readFileSync(join(folder, 'notary.pub'), 'utf8'),
    keysFolder: folder,
  }
}
