import type { LogHead } from '@yiwang/audit/contracts'
import { fullMomentText } from '@yiwang/kernel'
import { useLocale } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../charts/scale.ts'
import { Figure } from '../figure/figure.tsx'

/** The transparency log as this dashboard has rebuilt it: whole, or contradicting itself for good. */
export function LogFigure({ head }: { head: LogHead }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const { size, checkpoints, signedAt, origin, root, broken } = head
  const at = fullMomentText(broken?.at ?? signedAt, locale)
  const facts = [
    ['size', numberText(size)],
    ['checkpoints', numberText(checkpoints)],
    ['signedAt', fullMomentText(signedAt, locale)],
    ['origin', origin],
    ['root', root],
    ...(broken === undefined ? [] : [['code', broken.code] as const]),
  ] as const
  return (
    <Figure
      id="log"
      finding={t(broken === undefined ? 'trust.log.whole' : 'trust.log.broken', { size, checkpoints, at })}
      unit={t('trust.log.unit', { at: fullMomentText(signedAt, locale) })}
      sample={size}
      sampleOf="records"
      chart={
        <dl className="facts" data-testid="log">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`trust.log.${name}`)}</dt>
              <dd className="num">{value}</dd>
            </div>
          ))}
        </dl>
      }
    />
  )
}
