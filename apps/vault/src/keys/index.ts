export { issueKeys } from './issue-keys.ts'
export { createKeyStore } from './key-store.ts'
export { openKeyFiles } from './open-key-files.ts'
