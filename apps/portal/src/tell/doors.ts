/** Other ways that a person's words may ask for. */
export const DOORS = ['find', 'window', 'visit', 'apply', 'call'] as const
export type Door = (typeof DOORS)[number]

/** Everyday words by what they ask for; matched here, on this server, and sent to nobody. */
const WORDS: Readonly<Record<Door, RegExp>> = {
  find: /办到哪|到哪一步|进度|有没有结果|怎么还没|处理得怎么样|查一下我|查我的|回执|我的编号|上次反映|之前反映|以前反映/,
  window: /窗口|大厅|服务中心|便民中心|在哪里?办|去哪里?办|到哪里?办|地址在哪|几点上班|几点下班|上班时间|营业时间/,
  visit: /上门|走不动|出不了门|出不去门|下不了楼|腿脚不|卧床|瘫痪|行动不便|看不见|眼睛不好|不会上网|不会用手机|不识字/,
  apply:
    /(办|申请|领|补办|换|开|注销|登记)(?:理|一下|个|张|份)?.{0,8}(证|补贴|津贴|低保|救助金|养老金|医保|社保|执照|许可|证明|户口|居住证|身份证)/,
  call: /打电话|电话说|不会打字|不会写|说不清|找个人|跟人说|人工/,
}

/** The doors these words ask for, three at most; none is as good an answer. */
export function doorsFor(words: string): Door[] {
  const plain = words.normalize('NFKC').replaceAll(/\s/g, '')
  return DOORS.filter((door) => WORDS[door].test(plain)).slice(0, 3)
}
