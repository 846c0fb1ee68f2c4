import { keyPoolSizeSchema as size } from '@yiwang/privacy'
import { z } from 'zod'
import type { PoolSizes } from './keys/refill.ts'

const schema = z.object({
  /** unused keys each app should have in stock; refilled when half of them are used */
  KEY_POOL_PORTAL: size,
  KEY_POOL_CONSOLE: size,
  KEY_POOL_IMPORT: size,
})

/** Sizes of the key pools; throws a ZodError naming the variable. */
export function readPoolSizes(): PoolSizes {
  const env = schema.parse(process.env)
  return { portal: env.KEY_POOL_PORTAL, console: env.KEY_POOL_CONSOLE, import: env.KEY_POOL_IMPORT }
}
