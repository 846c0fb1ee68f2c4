import { chinaDay, fullDayText, type Limit } from '@yiwang/kernel'
import { useWording } from '@yiwang/ui/web'
import { Alert, Button, Checkbox } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changedParts, doubtsOf, type DutyPart } from './duty-changes.ts'

interface Entry {
  readonly unitId: string
  readonly limit: Limit
}

interface DutyReviewProps {
  readonly now: Entry
  readonly next: Entry
  readonly unitName: (unitId: string) => string
  readonly isBusy: boolean
  readonly onPublish: () => void
  readonly onBack: () => void
}

/** Stable, so that the review is gone to once and not at every key. */
const goTo = (element: HTMLElement | null): void => element?.focus()

function useTold(unitName: DutyReviewProps['unitName']): (part: DutyPart, entry: Entry) => string {
  const wording = useWording()
  return (part, { unitId, limit }) => {
    if (part === 'unit') return unitName(unitId)
    if (part === 'limit') return wording.limit(limit)
    return part === 'basis' ? limit.basis : fullDayText(limit.effectiveFrom, wording.locale)
  }
}

/** What a version changes, before everybody goes by it; what is far from usual is confirmed first. */
export function DutyReview({ now, next, unitName, isBusy, onPublish, onBack }: DutyReviewProps): ReactNode {
  const { t } = useTranslation()
  const [isSure, setSure] = useState(false)
  const told = useTold(unitName)
  const changed = changedParts(now, next)
  const doubts = doubtsOf(now, next, chinaDay(new Date()))
  return (
    <section className="stack" aria-labelledby="review-title" tabIndex={-1} ref={goTo} data-testid="duty-review">
      <h3 id="review-title">{t('register.review.title')}</h3>
      {changed.length === 0 ? <p>{t('register.review.nothing')}</p> : null}
      <dl className="facts">
        {changed.map((part) => (
          <div key={part} style={{ display: 'contents' }}>
            <dt>{t(`register.review.parts.${part}`)}</dt>
            <dd>
              <del>{told(part, now)}</del> → <strong>{told(part, next)}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {doubts.map((doubt) => (
        <Alert key={doubt} type="warning" showIcon role="status" title={t(`register.review.doubts.${doubt}`)} />
      ))}
      {doubts.length === 0 ? null : (
        <Checkbox
          checked={isSure}
          onChange={({ target }) => {
            setSure(target.checked)
          }}
        >
          {t('register.review.sure')}
        </Checkbox>
      )}
      <p className="small quiet">{t('register.change.what')}</p>
      <div className="row">
        <Button
          type="primary"
          loading={isBusy}
          disabled={changed.length === 0 || (doubts.length > 0 && !isSure)}
          data-testid="publish-duty"
          onClick={onPublish}
        >
          {t('register.review.publish')}
        </Button>
        <Button onClick={onBack}>{t('register.review.back')}</Button>
      </div>
    </section>
  )
}
