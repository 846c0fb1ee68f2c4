export * from './events.ts'
export * from './api.ts'
export * from './error-sentences.ts'
export * from './figures.ts'
