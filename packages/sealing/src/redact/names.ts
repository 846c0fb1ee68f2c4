import { findAll, type Finding, type Rule } from './mask.ts'
import { ANY_SURNAME, isOrdinaryWord, USUAL_SURNAME, WORD_BEFORE } from './surnames.ts'

const HAN = String.raw`\p{Script=Han}`
/** Where a name must have ended. */
const END = String.raw`(?=$|[^\p{Script=Han}A-Za-z0-9]|\d)`
/** Characters that carry on the sentence rather than the name. */
const CARRIES_ON =
  '的了是在住有和与及跟对说向被把给为从到就都也还不没因家系今现想要请将已曾去来我你他她它们这那或但并而且若所只又再很最更能会可应该让使等个位岁电手联本身居反投举'
const GIVEN = String.raw`(?:${HAN}${HAN}${END}|(?![${CARRIES_ON}])${HAN}(?:(?![${CARRIES_ON}])${HAN})?)`
const GIVEN_TO_END = String.raw`${HAN}{1,2}${END}`

const SAYS_NAME =
  '我叫|我名叫|我的名字叫?|本人叫|本人名叫|姓名|名字叫|名叫|户名|联系人|投诉人|举报人|反映人|申请人|求助人|报案人|当事人|受害人|收款人|经办人|承办人|诉求人|来电人|来访人|代理人|监护人|嫌疑人|肇事者|受害者|责任人|负责人|法人代表|法定代表人|户主|房东|死者|伤者|患者'
const MAY_NAME =
  '我是|本人|我|业主|法人|村民|居民|学生|老板|医生|邻居|儿子|女儿|丈夫|老公|妻子|老婆|父亲|母亲|爸爸|妈妈|爷爷|奶奶|孩子|弟弟|哥哥|姐姐|妹妹|孙子|孙女|叔叔|我妈|我爸|司机|保安|租客|店主|病人|老人'
const TITLES =
  '先生|女士|小姐|太太|老师|医生|大夫|护士|师傅|阿姨|大爷|大妈|大姐|大哥|奶奶|爷爷|叔叔|婆婆|嫂子|同志|律师|法官|警官|教授|书记|主任|局长|处长|科长|所长|校长|院长|队长|站长|厅长|部长|镇长|乡长|县长|市长|区长|村长|支书|会计|经理|老板|总经理|董事长|厂长|园长|组长|社长|股长'

/** Surnames that before a bare title are a preposition or an adjective: 向主任反映. */
const NOT_BEFORE_TITLE = new Set('向成单申安')
const TOWARDS_SOMEBODY = new RegExp(`^向${USUAL_SURNAME}`)

function isName(name: string, text: string, start: number): boolean {
  if (isOrdinaryWord(name) || /^.[某姓]/.test(name)) return false
  const before = text[start - 1]
  return before === undefined || !(WORD_BEFORE.get(name.slice(0, 1)) ?? '').includes(before)
}

function isNameBeforeTitle(name: string, text: string, start: number): boolean {
  return isName(name, text, start) && !NOT_BEFORE_TITLE.has(name) && !TOWARDS_SOMEBODY.test(name)
}

/** What estates are called by behind a dot; 院子, 城里 or 政府 follow a person's name instead. */
const PLACE = /小区|公寓|广场|(?<![政医法])[城苑园府湾庭院](?![子里市])/

/** Whether what stands with a dot is a person's and not an estate's, as in 万科·金域蓝湾. */
function isDottedName(name: string): boolean {
  return !PLACE.test(name.replace(/^.*[·•]/, ''))
}

