import { createPrisma } from '@yiwang/database'
import { createCallerFactory, type Actor, type Role } from '@yiwang/identity'
import { testAppContext } from '@yiwang/identity/testing'
import {
  addToRequest,
  createReceiptSecret,
  findRequestByMatter,
  intakeProjections,
  takeInRequest,
  type Receipt,
} from '@yiwang/intake'
import type { RequestKind } from '@yiwang/intake/contracts'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import {
  chinaCalendar,
  createOrganisationReader,
  demoTown,
  organisationProjections,
  seedOrganisation,
} from '@yiwang/organisation'
import { generateSubjectKey } from '@yiwang/sealing'
import { testNetwork } from '@yiwang/testing'
import { createCaseAggregate } from '../case-aggregate.ts'
import { createCaseworkPolicies } from '../policies.ts'
import { caseworkProjections } from '../projections.ts'
import { getCase } from '../queries/find-case.ts'
import { saveTexts } from '../queries/texts.ts'
import { createCaseworkRouter } from '../router.ts'
import { testLimit, testResponseLimits, testSuggester } from '../testing.ts'

/** A worker of the demo town's lighting department, or of another unit. */
export const worker = (role: Role, unit = 'chengguan'): Actor => ({
  sub: role,
  name: '陈刚',
  post: '诉求承办岗',
  unit,
  unitName: '青禾县城市管理局',
  roles: [role],
})

export const dispatcher = worker('dispatcher', 'hotline')
export const handler = worker('handler')

/** A file for a note or reply, as the screen sends it. */
export function evidenceForm(matterId: string, content: string | Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  form.set('matterId', matterId)
  form.set('file', new File([content], '任意名字.exe'))
  return form
}

/** Portal and console on real servers, the demo town seeded; matters can be brought to any state and workers can call. */
export async function startCaseworkNetwork() {
  const clock = fixedClock('2026-11-23T02:00:00.000Z')
  const ids = seededIds(31)
  const subject = { subjectId: ids.next(), ...generateSubjectKey() }
  const caseAggregate = createCaseAggregate({ calendar: chinaCalendar })
  const projections = [...organisationProjections, ...intakeProjections, ...caseworkProjections()]
  const policies = () => createCaseworkPolicies(caseAggregate)
  const network = await testNetwork({ apps: [{ name: 'portal' }, { name: 'console', projections, policies }], clock })
  const prisma = createPrisma(network.app('console').databaseUrl)
  await seedOrganisation(network.app('console').ledger, demoTown)
  await network.settle()
  /** who has opened which matter's telephone number, as the vault would have told */
  const opened = new Set<string>()
  const createCaller = createCallerFactory(
    createCaseworkRouter({
      caseAggregate,
      organisation: createOrganisationReader(prisma),
      suggester: testSuggester,
      findSubjectKey: (subjectId) => Promise.resolve(subjectId === subject.subjectId ? subject : undefined),
      findTakenIn: async (matterId) => {
        const found = await findRequestByMatter(prisma, matterId)
        return found && { ...found, takenInAt: found.occurredAt.toISOString() }
      },
      hasOpenedPhone: ({ matterId, worker: { sub, unit } }) =>
        Promise.resolve(opened.has([matterId, sub, unit].join('/'))),
      defaultLimit: testLimit,
      responseLimits: testResponseLimits,
    }),
  )

  function as(actor: Actor | undefined, commandId = ids.next()) {
    const { ledger, pool, connection } = network.app('console')
    const parts = {
      cell: network.cell,
      app: 'console',
      ledger,
      pool,
      prisma,
      connection,
      clock,
      ids,
      calendar: chinaCalendar,
    }
    return createCaller(testAppContext(parts, { actor, commandId }))
  }

  async function submitted(hasContact = true): Promise<string> {
    const { matterId } = await takeInRequest(
      { ledger: network.app('portal').ledger, takeSubject: () => Promise.resolve(subject) },
      {
        kind: 'help',
        words: { subject: '路灯', narrative: '门口路灯不亮。', ...(hasContact ? { phone: '13900000000' } : {}) },
        attachments: [],
        circumstances: testCircumstances({ occurredAt: clock.now().toISOString() }),
        commandId: ids.next(),
        receiptSecret: createReceiptSecret(),
      },
    )
    await network.settle()
    return matterId
  }

  /** taken in at a counter or on the telephone, in the console itself; not settled, as when the next click follows at once */
  async function takenInBy(actor: Actor, kind: RequestKind = 'consultation'): Promise<Receipt> {
    return await takeInRequest(
      { ledger: network.app('console').ledger, takeSubject: () => Promise.resolve(subject) },
      {
        kind,
        words: { subject: '几点开门', narrative: '便民中心周六几点开门？', phone: '13900000000' },
        attachments: [],
        takenBy: { post: actor.post, unit: actor.unitName ?? actor.unit },
        circumstances: testCircumstances({ occurredAt: clock.now().toISOString(), channelUsed: 'hotline' }),
        commandId: ids.next(),
        receiptSecret: createReceiptSecret(),
      },
    )
  }

  async function dispatched(unitId = 'chengguan'): Promise<string> {
    const matterId = await submitted()
    await as(dispatcher).dispatch({ matterId, unitId, dutyId: 'street-lights' })
    await network.settle()
    return matterId
  }

  async function signed(unitId = 'chengguan'): Promise<string> {
    const matterId = await dispatched(unitId)
    await as(worker('handler', unitId)).sign({ matterId })
    await network.settle()
    return matterId
  }

  /** as the portal records what the holder of the receipt answers */
  async function answered(matterId: string, questionEventId: string): Promise<void> {
    await addToRequest(network.app('portal').ledger, {
      matterId,
      narrative: '巷口第二盏，编号 12。',
      attachments: [],
      questionEventId,
      subject,
      requestOrigin: network.app('portal').ledger.origin,
      circumstances: testCircumstances({ occurredAt: clock.now().toISOString() }),
      commandId: ids.next(),
    })
    await network.settle()
  }

  return {
    network,
    prisma,
    clock,
    ids,
    subject,
    as,
    submitted,
    takenInBy,
    dispatched,
    signed,
    answered,
    opened(matterId: string, { sub, unit }: Actor): void {
      opened.add([matterId, sub, unit].join('/'))
    },
    /** as the console's index would, with the words already redacted */
    async indexed(matterId: string, body = '门口路灯不亮。'): Promise<void> {
      const { requestEventId } = await getCase(prisma, matterId)
      const { subjectId } = subject
      const words = { part: 'request', title: '路灯', body } as const
      await saveTexts(prisma, [{ ...words, eventId: requestEventId, matterId, subjectId }], clock.now())
    },
    async close(): Promise<void> {
      await prisma.$disconnect()
      await network.close()
    },
  }
}

export type CaseworkNetwork = Awaited<ReturnType<typeof startCaseworkNetwork>>
