import { z } from 'zod'

const schema = z.object({
  YIWANG_STATE: z.string().min(1),
  YIWANG_CELL: z.string().regex(/^[a-z][a-z0-9-]*$/),
  YIWANG_CELL_NAME: z.string().default('青禾县'),
  PORT: z.coerce.number().int(),
  /** where operators' machines ask how the process is; on PORT itself when absent, as for a server nobody else can reach */
  OPS_PORT: z.coerce.number().int().optional(),
  DATABASE_URL: z.string().min(1),
  NATS_URL: z.string().min(1),
  NATS_PASSWORD: z.string().min(1),
  OIDC_ISSUER: z.string().optional(),
  PUBLIC_URL: z.string().optional(),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
})

/** Settings every app process takes from its environment. */
export type ProcessEnv = z.infer<typeof schema>

/** Reads them; throws a ZodError naming the variable. */
export const readProcessEnv = (): ProcessEnv => schema.parse(process.env)
