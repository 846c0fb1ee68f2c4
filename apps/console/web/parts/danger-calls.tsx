import { Form } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDanger } from '../danger/use-danger.ts'
import type { WindowEntry } from '../window/entry.ts'

const NUMBERS = ['119', '120', '110'] as const

/** "Call first", under the words that speak of danger and louder than on the portal: the person is here, or on the line. */
export function DangerCalls({ door }: { door: 'hotline' | 'window' }): ReactNode {
  const { t } = useTranslation()
  const form = Form.useFormInstance<WindowEntry>()
  const words = Form.useWatch('narrative', form) as string | undefined
  const isDanger = useDanger(words ?? '')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isDanger) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isDanger])
  return (
    // there before it has anything to say, or nobody hears it
    <div ref={place} className="wide danger-calls-place" role="alert">
      {isDanger ? (
        <div className="danger-calls" data-testid="danger">
          <strong className="danger-title">{t('danger.title')}</strong>
          <p>{t(`danger.${door}`)}</p>
          <ul>
            {NUMBERS.map((number) => (
              <li key={number}>
                <a href={`tel:${number}`}>
                  <b>{number}</b> {t(`danger.tel${number}`)}
                </a>
              </li>
            ))}
          </ul>
          <p>{t('danger.goOn')}</p>
        </div>
      ) : null}
    </div>
  )
}
