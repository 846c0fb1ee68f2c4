import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAct } from '../../act.ts'
import { ActionHeading } from '../../parts/action-heading.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api } from '../../trpc.ts'
import type { ActionProps } from './action-props.ts'

/** Takes the case on for the unit. */
export function Sign({ found: { matterId } }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const sign = useAct((input: { matterId: string }, sending) => api.casework.sign.mutate(input, sending))
  return (
    <section className="panel" aria-labelledby="sign-title">
      <ActionHeading id="sign-title">{t('case.sign.title')}</ActionHeading>
      <TroubleNote sentence={sign.trouble?.sentence} />
      {sign.trouble === undefined ? null : (
        <p>
          <Link to="/work">← {t('case.toList')}</Link>
        </p>
      )}
      <p>{t('case.sign.text')}</p>
      <Button
        type="primary"
        data-testid="sign"
        loading={sign.isBusy || sign.done !== undefined}
        onClick={() => {
          sign.run({ matterId })
        }}
      >
        {t('case.sign.button')}
      </Button>
    </section>
  )
}
