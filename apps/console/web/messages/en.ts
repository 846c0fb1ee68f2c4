import { callBackWords } from './en/call-back.ts'
import { callerWords } from './en/callers.ts'
import { caseWords } from './en/case.ts'
import { catalogueWords } from './en/catalogue.ts'
import { counterWords } from './en/counter.ts'
import { deskWords } from './en/desk.ts'
import { hotlineWords } from './en/hotline.ts'
import { importMapWords } from './en/import-map.ts'
import { objectionWords } from './en/objections.ts'
import { questionWords } from './en/questions.ts'
import { registerWords } from './en/register.ts'

/** The same in English. */
export const en = {
  ...deskWords,
  ...callBackWords,
  ...callerWords,
  ...caseWords,
  ...catalogueWords,
  ...counterWords,
  ...hotlineWords,
  ...importMapWords,
  ...objectionWords,
  ...questionWords,
  ...registerWords,
}
