const DAY_MS = 86_400_000
/** Day 0 of spreadsheets; theirs holds a 29 February 1900 that never was, which is why it is not the 31st. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** Built-in number formats that show a date or time, East Asian ones included (ECMA-376 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a number format shows a date: a letter for a part of one, outside quotes, colours and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(id) || isEastAsianDate(id)
  return /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}

/** A serial number as a clerk would have typed it: `2019/4/25 9:32:09`. */
export function serialToText(serial: number, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return undefined
  const at = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * DAY_MS))
  const day = `${at.getUTCFullYear()}/${at.getUTCMonth() + 1}/${at.getUTCDate()}`
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = `${at.getUTCHours()}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  return time === '0:00:00' ? day : `${day} ${time}`
}
