import type { PrismaClient } from '@yiwang/database'
import { requestSummarySchema, type RequestSummary } from '../api.ts'
import { IntakeError } from '../errors.ts'
import { readReceiptNumber } from '../receipt-number.ts'
import { hashReceiptSecret } from '../node/receipt-secret.ts'

/** A request with what only the server needs: whose key it is sealed under, and where it was taken in. */
export interface StoredRequest extends RequestSummary {
  readonly requestEventId: string
  readonly subjectId: string
  readonly origin: string
  /** null while it stands */
  readonly withdrawnAt: Date | null
}

type Where = { readonly matterId: string } | { readonly receiptNumber: string } | { readonly receiptSecretHash: string }

/** Should two matters ever share a number or a secret, the one recorded first has it. */
async function findRequest(prisma: PrismaClient, where: Where): Promise<StoredRequest | undefined> {
  const row = await prisma.intakeRequest.findFirst({
    where,
    orderBy: [{ recordedAt: 'asc' }, { matterId: 'asc' }],
    omit: { receiptSecretHash: true },
  })
  if (row === null) return undefined
  const { requestEventId, subjectId, origin, withdrawnAt } = row
  return { ...requestSummarySchema.parse(row), requestEventId, subjectId, origin, withdrawnAt }
}

/** By what a person typed from their receipt; throws IntakeError('receipt_number_invalid') when it cannot be one. */
export async function findRequestByReceiptNumber(
  prisma: PrismaClient,
  typed: string,
): Promise<StoredRequest | undefined> {
  const receiptNumber = readReceiptNumber(typed)
  if (receiptNumber === undefined) throw new IntakeError('receipt_number_invalid', 'receiptNumber')
  return findRequest(prisma, { receiptNumber })
}

/** By the secret in a receipt's QR code; undefined also when the text cannot be a secret. */
export async function findRequestBySecret(prisma: PrismaClient, secret: string): Promise<StoredRequest | undefined> {
  const receiptSecretHash = hashReceiptSecret(secret)
  return receiptSecretHash === undefined ? undefined : findRequest(prisma, { receiptSecretHash })
}

/** Those of many secrets that open something, in no order. */
export async function findRequestsBySecrets(
  prisma: PrismaClient,
  secrets: readonly string[],
): Promise<StoredRequest[]> {
  const found = await Promise.all(secrets.map((secret) => findRequestBySecret(prisma, secret)))
  return found.filter((request) => request !== undefined)
}

export function findRequestByMatter(prisma: PrismaClient, matterId: string): Promise<StoredRequest | undefined> {
  return findRequest(prisma, { matterId })
}

/** Throws IntakeError('request_not_found'). */
export async function getRequest(prisma: PrismaClient, matterId: string): Promise<StoredRequest> {
  const found = await findRequestByMatter(prisma, matterId)
  if (found === undefined) throw new IntakeError('request_not_found', 'matterId')
  return found
}
