import type { Lane } from '@yiwang/kernel'

export const APP_NAMES = ['portal', 'console', 'dashboard', 'vault', 'notary', 'import'] as const
export type AppName = (typeof APP_NAMES)[number]

/** GOV owns JetStream; NET stands on the internet side and reaches it by imports only. */
export type Account = 'GOV' | 'NET'

/** Request/reply services by subject; `svc.ledger.resend.<lane>.<app>` and `svc.files.chunk.<lane>.<app>` follow from the lanes. */
export type ServiceSubject =
  | 'svc.vault.open'
  | 'svc.vault.open-file'
  | 'svc.vault.index'
  | 'svc.vault.own-access'
  | 'svc.vault.own-file'
  | 'svc.vault.lookup'
  | 'svc.sharing.query'

/** What one app may do on the bus. */
export interface AppLanes {
  readonly account: Account
  /** lanes it may write, under its own name only */
  readonly publishes: readonly Lane[]
  /** lanes it may read */
  readonly consumes: readonly Lane[]
  /** keeps sealed files and shows those of others: hands out chunks on the lanes it writes, asks for them on those it reads */
  readonly hasFiles?: true
  readonly serves: readonly ServiceSubject[]
  readonly calls: readonly ServiceSubject[]
  /** may ask how full the streams are, to raise the alarm */
  readonly watchesStreams?: true
}

const BOTH: readonly Lane[] = ['open', 'inner']

/** The one table that accounts, permissions, consumers and the forgery test come from. */
export const LANE_TABLE: Readonly<Record<AppName, AppLanes>> = {
  portal: {
    account: 'NET',
    publishes: ['open'],
    consumes: ['open'],
    hasFiles: true,
    serves: [],
    calls: ['svc.vault.own-access', 'svc.vault.own-file'],
  },
  console: {
    account: 'GOV',
    publishes: BOTH,
    consumes: BOTH,
    hasFiles: true,
    serves: ['svc.sharing.query'],
    calls: ['svc.vault.open', 'svc.vault.open-file', 'svc.vault.index', 'svc.vault.lookup', 'svc.sharing.query'],
  },
  dashboard: { account: 'GOV', publishes: BOTH, consumes: BOTH, serves: [], calls: [] },
  vault: {
    account: 'GOV',
    publishes: BOTH,
    consumes: BOTH,
    serves: [
      'svc.vault.open',
      'svc.vault.open-file',
      'svc.vault.index',
      'svc.vault.own-access',
      'svc.vault.own-file',
      'svc.vault.lookup',
    ],
    calls: [],
  },
  notary: { account: 'GOV', publishes: BOTH, consumes: BOTH, serves: [], calls: [], watchesStreams: true },
  import: { account: 'GOV', publishes: BOTH, consumes: BOTH, serves: [], calls: ['svc.vault.open'] },
}

/** Subject on which an app hands out its own ledger's events again. */
export function resendSubject(lane: Lane, app: string): string {
  return `svc.ledger.resend.${lane}.${app}`
}

/** Subject on which an app hands out the sealed chunks of files it keeps. */
export function chunkSubject(lane: Lane, app: string): string {
  return `svc.files.chunk.${lane}.${app}`
}

/** Subjects of one kind on the lanes an app writes. */
function onLanes(app: AppName, subjectOf: (lane: Lane, app: string) => string): string[] {
  return LANE_TABLE[app].publishes.map((lane) => subjectOf(lane, app))
}

/** Every service subject an app answers on. */
export function servedSubjects(app: AppName): string[] {
  const { serves, hasFiles } = LANE_TABLE[app]
  return [...serves, ...onLanes(app, resendSubject), ...(hasFiles === true ? onLanes(app, chunkSubject) : [])]
}

/** Every service subject an app may ask, given the apps of its cell. */
export function calledSubjects(app: AppName, apps: readonly AppName[]): string[] {
  const { calls, consumes, hasFiles } = LANE_TABLE[app]
  const served = new Set(apps.flatMap((other) => servedSubjects(other)))
  const others = apps.filter((other) => other !== app)
  const ofOthers = (subjectOf: (lane: Lane, app: string) => string): string[] =>
    others.flatMap((other) => consumes.map((lane) => subjectOf(lane, other))).filter((subject) => served.has(subject))
  return [
    ...calls.filter((subject) => served.has(subject)),
    ...ofOthers(resendSubject),
    ...(hasFiles === true ? ofOthers(chunkSubject) : []),
  ]
}

/** The subject filter of an app's consumer: one `filter_subject`, because nats-server 2.9 ignores `filter_subjects`. */
export function consumerFilter(app: AppName): string {
  const { consumes } = LANE_TABLE[app]
  const [only, ...others] = consumes
  return only !== undefined && others.length === 0 ? `one.${only}.>` : 'one.>'
}
