import { can, roleSchema, type ActionOn, type Subject } from '@yiwang/identity/contracts'
import type { SignedIn } from '@yiwang/ui/web'

/** Something a viewer might want to do: the table of permissions answers for screens too, the server decides again. */
export interface Wish<S extends Subject> {
  readonly action: ActionOn<S>
  readonly subject: S
}

/** Whether to offer something to this viewer. */
export function may<S extends Subject>({ name, post, unit, roles }: SignedIn, wish: Wish<S>): boolean {
  const known = roles.flatMap((role) => roleSchema.safeParse(role).data ?? [])
  return can({ sub: 'self', name, post, unit, roles: known }, wish)
}
