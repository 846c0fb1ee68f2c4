import { keyPoolSizeSchema } from '@yiwang/privacy'
import { z } from 'zod'
import type { PortalParts } from './wiring.ts'

const schema = z.object({
  /** as the vault is told; the portal turns red below a tenth of it */
  KEY_POOL_PORTAL: keyPoolSizeSchema,
  /** MiB of photos kept for stories not yet sent */
  UNSENT_PHOTOS_MIB: z.coerce.number().int().min(1).default(2048),
  /** MiB of photos one process holds while they arrive */
  UPLOADS_MIB: z.coerce.number().int().min(1).default(256),
})

const MIB = 1024 * 1024

/** What the portal is told besides what every process is told; throws a ZodError naming the variable. */
export function readPortalEnv(): Pick<PortalParts, 'keyPoolSize' | 'unsentBytesMax' | 'uploadBytesMax'> {
  const { KEY_POOL_PORTAL, UNSENT_PHOTOS_MIB, UPLOADS_MIB } = schema.parse(process.env)
  return { keyPoolSize: KEY_POOL_PORTAL, unsentBytesMax: UNSENT_PHOTOS_MIB * MIB, uploadBytesMax: UPLOADS_MIB * MIB }
}
