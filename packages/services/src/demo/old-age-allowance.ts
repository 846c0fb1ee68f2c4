import type { Item } from '../item.ts'

const MEASURES = '青禾县高龄津贴发放办法（示例）'
const UNIT = '青禾县民政局'

/** 高龄津贴 of the invented county; its rules and limits are examples, not law. */
export const oldAgeAllowance: Item = {
  itemCode: 'old-age-allowance',
  name: '高龄津贴申领',
  unitId: 'minzheng',
  unitName: UNIT,
  audience: '户籍在本县、年满 80 周岁的老年人；可由家属或社区代办',
  bases: ['中华人民共和国老年人权益保障法第三十三条', MEASURES],
  doors: ['window', 'home-visit', 'phone', 'portal'],
  materials: [
    { title: '身份证（出示即可，不收复印件）', kind: 'shown', basis: `${MEASURES}第五条` },
    { title: '社会保障卡账户信息（由人社局共享，不用带）', kind: 'shared', basis: `${MEASURES}第七条` },
  ],
  limit: {
    amount: 20,
    unit: 'working-day',
    basis: '中华人民共和国行政许可法第四十二条（参照）',
    effectiveFrom: '2019-04-23',
  },
  promised: { amount: 10, unit: 'working-day', basis: `${UNIT}服务承诺（示例）`, effectiveFrom: '2026-01-01' },
  fee: '不收费',
  fields: [
    {
      name: 'name',
      title: '老人姓名',
      kind: 'text',
      maxLength: 30,
      asking: { kind: 'required-by-law', basis: `${MEASURES}第五条` },
      purpose: '确认领取津贴的人',
      retention: 'P10Y',
    },
    {
      name: 'idCard',
      title: '身份证号码',
      kind: 'id-card',
      maxLength: 18,
      asking: { kind: 'required-by-law', basis: `${MEASURES}第五条` },
      purpose: '核对年龄和户籍',
      retention: 'P10Y',
    },
    {
      name: 'payoutAccount',
      title: '社会保障卡银行账号',
      kind: 'account',
      maxLength: 21,
      asking: { kind: 'required-by-law', basis: `${MEASURES}第七条` },
      purpose: '发放津贴',
      retention: 'P10Y',
      sharedFrom: { dataSetId: 'social-security-card', field: 'payoutAccount' },
    },
    {
      name: 'phone',
      title: '联系电话',
      kind: 'phone',
      maxLength: 13,
      asking: { kind: 'may-refuse', consequence: '不填也同样办理，结果寄到家或到窗口领取' },
      purpose: '告知办理进展',
      retention: 'P1Y',
    },
    {
      name: 'visitWish',
      title: '每年核对时，希望我们怎样联系您',
      kind: 'choice',
      choices: ['上门看望', '打电话', '社区代问'],
      maxLength: 10,
      asking: { kind: 'may-refuse', consequence: '不填也同样办理，由社区上门看望' },
      purpose: '安排每年的核对',
      retention: 'P2Y',
    },
  ],
}
