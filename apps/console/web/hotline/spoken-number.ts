import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { ByLocale, Locale } from '@yiwang/kernel'

/** A character of a receipt number and the word it is read out with. */
export interface SpokenCharacter {
  readonly character: string
  readonly reading: string
}

const readings = (characters: string, words: string): ReadonlyMap<string, string> =>
  new Map(Array.from(characters, (character, at) => [character, words.split(' ')[at] ?? character]))

const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Over a bad line B, D, P and T sound alike, and so do 一 and 七, hence 幺: each character has a word that cannot be misheard. */
const READINGS: ByLocale<ReadonlyMap<string, string>> = {
  'zh-CN': readings(
    CHARACTERS,
    '零 幺 二 三 四 五 六 七 八 九 安徽 北京 长江 东海 恩施 福建 广州 海南 江苏 开封 民族 南京 平安 青岛 人民 上海 天津 胜利 武汉 新疆 云南 郑州',
  ),
  en: readings(
    CHARACTERS,
    'zero one two three four five six seven eight nine Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliett Kilo Mike November Papa Quebec Romeo Sierra Tango Victor Whiskey X-ray Yankee Zulu',
  ),
}

/** A receipt number in the groups it is read out in, a pause after each. */
export function spokenGroups(receiptNumber: string, locale: Locale): SpokenCharacter[][] {
  return showReceiptNumber(receiptNumber)
    .split('-')
    .map((group) =>
      Array.from(group, (character) => ({ character, reading: READINGS[locale].get(character) ?? character })),
    )
}
