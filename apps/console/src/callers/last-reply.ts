import { CaseReplied } from '@yiwang/casework/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'

/** More replies than most matters ever have. */
const PAGE = 50

/** The last of all replies of a matter; undefined before the first. */
export async function lastReplyOf(
  ledger: Pick<Ledger, 'readAfter'>,
  matterId: string,
): Promise<RecordedEvent | undefined> {
  let last: RecordedEvent | undefined
  for (;;) {
    const replies = await ledger.readAfter(last?.position ?? 0, PAGE, { matterId, types: [CaseReplied.type] })
    last = replies.at(-1) ?? last
    if (replies.length < PAGE) return last
  }
}
