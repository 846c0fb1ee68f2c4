import type { RequestKind } from '@yiwang/intake/contracts'
import type { ReactNode } from 'react'
import { Choices, errorText, TextField } from '../fields.tsx'
import { Why } from '../why.tsx'
import type { StepProps } from './step-props.ts'

const KINDS = ['help', 'complaint', 'report', 'consultation', 'suggestion'] as const satisfies readonly RequestKind[]

export function What({ t, form, errors }: StepProps): ReactNode {
  return (
    <>
      <TextField
        name="narrative"
        kind="area"
        label={t('tell.what.narrative')}
        hint={t('tell.what.narrativeHint')}
        value={form.narrative}
        error={errorText(errors, 'narrative')}
        note={<Why t={t} field="narrative" />}
      />
      <Choices
        name="kind"
        legend={t('tell.what.kind')}
        hint={t('tell.what.kindHint')}
        value={form.kind}
        error={errorText(errors, 'kind')}
        options={KINDS.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}`),
          text: t(`kinds.${kind}Text`),
        }))}
      />
    </>
  )
}
