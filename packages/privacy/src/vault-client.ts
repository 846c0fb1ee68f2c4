import { sign } from 'node:crypto'
import { BusError, ServiceError } from '@yiwang/bus'
import { signActorToken, type Actor, type ActorTokenKey, type VaultClient as OpeningClient } from '@yiwang/identity'
import { generateSubjectKey, openReply, SealingError, type ChunkKey } from '@yiwang/sealing'
import { z } from 'zod'
import { PrivacyError, privacyErrorCodeSchema } from './errors.ts'
import {
  answerInfo,
  callBytes,
  fileKeysSchema,
  foundMatterSchema,
  indexAnswerSchema,
  openedBoxSchema,
  ownAccessPageSchema,
  sealedAnswerSchema,
  type FoundMatter,
  type OpenedBox,
} from './vault-calls.ts'

/** Asks one service over the bus, e.g. `(subject, ask) => request(connection, subject, ask)`. */
export type RequestService = (
  subject: string,
  ask: { readonly body: unknown; readonly timeoutMs: number },
) => Promise<unknown>

interface Bound {
  readonly matterId: string
  readonly eventIds: readonly string[]
}

/** A file attached to an event, and the head of each of its chunks. */
export interface SealedFileAt {
  readonly matterId: string
  readonly eventId: string
  readonly fileId: string
  readonly heads: readonly string[]
}

/** What was opened of some events, and by event id why others were not. */
export interface IndexedWords {
  readonly boxes: readonly OpenedBox[]
  readonly refused: ReadonlyMap<string, PrivacyError>
}

/** What apps ask of the vault. Every method throws PrivacyError; 'vault_unavailable' means that nothing was opened or lost. */
export interface VaultClient extends OpeningClient {
  /** what a purpose may read of these events, for a signed-in worker or a token made for them (`ctx.signActor`) */
  open(
    request: Bound & { readonly purpose: string } & ({ readonly actor: Actor } | { readonly actorToken: string }),
  ): Promise<OpenedBox[]>
  /** words of many matters for the console's redacted text index; the app itself asks, no person sees them */
  index(eventIds: readonly string[]): Promise<IndexedWords>
  /** everything a person wrote and was answered, for whoever holds the receipt's secret */
  ownAccess(request: { readonly matterId: string; readonly secret: string }): Promise<OpenedBox[]>
  /** keys of one file's chunks, for a signed-in worker's token; they open that file and nothing else */
  openFile(request: SealedFileAt & { readonly purpose: string; readonly actorToken: string }): Promise<ChunkKey[]>
  /** the same for whoever holds the receipt's secret */
  ownFile(request: SealedFileAt & { readonly secret: string }): Promise<ChunkKey[]>
  /** matters whose contact telephone is this one */
  lookup(request: { readonly matterId: string; readonly phone: string; readonly actor: Actor }): Promise<FoundMatter[]>
}

const TIMEOUT_MS = 3_000
/** A vault that is away or slow is asked again after this; what waits for it is no failure of its own. */
const AWAY_MS = 5_000

function asPrivacyError(error: unknown): unknown {
  if (error instanceof ServiceError) {
    const code = privacyErrorCodeSchema.safeParse(error.code === 'busy' ? 'vault_busy' : error.code)
    return new PrivacyError(code.success ? code.data : 'vault_unavailable', error.field, error.retryAfterMs)
  }
  if (error instanceof SealingError || error instanceof z.ZodError) return new PrivacyError('reply_invalid')
  return error instanceof BusError ? new PrivacyError('vault_unavailable', undefined, AWAY_MS) : error
}

/**
 * A client of the vault that signs as one app and has each answer sealed to a key made for that one call.
 * @example
 * const vault = createVaultClient({ request: (subject, ask) => request(connection, subject, ask), key })
 * await vault.open({ eventIds, purpose: 'contact-citizen', matterId, actor })
 */
export function createVaultClient(options: {
  readonly request: RequestService
  /** the app's origin and signing key, with clock and ids */
  readonly key: ActorTokenKey
}): VaultClient {
  const { request, key } = options

  async function call(service: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
    const reply = generateSubjectKey()
    const requestId = key.ids.next()
    const unsigned = {
      ...body,
      requestId,
      origin: key.origin,
      at: key.clock.now().toISOString(),
      replyKey: reply.publicKey,
    }
    const sig = sign(null, callBytes(service, unsigned), key.privateKey).toString('base64url')
    try {
      const answer = await request(service, { body: { ...unsigned, sig }, timeoutMs: TIMEOUT_MS })
      const { sealed } = sealedAnswerSchema.parse(answer)
      return openReply({ privateKey: reply.privateKey, info: answerInfo(service, requestId), sealed })
    } catch (error) {
      throw asPrivacyError(error)
    }
  }

  function parsed<T>(schema: z.ZodType<T>, answer: unknown): T {
    const result = schema.safeParse(answer)
    if (!result.success) throw new PrivacyError('reply_invalid')
    return result.data
  }

  const tokenFor = (actor: Actor, matterId: string, purpose: string): Promise<string> =>
    signActorToken(key, { actor, audience: 'vault', matterId, purpose })

  return {
    async open({ eventIds, purpose, matterId, ...who }) {
      const actorToken = 'actor' in who ? await tokenFor(who.actor, matterId, purpose) : who.actorToken
      return parsed(z.array(openedBoxSchema), await call('svc.vault.open', { eventIds, purpose, matterId, actorToken }))
    },
    async index(eventIds) {
      const { boxes, refused } = parsed(indexAnswerSchema, await call('svc.vault.index', { eventIds }))
      const why = refused.map(({ eventId, code, retryAfterMs }) => {
        return [eventId, new PrivacyError(code, undefined, retryAfterMs)] as const
      })
      return { boxes, refused: new Map(why) }
    },
    async ownAccess({ matterId, secret }) {
      const boxes: OpenedBox[] = []
      for (let after: number | undefined = 0; after !== undefined;) {
        const page: z.infer<typeof ownAccessPageSchema> = parsed(
          ownAccessPageSchema,
          await call('svc.vault.own-access', { matterId, secret, after }),
        )
        boxes.push(...page.boxes)
        after = page.next
      }
      return boxes
    },
    openFile: async (file) => parsed(fileKeysSchema, await call('svc.vault.open-file', { ...file })).keys,
    ownFile: async (file) => parsed(fileKeysSchema, await call('svc.vault.own-file', { ...file })).keys,
    async lookup({ matterId, phone, actor }) {
      const actorToken = await tokenFor(actor, matterId, 'find-by-phone')
      return parsed(z.array(foundMatterSchema), await call('svc.vault.lookup', { matterId, phone, actorToken }))
    },
  }
}
