import type { AppName, HeadSigner, Inbox, Quarantined, Relay } from '@yiwang/bus'
import type { PolicyRunner } from '@yiwang/ledger'
import { startRuntime, type Runtime, type RuntimeParts, type RuntimeSettings } from '@yiwang/runtime'

/** What one app of a test network folds and does, as in its own process. */
export interface TestAppOptions extends Partial<Omit<RuntimeParts, 'onTrouble' | 'onQuarantine'>> {
  readonly name: AppName
}

/** Where an app lives. */
export type AppPlace = Omit<RuntimeSettings, 'app' | 'role' | 'connections'>

/** A running app without screens: ledger, relay, inbox, projections, policies. */
export interface TestApp extends Runtime {
  readonly name: AppName
  readonly origin: string
  readonly databaseUrl: string
  readonly relay: Relay
  readonly inbox: Inbox
  readonly policies: PolicyRunner
  readonly signer: HeadSigner
  /** messages this app put aside */
  readonly quarantined: readonly Quarantined[]
  /** errors the app met and went on from, newest last */
  readonly troubles: readonly unknown[]
}

// several networks share one PostgreSQL
const CONNECTIONS = 6

/** Starts an app on its own database and line. */
export async function startTestApp({ name, ...parts }: TestAppOptions, place: AppPlace): Promise<TestApp> {
  const troubles: unknown[] = []
  const quarantined: Quarantined[] = []
  const runtime = await startRuntime(
    { ...place, app: name, connections: CONNECTIONS },
    {
      projections: [],
      ...parts,
      onTrouble: (_what, error) => troubles.push(error),
      onQuarantine: (messages) => quarantined.push(...messages),
    },
  )
  const { relay, inbox, policies } = runtime
  if (relay === undefined || inbox === undefined || policies === undefined) throw new Error(`${name} has no worker`)
  const { origin } = runtime.ledger
  const { databaseUrl, signer } = place
  return { ...runtime, name, origin, databaseUrl, relay, inbox, policies, signer, quarantined, troubles }
}
