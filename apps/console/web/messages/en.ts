import { caseWords } from './en/case.ts'
import { counterWords } from './en/counter.ts'
import { deskWords } from './en/desk.ts'
import { questionWords } from './en/questions.ts'
import { registerWords } from './en/register.ts'

/** The same in English. */
export const en = { ...deskWords, ...caseWords, ...counterWords, ...questionWords, ...registerWords }
