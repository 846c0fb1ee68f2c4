import type { AppName } from '@yiwang/bus'

/** Loopback ports before `YIWANG_PORT_OFFSET` is added. */
export const PORTS = {
  portal: 4100,
  console: 4200,
  dashboard: 4300,
  vault: 4400,
  notary: 4500,
  postgres: 4610,
  nats: 4620,
  websocket: 4621,
  oidc: 4630,
} as const

/** Where operators' machines ask a server how it is; it stands one above the port people use. */
export const opsPortOf = (port: number): number => port + 1

/** A server process of the platform. */
export interface Server {
  readonly name: 'portal' | 'console' | 'dashboard' | 'vault' | 'notary' | 'oidc'
  /** TypeScript entry, relative to the repository. */
  readonly entry: string
  /** Answers 200 once the server is of use. */
  readonly readyPath: string
  /** Tells operators' machines how it is on a port of their own. */
  readonly hasOpsPort?: boolean
}

const app = (name: Exclude<Server['name'], 'oidc'>, hasOpsPort = true): Server => ({
  name,
  entry: `apps/${name}/src/main.ts`,
  readyPath: '/readyz',
  hasOpsPort,
})

/** Every server, in the order they are started. */
export const SERVERS: readonly Server[] = [
  { name: 'oidc', entry: 'infra/oidc/main.ts', readyPath: '/.well-known/openid-configuration' },
  // has no other port: nobody but operators' machines asks it over HTTP
  app('vault', false),
  app('notary'),
  app('console'),
  app('dashboard'),
  app('portal'),
]

/** Name of an app's database. */
export const databaseOf = (name: AppName): string => `yiwang_${name}`

/** Name of an app's database role, which may only read and insert events. */
export const roleOf = (name: AppName): string => `${name}_app`
