import { setTimeout as delay } from 'node:timers/promises'
import { PrivacyError, type KeyAllotment, type SubjectKey } from '@yiwang/privacy'
import { OperatorError } from '../../local/operator-error.ts'

const LOOK_AGAIN_MS = 200

function isExhausted(error: unknown): boolean {
  return error instanceof PrivacyError && error.code === 'subject_keys_exhausted'
}

/**
 * Hands out subject keys and waits while there are none: an import is larger than the pool, and the vault makes new keys as
 * soon as it sees the old ones used. Throws an OperatorError when none come for `patienceMs`.
 */
export function patientSupply(allotment: KeyAllotment, patienceMs = 60_000): () => Promise<SubjectKey> {
  async function take(): Promise<SubjectKey | undefined> {
    try {
      return await allotment.take()
    } catch (error) {
      if (isExhausted(error)) return undefined
      throw error
    }
  }

  return async () => {
    const deadline = performance.now() + patienceMs
    while (performance.now() < deadline) {
      const key = await take()
      if (key !== undefined) return key
      await delay(LOOK_AGAIN_MS)
    }
    throw new OperatorError(
      '保管库没有送来新的密钥：请检查 vault 是否在运行，再运行一次同样的命令，会从断处接着做',
      'no subject keys from the vault; run the same command again to go on',
    )
  }
}
