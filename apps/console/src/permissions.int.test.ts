import { randomUUID } from 'node:crypto'
import { roleSchema, type Actor, type Role } from '@yiwang/identity'
import { createReceiptSecret } from '@yiwang/intake'
import { derivedId } from '@yiwang/ledger'
import { demoDataSet, demoGrant, ensureDataSetKeys } from '@yiwang/sharing'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consoleCell, type Caller, type ConsoleCell } from './testing/console-cell.ts'

const OWN = 'chengguan'
const OTHER = 'shuiwu'
const ROLES = roleSchema.options
const REFUSALS = ['请先登录', '没有这项权限']
const everyone = ROLES
const none: readonly Role[] = []
const caseReaders = {
  any: ['dispatcher', 'callback', 'auditor'],
  own: ['handler', 'clerk', 'operator', 'leader'],
} as const
const reviewers: readonly Role[] = ['dispatcher', 'steward', 'auditor']
const takers = ['clerk', 'operator'] as const

/** Who may call a procedure: on any record, or on their own unit's only. */
interface Allowed {
  readonly any: readonly Role[]
  readonly own?: readonly Role[]
  readonly isPublic?: true
  readonly input?: () => unknown
  /** for lists, which refuse by leaving out */
  readonly shows?: (answer: unknown) => boolean
}

const dataSetKeys = mkdtempSync(join(tmpdir(), 'yiwang-permissions-'))
const { publicKey } = ensureDataSetKeys(dataSetKeys, 'own-data-set')
const provider = { unitId: OWN, name: '青禾县城市管理局' }
const dataSet = { ...demoDataSet(publicKey), dataSetId: 'own-data-set', provider, collector: provider.name }
const grantOf = (grantId: string) => ({ ...demoGrant, dataSetId: 'own-data-set', grantId })
const givenGrantId = derivedId('permissions', 'given')

let cell: ConsoleCell
let matterId: string
let receiptNumber: string
let applicationId: string

const ofMatter = () => ({ matterId })
const mentions = (id: () => string) => (answer: unknown) => JSON.stringify(answer).includes(id())
const showsMatter = mentions(() => matterId)
const taking = () => ({
  channel: 'window',
  kind: 'help',
  subject: '路灯',
  narrative: '路灯不亮',
  isAnonymous: true,
  receiptSecret: createReceiptSecret(),
})
const duty = () => ({
  dutyId: 'new-duty',
  category: '新类别',
  examples: '例子',
  unitId: OWN,
  basis: '目录',
  limit: { amount: 1, unit: 'working-day', basis: '目录', effectiveFrom: '2026-01-01' },
  keywords: ['新词'],
  isEmergency: false,
})
const unit = () => ({
  unitId: 'new-unit',
  name: '新单位',
  shortName: '新',
  kind: 'department',
  divisionCode: '990101',
  phone: '0980-5550199',
})
const itemInput = () => ({ itemCode: 'old-age-allowance' })

