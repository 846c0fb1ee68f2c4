/** What each error of this domain means to the person who met it. */
export const ORGANISATION_SENTENCES = {
  division_code_invalid: { status: 400, zh: '区划代码不正确：县 6 位、乡镇街道 9 位、村社区 12 位。' },
  division_level_mismatch: { status: 400, zh: '区划代码与所填的层级或上级不符。' },
  grid_outside_community: { status: 400, zh: '网格代码的前 12 位应当是所属村、社区的代码。' },
  place_not_registered: { status: 404, zh: '还没有登记这个区划或网格，请先登记。' },
  shape_invalid: {
    status: 400,
    zh: '范围图形不对：每一圈要首尾相接、不能自己交叉，全部不超过 5000 个点，坐标用 WGS84 经纬度。',
  },
  credit_code_invalid: { status: 400, zh: '统一社会信用代码不正确，请核对 18 位代码。' },
  post_not_found: { status: 404, zh: '没有这个岗位，请先设立岗位。' },
  post_moved: { status: 409, zh: '岗位不能改到别的单位，请在新单位另设岗位。' },
  post_held: { status: 409, zh: '这个岗位现在有人，请先办理离岗。' },
  post_not_held: { status: 409, zh: '这个人现在不在这个岗位上。' },
  duty_not_listed: { status: 404, zh: '派单目录里没有这一条。' },
  limit_not_effective: { status: 400, zh: '时限的依据还没有施行，请核对施行日期。' },
  duty_version_too_early: { status: 400, zh: '新的一版不能早于现在这一版的执行日期。' },
  duty_unchanged: { status: 400, zh: '单位和时限都没有变，请先改动再保存。' },
  unit_not_found: { status: 404, zh: '没有这个单位。' },
} as const
