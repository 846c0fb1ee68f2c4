import { resolve } from 'node:path'
import { OperatorError } from './local/operator-error.ts'
import { projectRoot } from './local/state.ts'

/** How much of the demo county is there: nothing at all, its organisation, or that and a past. */
export type Demo = 'none' | 'town' | 'full'

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
  /** What pages call the county (`YIWANG_CELL_NAME`). */
  readonly cellName: string
  /** What a fresh start seeds (`YIWANG_DEMO`). */
  readonly demo: Demo
  /** Where traces go, if anywhere. */
  readonly otlpEndpoint: string | undefined
  /** Where the end-to-end test puts its pictures, relative to the project (`YIWANG_PICTURES`); nowhere by default. */
  readonly picturesFolder?: string | undefined
}

function readDemo(value = 'full'): Demo {
  if (value === 'none' || value === 'town' || value === 'full') return value
  throw new OperatorError(
    `YIWANG_DEMO 只能是 none（空县）、town（有机构）或 full（有机构和往事），不能是 ${value}`,
    'YIWANG_DEMO must be none, town or full',
  )
}

/** Reads the runner's own environment. */
export function readEnvironment(): InfraEnvironment {
  const env = process.env
  const demo = readDemo(env['YIWANG_DEMO'])
  return {
    stateDir: resolve(projectRoot, env['YIWANG_STATE'] ?? '.yiwang'),
    cell: env['YIWANG_CELL'] ?? 'demo',
    mayInstall: env['YIWANG_INSTALL'] !== 'never',
    portOffset: Number(env['YIWANG_PORT_OFFSET'] ?? 0),
    // nobody is to take what was invented for a real county
    cellName: env['YIWANG_CELL_NAME'] ?? (demo === 'none' ? '本县' : '青禾县（演示）'),
    demo,
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
