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
    too_long: (title, most) => `${capital(title)} is too long. At most ${most} characters; please shorten it.`,
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
    file_empty: (name) => `“${name}” is an empty file. Please choose again.`,
    file_too_large: (name) => `“${name}” is larger than 10 MB. Please make it smaller.`,
    file_type_refused: (name) => `“${name}” is neither a photo nor a PDF. JPG, PNG, WebP, HEIC and PDF are welcome.`,
    files_too_many: (name) =>
      `“${name}” was not taken: at most ${ATTACHMENTS_MAX} at a time. You can add more after sending.`,
    photos_busy: (name) =>
      `“${name}” was not taken: too many people are sending photos right now. Everything you typed is kept; send it without photos and add them later, or try again in a while.`,
  },
}
