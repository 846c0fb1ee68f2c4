import { BusError } from '../errors.ts'
import { LANE_TABLE, servedSubjects, type AppName } from './lane-table.ts'
import { importedSubjects, inboxPrefix, permissionsOf, type CellApp } from './permissions.ts'

/** The user that creates streams and consumers; apps never do. */
export const PROVISIONER = 'provisioner'

export interface NatsConfigOptions {
  readonly cell: string
  readonly apps: readonly AppName[]
  /** by user: every app of the cell, and the provisioner */
  readonly passwords: Readonly<Record<string, string>>
}

function list(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`
}

function userLine(user: string, password: string, permissions: string): string {
  return `      { user: ${JSON.stringify(user)}, password: ${JSON.stringify(password)}, permissions: { ${permissions} } }`
}

function appUser(cellApp: CellApp, password: string): string {
  const { publish, subscribe } = permissionsOf(cellApp)
  const rules = `publish: { allow: ${list(publish)} }, subscribe: { allow: ${list(subscribe)} }`
  return userLine(cellApp.app, password, `${rules}, allow_responses: { max: 1, expires: "1m" }`)
}

function provisionerUser(password: string): string {
  const publish = ['$JS.API.INFO', '$JS.API.STREAM.>', '$JS.API.CONSUMER.>', '$JS.API.DIRECT.GET.>', '$JS.ACK.>']
  return userLine(
    PROVISIONER,
    password,
    `publish: { allow: ${list(publish)} }, subscribe: { allow: ["${inboxPrefix(PROVISIONER)}.>"] }`,
  )
}

function exportLine(subject: string, isStream: boolean): string {
  return `      { service: ${JSON.stringify(subject)}, accounts: [NET]${isStream ? ', response: Stream' : ''} }`
}

function importLine(account: string, subject: string, to?: string): string {
  const renamed = to === undefined ? '' : `, to: ${JSON.stringify(to)}`
  return `      { service: { account: ${account}, subject: ${JSON.stringify(subject)} }${renamed} }`
}

function block(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `    ${name}: [\n${lines.join('\n')}\n    ]\n`
}

function passwordOf({ passwords }: NatsConfigOptions, user: string): string {
  const password = passwords[user]
  if (password === undefined || password === '') throw new BusError('passwords_invalid', user)
  return password
}

/**
 * The `accounts` block of nats-server's configuration for one cell: accounts, exports, imports and permissions, generated
 * from the lane table. It holds passwords.
 */
export function natsConfig(options: NatsConfigOptions): string {
  const { cell, apps } = options
  const cellApps = apps.map((app) => ({ cell, app, apps }))
  const inNet = cellApps.filter(({ app }) => LANE_TABLE[app].account === 'NET')
  const inGov = cellApps.filter(({ app }) => LANE_TABLE[app].account === 'GOV')
  const users = (members: readonly CellApp[]): string[] => members.map((m) => appUser(m, passwordOf(options, m.app)))
  const crossing = inNet.flatMap((cellApp) => importedSubjects(cellApp))
  const servedInNet = inNet.flatMap(({ app }) => servedSubjects(app))
  const gov = [
    '  GOV {\n    jetstream: enabled\n',
    block('users', [...users(inGov), provisionerUser(passwordOf(options, PROVISIONER))]),
    block(
      'exports',
      crossing.map(({ subject, stream }) => exportLine(subject, stream === true)),
    ),
    block(
      'imports',
      servedInNet.map((subject) => importLine('NET', subject)),
    ),
    '  }\n',
  ]
  const net = [
    '  NET {\n',
    block('users', users(inNet)),
    block(
      'exports',
      servedInNet.map((subject) => `      { service: ${JSON.stringify(subject)}, accounts: [GOV] }`),
    ),
    block(
      'imports',
      crossing.map(({ subject, to }) => importLine('GOV', subject, to)),
    ),
    '  }\n',
  ]
  return `accounts {\n${gov.join('')}${net.join('')}}\n`
}
