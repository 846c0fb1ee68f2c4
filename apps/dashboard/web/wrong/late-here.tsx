import type { Asked } from '@yiwang/oversight/contracts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LateMatters, type OpenMatter } from '../matter/late-matters.tsx'
import { Choices } from '../parts/choices.tsx'

const WHICH = ['late', 'soon'] as const

/** Where nothing is split any further: the late matters themselves, by number. */
export function LateHere({ asked, onOpen }: { asked: Asked; onOpen: OpenMatter }): ReactNode {
  const { t } = useTranslation()
  const [which, setWhich] = useState<(typeof WHICH)[number]>('late')
  return (
    <section className="card figure">
      <h2>{t('matter.here')}</h2>
      <Choices
        label={t('matter.which')}
        options={WHICH.map((value) => ({ value, title: t(`wrong.${value}`) }))}
        chosen={which}
        onChoose={setWhich}
      />
      <LateMatters asked={{ ...asked, which }} onOpen={onOpen} />
    </section>
  )
}
