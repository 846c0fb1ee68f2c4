import { createHmac } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { showReceiptNumber } from '@yiwang/intake'
import { systemClock } from '@yiwang/kernel'
import { chinaCalendar } from '@yiwang/organisation'
import type { SubjectKey } from '@yiwang/sealing'
import { createKeyStore, issueKeys, openKeyFiles } from '@yiwang/vault/keys'
import { agendaOf } from '../demo/agenda.ts'
import { MATTERS } from '../demo/matters/index.ts'
import { createMoments } from '../demo/moments.ts'
import type { MatterScript } from '../demo/script.ts'
import { createStoryClock, type Door, type Stage } from '../demo/stage.ts'
import { commandIdOf, doorOf, type Told } from '../demo/take-in.ts'
import { tellStory } from '../demo/tell-story.ts'
import { findRecorded } from '../import/history/recorded.ts'
import { secret } from '../local/secrets.ts'
import type { StartContext } from './context.ts'
import { openOwnLedger, type OwnLedger } from './own-ledger.ts'

const DOORS = ['portal', 'console'] as const

/** Matters nobody has brought yet; one that was begun belongs to whoever works on it now. */
async function untold(
  matters: readonly MatterScript[],
  ledgers: Readonly<Record<Door, OwnLedger>>,
): Promise<MatterScript[]> {
  const ids = matters.map((script) => commandIdOf(script, 0))
  const known = await Promise.all(DOORS.map((door) => findRecorded(ledgers[door].pool, ids)))
  return matters.filter((script) => known.every((recorded) => !recorded.has(commandIdOf(script, 0))))
}

/** Keys for the people of the story, made by the vault's own hand while the vault itself does not run yet. */
async function keysFor(
  context: StartContext,
  scripts: readonly MatterScript[],
): Promise<Readonly<Record<Door, SubjectKey[]>>> {
  const { ledger, pool, close } = openOwnLedger(context, 'vault', systemClock)
  try {
    const keys = createKeyStore({
      db: pool,
      clock: systemClock,
      epochKeys: await openKeyFiles(context.state.dir, pool),
    })
    // What is told later, because its hour had not come, may all come through one door.
    const issue = async (door: Door): Promise<SubjectKey[]> => {
      const count = scripts.filter((script) => doorOf(script) === door).length
      return count === 0 ? [] : await issueKeys({ ledger, keys }, door, count)
    }
    return { portal: await issue('portal'), console: await issue('console') }
  } finally {
    await close()
  }
}

function takerOf(keys: Readonly<Record<Door, SubjectKey[]>>): Stage['takeSubject'] {
  return (door) => {
    const key = keys[door].pop()
    if (key === undefined) throw new Error(`the story has more people at the ${door} than keys`)
    return key
  }
}

/** The demo's citizens cannot show their receipts, so whoever runs it finds them in a file. */
function keepReceipts(
  { state, port }: StartContext,
  told: ReadonlyMap<string, Told>,
  secretOf: (id: string) => string,
) {
  const folder = join(state.dir, 'demo')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lines = [...told].map(
    ([id, { receiptNumber }]) =>
      `${showReceiptNumber(receiptNumber)}  http://127.0.0.1:${port('portal')}/r/${secretOf(id)}  ${id}\n`,
  )
  writeFileSync(join(folder, 'receipts.txt'), lines.join(''), { mode: 0o600, flag: 'a' })
}

/**
 * Gives the demo county a past: its matters of the last weeks, each step by the command that serves the living. Runs while
 * no app does, so that nothing reacts to half a story. What was told before is left alone.
 */
export async function seedStory(context: StartContext, matters: readonly MatterScript[] = MATTERS): Promise<void> {
  const now = systemClock.now()
  const clock = createStoryClock(now)
  const open = (app: Door | 'vault'): OwnLedger => openOwnLedger(context, app, clock)
  const ledgers = { portal: open('portal'), console: open('console'), vault: open('vault') }
  try {
    const scripts = await untold(matters, ledgers)
    if (scripts.length === 0) return
    const receiptKey = secret(context.state.keys, 'demo-receipts')
    const receiptSecretOf = (id: string): string =>
      createHmac('sha256', receiptKey).update(id).digest().subarray(0, 16).toString('base64url')
    const stage: Stage = {
      clock,
      ledgers: { portal: ledgers.portal.ledger, console: ledgers.console.ledger, vault: ledgers.vault.ledger },
      takeSubject: takerOf(await keysFor(context, scripts)),
      receiptSecretOf,
    }
    const told = await tellStory(stage, agendaOf(scripts, now, createMoments(now, chinaCalendar)), now)
    keepReceipts(context, told, receiptSecretOf)
  } finally {
    for (const { close } of Object.values(ledgers)) await close()
  }
}
