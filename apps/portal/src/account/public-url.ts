import type { ProcessEnv } from '@yiwang/runtime'

/** The address people open. */
export const publicUrlOf = (env: ProcessEnv): string => env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`
