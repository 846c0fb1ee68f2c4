import type { PrismaClient } from '@yiwang/database'
import type { Owned } from '@yiwang/identity'
import { readReceiptNumber } from '@yiwang/intake/contracts'
import type { Calendar } from '@yiwang/kernel'
import type { MatterStanding } from '../contracts.ts'
import { judged, LINE_COLUMNS, matterLines } from './matter-lines.ts'

/** Whose a matter is and where it lies, for judging who may follow it; nobody's and nowhere while it is not known. */
export async function findMatterRecord(prisma: PrismaClient, matterId: string): Promise<Owned> {
  const matter = await prisma.oversightMatter.findUnique({
    where: { matterId },
    select: { unitId: true, divisionCode: true },
  })
  return { unit: matter?.unitId ?? undefined, divisionCode: matter?.divisionCode ?? undefined }
}

/** How a matter stands; undefined while nothing of it has arrived. */
export async function findMatterLine(
  prisma: PrismaClient,
  matterId: string,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<MatterStanding | undefined> {
  const row = await prisma.oversightMatter.findUnique({ where: { matterId }, select: LINE_COLUMNS })
  return row === null ? undefined : (await matterLines(prisma, [judged(row, calendar)], now))[0]
}

/** The matter with the number somebody typed, however it is typed; undefined when there is none. */
export async function findMatterByNumber(prisma: PrismaClient, typed: string): Promise<string | undefined> {
  const receiptNumber = readReceiptNumber(typed)
  if (receiptNumber === undefined) return undefined
  const row = await prisma.oversightMatter.findFirst({ where: { receiptNumber }, select: { matterId: true } })
  return row?.matterId
}
