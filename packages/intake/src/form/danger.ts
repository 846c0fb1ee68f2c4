/**
 * Everyday words for people in danger, public in this file. Where it is not sure, the answer is to call: one telephone line too
 * many on a page costs nothing.
 */
export const DANGER =
  /着火|起火|失火|火灾|冒(?:黑|浓)?烟|煤气(?:味|泄漏|中毒)|燃气(?:味|泄漏)|天然气(?:味|泄漏)|(?:很[重大浓]的|闻到)(?:煤|燃|天然)气|一氧化碳|漏气|爆炸|触电|电击|被电(?:到|了)|漏电|溺水|落水|掉(?:进|到)(?:河|水|井)|晕倒|昏倒|昏迷|不省人事|叫不醒|没有呼吸|没气了|抽搐|心梗|大出血|流血不止|中毒|有人受伤|受重伤|车祸|被困|被埋|压在下面|倒塌|坍塌|塌了|塌下|要塌|快塌|塌方|山体滑坡|泥石流|打架|打人|打我|打起来|挨打|被打|殴打|动手打|持刀|拿刀|砍人|捅人|抢劫|家暴|绑架|强奸|跳楼|轻生|自杀|自残|不想活|活不下去|孩子丢了|小孩走失|老人走失/

const plainOf = (words: string): string => words.normalize('NFKC').replaceAll(/\s/g, '')

/**
 * Whether these words speak of danger to life: by everyday words, or by those under which the dispatch catalogue lists an
 * emergency. Nothing of them is kept.
 */
export function speaksOfDanger(words: string, catalogued: readonly string[] = []): boolean {
  const plain = plainOf(words)
  return DANGER.test(plain) || catalogued.some((term) => plain.includes(term))
}
