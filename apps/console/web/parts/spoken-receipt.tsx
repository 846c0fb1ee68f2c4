import type { ReactNode } from 'react'
import { useLocale } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { spokenGroups } from '../hotline/spoken-number.ts'
import { ReceiptNumber } from './receipt-number.tsx'

/** A receipt number to be read out slowly: in groups, each character with a word that is not misheard. */
export function SpokenReceipt({ receiptNumber }: { receiptNumber: string }): ReactNode {
  const { t } = useTranslation()
  const groups = spokenGroups(receiptNumber, useLocale())
  return (
    <section className="panel" aria-labelledby="spoken-title">
      <h2 id="spoken-title">{t('hotline.readOut')}</h2>
      <ol className="spoken">
        {groups.map((group, at) => (
          // groups stay where they are
          <li key={at}>
            {group.map(({ character, reading }, place) => (
              <span key={place} className="spoken-character">
                <b>{character}</b>
                <span>{reading}</span>
              </span>
            ))}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {t('receipt.number')}{' '}
        <span data-testid="receipt-number">
          <ReceiptNumber value={receiptNumber} />
        </span>
      </p>
      <p className="quiet small">{t('hotline.readOutHint')}</p>
    </section>
  )
}
