import type { SameWords } from '@yiwang/kernel'
import type { questionWords as inChinese } from '../zh-cn/questions.ts'

/** The same in English. */
export const questionWords: SameWords<typeof inChinese> = {
  questions: {
    title: 'Questions about who looked',
    hint: 'People ask why somebody looked at their data. You explain it, never the one who looked. Longest waiting first.',
    empty: 'Nobody is asking just now. Questions people ask on their own page appear here.',
    open: 'To be explained',
    answered: 'Explained',
    asked: 'Asked {{time}}',
    look: 'The look it is about',
    from: 'Through {{system}}',
    words: 'Their own words',
    noWords: 'No words written; they only ask why.',
    openWords: 'Open their words (they see that you did)',
    own: 'It was you who looked, so somebody else has to explain.',
    explain: 'Explain it',
    finding: 'Finding',
    findingMissing: 'Please choose a finding.',
    findings: {
      needed: 'Needed for the work',
      'not-needed': 'Should not have happened; dealt with',
      'handed-on': 'Handed on to be looked into',
    },
    text: 'Explanation to the person',
    textHint:
      'Which records you checked; why it was looked, at what, and whether more than needed. If it should not have happened, what was done.',
    textMissing: 'Please write the explanation.',
    send: 'Send to the person',
    told: '{{by}} explained: {{finding}}',
  },
}
