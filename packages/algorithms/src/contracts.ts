export * from './classifier/message.ts'
export * from './classifier/prediction.ts'
export * from './errors.ts'
