/** What each error of this domain means to the person who met it. */
export const ORGANISATION_SENTENCES = {
  division_code_invalid: {
    status: 400,
    zh: '区划代码不正确：县 6 位、乡镇街道 9 位、村社区 12 位。',
    en: 'The division code is not right: 6 digits for a county, 9 for a town or street, 12 for a village or community.',
  },
  division_level_mismatch: {
    status: 400,
    zh: '区划代码与所填的层级或上级不符。',
    en: 'The division code does not fit its level or the division above it.',
  },
  grid_outside_community: {
    status: 400,
    zh: '网格代码的前 12 位应当是所属村、社区的代码。',
    en: 'The first 12 digits of a grid code must be the code of its village or community.',
  },
  place_not_registered: {
    status: 404,
    zh: '还没有登记这个区划或网格，请先登记。',
    en: 'This division or grid is not registered yet. Please register it first.',
  },
  shape_invalid: {
    status: 400,
    zh: '范围图形不对：每一圈要首尾相接、不能自己交叉，全部不超过 5000 个点，坐标用 WGS84 经纬度。',
    en: 'The shape is not right: every ring must close and not cross itself, at most 5,000 points in all, in WGS84 longitude and latitude.',
  },
  credit_code_invalid: {
    status: 400,
    zh: '统一社会信用代码不正确，请核对 18 位代码。',
    en: 'The unified social credit code is not right. Please check its 18 characters.',
  },
  post_not_found: {
    status: 404,
    zh: '没有这个岗位，请先设立岗位。',
    en: 'There is no such post. Please set it up first.',
  },
  post_moved: {
    status: 409,
    zh: '岗位不能改到别的单位，请在新单位另设岗位。',
    en: 'A post cannot move to another unit. Please set up a new one there.',
  },
  post_held: {
    status: 409,
    zh: '这个岗位现在有人，请先办理离岗。',
    en: 'Somebody holds this post. Please record their leaving first.',
  },
  post_not_held: { status: 409, zh: '这个人现在不在这个岗位上。', en: 'This person does not hold this post now.' },
  duty_not_listed: { status: 404, zh: '派单目录里没有这一条。', en: 'The duty list has no such entry.' },
  limit_not_effective: {
    status: 400,
    zh: '时限的依据还没有施行，请核对施行日期。',
    en: 'The rule behind this time limit is not in force yet. Please check the date.',
  },
  duty_version_too_early: {
    status: 400,
    zh: '新的一版不能早于现在这一版的执行日期。',
    en: 'A new version cannot begin before the present one.',
  },
  duty_unchanged: {
    status: 400,
    zh: '单位和时限都没有变，请先改动再保存。',
    en: 'Unit and limit are as before. Please change something first.',
  },
  unit_unknown: { status: 404, zh: '没有这个单位。', en: 'There is no such unit.' },
} as const
