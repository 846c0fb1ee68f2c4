import type { SameWords } from '@yiwang/kernel'
import type { callBackWords as inChinese } from '../zh-cn/call-back.ts'

/** The call-back desk. */
export const callBackWords: SameWords<typeof inChinese> = {
  callBack: {
    title: 'Call-backs',
    hint: 'In order, whoever has waited longest first. The unit that handled a matter does not call about it.',
    first: 'Call the first',
    empty: 'Nobody is to be called now. After a unit’s reply, people appear here when it is time.',
    due: 'due since {{time}}',
    replied: 'replied {{time}}',
    attempt: 'Call {{n}} of {{max}} at most',
    lastAttempt: 'tried in vain {{time}}',
    notBefore: 'not before {{time}}',
    handledHere: 'Handled by your unit; another one calls',
    back: 'Back to the list',
    reply: 'What the unit replied',
    whole: 'See the whole matter',
    ask: 'Read this out',
    aUnit: 'the unit in charge',
    script:
      'Hello, this is {{name}} from 12345. {{unit}} replied to your matter on {{time}}. I would like to hear from you how it went; it takes two or three minutes, and you need not answer any of it.',
    openFirst: 'Open the telephone number first, then call, then record.',
    openFirstWhy:
      'It is under “Contact and original words”. Each call needs an opening of its own, which the person sees. Without it no result can be recorded, not even “Not reached”.',
    result: 'Is your matter solved?',
    resultMissing: 'Please choose a result; when nobody answered, choose “Not reached”.',
    said: 'Why do you say so?',
    saidHint: 'In their own words. It goes to the unit, and the person can read it too.',
    score: 'Would you like to rate how it was handled?',
    scoreHint: 'The rating is not passed on to the unit.',
    noScore: 'No rating',
    comment: 'Why this rating?',
    rated: 'They have rated already and are not asked again.',
    pressure: 'Did anybody ask you to change your word or your rating?',
    pressureHint: 'The unit does not see this.',
    pressures: { no: 'No', yes: 'Yes', silent: 'Not asked, or they would not say' },
    record: 'Record this call',
    recorded: 'Recorded: {{result}}',
    consequences: {
      solved: 'The matter is closed and counts as solved.',
      partly: 'The unit goes on with what is not solved.',
      stands:
        'Said a second time, “partly solved” stands and the matter ends; what is left may be brought as a new one.',
      not: 'The matter goes back to the unit, with what the person said.',
      again: 'Try again after {{time}}; {{left}} calls are left.',
      last: 'Three calls reached nobody; the matter ends unconfirmed and does not count as solved.',
    },
    next: 'Back to the list, call the next',
  },
}
