import { can, procedureFor } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import {
  findByReceiptInputSchema,
  findRequestByMatter,
  findRequestByReceiptNumber,
  readPhone,
  type StoredRequest,
} from '@yiwang/intake'
import type { VaultClient } from '@yiwang/privacy'
import { z } from 'zod'
import { checksByNumber, checksByPhone, waitingSchema, type Waiting } from '../callers/checks.ts'
import { comparableOf } from '../callers/comparable.ts'
import { doorOf } from '../callers/desk.ts'

const NOTHING: Waiting = { matters: [], checks: [] }

const mayTakeIn = (actor: Actor, { divisionCode }: StoredRequest): boolean =>
  can(actor, { action: 'take-in', subject: 'Request', record: { divisionCode: divisionCode ?? undefined } })

/** That there is a matter with this number, and what to ask whoever reads it out; nothing also outside the worker's division. */
export const findByNumber = procedureFor('take-in', 'Request')
  .input(findByReceiptInputSchema)
  .output(waitingSchema)
  .query(async ({ ctx, input }) => {
    const request = await findRequestByReceiptNumber(ctx.prisma, input.receiptNumber)
    if (request === undefined || !mayTakeIn(ctx.actor, request)) return NOTHING
    return { matters: [request], checks: checksByNumber(await comparableOf(ctx, request), doorOf(ctx)) }
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
    .output(waitingSchema)
    .mutation(async ({ ctx, input: { phone } }) => {
      const left = await vault.lookup({ matterId: ctx.ids.next(), phone, actor: ctx.actor })
      const found = await Promise.all(left.map(({ matterId }) => findRequestByMatter(ctx.prisma, matterId)))
      const matters = found
        .filter((request) => request !== undefined)
        .filter((request) => mayTakeIn(ctx.actor, request))
      return matters.length === 0 ? NOTHING : { matters, checks: checksByPhone(matters) }
    })
