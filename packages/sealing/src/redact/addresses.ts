import type { Rule } from './mask.ts'

const NUMERAL = '[一二三四五六七八九十百零〇]{1,4}'
const NUMBER = String.raw`(?:[A-Za-z]?\d{1,4}[A-Za-z]?|[A-Za-z]|${NUMERAL})`
const BUILDING = String.raw`(?:${NUMBER} ?(?:栋|幢|号楼|号院|#楼|#栋|#)|[A-Za-z]\d{0,2} ?座)`
const UNIT = String.raw`${NUMBER} ?(?:单元|门栋)`
const FLOOR = String.raw`${NUMBER} ?[层楼]`
/** 五零一: a door read digit by digit */
const SPOKEN_DOOR =
  '[一二三四五六七八九][零〇幺一二三四五六七八九]{2,3}(?: ?(?:室|号房|房|号|户))?(?![零〇幺一二三四五六七八九十百千万楼层单栋幢期])'
const ROOM = String.raw`(?:${SPOKEN_DOOR}|[A-Za-z]?\d{3,4}(?:-\d{1,2})?(?: ?(?:室|号房|房|号|户))?(?!\d|元|人|平|米|㎡|年|月|天|多|余|名|个|万|户居)|${NUMBER} ?(?:室|号房|户))`
const SEPARATOR = '[ ,、\\-]?'
const RESIDENCE = '小区|苑|园|城|府|庭|公寓|宿舍|郡|湾|居|里|村|期|区|院|庄|寓|号|住在?'
const NOT_ONE_HOUSE = '楼|房|住宅|别墅|建筑|高层|多层|小高层|电梯|厂|宿舍|大楼|商|的?居民楼|违'
const START = String.raw`(?<![\dA-Za-z])`

/** A building with what follows it down to the door, a unit with its door. */
const chain: Rule = {
  kind: 'address',
  pattern: new RegExp(
    String.raw`${START}(?:${BUILDING}(?:${SEPARATOR}${UNIT})?(?:${SEPARATOR}${FLOOR})?${SEPARATOR}${ROOM}|${BUILDING}${SEPARATOR}${UNIT}(?:${SEPARATOR}${FLOOR})?|${UNIT}(?:${SEPARATOR}${FLOOR})?${SEPARATOR}${ROOM})`,
  ),
}

/** A building or unit by itself; `12栋楼` and `共5栋` count houses and stay. */
const buildings: readonly Rule[] = [
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?<![\dA-Za-z有共建盖近约拆达余])(?:[A-Za-z]?\d{1,4}[A-Za-z]? ?(?:栋|幢|#楼|#栋)|[A-Za-z] ?(?:栋|幢)|[A-Za-z]\d{0,2} ?座)(?!${NOT_ONE_HOUSE})`,
    ),
  },
  { kind: 'address', pattern: new RegExp(String.raw`${START}${NUMBER} ?号楼`) },
  {
    kind: 'address',
    pattern: new RegExp(String.raw`(?<=${RESIDENCE})(?:${NUMERAL} ?[栋幢])(?!${NOT_ONE_HOUSE})`),
  },
  { kind: 'address', pattern: new RegExp(String.raw`(?<![\dA-Za-z第])${NUMBER} ?单元(?!房|楼|测|教|课)`) },
]

/** A house number after a street or village; `12号前` is a date, `2号线` a line. */
const streets: readonly Rule[] = [
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?<=[路街巷弄段村组屯湾坊冲塘]|大道|胡同) ?([甲乙丙丁]?(?:${NUMERAL}|\d{1,5})(?:[\-‐-―之]\d{1,4})? ?号(?:附\d{1,3}号|院)?)(?!线|楼|口|令|文|车|机|井|桥|站|地|门(?![牌口前])|附\d|前|后|晚|早|上午|下午|起|开|左右|凌晨|中午|那天|当天)`,
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(String.raw`门牌号?码?[是为: ]{0,3}((?:${NUMERAL}|\d{1,5})(?:-\d{1,4})?(?: ?号)?)`),
  },
]

/** A door by itself: `501室`, or `3-2-501` after the name of an estate. */
const doors: readonly Rule[] = [
  {
    kind: 'address',
    pattern: new RegExp(String.raw`${START}(?:\d{1,3}[\-‐-―]){0,3}[A-Za-z]?\d{3,4} ?(?:室(?![外友])|号房)`),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?<=${RESIDENCE}) ?(\d{1,3}[\-‐-―]\d{1,3}[\-‐-―]\d{2,4}(?: ?[室号])?)(?!\d|[\-‐-―]\d)`,
    ),
  },
]

export const addressRules: readonly Rule[] = [chain, ...streets, ...buildings, ...doors]
