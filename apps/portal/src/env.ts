import { keyPoolSizeSchema } from '@yiwang/privacy'
import { z } from 'zod'

const schema = z.object({
  /** as the vault is told; the portal turns red below a tenth of it */
  KEY_POOL_PORTAL: keyPoolSizeSchema,
})

/** What the portal is told besides what every process is told; throws a ZodError naming the variable. */
export function readPortalEnv(): { readonly keyPoolSize: number } {
  return { keyPoolSize: schema.parse(process.env).KEY_POOL_PORTAL }
}
