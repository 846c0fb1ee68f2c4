import { procedureFor, type AppContext } from '@yiwang/identity'
import type { Circumstances } from '@yiwang/kernel'
import { duty } from '../aggregates/duty.ts'
import { unit } from '../aggregates/unit.ts'
import { listDutyInputSchema, recordedAtSchema, registerUnitInputSchema } from '../contracts.ts'
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
    const { position } = await ctx.ledger.execute(unit, { id: input.unitId, command, commandId: ctx.commandId })
    return { position }
  })

export const listDuty = change
  .input(listDutyInputSchema)
  .output(recordedAtSchema)
  .mutation(async ({ ctx, input }) => {
    const holder = await createOrganisationReader(ctx.prisma).findUnit(input.unitId)
    if (holder === undefined) throw new OrganisationError('unit_not_found', 'unitId')
    const command = { type: 'ListDuty', data: input, circumstances: byWorker(ctx) } as const
    const { position } = await ctx.ledger.execute(duty, { id: input.dutyId, command, commandId: ctx.commandId })
    return { position }
  })
