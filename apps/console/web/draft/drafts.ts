/** Where half-written texts are kept; the browser's `sessionStorage` has this shape. */
export type DraftStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** Texts a worker has begun and not sent, by the name of their form. */
export interface Drafts {
  /** Whose drafts these are; those of anybody before them at this desk are gone. */
  openFor(owner: string): void
  read(name: string): unknown
  /** an empty value forgets, and so does one in which nothing but what the form began with stands */
  keep(name: string, value: object, presets?: object): void
  drop(name: string): void
  clear(): void
}

const PREFIX = 'yiwang-draft/'
const OWNER = 'yiwang-draft-owner'

function keysOf(storage: DraftStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  )
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isEmpty(value: object, presets: object): boolean {
  const begun = new Map<string, unknown>(Object.entries(presets))
  return Object.entries(value).every(
    ([name, part]) => part === undefined || part === '' || part === null || part === begun.get(name),
  )
}

/**
 * Drafts in one tab's storage: gone with the tab, with signing out, and when somebody else signs in here. They may quote a
 * person, so nothing keeps them longer.
 */
export function createDrafts(storage: DraftStorage): Drafts {
  const clear = (): void => {
    for (const key of keysOf(storage)) storage.removeItem(key)
  }
  return {
    openFor(owner) {
      if (storage.getItem(OWNER) !== owner) clear()
      storage.setItem(OWNER, owner)
    },
    read: (name) => parsed(storage.getItem(PREFIX + name)),
    keep(name, value, presets = {}) {
      if (isEmpty(value, presets)) storage.removeItem(PREFIX + name)
      else storage.setItem(PREFIX + name, JSON.stringify(value))
    },
    drop(name) {
      storage.removeItem(PREFIX + name)
    },
    clear,
  }
}
