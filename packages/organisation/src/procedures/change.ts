import { procedureFor, type AppContext } from '@yiwang/identity'
import { chinaDay, type Circumstances, type Limit } from '@yiwang/kernel'
import { redactReason } from '@yiwang/sealing/redact'
import { duty } from '../aggregates/duty.ts'
import { unit as unitRegister } from '../aggregates/unit.ts'
import { changeDutyInputSchema, listDutyInputSchema, recordedAtSchema, registerUnitInputSchema } from '../contracts.ts'
import { OrganisationError } from '../errors.ts'
import { createOrganisationReader } from '../queries/organisation-reader.ts'

const change = procedureFor('change', 'Organisation')

const byWorker = ({ clock }: Pick<AppContext, 'clock'>): Circumstances => ({
  occurredAt: clock.now().toISOString(),
  initiator: 'worker',
  channelUsed: 'console',
  decidedBy: 'human',
  lawfulUse: 'service,audit',
})

export const registerUnit = change
  .input(registerUnitInputSchema)
  .output(recordedAtSchema)
  .mutation(async ({ ctx, input }) => {
    const command = { type: 'RegisterUnit', data: input, circumstances: byWorker(ctx) } as const
    const { position } = await ctx.ledger.execute(unitRegister, { id: input.unitId, command, commandId: ctx.commandId })
    return { position }
  })

async function assertUnit({ prisma }: Pick<AppContext, 'prisma'>, unitId: string): Promise<void> {
  const holder = await createOrganisationReader(prisma).findUnit(unitId)
  if (holder === undefined) throw new OrganisationError('unit_unknown', 'unitId')
}

export const listDuty = change
  .input(listDutyInputSchema)
  .output(recordedAtSchema)
  .mutation(async ({ ctx, input }) => {
    await assertUnit(ctx, input.unitId)
    const command = { type: 'ListDuty', data: input, circumstances: byWorker(ctx) } as const
    const { position } = await ctx.ledger.execute(duty, { id: input.dutyId, command, commandId: ctx.commandId })
    return { position }
  })

const isSameLimit = (one: Limit, other: Limit): boolean =>
  one.amount === other.amount &&
  one.unit === other.unit &&
  one.basis === other.basis &&
  one.effectiveFrom === other.effectiveFrom

/** As long as the event allows. */
const REASON_MAX = 200

/** Another unit or limit for an entry of the catalogue: a new version from today, by whom and why. */
export const changeDuty = change
  .input(changeDutyInputSchema)
  .output(recordedAtSchema)
  .mutation(async ({ ctx, input }) => {
    const { dutyId, unitId, limit } = input
    const current = await createOrganisationReader(ctx.prisma).findDuty(dutyId)
    if (current === undefined) throw new OrganisationError('duty_not_listed', 'dutyId')
    await assertUnit(ctx, unitId)
    if (current.unitId === unitId && isSameLimit(current.limit, limit)) throw new OrganisationError('duty_unchanged')
    const { post, unit, unitName } = ctx.actor
    const data = {
      ...current,
      unitId,
      limit,
      reason: redactReason(input.reason, REASON_MAX),
      effectiveFrom: chinaDay(ctx.clock.now()),
      changedBy: { post, unit: unitName ?? unit },
    }
    const command = { type: 'ListDuty', data, circumstances: byWorker(ctx) } as const
    const { position } = await ctx.ledger.execute(duty, { id: dutyId, command, commandId: ctx.commandId })
    return { position }
  })
