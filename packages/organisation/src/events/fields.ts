import { z } from 'zod'

/** A unit, post or duty is named by a short readable code that never changes, e.g. `zhujian`. */
export const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)

export const phoneTextSchema = z.string().regex(/^[0-9][0-9-]{2,19}$/)
