export * from './contracts.ts'
export * from './projections.ts'
export { oversightRouter } from './router.ts'
