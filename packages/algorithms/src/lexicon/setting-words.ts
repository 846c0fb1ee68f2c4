/**
 * Words that say where, when or to whom something happened rather than what: a broken lamp at a housing estate, noticed by
 * old people at night, is about the lamp. They speak for an entry of a catalogue, but softly.
 */
export const SETTING_WORDS: ReadonlySet<string> = new Set(
  '小区 社区 楼道 门口 路口 村里 镇上 学校 医院 公园 市场 集市 赶集 商铺 老人 老年人 孩子 小孩 学生 居民 业主 邻居 村民 晚上 夜里 半夜 早上 白天 周末'.split(
    ' ',
  ),
)

/** What a word weighs at most that only says where, when or to whom. */
export const SETTING = 1
