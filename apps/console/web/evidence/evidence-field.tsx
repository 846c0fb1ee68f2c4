import { mediaTypeSchema } from '@yiwang/intake/contracts'
import { Button } from 'antd'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../parts/file-button.tsx'
import { isRefused, sizeOf, type EvidenceItem } from './items.ts'
import type { Evidence } from './use-evidence.ts'

const ACCEPTED = mediaTypeSchema.options.join(',')

function Standing({ fate }: Pick<EvidenceItem, 'fate'>): ReactNode {
  const { t } = useTranslation()
  if (fate === 'sending') return <span className="quiet">{t('case.evidence.sending')}</span>
  return 'refused' in fate ? (
    <strong className="refused">{t('case.evidence.refused', { why: fate.refused })}</strong>
  ) : (
    <span className="quiet">{t('case.evidence.kept')}</span>
  )
}

function Item({ item, onRemove }: { item: EvidenceItem; onRemove: () => void }): ReactNode {
  const { t } = useTranslation()
  const { name, size, picture, fate } = item
  return (
    <li>
      {picture === undefined || isRefused(item) ? (
        <span className="paper small quiet" aria-hidden="true">
          {t('case.evidence.paper')}
        </span>
      ) : (
        <img src={picture} alt="" />
      )}
      <span className="about">
        <span className="name">{name}</span>
        <span className="small">
          {sizeOf(size)} · <Standing fate={fate} />
        </span>
      </span>
      <Button
        size="small"
        disabled={fate === 'sending'}
        aria-label={t('case.evidence.removeNamed', { name })}
        onClick={onRemove}
      >
        {t('case.evidence.remove')}
      </Button>
    </li>
  )
}

interface EvidenceFieldProps {
  readonly evidence: Evidence
  /** who will see the files */
  readonly hint: string
  readonly testId: string
}

/** Choosing photos and papers, and what became of each. */
export function EvidenceField({ evidence, hint, testId }: EvidenceFieldProps): ReactNode {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="evidence" role="group" aria-labelledby={`${id}-label`}>
      <span className="title" id={`${id}-label`}>
        {t('case.evidence.label')}
      </span>
      <p className="small quiet" id={`${id}-hint`}>
        {hint}
      </p>
      <FileButton
        label={t('case.evidence.choose')}
        accept={ACCEPTED}
        isMultiple
        describedBy={`${id}-hint`}
        testId={testId}
        onChoose={evidence.add}
      />
      <ul aria-live="polite">
        {evidence.items.map((item) => (
          <Item
            key={item.key}
            item={item}
            onRemove={() => {
              evidence.remove(item.key)
            }}
          />
        ))}
      </ul>
    </div>
  )
}
