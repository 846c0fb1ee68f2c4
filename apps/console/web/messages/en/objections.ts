import type { SameWords } from '@yiwang/kernel'
import type { objectionWords as inChinese } from '../zh-cn/objections.ts'

/** The same in English. */
export const objectionWords: SameWords<typeof inChinese> = {
  objections: {
    title: 'Objections to assignments',
    hint: 'People disagree with the unit their matter was sent to. A post that did not send it reviews it and gives reasons. Personal data is hidden. Longest waiting first.',
    empty: 'No objection is waiting for review just now. Those people raise on their matter’s page appear here.',
    open: 'To be reviewed',
    answered: 'Reviewed',
    objected: 'Objected {{time}}',
    story: 'The person’s words',
    suggested: 'A machine suggested',
    none: 'The machine suggested nothing',
    decided: 'Where it was sent',
    words: 'Why they disagree',
    noWords: 'No words written; they only disagree.',
    own: 'Your post sent this matter, so another post has to review it.',
    findings: {
      upheld: 'It stays where it is',
      changed: 'It goes elsewhere',
      'too-late': 'Signed for, cannot be moved',
    },
    newUnit: 'It goes to',
    newUnitMissing: 'Please choose category and unit',
    review: 'Review it',
    text: 'Reasons for the person',
    textHint:
      'Judge by this person’s case first, without the machine’s suggestion: whose duty is it, by which entry? If it moves, say why; if it stays, say what happens next.',
    told: '{{by}} reviewed it: {{finding}}',
  },
}
