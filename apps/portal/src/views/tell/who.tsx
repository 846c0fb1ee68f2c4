import type { ReactNode } from 'react'
import { Choices, errorText } from '../fields.tsx'
import type { StepProps } from './step-props.ts'

/** Signed in, the proven number comes first; signed out, it can be proven after sending, when nothing can be lost. */
function identities({ t, phone, canVerify }: StepProps) {
  const option = (value: string, text: string) => ({ value, label: t(`tell.who.${value}`), text })
  const verified = option(
    'verified',
    phone === undefined ? t('tell.who.verifiedLater') : t('tell.who.verifiedText', { phone }),
  )
  const others = [option('unverified', t('tell.who.unverifiedText')), option('anonymous', t('tell.who.anonymousText'))]
  if (!canVerify) return others
  return phone === undefined ? [...others, verified] : [verified, ...others]
}

export function Who(props: StepProps): ReactNode {
  const { t, form, errors } = props
  return (
    <>
      <Choices
        name="behalf"
        legend={t('tell.who.whose')}
        value={form.behalf === 'other' ? 'other' : 'self'}
        error={errorText(errors, 'behalf')}
        options={(['self', 'other'] as const).map((value) => ({
          value,
          label: t(`tell.who.${value}`),
          text: t(`tell.who.${value}Text`),
        }))}
      />
      <Choices
        name="identity"
        legend={t('tell.who.identity')}
        value={form.identity}
        error={errorText(errors, 'identity')}
        options={identities(props)}
      />
    </>
  )
}
