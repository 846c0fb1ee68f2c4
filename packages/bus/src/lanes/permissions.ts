import type { AppName } from './lane-table.ts'
import { calledSubjects, LANE_TABLE, servedSubjects } from './lane-table.ts'

/** Subjects a NATS user may publish on and subscribe to. */
export interface Permissions {
  readonly publish: readonly string[]
  readonly subscribe: readonly string[]
}

/** Who is being given rights: an app in a cell, beside the cell's other apps. */
export interface CellApp {
  readonly cell: string
  readonly app: AppName
  readonly apps: readonly AppName[]
}

/** Where replies to an app's requests arrive. */
export function inboxPrefix(app: string): string {
  return `_INBOX_${app}`
}

/** JetStream API prefix as the app's account sees it: the internet side imports it under another name. */
export function apiPrefix(app: AppName): string {
  return LANE_TABLE[app].account === 'NET' ? 'GOVJS' : '$JS.API'
}

function ownSubjects({ cell, app }: CellApp): string[] {
  return LANE_TABLE[app].publishes.map((lane) => `one.${lane}.${cell}.${app}.>`)
}

/** Reads that JetStream answers: the app's own consumer, and for who watches them how full the stream is. */
export function readApi(app: AppName): string[] {
  const watched = LANE_TABLE[app].watchesStreams === true ? ['STREAM.INFO.ONE'] : []
  return [`CONSUMER.INFO.ONE.${app}`, `CONSUMER.MSG.NEXT.ONE.${app}`, ...watched]
}

/** Direct gets an app may make: its own events in ONE. */
export function directGets({ cell, app }: CellApp): string[] {
  return LANE_TABLE[app].publishes.map((lane) => `$JS.API.DIRECT.GET.ONE.one.${lane}.${cell}.${app}.>`)
}

/** What crosses from the internet side into GOV for one app, as GOV names it. */
export function importedSubjects(cellApp: CellApp): { subject: string; to?: string; stream?: true }[] {
  const { app, apps } = cellApp
  const govServices = calledSubjects(app, apps).filter((subject) => !isServedInNet(subject, apps))
  return [
    ...ownSubjects(cellApp).map((subject) => ({ subject })),
    { subject: `$JS.API.CONSUMER.INFO.ONE.${app}`, to: `GOVJS.CONSUMER.INFO.ONE.${app}` },
    { subject: `$JS.API.CONSUMER.MSG.NEXT.ONE.${app}`, to: `GOVJS.CONSUMER.MSG.NEXT.ONE.${app}`, stream: true },
    { subject: `$JS.ACK.ONE.${app}.>` },
    ...directGets(cellApp).map((subject) => ({ subject })),
    ...govServices.map((subject) => ({ subject })),
  ]
}

function isServedInNet(subject: string, apps: readonly AppName[]): boolean {
  return apps.some((app) => LANE_TABLE[app].account === 'NET' && servedSubjects(app).includes(subject))
}

/**
 * The narrowest rights an app can work with. Acknowledging is among the responses every app may give, and must not be allowed
 * here as well: the server would remember each delivered message for as long as it may be responded to, as never responded to, and
 * go through all of them with every further one, which brings it to a stand at some hundred messages a second.
 */
export function permissionsOf(cellApp: CellApp): Permissions {
  const { app, apps } = cellApp
  return {
    publish: [
      ...ownSubjects(cellApp),
      ...readApi(app).map((api) => `${apiPrefix(app)}.${api}`),
      ...directGets(cellApp),
      ...calledSubjects(app, apps),
    ],
    subscribe: [`${inboxPrefix(app)}.>`, ...servedSubjects(app)],
  }
}
