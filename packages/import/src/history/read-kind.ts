import type { RequestKind } from '@yiwang/intake/contracts'

/** Words by which a title says what its writer wants, those that say it outright first; the first that occurs decides. */
const WORDS: ReadonlyArray<readonly [RequestKind, RegExp]> = [
  ['report', /举报|揭发/],
  ['complaint', /投诉/],
  ['suggestion', /建议|意见/],
  ['consultation', /咨询|请问|询问/],
  ['complaint', /扰民|违规|违法|违建|乱收费|收费高|拖欠|欺骗|虚假|强制|不作为|不合理|维权/],
  ['consultation', /什么时候|何时|多久|如何|怎么|怎样|为什么|为何|能否|能不能|是否|可否|吗|？|\?/],
]

/** The kind of request a title speaks for: a machine's reading, 求助 where nothing speaks for another. */
export function readKind(subject: string): RequestKind {
  return WORDS.find(([, words]) => words.test(subject))?.[0] ?? 'help'
}

const WRITTEN: ReadonlyArray<readonly [RequestKind, RegExp]> = [
  ['consultation', /咨询|询问|consult|question/i],
  ['help', /求助|help/i],
  ['complaint', /投诉|complain/i],
  ['report', /举报|揭发|report/i],
  ['suggestion', /建议|意见|suggest/i],
]

/** Which of the five kinds a file's own word for it says; undefined where it says none of them, or more than one. */
export function readWrittenKind(written: string): RequestKind | undefined {
  const [kind, ...others] = WRITTEN.filter(([, words]) => words.test(written)).map(([named]) => named)
  return others.length === 0 ? kind : undefined
}
