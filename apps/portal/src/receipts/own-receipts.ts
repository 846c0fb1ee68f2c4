import { accountPlaces, keptReceipts, type HeldReceipt } from '@yiwang/intake'
import type { Context } from 'hono'
import { citizenOn } from '../account/citizen.ts'
import type { Portal } from '../app-context.ts'
import { heldReceipts } from './held-receipts.ts'

/** The receipts in the account of whoever is signed in; none for nobody. */
export async function accountReceipts(
  c: Context,
  { prisma, accountKey }: Pick<Portal, 'prisma' | 'accountKey'>,
): Promise<HeldReceipt[]> {
  const citizen = citizenOn(c)
  return citizen === undefined ? [] : await keptReceipts(prisma, accountPlaces(accountKey, citizen.sub))
}

/** Every receipt the person here may open: those this browser holds, and those in their account. */
export async function ownReceipts(c: Context, portal: Portal): Promise<HeldReceipt[]> {
  const here = heldReceipts(c)
  const known = new Set(here.map(({ secret }) => secret))
  return [...here, ...(await accountReceipts(c, portal)).filter(({ secret }) => !known.has(secret))]
}

/** The receipt of this number among them, however it is typed. */
export async function ownReceipt(c: Context, portal: Portal, number: string): Promise<HeldReceipt | undefined> {
  const plain = number.replaceAll('-', '').trim().toUpperCase()
  const isIt = (receipt: HeldReceipt): boolean => receipt.number === plain
  return heldReceipts(c).find(isIt) ?? (await accountReceipts(c, portal)).find(isIt)
}
