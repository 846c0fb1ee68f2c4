import type { Lane } from '@yiwang/kernel'

export const APP_NAMES = ['portal', 'console', 'dashboard', 'vault', 'notary', 'import'] as const
export type AppName = (typeof APP_NAMES)[number]

/** GOV owns JetStream; NET stands on the internet side and reaches it by imports only. */
export type Account = 'GOV' | 'NET'

/** Request/reply services by subject; `svc.ledger.resend.<lane>.<app>` follows from the lanes. */
export type ServiceSubject = 'svc.vault.open' | 'svc.vault.own-access' | 'svc.vault.lookup' | 'svc.sharing.query'

/** What one app may do on the bus. */
export interface AppLanes {
  readonly account: Account
  /** lanes it may write, under its own name only */
  readonly publishes: readonly Lane[]
  /** lanes it may read */
  readonly consumes: readonly Lane[]
  readonly serves: readonly ServiceSubject[]
  readonly calls: readonly ServiceSubject[]
  /** may ask how full the streams are, to raise the alarm */
  readonly watchesStreams?: true
}

const BOTH: readonly Lane[] = ['open', 'inner']

/** The one table that accounts, permissions, consumers and the forgery test come from. */
export const LANE_TABLE: Readonly<Record<AppName, AppLanes>> = {
  portal: { account: 'NET', publishes: ['open'], consumes: ['open'], serves: [], calls: ['svc.vault.own-access'] },
  console: {
    account: 'GOV',
    publishes: BOTH,
    consumes: BOTH,
    serves: ['svc.sharing.query'],
    calls: ['svc.vault.open', 'svc.vault.lookup', 'svc.sharing.query'],
  },
  dashboard: { account: 'GOV', publishes: BOTH, consumes: BOTH, serves: [], calls: [] },
  vault: {
    account: 'GOV',
    publishes: BOTH,
    consumes: BOTH,
    serves: ['svc.vault.open', 'svc.vault.own-access', 'svc.vault.lookup'],
    calls: [],
  },
  notary: { account: 'GOV', publishes: BOTH, consumes: BOTH, serves: [], calls: [], watchesStreams: true },
  import: { account: 'GOV', publishes: BOTH, consumes: BOTH, serves: [], calls: ['svc.vault.open'] },
}

/** Subject on which an app hands out its own ledger's events again. */
export function resendSubject(lane: Lane, app: string): string {
  return `svc.ledger.resend.${lane}.${app}`
}

/** Every service subject an app answers on. */
export function servedSubjects(app: AppName): string[] {
  const { serves, publishes } = LANE_TABLE[app]
  return [...serves, ...publishes.map((lane) => resendSubject(lane, app))]
}

/** Every service subject an app may ask, given the apps of its cell. */
export function calledSubjects(app: AppName, apps: readonly AppName[]): string[] {
  const { calls, consumes } = LANE_TABLE[app]
  const served = new Set(apps.flatMap((other) => servedSubjects(other)))
  const resends = apps
    .filter((other) => other !== app)
    .flatMap((other) =>
      consumes.filter((lane) => LANE_TABLE[other].publishes.includes(lane)).map((lane) => resendSubject(lane, other)),
    )
  return [...calls.filter((subject) => served.has(subject)), ...resends]
}

/** The subject filter of an app's consumer: one `filter_subject`, because nats-server 2.9 ignores `filter_subjects`. */
export function consumerFilter(app: AppName): string {
  const { consumes } = LANE_TABLE[app]
  const [only, ...others] = consumes
  return only !== undefined && others.length === 0 ? `one.${only}.>` : 'one.>'
}
