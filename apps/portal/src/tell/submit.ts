import { attachFiles } from '@yiwang/files'
import { takeInRequest, type RequestForm } from '@yiwang/intake'
import { eventIdFor } from '@yiwang/ledger'
import { currentTraceparent } from '@yiwang/telemetry'
import type { Portal } from '../app-context.ts'
import { byCitizen } from '../routes/own-matter.ts'
import type { TellForm } from './form.ts'
import { readKept } from './photos.ts'

/** A story ready to be taken in. */
export interface Ready {
  readonly form: TellForm
  readonly request: RequestForm
  readonly isVerified: boolean
}

/** Takes a story in; answers with its receipt, undefined when its photos have been deleted meanwhile. */
export async function submit(portal: Portal, { form, request, isVerified }: Ready) {
  const { commandId, secret } = portal.receiptKey.derive(form.formId)
  const traceparent = currentTraceparent()
  const kept = readKept(portal, form)
  const attachments = [...(kept?.attachments ?? [])]
  const fileIds = attachments.map(({ fileId }) => fileId)
  const home = { pool: portal.pool, origin: portal.ledger.origin }
  const at = portal.clock.now()
  if (!(await attachFiles(home, { eventId: eventIdFor(commandId, 0), fileIds, at }))) return undefined
  const receipt = await takeInRequest(
    {
      ledger: portal.ledger,
      takeSubject: () => (kept === undefined ? portal.keys.take() : Promise.resolve(kept.subject)),
      ...(kept === undefined ? { giveBack: portal.keys.giveBack } : {}),
    },
    {
      kind: request.kind,
      words: request,
      divisionCode: request.divisionCode,
      attachments,
      isVerified,
      commandId,
      contentDigest: portal.receiptKey.digest(form.formId, [request, fileIds]),
      receiptSecret: secret,
      circumstances: byCitizen(portal.clock),
      ...(traceparent === undefined ? {} : { traceparent }),
    },
  )
  return { number: receipt.receiptNumber, secret }
}
