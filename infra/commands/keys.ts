import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  joinMasterKey,
  masterKeyFingerprint,
  parseMasterKeyText,
  readKeyShare,
  SealingError,
  splitMasterKey,
  writeKeyShare,
  type KeyShare,
} from '@yiwang/sealing'
import { readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'
import { OperatorError } from '../local/operator-error.ts'

const USAGE = new OperatorError(
  '用法：npm run keys -- split --a 目录甲 --b 目录乙 | check --a 文件甲 --b 文件乙 | restore --a 文件甲 --b 文件乙',
  'usage: npm run keys -- split --a DIR --b DIR | check --a FILE --b FILE | restore --a FILE --b FILE',
)

const masterKeyFile = (): string => join(readEnvironment().stateDir, 'vault', 'master.key')

function readMasterKey(): Buffer {
  const file = masterKeyFile()
  if (!existsSync(file))
    throw new OperatorError(`没有主密钥 ${file}：先 npm start 一次`, `no master key at ${file}: run npm start once`)
  return parseMasterKeyText(readFileSync(file, 'utf8'), file)
}

function writeOnce(file: string, content: string): void {
  if (existsSync(file)) throw new OperatorError(`${file} 已经存在，不覆盖`, `${file} exists and is not overwritten`)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
}

/** Writes the two parts apart, each for one person's safe. */
function split(a: string, b: string): void {
  const places = { A: a, B: b }
  for (const share of splitMasterKey(readMasterKey())) {
    const file = join(places[share.part], `yiwang-master-key-${share.part}-${share.fingerprint}.txt`)
    writeOnce(file, `${writeKeyShare(share)}\n`)
    console.log(`${share.part} → ${file}`)
  }
}

function readShare(file: string): KeyShare {
  if (!existsSync(file)) throw new OperatorError(`找不到 ${file}`, `${file} not found`)
  return readKeyShare(readFileSync(file, 'utf8'))
}

/** The key the two parts give, or the line that says which of them is of no use. */
function joined(a: string, b: string): Buffer {
  try {
    return joinMasterKey(readShare(a), readShare(b))
  } catch (error) {
    if (!(error instanceof SealingError)) throw error
    throw error.code === 'key_share_damaged'
      ? new OperatorError('有一份密钥读不出来：请对照纸面逐组核对', 'a part cannot be read: compare it group by group')
      : new OperatorError('两份密钥不是一对', 'the two parts do not belong together')
  }
}

function check(a: string, b: string): void {
  const fingerprint = masterKeyFingerprint(joined(a, b))
  const isOurs = masterKeyFingerprint(readMasterKey()) === fingerprint
  console.log(
    `${fingerprint} ${isOurs ? '✓ 与正在使用的主密钥一致 / is the key in use' : '✗ 不是正在使用的主密钥 / is another key'}`,
  )
  process.exitCode = isOurs ? 0 : 1
}

function restore(a: string, b: string): void {
  const key = joined(a, b)
  writeOnce(masterKeyFile(), `${key.toString('base64url')}\n`)
  console.log(`${masterKeyFingerprint(key)} → ${masterKeyFile()}`)
}

const ACTIONS: Readonly<Record<string, (a: string, b: string) => void>> = { split, check, restore }

/** The ceremony of the master key: in two parts to two people, checked once a year, put together after a loss. */
await command(() => {
  const options = { a: { type: 'string' }, b: { type: 'string' } } as const
  const { positionals, values } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
  const action = ACTIONS[positionals[0] ?? '']
  if (action === undefined || values.a === undefined || values.b === undefined) throw USAGE
  action(values.a, values.b)
  return Promise.resolve()
})
