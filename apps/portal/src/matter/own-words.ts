import { PrivacyError, type VaultClient } from '@yiwang/privacy'

/** What the vault opened of the person's own matter: their story and the replies they were given, by event. */
export type OwnWords =
  | { readonly state: 'hidden' }
  | { readonly state: 'away' }
  | { readonly state: 'shown'; readonly byEvent: ReadonlyMap<string, Readonly<Record<string, string>>> }

function texts(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** Opens the person's own words by their receipt; when the vault is away the page goes on without them. */
export async function openOwnWords(
  vault: Pick<VaultClient, 'ownAccess'>,
  matterId: string,
  secret: string,
): Promise<OwnWords> {
  try {
    const boxes = await vault.ownAccess({ matterId, secret })
    const byEvent = new Map<string, Record<string, string>>()
    for (const box of boxes) byEvent.set(box.eventId, { ...byEvent.get(box.eventId), ...texts(box.fields) })
    return { state: 'shown', byEvent }
  } catch (error) {
    if (!(error instanceof PrivacyError)) throw error
    return { state: 'away' }
  }
}
