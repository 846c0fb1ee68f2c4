import { findCase } from '@yiwang/casework'
import { findOwnFeedback } from '@yiwang/feedback'
import { procedureFor } from '@yiwang/identity'
import {
  callerCheck,
  findByReceiptInputSchema,
  getRequest,
  IntakeError,
  isMoreThanNumber,
  type StandingCheck,
  type StoredRequest,
} from '@yiwang/intake'
import type { VaultClient } from '@yiwang/privacy'
import { z } from 'zod'
import { askedSchema, checksByNumber, checksByPhone, fits, type Asked, type Comparable } from '../callers/checks.ts'
import { comparableOf, phoneLookups } from '../callers/comparable.ts'
import { askerOf, doorOf, spokenOf, standingCheck, type Speaking } from '../callers/desk.ts'
import { standingOf, standingSchema, type Standing } from '../callers/standing.ts'

const CALLED_ABOUT_MAX = 20

const checkInputSchema = z.object({
  /** one, or those left under one telephone number */
  matterIds: z.array(z.uuid()).min(1).max(CALLED_ABOUT_MAX),
  asked: askedSchema,
})

type Lookup = Pick<VaultClient, 'lookup'>
type Matter = StoredRequest & Comparable

async function getStanding(ctx: Speaking, matterId: string, known: Pick<StandingCheck, 'check'>): Promise<Standing> {
  const { prisma, clock, calendar, actor } = ctx
  const [found, own] = await Promise.all([findCase(prisma, matterId), findOwnFeedback(prisma, matterId)])
  if (found === undefined) throw new IntakeError('request_not_found', 'receiptNumber')
  return standingOf(found, own, { calendar, now: clock.now(), unit: actor.unit, isKnown: isMoreThanNumber(known) })
}

/** Whether one lookup of this worker, by one telephone number, found them all. */
async function areFoundByOnePhone(ctx: Speaking, matters: readonly Matter[]): Promise<boolean> {
  const [first, ...others] = await Promise.all(matters.map(({ matterId }) => phoneLookups(ctx, matterId)))
  return [...(first ?? [])].some((lookup) => others.every((other) => other.has(lookup)))
}

/**
 * Throws IntakeError('check_not_offered') for what tells nothing of these matters, or cannot be seen from where the worker sits.
 * Several at a time are those of one telephone number: beside others, a wrong answer would count for nothing. Whoever was found by
 * telephone has not shown anything yet by knowing it.
 */
async function assertOffered(ctx: Speaking, { check }: Asked, matters: readonly Matter[]): Promise<void> {
  const isByPhone = await areFoundByOnePhone(ctx, matters)
  if (matters.length > 1 && !isByPhone) throw new IntakeError('check_not_offered', 'check')
  const byNumber = matters.flatMap((matter) => checksByNumber(matter, doorOf(ctx)))
  const offered = isByPhone ? [...checksByPhone(matters), ...byNumber.filter((one) => one === 'paper')] : byNumber
  if (!offered.includes(check)) throw new IntakeError('check_not_offered', 'check')
}

async function underPhone(ctx: Speaking, { lookup }: Lookup, asked: Asked): Promise<ReadonlySet<string>> {
  if (asked.check !== 'phone') return new Set()
  const left = await lookup({ matterId: ctx.ids.next(), phone: asked.phone, actor: ctx.actor })
  return new Set(left.map(({ matterId }) => matterId))
}

/** The check is recorded before anything is told, and every wrong answer counts. Throws IntakeError('checks_failed_often'). */
async function record(ctx: Speaking, { matterId }: StoredRequest, said: { check: Asked['check']; isMatched: boolean }) {
  const circumstances = {
    occurredAt: ctx.clock.now().toISOString(),
    initiator: 'worker',
    channelUsed: doorOf(ctx),
    decidedBy: 'human',
    lawfulUse: 'service,audit',
  } as const
  await ctx.ledger.execute(callerCheck, {
    id: matterId,
    command: { type: 'CheckCaller', data: { matterId, ...said, by: askerOf(ctx) }, circumstances },
    // never the client's: wrong answers sent again under one id would count once
    commandId: ctx.ids.next(),
  })
}

/** Whether the answer was taken for this matter: after too many wrong ones none is, right or wrong. */
async function isTaken(ctx: Speaking, request: StoredRequest, said: Parameters<typeof record>[2]): Promise<boolean> {
  try {
    await record(ctx, request, said)
    return true
  } catch (error) {
    if (error instanceof IntakeError && error.code === 'checks_failed_often') return false
    throw error
  }
}

/**
 * Those of the matters that the answer opens. Each counts its own wrong answers, also where another one fits: that one may have been
 * left under somebody's telephone so that guesses at theirs cost nothing.
 */
async function openedBy(
  matters: readonly Matter[],
  said: (matter: Matter) => Promise<{ isMatched: boolean; isTaken: boolean }>,
) {
  const opened: Matter[] = []
  let taken = 0
  for (const matter of matters) {
    const answer = await said(matter)
    if (answer.isTaken) taken += 1
    if (answer.isTaken && answer.isMatched) opened.push(matter)
  }
  if (taken === 0) throw new IntakeError('checks_failed_often', 'check')
  if (opened.length === 0) throw new IntakeError('check_not_matched', 'check')
  return opened
}

async function checked(ctx: Speaking, vault: Lookup, input: z.infer<typeof checkInputSchema>): Promise<Standing[]> {
  const { matterIds, asked } = input
  const requests = await Promise.all([...new Set(matterIds)].map((matterId) => getRequest(ctx.prisma, matterId)))
  for (const { divisionCode } of requests) ctx.authorize({ divisionCode: divisionCode ?? undefined })
  const matters = await Promise.all(requests.map((request) => comparableOf(ctx, request)))
  await assertOffered(ctx, asked, matters)
  const theirs = await underPhone(ctx, vault, asked)
  const opened = await openedBy(matters, async (matter) => {
    const isMatched = fits(asked, matter, theirs.has(matter.matterId))
    return { isMatched, isTaken: await isTaken(ctx, matter, { check: asked.check, isMatched }) }
  })
  return await Promise.all(opened.map(({ matterId }) => getStanding(ctx, matterId, asked)))
}

/**
 * Checks whoever asks about a matter: what they say is compared here and kept nowhere, that it was asked and whether it fitted
 * stands with the matter, and only then it is told how it stands. A mutation, since it leaves a trace.
 */
export const createCheckCaller = (vault: Lookup) =>
  procedureFor('take-in', 'Request')
    .input(checkInputSchema)
    .output(z.array(standingSchema))
    .mutation(({ ctx, input }) => checked(ctx, vault, input))

/** How a matter stands, for whoever was checked within the hour by this worker. Throws IntakeError('check_needed'). */
export const standing = procedureFor('take-in', 'Request')
  .input(findByReceiptInputSchema)
  .output(standingSchema)
  .query(async ({ ctx, input }) => {
    const { matterId } = await spokenOf(ctx, input.receiptNumber)
    return await getStanding(ctx, matterId, await standingCheck(ctx, matterId))
  })
