import { findCase } from '@yiwang/casework'
import { findOwnFeedback } from '@yiwang/feedback'
import { can, procedureFor, type AppContext } from '@yiwang/identity'
import { findByReceiptInputSchema, findRequestByReceiptNumber, readPhone } from '@yiwang/intake'
import { foundMatterSchema, type VaultClient } from '@yiwang/privacy'
import { z } from 'zod'
import { standingOf, standingSchema, type Standing } from '../callers/standing.ts'

async function findStanding(
  { prisma, clock, calendar }: Pick<AppContext, 'prisma' | 'clock' | 'calendar'>,
  matterId: string,
): Promise<Standing | null> {
  const [found, own] = await Promise.all([findCase(prisma, matterId), findOwnFeedback(prisma, matterId)])
  return found === undefined ? null : standingOf(found, own, { calendar, now: clock.now() })
}

/** How a matter stands, for whoever reads its number out at the window or on the telephone; null also outside the worker's division. */
export const findByNumber = procedureFor('take-in', 'Request')
  .input(findByReceiptInputSchema)
  .output(standingSchema.nullable())
  .query(async ({ ctx, input }) => {
    const request = await findRequestByReceiptNumber(ctx.prisma, input.receiptNumber)
    if (request === undefined) return null
    const record = { divisionCode: request.divisionCode ?? undefined }
    return can(ctx.actor, { action: 'take-in', subject: 'Request', record })
      ? findStanding(ctx, request.matterId)
      : null
  })

/**
 * Matters left under a telephone number, found by the vault, which limits how often and tells each person. A mutation, since
 * it leaves a trace and the number enters no URL.
 */
export const createFindByPhone = (vault: Pick<VaultClient, 'lookup'>) =>
  procedureFor('take-in', 'Request')
    .input(
      z.object({
        phone: z
          .string()
          .max(40)
          .refine((typed) => readPhone(typed) !== undefined),
      }),
    )
    .output(z.array(foundMatterSchema))
    .mutation(({ ctx, input: { phone } }) => vault.lookup({ matterId: ctx.ids.next(), phone, actor: ctx.actor }))
