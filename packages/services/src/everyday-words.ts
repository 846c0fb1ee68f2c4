/** What people say, and what catalogues write for it. */
const OFFICIAL: Readonly<Record<string, string>> = {
  社保卡: '社会保障卡',
  社保: '社会保险',
  医保: '医疗保险',
  低保: '最低生活保障',
  落户: '户口登记',
  上户口: '出生登记',
  开店: '个体工商户设立登记',
  营业执照: '个体工商户登记',
  残疾证: '残疾人证',
  房产证: '不动产登记',
  退休金: '养老金',
}

/** The words with the official ones for them added, so that either finds an item. */
export function withOfficialWords(said: string): string {
  const added = Object.entries(OFFICIAL).flatMap(([everyday, official]) => (said.includes(everyday) ? [official] : []))
  return [said, ...added].join('\n')
}
