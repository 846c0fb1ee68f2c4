import { RequestSubmitted } from '@yiwang/intake/contracts'
import { eventIdFor, LedgerError } from '@yiwang/ledger'
import type { Portal } from '../app-context.ts'
import type { Language } from '../messages/translator.ts'
import type { TellForm, TextName } from './form.ts'

/** Whether the ledger refused a form because it was sent before, saying something else. */
export const isInOtherWords = (error: unknown): boolean =>
  error instanceof LedgerError && error.code === 'command_id_reused'

/** The receipt of what was sent first with this form; straight from the ledger, as it may be a moment ago. */
export async function firstReceipt(
  portal: Portal,
  formId: string,
): Promise<{ number: string; secret: string } | undefined> {
  const { commandId, secret } = portal.receiptKey.derive(formId)
  const events = await portal.ledger.find([eventIdFor(commandId, 0)])
  const first = events
    .filter(({ origin }) => origin === portal.ledger.origin)
    .map((event) => RequestSubmitted.match(event))
    .find((request) => request !== undefined)
  return first === undefined ? undefined : { number: first.receiptNumber, secret }
}

const BESIDE: readonly TextName[] = ['address', 'near', 'name', 'phone', 'relation', 'behalfName', 'behalfPhone']

/** Everything typed into a form as one text, so that nothing is lost when it is added to a matter that stands already. */
export function asOneText(form: TellForm, { t }: Pick<Language, 't'>): string {
  const beside = BESIDE.filter((name) => form[name].trim() !== '').map((name) =>
    t('sent.line', { title: t(`sent.fields.${name}`), value: form[name].trim() }),
  )
  return [form.narrative.trim(), ...beside].join('\n')
}
