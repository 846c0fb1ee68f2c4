import { seededIds, type IdSource } from '@yiwang/kernel'
import { generateSubjectKey } from '@yiwang/sealing'
import type { KeyAllotment } from './key-allotment.ts'

/** Keys for tests that run without a vault; a test that wants to open what it sealed finds the private halves here. */
export function freshKeyAllotment(ids: IdSource = seededIds(5)): Pick<KeyAllotment, 'take'> & {
  readonly privateKeys: ReadonlyMap<string, string>
} {
  const privateKeys = new Map<string, string>()
  return {
    privateKeys,
    async take() {
      const { publicKey, privateKey } = generateSubjectKey()
      const subjectId = ids.next()
      privateKeys.set(subjectId, privateKey)
      return { subjectId, publicKey }
    },
  }
}
