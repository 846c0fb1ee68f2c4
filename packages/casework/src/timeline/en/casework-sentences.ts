import { limitSchema, limitText, momentText } from '@yiwang/kernel'
import type { SameSentences } from '../entry.ts'
import { textOf, type Facts } from '../facts.ts'
import type { caseworkSentences as inChinese } from '../zh-cn/casework-sentences.ts'
import { sentences, when, withFiles } from './words.ts'

const worker = (facts: Facts): string =>
  [textOf(facts, 'by.unit'), textOf(facts, 'by.post'), textOf(facts, 'by.name')].filter((part) => part !== '').join(' ')

const estimate = (facts: Facts): string =>
  facts.deadlineIsEstimate === true ? ' (holidays not announced yet, estimated by the week)' : ''

function dispatched(facts: Facts): string {
  const limit = limitSchema.safeParse(facts.limit).data
  const contact = [textOf(facts, 'responsible.post'), textOf(facts, 'responsible.name')]
  return sentences(
    facts.atOnce === true
      ? `Answered at once by ${textOf(facts, 'unitName')}`
      : `Assigned to ${textOf(facts, 'unitName')}`,
    when(textOf(facts, 'reason'), (reason) => `Reason: ${reason}`),
    `A reply is due by ${momentText(textOf(facts, 'deadline'), 'en')}${limit === undefined ? '' : ` (${limitText(limit, 'en')})`}${estimate(facts)}`,
    when(textOf(facts, 'respondBy'), (respondBy) => `You will be contacted by ${momentText(respondBy, 'en')}`),
    `Contact: ${[...new Set(contact)].join(' ')}, phone ${textOf(facts, 'responsible.phone')}`,
  )
}

const CONTACTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  phone: {
    reached: 'talked to you on the phone',
    'not-answered': 'called you; nobody answered',
    'not-convenient': 'called you; it was not a good time for you',
    'details-wrong': 'called you; the number does not work or is not yours',
  },
  visit: {
    reached: 'met you at your door',
    'not-answered': 'came to your door; nobody was there',
    'not-convenient': 'came to your door; it was not a good time for you',
    'details-wrong': 'came to see you; the address was not found',
  },
  other: {
    reached: 'reached you',
    'not-answered': 'tried to contact you, without success',
    'not-convenient': 'contacted you; it was not a good time for you',
    'details-wrong': 'tried to contact you; the details you left are not right',
  },
}

function contacted(facts: Facts): string {
  const told = CONTACTS[textOf(facts, 'way')]?.[textOf(facts, 'outcome')]
  return `${worker(facts)} ${told ?? 'tried to contact you'}.`
}

const OUTCOMES: Readonly<Record<string, string>> = {
  solved: 'You confirmed that it is solved. This matter is closed.',
  partly:
    'You confirmed that it is partly solved. This matter is closed; if problems remain, you can report them again.',
  withdrawn:
    'As you withdrew it, work on this matter stops. If you need it after all, you can report it again at any time.',
  unconfirmed:
    'Nobody heard from you after the reply, so it ends as "not confirmed" and does not count as solved. You can tell us at any time whether it is.',
}

/** What happens in a case, told to the person whose matter it is. */
export const caseworkSentences: SameSentences<typeof inChinese> = {
  'casework.case-opened.v1': () => 'Accepted.',
  'casework.case-dispatched.v1': dispatched,
  'casework.case-signed.v1': (facts) =>
    sentences(
      `${worker(facts)} signed for it`,
      when(textOf(facts, 'by.officePhone'), (phone) => `Office phone ${phone}`),
    ),
  'casework.contact-recorded.v1': contacted,
  'casework.question-asked.v1': (facts) => `${worker(facts)} asks you for one more thing.`,
  'casework.question-answered.v1': () => 'The unit has received your answer.',
  'casework.question-withdrawn.v1': (facts) =>
    `${worker(facts)} withdrew the question. You need not answer it any more.`,
  'casework.internal-note-added.v1': (facts) => sentences(`${worker(facts)} wrote an internal note`, withFiles(facts)),
  'casework.case-replied.v1': (facts) =>
    sentences(
      `${worker(facts)} ${facts.atOnce === true ? 'answered you at once' : `gave reply no. ${textOf(facts, 'round')}`}`,
      withFiles(facts),
    ),
  'casework.case-reopened.v1': (facts) =>
    sentences(
      facts.reason === 'partly-solved'
        ? 'You said it is only partly solved, so it is being handled again'
        : 'You said it is not solved, so it is being handled again',
      when(
        textOf(facts, 'deadline'),
        (deadline) => `The next reply is due by ${momentText(deadline, 'en')}${estimate(facts)}`,
      ),
    ),
  'casework.case-closed.v1': (facts) => OUTCOMES[textOf(facts, 'outcome')] ?? 'Closed.',
  'casework.deadline-passed.v1': (facts) =>
    `The deadline of ${momentText(textOf(facts, 'deadline'), 'en')} has passed without a reply.`,
}
