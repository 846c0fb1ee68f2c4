import type { AppName, OriginKeys } from '@yiwang/bus'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Pool } from 'pg'

/** One app's ledger. */
export interface LedgerAccess {
  readonly app: AppName
  /** `<cell>/<app>` */
  readonly origin: string
  /** lanes it may read */
  readonly lanes: readonly string[]
  /** false for one that runs now and then only, as the import does; its replica may be behind */
  readonly isAlwaysOn: boolean
  readonly pool: Pool
}

/** Everything that is verified together. */
export interface CellAccess {
  readonly cell: string
  readonly ledgers: readonly LedgerAccess[]
  /** connected as the provisioner */
  readonly nats: NatsConnection
  readonly originKeys: OriginKeys
  /** PEM */
  readonly notaryKey: string
  /** the notary's last checkpoint, kept outside the database; undefined before the first */
  readonly sealedNote: string | undefined
  /** whether the apps run, so that what is still missing may arrive */
  readonly isRunning: boolean
}
