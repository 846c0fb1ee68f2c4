import { readReceiptNumber } from '@yiwang/intake/contracts'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenMatter } from './late-matters.tsx'

/** Opens the matter whose receipt number somebody tells: a letter, a call, a visit. */
export function NumberForm({ onOpen }: { onOpen: OpenMatter }): ReactNode {
  const { t } = useTranslation()
  const faultId = useId()
  const [typed, setTyped] = useState('')
  const [hasFault, setHasFault] = useState(false)
  return (
    <section className="card figure noprint">
      <h2>{t('matter.byNumber')}</h2>
      <form
        className="form number-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const isNumber = readReceiptNumber(typed) !== undefined
          setHasFault(!isNumber)
          if (isNumber) onOpen({ receiptNumber: typed })
        }}
      >
        <label>
          {t('matter.number')}
          <input
            value={typed}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            placeholder="YW261123-7KQ2-9XMD-Z"
            aria-invalid={hasFault}
            aria-describedby={faultId}
            onChange={({ target }) => {
              setTyped(target.value)
            }}
          />
        </label>
        <button type="submit" className="main-button">
          {t('matter.openByNumber')}
        </button>
        <p id={faultId} className="fault small" role={hasFault ? 'alert' : undefined}>
          {hasFault ? t('matter.noNumber') : ''}
        </p>
      </form>
      <p className="small quiet">{t('matter.byNumberNote')}</p>
    </section>
  )
}
