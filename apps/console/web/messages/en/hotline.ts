import type { SameWords } from '@yiwang/kernel'
import type { hotlineWords as inChinese } from '../zh-cn/hotline.ts'

/** The 12345 desk. */
export const hotlineWords: SameWords<typeof inChinese> = {
  hotline: {
    title: 'Hotline intake',
    hint: 'Write while you listen; what is known appears by itself. Tab goes from field to field, Ctrl + Enter saves. Callers need not give a name or phone.',
    earlier: 'Is it about something reported before? Find it by number or phone',
    known: 'What is known',
    knownHint:
      'After a few words you will see here: whose job it would be, whether something like it is in hand, and guides to services.',
    notKnown: 'Nothing can be looked up just now. Taking the matter in works all the same.',
    unsure: 'It is not clear yet whose job this is. Just write it down; a dispatcher will look.',
    alike: 'Similar matters',
    noneAlike: 'Nothing like it in the last three months.',
    undispatched: 'Not assigned yet',
    since: 'received {{time}}',
    until: 'due {{time}}',
    items: 'Service guides',
    noItems: 'No service found for these words.',
    answer: 'What you told the caller',
    answerHint: 'The caller also sees it on their own page. Left empty, the matter is assigned to a unit.',
    onlyQuestions:
      'Only questions can be answered at once; whatever somebody has to do is saved and assigned to a unit.',
    save: 'Save and give the number',
    saveAnswered: 'Save and answer at once',
    readOut: 'Read this out slowly',
    readOutHint: 'Pause after each group until it is written down; then let the caller read it back.',
    say: 'Then tell the caller',
    sayAnswered:
      'The answer is noted down. If it does not solve the matter, say so with this number, and a unit takes it on.',
    sayFollow: 'To hear how far it is, call 12345 with the number, or ask at a window.',
    answering: 'Noting down the answer…',
    answered: 'The answer is noted down and waits for the caller’s word; until then it does not count as solved.',
    notAnswered: 'Taken in, but the answer was not noted down',
    notAnsweredHint: 'The number is valid. Please try again; if you do not, the matter is assigned like any other.',
    another: 'Next call',
  },
}
