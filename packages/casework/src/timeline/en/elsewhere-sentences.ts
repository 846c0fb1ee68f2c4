import type { SameSentences } from '../entry.ts'
import { listOf, textOf, type Facts } from '../facts.ts'
import type { elsewhereSentences as inChinese } from '../zh-cn/elsewhere-sentences.ts'
import { takenDown } from './intake-sentences.ts'
import { sentences, when } from './words.ts'

const RESULTS: Readonly<Record<string, string>> = {
  solved: 'You confirmed: solved.',
  partly: 'You confirmed: partly solved.',
  not: 'You confirmed: not solved.',
}

const CALLED: Readonly<Record<string, string>> = {
  solved: 'You said: solved',
  partly: 'You said: partly solved',
  not: 'You said: not solved',
}

function calledBack(facts: Facts): string {
  const by = [textOf(facts, 'by.unit'), textOf(facts, 'by.post'), textOf(facts, 'by.name')]
    .filter((part) => part !== '')
    .join(' ')
  const told = CALLED[textOf(facts, 'result')]
  if (told === undefined) return `${by} called you back (call no. ${textOf(facts, 'attempt')}); you were not reached.`
  return `${by} called you back. ${told}.`
}

const pressured = (facts: Facts): string =>
  facts.wasAskedToChange === true
    ? 'You said that somebody asked you to change your word or rating. This is kept apart; the unit cannot see it.'
    : 'You said that nobody asked you to change your word or rating.'

const SCORES = ['', 'very dissatisfied', 'dissatisfied', 'fairly satisfied', 'satisfied', 'very satisfied']

const who = (facts: Facts): string =>
  [
    textOf(facts, 'actor.unitName') || textOf(facts, 'actor.unit'),
    textOf(facts, 'actor.post'),
    textOf(facts, 'actor.name'),
  ]
    .filter((part) => part !== '')
    .join(' ')

const OPENERS: Readonly<Record<string, (facts: Facts) => string>> = {
  self: () => 'You opened your own words with the receipt',
  machine: () => 'The system read what you wrote, without a person',
  person: (facts) => `${who(facts)} looked at what you wrote`,
}

const FIELD_TITLES: Readonly<Record<string, string>> = {
  subject: 'title',
  narrative: 'story',
  address: 'place',
  near: 'what is nearby',
  point: 'place on the map',
  relation: 'relation to the person concerned',
  name: 'name',
  phone: 'phone',
  reply: 'reply',
  talk: 'what was said',
  question: 'what you were asked',
  said: 'what you said of the result',
  note: 'note',
  comment: 'comment',
  attachments: 'photos and files',
  objection: 'your objection',
}

const PURPOSES: Readonly<Record<string, string>> = {
  handle: 'to handle what you reported',
  'contact-citizen': 'to contact you, ask back or tell you how it goes',
  reply: 'to write a reply to you',
  'read-out': 'to read the reply out to you when you called or came',
  'import-view': 'to look up what was handled before',
  'find-by-phone': 'to find what you reported before by the number you called from',
  index: 'to make it searchable with personal data hidden, and to suggest a unit',
  'lookup-mark': 'to mark the number, so that this matter is found when you call',
  'own-access': 'to show you your own matter',
  'review-objection': 'to review your objection to where it was sent',
}

function opened(facts: Facts): string {
  const fields = listOf(facts, 'fields').map((field) => FIELD_TITLES[String(field)] ?? String(field))
  const opener = OPENERS[textOf(facts, 'actor.kind')] ?? (() => 'Somebody looked at what you wrote')
  return sentences(
    `${opener(facts)}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`,
    when(PURPOSES[textOf(facts, 'purpose')] ?? textOf(facts, 'purposeText'), (purpose) => `Purpose: ${purpose}`),
  )
}

const FINDINGS: Readonly<Record<string, string>> = {
  needed: 'Finding: needed for the work',
  'not-needed': 'Finding: it should not have happened, and has had consequences',
  'handed-on': 'Finding: handed on to be looked into',
}

const REVIEWS: Readonly<Record<string, string>> = {
  upheld: 'Finding: it stays where it was sent',
  changed: 'Finding: it goes to another unit',
  'too-late': 'Finding: the unit has signed for it, so it cannot be moved',
}

const answerer = (facts: Facts): string =>
  [textOf(facts, 'by.unit'), textOf(facts, 'by.post'), textOf(facts, 'by.name')].join(' ')

/** What other domains say about a matter. */
export const elsewhereSentences: SameSentences<typeof inChinese> = {
  'feedback.result-confirmed.v1': (facts) =>
    `${RESULTS[textOf(facts, 'result')] ?? 'You confirmed the result.'}${when(takenDown(facts), (by) => ` ${by}.`)}`,
  'feedback.matter-rated.v1': (facts) => `Your rating: ${SCORES[Number(textOf(facts, 'score'))] ?? 'received'}.`,
  'feedback.call-back-recorded.v1': calledBack,
  'feedback.pressure-answered.v1': pressured,
  'privacy.personal-data-opened.v1': opened,
  'privacy.opening-questioned.v1': () =>
    'You asked why somebody looked at your data. A data steward or auditor is to explain.',
  'privacy.opening-answered.v1': (facts) =>
    sentences(`${answerer(facts)} explained that look`, FINDINGS[textOf(facts, 'finding')] ?? ''),
  'algorithms.dispatch-objected.v1': () =>
    'You objected to where this was sent. Somebody at another post is to review it.',
  'algorithms.objection-answered.v1': (facts) =>
    sentences(`${answerer(facts)} reviewed your objection`, REVIEWS[textOf(facts, 'finding')] ?? ''),
  'services.application-started.v1': (facts) => `Application for ${textOf(facts, 'itemName')} started.`,
  'services.field-prefilled.v1': (facts) =>
    `One field of the form was filled in for you from “${textOf(facts, 'dataSet')}” of ${textOf(facts, 'provider')}.`,
  'services.application-submitted.v1': (facts) => `Application for ${textOf(facts, 'itemName')} sent.`,
  'sharing.data-provided.v1': (facts) =>
    `${textOf(facts, 'provider')} provided one piece of “${textOf(facts, 'dataSet')}” for this matter.`,
  'audit.matter-inspected.v1': (facts) =>
    sentences(
      `${who(facts)} looked at the whole course of this matter`,
      when(textOf(facts, 'explanation'), (why) => `Reason: ${why}`),
    ),
}
