const SPACES = /[\u00A0\u2000-\u200D\u2060\u3000\uFEFF]/g
const FULL_WIDTH = /[\uFF01-\uFF5E]/g
/** Chinese numerals of each digit: plain, financial, and as spoken over the phone. */
const NUMERALS = ['零〇洞', '一幺壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾']
const NUMERAL = new RegExp(`[${NUMERALS.join('')}]`, 'g')
const DIGIT_OF = new Map(NUMERALS.flatMap((chars, digit) => chars.split('').map((char) => [char, String(digit)])))

/** Full-width forms made half-width, odd and invisible spaces made plain; the length never changes, so places stay. */
export function normalise(text: string): string {
  return text.replaceAll(SPACES, ' ').replaceAll(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** Chinese numerals read digit by digit (一三八…) made digits; the length never changes. */
export function numeralsAsDigits(text: string): string {
  return text.replaceAll(NUMERAL, (char) => DIGIT_OF.get(char) ?? char)
}
