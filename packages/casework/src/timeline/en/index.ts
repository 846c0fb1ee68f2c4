export { caseworkSentences } from './casework-sentences.ts'
export { elsewhereSentences } from './elsewhere-sentences.ts'
export { intakeSentences } from './intake-sentences.ts'
export { pastSentences } from './past-sentences.ts'
