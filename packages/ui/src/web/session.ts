import { useQuery } from '@tanstack/react-query'
import { currentLocale } from './locale.ts'

/** Who is signed in, as much of it as a screen shows. */
export interface SignedIn {
  readonly name: string
  readonly post: string
  readonly unit: string
  readonly unitName?: string
  readonly roles: readonly string[]
}

interface Me {
  readonly principal: { readonly kind: string; readonly actor?: SignedIn } | null
}

async function whoAmI(): Promise<SignedIn | null> {
  const answer = await fetch('/auth/me', { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error('session unknown')
  const { principal } = (await answer.json()) as Me
  return principal?.actor ?? null
}

/** The signed-in worker: undefined while asking, null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: whoAmI, staleTime: 60_000 })
}

/** Address of the sign-in that comes back to where the person was. */
export function signInAddress(): string {
  return `/auth/sign-in?lang=${currentLocale()}&to=${encodeURIComponent(location.pathname)}`
}

/** Address of the sign-out, which asks in the language of the screens. */
export function signOutAddress(): string {
  return `/auth/sign-out?lang=${currentLocale()}`
}
