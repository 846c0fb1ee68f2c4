export { createPool, type PoolErrorListener } from './pool.ts'
export { createPrisma } from './prisma.ts'
export type { Prisma, PrismaClient } from '../generated/client.ts'
