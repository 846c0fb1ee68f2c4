export * from './contracts.ts'
export * from './projections.ts'
export { createOversightRouter } from './router.ts'
export type { OversightDependencies } from './procedures/way.ts'
