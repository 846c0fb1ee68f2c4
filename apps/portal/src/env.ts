import { z } from 'zod'

const schema = z.object({
  YIWANG_STATE: z.string(),
  YIWANG_CELL: z.string().regex(/^[a-z][a-z0-9-]*$/),
  YIWANG_CELL_NAME: z.string().default('示范县'),
  PORT: z.coerce.number().default(4100),
  /** the address people reach the portal at; stands in QR codes */
  PUBLIC_URL: z.string().optional(),
  DATABASE_URL: z.string(),
  NATS_URL: z.string(),
  NATS_USER: z.string(),
  NATS_PASSWORD: z.string(),
})

export type Env = z.infer<typeof schema>

/** The portal's settings; throws a ZodError naming the variable. */
export const readEnv = (): Env => schema.parse(process.env)
