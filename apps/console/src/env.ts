import { keyPoolSizeSchema } from '@yiwang/privacy'
import { z } from 'zod'

const schema = z.object({
  /** where people reach the portal; stands in the QR codes of printed receipts */
  PORTAL_URL: z.url().default('http://127.0.0.1:4100'),
  /** as the vault is told; the console turns red below a tenth of it */
  KEY_POOL_CONSOLE: keyPoolSizeSchema,
})

/** What the console is told besides what every process is told; throws a ZodError naming the variable. */
export function readConsoleEnv(): { readonly portalUrl: string; readonly keyPoolSize: number } {
  const { PORTAL_URL, KEY_POOL_CONSOLE } = schema.parse(process.env)
  return { portalUrl: new URL(PORTAL_URL).origin, keyPoolSize: KEY_POOL_CONSOLE }
}
