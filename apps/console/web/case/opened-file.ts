/** A file as the vault's keys opened it. */
export interface OpenedFile {
  readonly mediaType: string
  /** base64 */
  readonly content: string
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
}

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** Whether browsers show it; anything else is saved, never run in this page. */
export const isPicture = (mediaType: string): boolean => PICTURES.has(mediaType)

/** Under which name it is saved: nothing of what somebody called it. */
export const savedAs = (fileId: string, mediaType: string): string =>
  `${fileId.slice(-8)}.${ENDINGS[mediaType] ?? 'bin'}`

/** The file's content for this page alone; a type nobody knows is only bytes. */
export function blobOf({ mediaType, content }: OpenedFile): Blob {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: mediaType in ENDINGS ? mediaType : 'application/octet-stream' })
}
