import type { ReactNode } from 'react'
import { errorText, TextField } from '../fields.tsx'
import { Why } from '../why.tsx'
import type { StepProps } from './step-props.ts'

/** Name and telephone of whoever tells; the proven number is shown, not asked again. */
function Own({ t, form, errors, phone }: StepProps): ReactNode {
  const isProven = form.identity === 'verified' && phone !== undefined
  return (
    <>
      <p className="why">{t('tell.contact.whoSees')}</p>
      <TextField
        name="name"
        label={t('tell.contact.name')}
        hint={t('tell.contact.nameHint')}
        value={form.name}
        error={errorText(errors, 'name')}
        autoComplete="name"
        note={<Why t={t} field="name" />}
      />
      {isProven ? (
        <div className="field">
          <p>
            <b>{t('tell.contact.phone')}</b> · {t('tell.contact.proven', { phone })}
          </p>
          <Why t={t} field="phone" />
          <input type="hidden" name="phone" value={form.phone} />
        </div>
      ) : (
        <TextField
          name="phone"
          kind="tel"
          label={t('tell.contact.phone')}
          hint={t('tell.contact.phoneHint')}
          value={form.phone}
          error={errorText(errors, 'phone')}
          autoComplete="tel"
          note={<Why t={t} field="phone" />}
        />
      )}
    </>
  )
}

function Other({ t, form, errors }: StepProps): ReactNode {
  return (
    <fieldset>
      <legend>{t('tell.contact.other')}</legend>
      <p className="hint">{t('tell.contact.otherHint')}</p>
      <TextField
        name="relation"
        label={t('tell.contact.relation')}
        hint={t('tell.contact.relationHint')}
        value={form.relation}
        error={errorText(errors, 'relation')}
        note={<Why t={t} field="relation" />}
      />
      <TextField
        name="behalfName"
        label={t('tell.contact.behalfName')}
        value={form.behalfName}
        error={errorText(errors, 'behalfName')}
        note={<Why t={t} field="behalfName" />}
      />
      <TextField
        name="behalfPhone"
        kind="tel"
        label={t('tell.contact.behalfPhone')}
        hint={t('tell.contact.behalfPhoneHint')}
        value={form.behalfPhone}
        error={errorText(errors, 'behalfPhone')}
        note={<Why t={t} field="behalfPhone" />}
      />
    </fieldset>
  )
}

export function Contact(props: StepProps): ReactNode {
  const { form } = props
  const isNamed = form.identity === 'unverified' || form.identity === 'verified'
  return (
    <>
      {isNamed ? <Own {...props} /> : null}
      {form.behalf === 'other' ? <Other {...props} /> : null}
    </>
  )
}
