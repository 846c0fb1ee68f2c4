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
    left: 'Matters left under this phone number: {{count}}',
    check:
      'First ask about which day, where, and what it was. Open it only when that fits; otherwise ask for the receipt number.',
    submitted: 'Reported {{at}}',
    matches: 'It fits, open',
    trace: 'The person sees on their own page that they were looked for by phone number.',
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
    notSolved: 'They say it is not solved',
    notSolvedHint: 'The unit takes it up again at once, with what is written above.',
    noted: {
      words: 'Noted; the unit will see it.',
      'not-solved': 'Noted as not solved; the unit takes it up again.',
    },
  },
}
