import { caseworkProjections, createCaseAggregate, createCaseworkPolicies } from '@yiwang/casework'
import type { CaseCommand } from '@yiwang/casework/contracts'
import { testLimit, testWorker } from '@yiwang/casework/testing'
import { createPrisma } from '@yiwang/database'
import { createCallerFactory, type Actor, type Role } from '@yiwang/identity'
import { testAppContext } from '@yiwang/identity/testing'
import { createReceiptSecret, takeInRequest } from '@yiwang/intake'
import { sampleBox } from '@yiwang/intake/testing'
import { createCalendar, fixedClock, seededIds, type Channel } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { generateSubjectKey } from '@yiwang/sealing'
import { testNetwork } from '@yiwang/testing'
import type { Result } from '../events.ts'
import { sayResult } from '../node/say.ts'
import { createFeedbackPolicies } from '../policies.ts'
import { feedbackProjections, feedbackProjectionsForHandlers, HIDDEN_FROM_HANDLERS } from '../projections.ts'
import { findOwnFeedback } from '../queries/own-feedback.ts'
import { createCallBackRouter, feedbackRouter } from '../router.ts'

const calendar = createCalendar(new Map([['2026-01-01', { kind: 'holiday', name: '元旦' }]]), 2026)

/** Somebody of this role, in a unit of their own. */
export const actorWith = (role: Role, unit = 'gov'): Actor => ({
  sub: role,
  name: '何静',
  post: '回访岗',
  unit,
  unitName: '热线中心',
  roles: [role],
})

const reply: CaseCommand = {
  type: 'ReplyToCase',
  unitId: 'chengguan',
  reply: sampleBox('reply'),
  by: testWorker,
  circumstances: testCircumstances(),
}

/** Portal and console on real servers, cases and feedback wired as in the apps. */
export async function startFeedbackNetwork() {
  const clock = fixedClock('2026-11-23T02:00:00.000Z')
  const ids = seededIds(51)
  const subject = { subjectId: ids.next(), ...generateSubjectKey() }
  const caseAggregate = createCaseAggregate({ calendar })
  const network = await testNetwork({
    clock,
    apps: [
      { name: 'portal', projections: [...caseworkProjections(), ...feedbackProjections] },
      {
        name: 'console',
        projections: [...caseworkProjections({ leaveOut: HIDDEN_FROM_HANDLERS }), ...feedbackProjectionsForHandlers],
        policies: () => [...createCaseworkPolicies(caseAggregate), ...createFeedbackPolicies(caseAggregate)],
      },
    ],
  })
  const portal = createPrisma(network.app('portal').databaseUrl)
  const console = createPrisma(network.app('console').databaseUrl)
  const circumstances = () => testCircumstances({ occurredAt: clock.now().toISOString() })

  async function onCase(matterId: string, ...commands: readonly CaseCommand[]): Promise<void> {
    const { ledger } = network.app('console')
    for (const command of commands) {
      const now = { ...command, circumstances: circumstances() } as CaseCommand
      await ledger.execute(caseAggregate, { id: matterId, command: now, commandId: ids.next() })
    }
    await network.settle()
  }

  /** A matter that came through this door and was answered. */
  async function replied(channelUsed: Channel = 'portal'): Promise<string> {
    const takenBy = channelUsed === 'portal' ? {} : { takenBy: { post: '话务岗', unit: '热线中心' } }
    const { matterId } = await takeInRequest(
      { ledger: network.app('portal').ledger, takeSubject: () => Promise.resolve(subject) },
      {
        kind: 'help',
        words: { subject: '路灯', narrative: '不亮。', phone: '13900000000' },
        attachments: [],
        ...takenBy,
        circumstances: { ...circumstances(), channelUsed },
        commandId: ids.next(),
        receiptSecret: createReceiptSecret(),
      },
    )
    await network.settle()
    const responsible = { name: '陈刚', post: '诉求承办岗', phone: '0980-5550205' }
    const dispatchedBy = { post: '派单岗', unit: '热线中心' }
    const data = { unitId: 'chengguan', unitName: '城管局', limit: testLimit, responsible, dispatchedBy }
    await onCase(
      matterId,
      { type: 'DispatchCase', data, circumstances: circumstances() },
      { type: 'SignCase', unitId: 'chengguan', by: testWorker, circumstances: circumstances() },
      reply,
    )
    return matterId
  }

  async function speaking(matterId: string, commandId = ids.next()) {
    const { ledger } = network.app('portal')
    return { ledger, own: await findOwnFeedback(portal, matterId), circumstances: circumstances(), commandId }
  }

  async function say(matterId: string, result: Result): Promise<void> {
    const speaker = await speaking(matterId)
    await sayResult(speaker, { result, round: speaker.own.rounds })
    await network.settle()
  }

  /** The same, typed for the person at the hotline. */
  async function sayAtDesk(matterId: string, result: Result): Promise<void> {
    const speaker = await speaking(matterId)
    const takenBy = { post: '话务岗', unit: '热线中心' }
    await sayResult({ ...speaker, ledger: network.app('console').ledger, takenBy }, { result, round: 1 })
    await network.settle()
  }

  function contextOf(app: 'portal' | 'console', actor: Actor | undefined, commandId = ids.next()) {
    const { ledger, pool, connection } = network.app(app)
    const prisma = app === 'portal' ? portal : console
    const parts = { cell: network.cell, app, ledger, pool, prisma, connection, clock, ids, calendar }
    return testAppContext(parts, { actor, commandId })
  }

  /** openings of contacts, as the vault would have told of them */
  const openings = new Map<string, Date>()
  const openingOf = (matterId: string, { sub, unit }: Actor) => [matterId, sub, unit].join('/')
  const callFigures = createCallerFactory(feedbackRouter)
  const callBack = createCallerFactory(
    createCallBackRouter({
      findSubjectKey: (subjectId) => Promise.resolve(subjectId === subject.subjectId ? subject : undefined),
      findOfficePhone: () => Promise.resolve('12345'),
      findOpening: ({ matterId, worker, after }) => {
        const at = openings.get(openingOf(matterId, worker))
        return Promise.resolve(at !== undefined && at > after ? at : undefined)
      },
    }),
  )

  return {
    network,
    clock,
    ids,
    subject,
    portal,
    console,
    onCase,
    reply,
    replied,
    speaking,
    say,
    sayAtDesk,
    circumstances,
    /** figures, as the dashboard serves them */
    figuresAs: (actor: Actor | undefined) => callFigures(contextOf('portal', actor)),
    /** this worker opens the telephone number, a second later */
    opened(matterId: string, actor: Actor): void {
      clock.advance(1_000)
      openings.set(openingOf(matterId, actor), clock.now())
    },
    /** the hotline's procedures, as the console serves them */
    callingAs: (actor: Actor | undefined, commandId?: string) => callBack(contextOf('console', actor, commandId)),
    async close(): Promise<void> {
      await Promise.all([portal.$disconnect(), console.$disconnect()])
      await network.close()
    },
  }
}

export type FeedbackNetwork = Awaited<ReturnType<typeof startFeedbackNetwork>>
