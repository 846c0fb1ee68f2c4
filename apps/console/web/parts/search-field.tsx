import { Input, Typography, type GetProps } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useTooLong } from '../typed/use-at-most.ts'

interface SearchFieldProps extends Omit<GetProps<typeof Input.Search>, 'maxLength' | 'onSearch' | 'placeholder'> {
  /** what is looked for; its name, and what stands in it while it is empty */
  readonly label: string
  readonly max: number
  readonly onFind: (typed: string) => void
}

/** One line to look for something; what is too long stays and is told of. */
export function SearchField({ label, max, onFind, onChange, className, style, ...rest }: SearchFieldProps): ReactNode {
  const id = useId()
  const tooLong = useTooLong()
  const [sentence, setSentence] = useState<string>()
  return (
    <div className={className} style={style}>
      <Input.Search
        {...rest}
        {...(sentence === undefined ? {} : { status: 'error', 'aria-invalid': true, 'aria-describedby': id })}
        aria-label={label}
        placeholder={label}
        onChange={(event) => {
          setSentence(undefined)
          onChange?.(event)
        }}
        onSearch={(typed) => {
          const said = tooLong(label, typed, max)
          setSentence(said)
          if (said === undefined) onFind(typed.trim())
        }}
      />
      <div aria-live="polite" id={id}>
        {sentence === undefined ? null : <Typography.Text type="danger">{sentence}</Typography.Text>}
      </div>
    </div>
  )
}
