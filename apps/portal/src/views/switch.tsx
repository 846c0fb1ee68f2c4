import type { ReactNode } from 'react'

interface SwitchProps {
  /** where to come back to, and which form to send along */
  readonly page: { readonly path: string; readonly keeps?: string }
  readonly name: 'elder' | 'language'
  readonly value: string
  readonly children: ReactNode
}

/** A switch in the header; where something is being typed it sends that form along, which comes back as it was. */
export function Switch({ page, name, value, children }: SwitchProps): ReactNode {
  if (page.keeps !== undefined)
    return (
      <button form={page.keeps} name={name} value={value}>
        {children}
      </button>
    )
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="to" value={page.path} />
      <button name={name} value={value}>
        {children}
      </button>
    </form>
  )
}
