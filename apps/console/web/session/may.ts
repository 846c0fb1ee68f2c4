import { can, roleSchema, type ActionOn, type Owned, type Subject } from '@yiwang/identity/contracts'
import type { SignedIn } from '@yiwang/ui/web'

/** Something a worker might want to do: the table of permissions answers for screens too, the server decides again. */
export interface Wish<S extends Subject> {
  readonly action: ActionOn<S>
  readonly subject: S
  readonly record?: Owned
}

/** Whether to offer something to this worker. */
export function may<S extends Subject>(who: SignedIn, wish: Wish<S>): boolean {
  const { name, post, unit } = who
  const roles = who.roles.flatMap((role) => roleSchema.safeParse(role).data ?? [])
  return can({ sub: 'self', name, post, unit, roles }, wish)
}
