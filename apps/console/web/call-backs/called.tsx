import {
  ATTEMPTS_MAX,
  CALL_BACK_RESULT_TITLES,
  isTakenUpAgain,
  nextAttemptDue,
  type CallBackResult,
} from '@yiwang/feedback/contracts'
import { useWording } from '@yiwang/ui/web'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'

interface CalledProps {
  readonly result: CallBackResult
  /** the reply that was asked about */
  readonly round: number
  /** this call, counted from one */
  readonly attempt: number
  readonly at: string
}

/** What the call did, and when to try again. */
function useConsequence({ result, round, attempt, at }: CalledProps): string {
  const { t } = useTranslation()
  const { moment } = useWording()
  if (result === 'partly' && !isTakenUpAgain({ result, round })) return t('callBack.consequences.stands')
  if (result !== 'unreachable') return t(`callBack.consequences.${result}`)
  if (attempt >= ATTEMPTS_MAX) return t('callBack.consequences.last')
  return t('callBack.consequences.again', { time: moment(nextAttemptDue(at)), left: ATTEMPTS_MAX - attempt })
}

/** After the call: what becomes of the matter, and on to the next one. */
export function Called(props: CalledProps): ReactNode {
  const { t } = useTranslation()
  const { locale } = useWording()
  const navigate = useNavigate()
  return (
    <div className="stack" data-testid="called">
      <Alert
        type={props.result === 'solved' ? 'success' : 'info'}
        showIcon
        title={t('callBack.recorded', { result: CALL_BACK_RESULT_TITLES[locale][props.result] })}
        description={useConsequence(props)}
      />
      <div className="row">
        <Button
          type="primary"
          size="large"
          autoFocus
          onClick={() => {
            void navigate('/call-backs')
          }}
        >
          {t('callBack.next')}
        </Button>
      </div>
    </div>
  )
}
