import { useLocale } from '@yiwang/ui/web'
import { Input, type InputProps } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { saidDate } from '../typed/said-date.ts'

type DateInputProps = Omit<InputProps, 'type' | 'value'> & {
  readonly type: 'date' | 'datetime-local'
  readonly value?: string
}

/** A browser's own date field, and below it in words what it holds: the browser's order of day and month is not the page's. */
export function DateInput({ value = '', ...rest }: DateInputProps): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const date = saidDate(value, locale)
  return (
    <>
      <Input {...rest} value={value} />
      <span className="said-date" role="status">
        {date === undefined ? null : t('errors.saidDate', { date })}
      </span>
    </>
  )
}