const rules: readonly Rule[] = [
  {
    kind: 'name',
    pattern: new RegExp(String.raw`(?:${SAYS_NAME})(?:姓名|名字)?[是为叫: ]{0,3}(${ANY_SURNAME}${GIVEN})`, 'u'),
    accept: isName,
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`(?:${MAY_NAME})(?:[是为叫:]|名叫| )?(${USUAL_SURNAME}${GIVEN_TO_END})`, 'u'),
    accept: isName,
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`(${USUAL_SURNAME}${HAN}{0,2}?)(?:副|总)?(?:${TITLES})`, 'u'),
    accept: isNameBeforeTitle,
  },
  // 经办人: 王 芳, as forms are filled in
  {
    kind: 'name',
    pattern: new RegExp(String.raw`(?:${SAYS_NAME})[是为叫: ]{1,3}(${ANY_SURNAME} {1,2}${HAN})${END}`, 'u'),
    accept: isName,
  },
  // 买买提·艾力
  {
    kind: 'name',
    pattern: new RegExp(String.raw`(${HAN}{2,4}[·•](?:(?![${CARRIES_ON}])${HAN}){2,5})`, 'u'),
    accept: isDottedName,
  },
  // 张小三您好: how replies begin
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`(?<!${HAN})(?:尊敬的)?(${USUAL_SURNAME}${HAN}{1,2})(?:[,: ]{0,2})(?:您|你)们?好`,
      'u',
    ),
    accept: isName,
  },
]

const BEFORE_PHONE = new RegExp(String.raw`(?:^|[^\p{Script=Han}])(${USUAL_SURNAME}${HAN}{1,2})[ ,:(、]{0,2}$`, 'u')
const AFTER_PHONE = new RegExp(String.raw`^[ (]{1,2}(${USUAL_SURNAME}${GIVEN_TO_END})`, 'u')
const REACH = 12

function nameAt(match: RegExpExecArray | null, offset: number, text: string): Finding[] {
  const name = match?.[1]
  if (match === null || name === undefined) return []
  const start = offset + match.index + match[0].indexOf(name)
  return isName(name, text, start) ? [{ kind: 'name', start, end: start + name.length }] : []
}

/** Names standing directly before or after a phone number: `张三 138…`, `138…(张三)`. */
function besidePhone(text: string, phone: Finding): Finding[] {
  const from = Math.max(0, phone.start - REACH)
  return [
    ...nameAt(BEFORE_PHONE.exec(text.slice(from, phone.start)), from, text),
    ...nameAt(AFTER_PHONE.exec(text.slice(phone.end, phone.end + REACH)), phone.end, text),
  ]
}

/** The same names elsewhere in the text, where nothing announces them. */
function repeated(text: string, found: readonly Finding[]): Finding[] {
  const names = new Set(found.map(({ start, end }) => text.slice(start, end)).filter((name) => name.length > 1))
  if (names.size === 0) return []
  const longestFirst = [...names].toSorted((a, b) => b.length - a.length)
  return findAll(text, { kind: 'name', pattern: new RegExp(longestFirst.join('|')) })
}

/** A bare name as officials write them: before what somebody says, or after whom one spoke with. */
const reasonRules: readonly Rule[] = [
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`(?<!${HAN})(${USUAL_SURNAME}${HAN}{1,2}?)(?=来电|来访|反映|称|表示|同意|投诉|举报|说(?![明法])|要求|本人|拒绝|签[字收])`,
      'u',
    ),
    accept: isName,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`(?:[与和跟经找]|联系|通知|致电|询问)(${USUAL_SURNAME}${HAN}{1,2}?)(?=核实|沟通|联系|确认|商[量定]|协商|同意|反映|了解|说明|介绍|${END})`,
      'u',
    ),
    accept: isName,
  },
]

/**
 * Names in an official's short reason, beyond those `findNames` knows. Too strict for a story, in which it would hide words
 * that only look like names.
 */
export function findNamesInReason(text: string): Finding[] {
  const found = reasonRules.flatMap((rule) => findAll(text, rule))
  return [...found, ...repeated(text, found)]
}

/** Person names: announced (我叫…), before a title (…先生), beside one of `phones`, and their repetitions. */
export function findNames(text: string, phones: readonly Finding[]): Finding[] {
  const found = [
    ...rules.flatMap((rule) => findAll(text, rule)),
    ...phones.flatMap((phone) => besidePhone(text, phone)),
  ]
  return [...found, ...repeated(text, found)]
}
