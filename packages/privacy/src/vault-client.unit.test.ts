import { generateKeyPairSync } from 'node:crypto'
import { BusError, ServiceError } from '@yiwang/bus'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { generateSubjectKey, sealReply } from '@yiwang/sealing'
import { describe, expect, it } from 'vitest'
import { answerInfo, indexCallSchema, ownAccessCallSchema } from './vault-calls.ts'
import { createVaultClient, type RequestService } from './vault-client.ts'

const matterId = '019a5b0c-0000-7000-8000-000000000001'
const eventId = '019a5b0c-0000-7000-8000-0000000000e1'
const secret = 'A'.repeat(22)
const key = {
  origin: 'demo/portal',
  privateKey: generateKeyPairSync('ed25519').privateKey,
  clock: fixedClock('2026-11-23T02:00:00.000Z'),
  ids: seededIds(1),
}
const client = (request: RequestService) => createVaultClient({ request, key })
const failing =
  (error: unknown): RequestService =>
  async () => {
    throw error
  }

/** Answers own-access calls with these pages, each sealed to the key of its call. */
function answering(pages: readonly unknown[], service = 'svc.vault.own-access'): RequestService & { calls: unknown[] } {
  const calls: unknown[] = []
  const request: RequestService = async (_subject, { body }) => {
    const call = ownAccessCallSchema.parse(body)
    const info = answerInfo(service, call.requestId)
    const value = pages[calls.length]
    calls.push(call.after)
    return { sealed: sealReply({ publicKey: call.replyKey, info, value }) }
  }
  return Object.assign(request, { calls })
}

describe('the vault client', () => {
  it('says that the vault is away when nobody answers', async () => {
    const vault = client(failing(new BusError('service_unavailable')))
    await expect(vault.index([eventId])).rejects.toMatchObject({ code: 'vault_unavailable' })
  })

  it("passes on the vault's own codes, and an unknown one as the vault being away", async () => {
    const ask = (error: unknown) => client(failing(error)).ownAccess({ matterId, secret })
    await expect(ask(new ServiceError('rate_limited'))).rejects.toMatchObject({ code: 'rate_limited' })
    await expect(ask(new ServiceError('projection_failed'))).rejects.toMatchObject({ code: 'vault_unavailable' })
  })

  it('passes on when to come again, and that no hand is free', async () => {
    const ask = (error: unknown) => client(failing(error)).index([eventId])
    const busy = ask(new ServiceError('busy', undefined, 500))
    await expect(busy).rejects.toMatchObject({ code: 'vault_busy', retryAfterMs: 500 })
    const often = ask(new ServiceError('rate_limited', undefined, 1_000))
    await expect(often).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 1_000 })
  })

  it('tells what was opened for the index and why the rest was not', async () => {
    const boxes = [{ eventId, box: 'content', fields: { narrative: '一' } }]
    const refused = [{ eventId: matterId, code: 'rate_limited', retryAfterMs: 1_000 }]
    const request: RequestService = async (_subject, { body }) => {
      const call = indexCallSchema.parse(body)
      const info = answerInfo('svc.vault.index', call.requestId)
      return { sealed: sealReply({ publicKey: call.replyKey, info, value: { boxes, refused } }) }
    }
    const words = await client(request).index([eventId, matterId])
    expect(words.boxes).toEqual(boxes)
    expect(words.refused.get(matterId)).toMatchObject({ code: 'rate_limited', retryAfterMs: 1_000 })
  })

  it('does not dress up a defect of its own as the vault being away', async () => {
    await expect(client(failing(new TypeError('x'))).ownAccess({ matterId, secret })).rejects.toThrow(TypeError)
  })

  it('reads page after page, each with a key of its own', async () => {
    const box = (narrative: string) => ({ eventId, box: 'content', fields: { narrative } })
    const request = answering([{ boxes: [box('一')], next: 7 }, { boxes: [box('二')] }])
    expect(await client(request).ownAccess({ matterId, secret })).toEqual([box('一'), box('二')])
    expect(request.calls).toEqual([0, 7])
  })

  it('refuses an answer that is sealed to another key, bound to another service, or not one', async () => {
    const { publicKey } = generateSubjectKey()
    const foreign: RequestService = async () => ({ sealed: sealReply({ publicKey, info: 'x', value: { boxes: [] } }) })
    for (const request of [foreign, answering([{ boxes: [] }], 'svc.vault.open'), answering([{ no: 1 }])]) {
      await expect(client(request).ownAccess({ matterId, secret })).rejects.toMatchObject({ code: 'reply_invalid' })
    }
    await expect(client(async () => 'plain').ownAccess({ matterId, secret })).rejects.toMatchObject({
      code: 'reply_invalid',
    })
  })
})
