import { atMost, serve, type Connection, type OriginKeys, type Service, type ServiceHandler } from '@yiwang/bus'
import type { Clock } from '@yiwang/kernel'
import { defineEffect, type EventEffect, type Ledger } from '@yiwang/ledger'
import type { EpochKeyStore } from '@yiwang/sealing'
import type pg from 'pg'
import { createRates, DEFAULT_RATES, type RateKind } from './access/rates.ts'
import type { Rate } from './access/token-bucket.ts'
import { createKeyStore, type KeyStore } from './keys/key-store.ts'
import { createRefillWorker, type RefillWorker } from './keys/refill-worker.ts'
import { refill, type PoolSizes } from './keys/refill.ts'
import { createIndexService, INDEX } from './services/index-words.ts'
import { createLookupService, LOOKUP } from './services/lookup.ts'
import { observed, type CallObserver } from './services/observe.ts'
import { createOpenService, OPEN } from './services/open.ts'
import { createOpenFileService, OPEN_FILE } from './services/open-file.ts'
import { createOwnFileService, OWN_FILE } from './services/own-file.ts'
import { createOwnAccessService, OWN_ACCESS } from './services/own-access.ts'
import { tagTelephone } from './tag-telephones.ts'

/** Name under which the lookup key is derived from the master key. */
const LOOKUP_LABEL = 'phone-lookup'

/** Calls of each kind under way at once; as many as are answered before their callers give up. */
const AT_ONCE = 200
/** A call for the index brings many events: people are not to wait behind machines. */
const INDEX_AT_ONCE = 8

/** What an app process gives the vault to work with. */
export interface VaultHost {
  readonly cell: string
  readonly db: pg.Pool
  readonly ledger: Ledger
  readonly connection: Connection
  readonly clock: Clock
}

/** Reacts to new matters; runs while the projections are still being opened. */
export function vaultEffects(
  host: Pick<VaultHost, 'db' | 'ledger' | 'clock'>,
  epochKeys: EpochKeyStore,
): EventEffect[] {
  const keys = createKeyStore({ ...host, epochKeys })
  const prfKey = epochKeys.derivedKey(LOOKUP_LABEL)
  const { db, ledger } = host
  return [
    defineEffect({
      name: 'whenRequestSubmittedTagTelephone',
      run: (event) => tagTelephone({ db, ledger, keys, prfKey }, event),
    }),
  ]
}

/** How a vault is set up. */
export interface VaultOptions {
  readonly epochKeys: EpochKeyStore
  readonly originKeys: OriginKeys
  readonly poolSizes: PoolSizes
  readonly rates?: Readonly<Record<RateKind, Rate>>
  /** waits until the projections have folded what the ledger holds */
  settle(): Promise<void>
  readonly observe: CallObserver
  readonly onError: (error: unknown) => void
}

/** A vault at work. */
export interface Vault {
  readonly keys: KeyStore
  stop(): Promise<void>
}

/** Answers on its services and keeps the key pools filled. */
export function startVault(host: VaultHost, options: VaultOptions): Vault {
  const { connection, clock, ledger, db } = host
  const { epochKeys, settle, observe, onError } = options
  const keys = createKeyStore({ db, epochKeys, clock })
  const parts = {
    ...host,
    ...options,
    keys,
    report: onError,
    countLook: createRates(clock, options.rates ?? DEFAULT_RATES),
    prfKey: epochKeys.derivedKey(LOOKUP_LABEL),
  }
  const offer = (service: string, handler: ServiceHandler, width = AT_ONCE): Service =>
    serve(connection, service, observed(service, atMost(width, handler), observe))
  const services = [
    offer(OPEN, createOpenService(parts)),
    offer(INDEX, createIndexService(parts), INDEX_AT_ONCE),
    offer(OWN_ACCESS, createOwnAccessService(parts)),
    offer(OPEN_FILE, createOpenFileService(parts)),
    offer(OWN_FILE, createOwnFileService(parts)),
    offer(LOOKUP, createLookupService(parts)),
  ]
  const refilling: RefillWorker = createRefillWorker({
    ledger,
    fill: () => refill({ db, ledger, keys, settle }, options.poolSizes),
    onError,
  })
  refilling.start()
  return {
    keys,
    async stop() {
      await Promise.all(services.map((service) => service.stop()))
      await refilling.stop()
    },
  }
}