/** Every procedure of the console's router; one that is missing here fails the test. */
const TABLE: Readonly<Record<string, Allowed>> = {
  'organisation.units': { any: everyone },
  'organisation.divisions': { any: everyone },
  'organisation.shapes': { any: everyone, input: () => ({ levels: ['county'] }) },
  'organisation.duties': { any: everyone },
  'organisation.posts': { any: everyone },
  'organisation.dutyVersions': { any: everyone, input: () => ({ dutyId: 'refuse' }) },
  'organisation.changeDuty': { any: ['steward'], input: () => ({ ...duty(), dutyId: 'refuse', reason: '演练' }) },
  'organisation.registerUnit': { any: ['steward'], input: unit },
  'organisation.listDuty': { any: ['steward'], input: duty },
  'intake.takeIn': { any: takers, input: taking },
  'intake.keepFile': {
    any: takers,
    input: () => {
      const form = new FormData()
      form.set('file', new Blob(['%PDF-1.7']))
      return form
    },
  },
  'desk.takenIn': {
    any: none,
    own: ['dispatcher', 'auditor', 'clerk', 'operator', 'handler'],
    input: () => ({}),
    shows: showsMatter,
  },
  'casework.list': { ...caseReaders, input: () => ({}), shows: showsMatter },
  'casework.search': { ...caseReaders, input: () => ({}), shows: showsMatter },
  'casework.counts': { ...caseReaders, shows: (answer) => Object.keys(answer as object).length > 0 },
  'casework.get': { ...caseReaders, input: ofMatter },
  'casework.suggest': { any: ['dispatcher'], input: ofMatter },
  'casework.whatIsKnown': { any: takers, input: () => ({ words: '路灯不亮' }) },
  'casework.loads': { any: ['dispatcher'] },
  'casework.dispatch': { any: ['dispatcher'], input: () => ({ matterId, unitId: OWN }) },
  'casework.sign': { any: none, own: ['handler'], input: ofMatter },
  'casework.recordContact': {
    any: none,
    own: ['handler'],
    input: () => ({ matterId, way: 'phone', outcome: 'not-answered' }),
  },
  'casework.ask': { any: none, own: ['handler'], input: () => ({ matterId, question: '哪一盏？' }) },
  'casework.withdrawQuestion': {
    any: none,
    own: ['handler'],
    input: () => ({ matterId, questionEventId: randomUUID() }),
  },
  'callBacks.due': { any: ['callback', 'leader', 'auditor'], input: () => ({}) },
  'callBacks.get': { any: ['callback'], input: ofMatter },
  'callBacks.record': { any: ['callback'], input: () => ({ matterId, round: 1, result: 'unreachable' }) },
  'casework.answerAtOnce': {
    any: none,
    own: ['clerk', 'operator'],
    input: () => ({ matterId, answer: '每天八点半到五点半。' }),
  },
  'casework.reply': { any: none, own: ['handler'], input: () => ({ matterId, reply: '已经修好。' }) },
  'casework.addNote': { any: ['dispatcher'], own: ['handler'], input: () => ({ matterId, note: '记一下。' }) },
  'casework.keepEvidence': {
    any: ['dispatcher'],
    own: ['handler'],
    input: () => {
      const form = new FormData()
      form.set('matterId', matterId)
      form.set('file', new Blob(['%PDF-1.7']))
      return form
    },
  },
  'services.items': { any: everyone, isPublic: true },
  'services.item': { any: everyone, isPublic: true, input: itemInput },
  'services.catalogue': { any: everyone, isPublic: true, input: () => ({ words: '' }) },
  'services.itemsLike': { any: takers, input: () => ({ words: '高龄津贴怎么办' }) },
  'services.checkForm': { any: everyone, isPublic: true, input: () => ({ ...itemInput(), values: {} }) },
  'services.start': { any: ['clerk'], input: () => ({ matterId: randomUUID(), ...itemInput() }) },
  'services.prefill': {
    any: none,
    own: ['clerk'],
    input: () => ({ matterId: applicationId, field: 'payoutAccount', providedEventId: randomUUID() }),
  },
  'services.submit': {
    any: none,
    own: ['clerk'],
    input: () => ({ matterId: applicationId, ...itemInput(), values: {} }),
  },
  'services.applications': {
    any: ['auditor'],
    own: ['clerk', 'handler', 'leader'],
    shows: mentions(() => applicationId),
  },
  'services.applicationOfMatter': {
    any: ['auditor'],
    own: ['clerk', 'handler', 'leader'],
    input: () => ({ matterId: applicationId }),
  },
  'sharing.dataSets': { any: everyone },
  'sharing.grants': { any: everyone },
  'sharing.grantsForItem': { any: everyone, input: itemInput },
  'sharing.askedForMatter': { any: everyone, input: ofMatter },
  'sharing.registerDataSet': { any: none, own: ['steward'], input: () => ({ dataSet }) },
  'sharing.giveGrant': { any: none, own: ['steward'], input: () => ({ grant: grantOf(randomUUID()) }) },
  'sharing.withdrawGrant': {
    any: none,
    own: ['steward'],
    input: () => ({ grantId: givenGrantId, reason: '到期' }),
  },
  'sharing.fill': {
    any: ['clerk', 'handler'],
    input: () => ({ ...ofMatter(), grantId: givenGrantId, field: 'bank', idCard: '990101194002290021' }),
  },
  'privacy.openingQuestions': { any: ['steward', 'auditor'], input: () => ({ which: 'open' }) },
  'privacy.openInquiry': { any: ['steward', 'auditor'], input: () => ({ questionId: randomUUID() }) },
  'privacy.answerQuestion': {
    any: ['steward', 'auditor'],
    input: () => ({ questionId: randomUUID(), finding: 'needed', answer: '核对地址。' }),
  },
  'algorithms.objections': { any: reviewers, input: () => ({ which: 'open' }) },
  'algorithms.openObjection': { any: reviewers, input: () => ({ objectionId: randomUUID() }) },
  'algorithms.review': {
    any: reviewers,
    input: () => ({ objectionId: randomUUID(), finding: 'upheld', explanation: '按目录归城管。' }),
  },
  'privacy.openWords': {
    any: ['dispatcher', 'callback'],
    own: ['handler', 'clerk', 'operator'],
    input: () => ({ matterId, purpose: 'handle' }),
  },
  'privacy.openFile': {
    any: ['dispatcher', 'callback'],
    own: ['handler', 'clerk', 'operator'],
    input: () => ({ matterId, eventId: randomUUID(), fileId: randomUUID(), purpose: 'handle' }),
  },
  'imports.readFile': { any: ['steward'], input: () => new Blob(['编号,标题\n1,路灯']).stream() },
  'imports.tryMap': {
    any: ['steward'],
    input: () => ({
      map: { kind: 'items', name: 'mine', source: 'mine', columns: {}, constants: {} },
      heading: [],
      rows: [],
    }),
  },
  'callers.byNumber': { any: takers, input: () => ({ receiptNumber }) },
  'callers.byPhone': { any: takers, input: () => ({ phone: '13800138000' }) },
  'callers.check': {
    any: takers,
    input: () => ({ matterIds: [matterId], asked: { check: 'day', day: '2020-01-01' } }),
  },
  'callers.standing': { any: takers, input: () => ({ receiptNumber }) },
  'callers.addWords': { any: takers, input: () => ({ receiptNumber, channel: 'hotline', words: '灯杆也歪了。' }) },
  'callers.sayResult': {
    any: takers,
    input: () => ({ receiptNumber, channel: 'hotline', round: 1, result: 'solved' }),
  },
  'callers.openReply': { any: takers, input: () => ({ receiptNumber }) },
  'desk.line': { any: everyone },
  'desk.place': { any: everyone },
  'desk.findCase': { ...caseReaders, input: () => ({ receiptNumber }), shows: (answer) => answer !== null },
  'desk.afterTakeIn': { any: takers, input: () => ({ takenInAt: '2026-11-26T10:00:00+08:00' }) },
  'desk.receiptCode': { any: takers, input: () => ({ receiptSecret: createReceiptSecret() }) },
}

