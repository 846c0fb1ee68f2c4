import type { Circumstances } from '@yiwang/kernel'
import { derivedId, type Ledger } from '@yiwang/ledger'
import type { Pool } from 'pg'
import { dataSet } from '../aggregates/data-set.ts'
import { grant } from '../aggregates/grant.ts'
import type { DataSet, Grant } from '../catalogue.ts'
import type { ByPost } from '../events.ts'
import { ensureDataSetKeys } from '../node/holder/data-set-keys.ts'
import { putRecord } from '../node/holder/records.ts'
import { demoCardHolders } from './card-holders.ts'

const PROVIDER = { unitId: 'renshe', name: '青禾县人力资源和社会保障局' }
const BY: ByPost = { post: '数据管理岗', unit: PROVIDER.name }
const AS_OF = new Date('2026-11-01T00:00:00.000Z')

/** The data set 人社局 shares in the demo. */
export function demoDataSet(queryKey: string): DataSet {
  return {
    dataSetId: 'social-security-card',
    name: '社会保障卡持卡信息',
    provider: PROVIDER,
    collector: PROVIDER.name,
    responsiblePost: BY.post,
    fields: [
      { name: 'payoutAccount', title: '社会保障卡银行账号' },
      { name: 'bank', title: '开户银行' },
    ],
    format: '接口查询',
    updateFrequency: '每日',
    attribute: 'conditional',
    way: '逐人逐项查询，不批量导出',
    conditions: { scope: '本县持卡人', use: '发放政府待遇' },
    classification: 'important',
    queryKey,
  }
}

/** 民政局 may prefill the payout account of the old-age allowance, at the counter of the 便民服务中心 too. */
export const demoGrant: Grant = {
  grantId: derivedId('demo', 'grant', 'old-age-allowance'),
  dataSetId: 'social-security-card',
  requester: { unitId: 'minzheng', name: '青禾县民政局' },
  actingUnitIds: ['window'],
  itemCode: 'old-age-allowance',
  itemName: '高龄津贴申领',
  fields: ['payoutAccount'],
  scope: { text: '本县申领高龄津贴的老年人本人', divisionPrefix: '990101' },
  basis: '青禾县高龄津贴发放办法（示例）第七条',
  scenario: '受理申请时预填发放账户，由申请人确认',
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2036-01-01T00:00:00.000Z',
  maxPerHour: 60,
}

interface SeedParts {
  readonly ledger: Pick<Ledger, 'execute'>
  readonly pool: Pick<Pool, 'query'>
  readonly keysFolder: string
  readonly circumstances: Circumstances
}

/** Registers the demo's data set, grant and records in the console; running it again changes nothing. */
export async function seedSharing({ ledger, pool, keysFolder, circumstances }: SeedParts): Promise<void> {
  const keys = ensureDataSetKeys(keysFolder, 'social-security-card')
  const entry = demoDataSet(keys.publicKey)
  const registering = { type: 'RegisterDataSet', dataSet: entry, by: BY, circumstances } as const
  const registerId = derivedId('demo', 'data-set', JSON.stringify(entry))
  await ledger.execute(dataSet, { id: entry.dataSetId, command: registering, commandId: registerId })
  const giving = { type: 'GiveGrant', grant: demoGrant, dataSet: entry, by: BY, circumstances } as const
  const giveId = derivedId('demo', 'grant', JSON.stringify(demoGrant))
  await ledger.execute(grant, { id: demoGrant.grantId, command: giving, commandId: giveId })
  for (const { idCard, payoutAccount, bank, divisionCode } of demoCardHolders) {
    await putRecord(pool, keys, { idCard, fields: { payoutAccount, bank }, divisionCode, asOf: AS_OF })
  }
}
