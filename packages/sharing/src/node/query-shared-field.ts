import { request } from '@yiwang/bus'
import type { AppContext } from '@yiwang/identity'
import { generateSubjectKey, openReply, sealReply } from '@yiwang/sealing'
import { purposeOf } from '../catalogue.ts'
import { SharingError } from '../errors.ts'
import { getGrantToAsk } from '../queries.ts'
import { answerSchema, type Answer } from '../answer.ts'
import { hashOfSealed, QUERY_SUBJECT, queryReplySchema, sealInfo } from './query-call.ts'

const TIMEOUT_MS = 3_000

/** Which field of whom, under which grant, for which matter. */
export interface SharedFieldQuery {
  readonly grantId: string
  readonly field: string
  readonly subjectKey: { readonly idCard: string }
  readonly matterId: string
}

type Asker = Pick<AppContext, 'connection' | 'prisma' | 'signActor' | 'ids'>

/**
 * Asks another department for one field of one person. Throws ServiceError with the holder's refusal code, or
 * BusError('service_unavailable') when it cannot be reached: then the person types the field as before.
 * @example const { value, source, eventId } = await querySharedField(ctx, { grantId, field, subjectKey: { idCard }, matterId })
 */
export async function querySharedField(ctx: Asker, query: SharedFieldQuery): Promise<Answer> {
  const { grantId, field, subjectKey, matterId } = query
  const { itemCode, queryKey } = await getGrantToAsk(ctx.prisma, grantId)
  const queryId = ctx.ids.next()
  const replyKeys = generateSubjectKey()
  const question = { field, subjectKey, replyKey: replyKeys.publicKey }
  const sealed = sealReply({ publicKey: queryKey, info: sealInfo('question', queryId), value: question })
  const bodyHash = hashOfSealed(sealed)
  const token = await ctx.signActor({ audience: 'sharing', matterId, purpose: purposeOf(itemCode), grantId, bodyHash })
  const body = { queryId, grantId, matterId, token, sealed }
  const reply = queryReplySchema.safeParse(
    await request(ctx.connection, QUERY_SUBJECT, { body, timeoutMs: TIMEOUT_MS }),
  )
  if (!reply.success) throw new SharingError('reply_not_openable')
  return openAnswer(replyKeys.privateKey, queryId, reply.data.sealed)
}

function openAnswer(privateKey: string, queryId: string, sealed: { v: 1; epk: string; ct: string }): Answer {
  try {
    return answerSchema.parse(openReply({ privateKey, info: sealInfo('answer', queryId), sealed }))
  } catch {
    throw new SharingError('reply_not_openable')
  }
}