const actor = (unitId: string, role: Role): Actor => ({
  sub: `${role}@${unitId}`,
  name: '某人',
  post: '某岗',
  unit: unitId,
  roles: [role],
})

type Call = (input: unknown) => Promise<unknown>

function procedureOf(caller: Caller, path: string): Call {
  const [domain = '', name = ''] = path.split('.')
  return (caller as unknown as Record<string, Record<string, Call>>)[domain]?.[name] ?? Promise.reject.bind(Promise)
}

/** Whether permission stood in the way; what the domain says afterwards does not count. */
async function isLetThrough(path: string, who: Actor | undefined): Promise<boolean> {
  const { input, shows } = TABLE[path] ?? { any: none }
  try {
    const answer = await procedureOf(cell.as(who), path)(input?.())
    return shows === undefined || shows(answer)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return !REFUSALS.some((refusal) => message.includes(refusal))
  }
}

beforeAll(async () => {
  cell = await consoleCell({ hasVault: false })
  const clerk = cell.as(actor(OWN, 'clerk'))
  const receipt = await clerk.intake.takeIn({ ...taking(), channel: 'window', kind: 'help' })
  matterId = receipt.matterId
  receiptNumber = receipt.receiptNumber
  applicationId = randomUUID()
  await cell.as(actor(OWN, 'clerk')).services.start({ matterId: applicationId, itemCode: 'old-age-allowance' })
  await cell.as(actor(OWN, 'steward')).sharing.registerDataSet({ dataSet })
  await cell.as(actor(OWN, 'steward')).sharing.giveGrant({ grant: grantOf(givenGrantId) })
  await cell.network.settle()
  await cell.as(actor(OWN, 'dispatcher')).casework.dispatch({ matterId, unitId: OWN })
  await cell.network.settle()
})
afterAll(async () => {
  await cell.close()
  rmSync(dataSetKeys, { recursive: true })
})

describe('who may call what', () => {
  it('is decided for every procedure there is', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(Object.keys(cell.router._def.procedures).toSorted())
  })

  it.each(Object.entries(TABLE))('%s', async (path, { any, own = [], isPublic = false }) => {
    const letThrough: string[] = []
    for (const role of ROLES) {
      if (await isLetThrough(path, actor(OTHER, role))) letThrough.push(`${role} elsewhere`)
      if (await isLetThrough(path, actor(OWN, role))) letThrough.push(`${role} at home`)
    }
    if (await isLetThrough(path, undefined)) letThrough.push('nobody')
    const expected = ROLES.flatMap((role) => {
      if (any.includes(role)) return [`${role} elsewhere`, `${role} at home`]
      return own.includes(role) ? [`${role} at home`] : []
    })
    expect(letThrough).toEqual(isPublic ? [...expected, 'nobody'] : expected)
  })
})
