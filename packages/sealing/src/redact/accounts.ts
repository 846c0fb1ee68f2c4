import type { Rule } from './mask.ts'

const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** E-mail addresses, QQ and WeChat numbers after their names, licence plates (GA 36-2018, trailer and police forms too). */
export const accountRules: readonly Rule[] = [
  {
    kind: 'email',
    pattern: /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])/,
  },
  {
    kind: 'qq',
    pattern: /(?:(?<![A-Za-z])[Qq]{2}|扣扣|企鹅号)群?(?:号码|号)?[是为加: ]{0,3}([1-9]\d{4,10})(?!\d)/,
  },
  {
    kind: 'wechat',
    pattern:
      /(?:微信|薇信|威信|(?<![A-Za-z])(?:[Vv][Xx]|[Ww][Xx]|[Vv]信|[Ww]e[Cc]hat))(?:群?号码?|ID|id)?[是为加: ]{0,3}([A-Za-z][A-Za-z0-9_-]{5,19}|[1-9]\d{5,10})(?![A-Za-z0-9_])/,
  },
  {
    kind: 'account',
    pattern:
      /(?:抖音|快手|小红书|微博|支付宝|陌陌|钉钉)(?:账号|帐号|号码|号|[Ii][Dd])[是为叫: ]{0,3}([A-Za-z0-9_.-]{3,30})(?![A-Za-z0-9_])/,
  },
  {
    kind: 'plate',
    pattern: new RegExp(
      String.raw`[${PLATE_PROVINCES}][A-Za-z][ ·•.\-]?(?=[A-Za-z]{0,4}\d)(?:[A-Za-z0-9]{5,6}|[A-Za-z0-9]{4}[挂学警港澳领])(?![A-Za-z0-9])`,
    ),
  },
]
