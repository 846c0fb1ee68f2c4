import type { ReactNode } from 'react'

interface ChoicesProps<Value extends string> {
  readonly label: string
  readonly options: ReadonlyArray<{ readonly value: Value; readonly title: string }>
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** A few ways to look at the same thing, one of them chosen. */
export function Choices<Value extends string>({ label, options, chosen, onChoose }: ChoicesProps<Value>): ReactNode {
  return (
    <div className="choices noprint" role="group" aria-label={label}>
      {options.map(({ value, title }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => {
            onChoose(value)
          }}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
