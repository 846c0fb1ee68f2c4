import { FIELD_SEALS, type PersonalField } from '@yiwang/intake/contracts'
import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'

/** Why a personal field is asked for and how long it is kept, from the very table by which it is sealed. */
export function Why({ t, field }: { t: Translate; field: PersonalField }): ReactNode {
  const { purpose, retention } = FIELD_SEALS[field]
  return (
    <p className="whyline">
      {t('why.text', {
        purpose: t(`why.${purpose}`),
        retention: t(`why.${retention}`),
      })}
    </p>
  )
}
