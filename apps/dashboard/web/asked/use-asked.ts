import { askedSchema, type Asked } from '@yiwang/oversight/contracts'
import { useMemo } from 'react'
import { useLocation, useSearchParams } from 'react-router'

interface AskedNow {
  readonly asked: Asked
  /** where the same is asked of another place or unit, or on another page */
  addressOf(changes: { readonly [Name in keyof Asked]: Asked[Name] | undefined }, page?: string): string
}

/** Of where figures are wanted, as the address of the page says: a division's code and a unit's id, never a matter's. */
export function useAsked(): AskedNow {
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const asked = useMemo(() => askedSchema.safeParse(Object.fromEntries(params)).data ?? {}, [params])
  return {
    asked,
    addressOf(changes, page = pathname) {
      const wanted = Object.entries({ ...asked, ...changes }).filter(([, value]) => value !== undefined)
      const query = new URLSearchParams(wanted as Array<[string, string]>).toString()
      return query === '' ? page : `${page}?${query}`
    },
  }
}
