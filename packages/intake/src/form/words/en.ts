import { ATTACHMENTS_MAX } from '../../events.ts'
import type { zhCN } from './zh-cn.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The same in English. */
export const en: typeof zhCN = {
  fields: {
    kind: 'the kind of request',
    subject: 'the title',
    narrative: 'what happened',
    address: 'the place',
    near: 'what is nearby',
    point: 'the place on the map',
    relation: 'what you are to them',
    behalfName: 'their name',
    behalfPhone: 'their phone number',
    divisionCode: 'the area',
    isAnonymous: 'anonymous',
    inquiry: 'your question',
    objection: 'your objection',
    name: 'the name',
    phone: 'the phone number',
    channelWished: 'the channel you wish',
    minutesSpent: 'the time spent',
    occurredAt: 'the time it was taken in',
    attachments: 'the files',
  },
  problems: {
    missing: (title) => `Please fill in ${title}.`,
    too_long: (title, most, over) =>
      `${capital(title)} is too long${over === undefined ? '' : ` by ${over}`}. At most ${most} characters; please shorten it.`,
    unreadable: (title) => `${capital(title)} has characters that cannot be read. Please check and type it again.`,
    phone_invalid: () =>
      'This phone number is not right. Give a mobile number, or a landline with its area code; or leave it empty.',
    contact_not_expected: () => 'With “no name” chosen no name or phone can be left. To leave one, choose otherwise.',
    contact_expected: () => 'Please leave a name or a phone number, or choose to leave none.',
    occurred_in_future: () => 'The time it was taken in cannot be later than now.',
    occurred_too_long_ago: () => 'That is too long ago; only the last thirty days can be entered later.',
  },
  invalid: (title) => `${capital(title)} is not right. Please choose or type it again.`,
  files: {
    file_empty: (names) => `Empty, please choose again: ${names}.`,
    file_too_large: (names) => `Larger than 10 MB, not taken: ${names}. Please make it smaller.`,
    file_type_refused: (names) =>
      `Neither a photo nor a PDF, not taken: ${names}. JPG, PNG, WebP, HEIC and PDF are welcome.`,
    files_too_many: (names) =>
      `At most ${ATTACHMENTS_MAX}; not taken: ${names}. What was taken is kept, so you can go on; add the others after sending.`,
    photos_busy: (names) =>
      `Too many people are sending photos right now; not taken: ${names}. Everything you typed is kept; send it without photos and add them later, or try again in a while.`,
  },
}
