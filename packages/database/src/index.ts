export { createPool, type PoolErrorListener } from './pool.ts'
export { createPrisma } from './prisma.ts'
export { Prisma, type PrismaClient } from '../generated/client.ts'
