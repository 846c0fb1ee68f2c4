import type { SameWords } from '@yiwang/kernel'
import type { callerWords as inChinese } from '../zh-cn/callers.ts'

/** For whoever has only a number, at the window or on the telephone. */
export const callerWords: SameWords<typeof inChinese> = {
  callers: {
    title: 'Where it stands',
    hint: 'The person reads out the receipt number, or, when it is lost, the phone number they left. A search by phone leaves a trace which they see.',
    field: 'Receipt number, or the phone number they left',
    nothing:
      'Nothing found. Please have it read out again. Without a phone number left, only the receipt number helps.',
    left: 'It fits {{count}} matters; let them say which',
    left_one: 'It fits one matter',
    checkTitle: 'First check that it is theirs',
    foundByPhone:
      'Matters left under this number: {{count}}. A phone may be in other hands; ask one more thing; they open only when it fits.',
    foundByNumber:
      'There is a matter with this number. A receipt may be in other hands; it opens only when the answer fits.',
    checkBy: 'What to ask? Ask first, then fill in what they say',
    checks: {
      place: 'Which village or community it is about',
      phone: 'The phone number left then',
      day: 'About which day it was reported',
      paper: 'They brought the receipt and I have seen it',
      number: 'The number alone (neither place nor phone was left)',
    },
    answers: {
      place: 'The village or community they name',
      phone: 'The phone number they give',
      day: 'The day they say',
      dayHint: 'About when is enough: two weeks either way is right.',
    },
    answerMissing: 'Please fill in what they say.',
    checkOpen: 'Compare, and open if it fits',
    checkAgain: 'Check again',
    submitted: 'Reported {{at}}',
    openOne: 'Open',
    trace:
      'Who asked, what was asked and whether it fitted stands on the person’s own page; the answer itself is not kept.',
    kind: 'What it is',
    phone: 'Office phone',
    dates: {
      takenInAt: 'Received',
      dispatchBy: 'To be assigned by',
      dispatchedAt: 'Assigned',
      signedAt: 'Signed for',
      firstContactAt: 'Reached',
      repliedAt: 'Replied',
      closedAt: 'Closed',
    },
    next: {
      received: 'Just received; it will be accepted and assigned.',
      open: 'It is being assigned; then it has somebody responsible and a time limit.',
      dispatched: 'Assigned to {{unit}}, who have not signed for it yet. Reply due by {{deadline}}.',
      handling: '{{unit}} are working on it. Reply due by {{deadline}}.',
      late: '{{unit}} should have replied by {{deadline}}; it is late. The office phone of the person responsible can be called.',
      asked:
        'The unit waits for the person to add something. Note down the answer, or have them call the unit’s office phone.',
      replied: '{{unit}} have replied and wait to hear whether it is solved.',
      historical: 'Handled in the past; for reading only.',
    },
    says: 'What they want to add',
    words: 'Their words',
    wordsHint: 'As they say it. Kept sealed; the unit gets it. Their page says that the window or hotline typed it.',
    add: 'Note down',
    result: 'Is it solved? Choose what they say; do not answer for them',
    resultHint:
      '“Partly” and “Not solved” send it back to the unit, with what is written above. “Solved” takes no words along: they stay above, to be noted down if the unit should have them.',
    notSolvedHint: 'The unit takes it up again at once, with what is written above.',
    noted: {
      words: 'Noted; the unit will see it.',
      solved: 'Noted as solved. Should it turn out not to be, they can say so within 30 days.',
      partly: 'Noted as partly solved; the unit will see it.',
      not: 'Noted as not solved; the unit takes it up again.',
    },
    reply: 'The reply to them',
    replyHint: 'Open it and read it out. Opening leaves a trace, which they see on their own page.',
    replyShut:
      'They gave the number alone, so only how it stands may be told. To hear the reply, they bring the receipt to a window.',
    openReply: 'Open the reply to read it out',
    replyOpened: 'Read it out as it stands, then ask: was that clear, and is it solved?',
  },
}
