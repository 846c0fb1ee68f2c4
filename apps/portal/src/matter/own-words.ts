import { PrivacyError, type VaultClient } from '@yiwang/privacy'

/** Name and telephone they left. */
export interface OwnContact {
  readonly name?: string
  readonly phone?: string
}

/** What the vault opened of the person's own matter: their words and the replies they were given, by event; and whom to reach. */
export type OwnWords =
  | { readonly state: 'hidden' }
  | { readonly state: 'away' }
  | {
      readonly state: 'shown'
      readonly byEvent: ReadonlyMap<string, Readonly<Record<string, string>>>
      /** as last given */
      readonly contact?: OwnContact
    }

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
    // names and numbers stand apart: those of somebody spoken for go by the same field names
    for (const box of boxes.filter(({ box: name }) => name !== 'contact' && name !== 'behalf'))
      byEvent.set(box.eventId, { ...byEvent.get(box.eventId), ...texts(box.fields) })
    const contact = boxes.findLast(({ box }) => box === 'contact')
    return { state: 'shown', byEvent, ...(contact === undefined ? {} : { contact: texts(contact.fields) }) }
  } catch (error) {
    if (!(error instanceof PrivacyError)) throw error
    return { state: 'away' }
  }
}
