import { z } from 'zod'

// NUL and other controls cannot be typed; U+FFFD is what broken UTF-8 becomes; lone surrogates cannot be written at all.
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

/** Length as people count it: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => Array.from(text).length

const tidied = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim()

const isReadable = (text: string): boolean => !UNREADABLE.test(text) && text.isWellFormed()

/** Text a person typed, trimmed and otherwise left as it is; issues carry a code as message. */
export function textField(max: number) {
  return z
    .string('missing')
    .transform(tidied)
    .refine(isReadable, 'unreadable')
    .superRefine((text, { addIssue }) => {
      const over = lengthOf(text) - max
      if (over > 0) addIssue({ code: 'custom', message: 'too_long', params: { over } })
    })
}

export function requiredText(max: number) {
  return textField(max).refine((text) => text !== '', 'missing')
}

/** The same, where an empty box in a form means "not given". */
export function optionalText(max: number) {
  return textField(max)
    .transform((text) => (text === '' ? undefined : text))
    .optional()
}
