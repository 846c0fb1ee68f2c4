/** Someone invented. The province code 99 is not in use, so no real person has such a number. */
export interface CardHolder {
  readonly name: string
  readonly idCard: string
  readonly payoutAccount: string
  readonly bank: string
  readonly divisionCode: string
}

const BANK = '青禾农商行（虚构）'

/** People with a social security card in the invented county, the last one registered in another. */
export const demoCardHolders: readonly CardHolder[] = [
  {
    name: '王秀英',
    idCard: '990101194002290021',
    payoutAccount: '6299990000000001',
    bank: BANK,
    divisionCode: '990101001001',
  },
  {
    name: '李德福',
    idCard: '990101193808150111',
    payoutAccount: '6299990000000002',
    bank: BANK,
    divisionCode: '990101001002',
  },
  {
    name: '赵桂兰',
    idCard: '990101194510010241',
    payoutAccount: '6299990000000003',
    bank: BANK,
    divisionCode: '990101100001',
  },
  {
    name: '孙有田',
    idCard: '99010119430520037X',
    payoutAccount: '6299990000000004',
    bank: BANK,
    divisionCode: '990101100200',
  },
  {
    name: '周玉梅',
    idCard: '990101194203120467',
    payoutAccount: '6299990000000005',
    bank: BANK,
    divisionCode: '990101001001',
  },
  {
    name: '外县人',
    idCard: '990202194111110589',
    payoutAccount: '6299990000000006',
    bank: BANK,
    divisionCode: '990202001001',
  },
]
