import { resolve } from 'node:path'
import { projectRoot } from './local/state.ts'

/** What the operator may set for the runner; everything else has a fixed default. */
export interface InfraEnvironment {
  /** Folder of everything that must survive a restart: databases, keys, logs. */
  readonly stateDir: string
  /** Name of the cell (county or city) that runs here. */
  readonly cell: string
  /** False where nothing may be installed on the machine (`YIWANG_INSTALL=never`). */
  readonly mayInstall: boolean
  /** Added to every port, so that two copies can run on one machine (`YIWANG_PORT_OFFSET`). */
  readonly portOffset: number
  /** Where traces go, if anywhere. */
  readonly otlpEndpoint: string | undefined
  /** Where the end-to-end test puts its pictures, relative to the project (`YIWANG_PICTURES`); nowhere by default. */
  readonly picturesFolder?: string | undefined
}

/** Reads the runner's own environment. */
export function readEnvironment(): InfraEnvironment {
  const env = process.env
  return {
    stateDir: resolve(projectRoot, env['YIWANG_STATE'] ?? '.yiwang'),
    cell: env['YIWANG_CELL'] ?? 'demo',
    mayInstall: env['YIWANG_INSTALL'] !== 'never',
    portOffset: Number(env['YIWANG_PORT_OFFSET'] ?? 0),
    otlpEndpoint: env['OTEL_EXPORTER_OTLP_ENDPOINT'],
    picturesFolder: env['YIWANG_PICTURES'],
  }
}

/** The environment a child starts from: ours plus `extra`, without npm's own variables. */
export function childEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('npm_'),
  )
  return { ...Object.fromEntries(inherited), ...extra }
}

/** Folders searched for programs; Debian keeps servers in `sbin`, which an ordinary user's PATH leaves out. */
export function programFolders(): string[] {
  return [...(process.env['PATH'] ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin'].filter(Boolean)
}
