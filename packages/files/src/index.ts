export * from './chosen-files.ts'
export * from './error-sentences.ts'
export * from './errors.ts'
export * from './kept-files.ts'
export { serveChunks, type FileHome } from './chunks.ts'
export { sweepHourly } from './sweep-hourly.ts'
export {
  attachedTo,
  findAttached,
  readAttachment,
  type Attached,
  type FileAsked,
  type KeysFor,
} from './read-attachment.ts'
