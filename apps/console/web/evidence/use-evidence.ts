import { ATTACHMENT_BYTES_MAX } from '@yiwang/intake/contracts'
import { troubleOf } from '@yiwang/ui/web'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptItems, roomLeft, settled, without, type EvidenceItem, type Fate } from './items.ts'

/** Files for something that has not been sent yet. */
export interface Evidence {
  readonly items: readonly EvidenceItem[]
  /** ids of those kept, in order */
  readonly ids: readonly string[]
  readonly isBusy: boolean
  add(files: readonly File[]): void
  remove(key: string): void
}

const PICTURES = /^image\/(jpeg|png|webp)$/

interface Act {
  /** of what they will go with; another one begins an empty list */
  readonly commandId: string
  /** what was kept under it before a reload */
  readonly begun?: readonly EvidenceItem[]
  /** keeps one at the server, under that id */
  keep(form: FormData, sending: { readonly context: { readonly commandId: string } }): Promise<{ fileId: string }>
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

function forget(items: readonly EvidenceItem[]): void {
  for (const { picture } of items) if (picture !== undefined) URL.revokeObjectURL(picture)
}

/** Sends files as they are chosen, one after the other, so that a bad line loses one and not all. */
export function useEvidence({ commandId, begun = [], keep }: Act): Evidence {
  const { t } = useTranslation()
  const [items, setItems] = useState(begun)
  const known = useRef(items)
  known.current = items
  useEffect(
    () => () => {
      forget(known.current)
      setItems([])
    },
    [commandId],
  )

  async function fateOf(file: File): Promise<Fate> {
    if (file.size > ATTACHMENT_BYTES_MAX) return { refused: t('case.evidence.tooLarge') }
    try {
      const { fileId } = await keep(formOf(file), { context: { commandId } })
      return { fileId }
    } catch (error) {
      const trouble = troubleOf(error, t('errors.unexpected'))
      return { refused: trouble.offline ? t('errors.offline') : trouble.sentence }
    }
  }

  async function sendAll(sent: ReadonlyArray<readonly [key: string, file: File]>): Promise<void> {
    for (const [key, file] of sent) {
      const fate = await fateOf(file)
      setItems((now) => settled(now, key, fate))
    }
  }

  return {
    items,
    ids: keptItems(items).map(({ fate }) => fate.fileId),
    isBusy: items.some(({ fate }) => fate === 'sending'),
    add(files) {
      const room = roomLeft(items)
      const chosen = files.map((file, index) => [crypto.randomUUID(), file, index < room] as const)
      setItems((now) => [
        ...now,
        ...chosen.map(([key, { name, size, type }, hasRoom], index): EvidenceItem => {
          const picture = PICTURES.test(type) ? URL.createObjectURL(files[index] as File) : undefined
          return { key, name, size, picture, fate: hasRoom ? 'sending' : { refused: t('case.evidence.tooMany') } }
        }),
      ])
      void sendAll(chosen.filter(([, , hasRoom]) => hasRoom).map(([key, file]) => [key, file] as const))
    },
    remove(key) {
      forget(items.filter((item) => item.key === key))
      setItems((now) => without(now, key))
    },
  }
}
