import { randomBytes, randomUUID } from 'node:crypto'
import { RequestSubmitted } from '@yiwang/intake/contracts'
import type { NewEvent } from '@yiwang/kernel'

/** Characters of ciphertext in a request of some hundred words. */
const CIPHERTEXT = 1_400

/** Data of a request as they stand in a ledger: two sealed boxes and a photo. */
export const SAMPLE_DATA: RequestSubmitted = {
  ...RequestSubmitted.sample,
  content: { ...RequestSubmitted.sample.content, ct: randomBytes((CIPHERTEXT * 3) / 4).toString('base64url') },
}

/** Bytes of a row's payload, for ledger and baseline alike. */
export const SAMPLE_BYTES = Buffer.byteLength(JSON.stringify(SAMPLE_DATA))

/** A new event; on the inner lane, so that the portal, which is measured too, need not store it. */
export function sampleEvent(): NewEvent {
  const matterId = randomUUID()
  const event = RequestSubmitted.create({
    id: randomUUID(),
    data: { ...SAMPLE_DATA, matterId },
    matterId,
    circumstances: {
      occurredAt: new Date().toISOString(),
      initiator: 'citizen',
      channelUsed: 'portal',
      decidedBy: 'human',
      lawfulUse: 'service,audit',
    },
  })
  return { ...event, lane: 'inner' }
}
