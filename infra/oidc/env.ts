import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What the development provider is told. */
export interface OidcEnvironment {
  readonly port: number
  /** folder of its keys and of `accounts.json` */
  readonly folder: string
  /** addresses people open, by client id */
  readonly apps: Readonly<Record<'portal' | 'console' | 'dashboard', string>>
}

/** Reads PORT, YIWANG_STATE, PORTAL_URL, CONSOLE_URL and DASHBOARD_URL. */
export function readOidcEnvironment(): OidcEnvironment {
  const env = process.env
  return {
    port: Number(env['PORT'] ?? '4630'),
    folder: join(resolve(PROJECT_ROOT, env['YIWANG_STATE'] ?? '.yiwang'), 'oidc'),
    apps: {
      portal: env['PORTAL_URL'] ?? 'http://localhost:4100',
      console: env['CONSOLE_URL'] ?? 'http://localhost:4200',
      dashboard: env['DASHBOARD_URL'] ?? 'http://localhost:4300',
    },
  }
}
