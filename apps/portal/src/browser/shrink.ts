const FROM_BYTES = 2 * 1024 * 1024
const EDGE = 2_560
const QUALITY = 0.85
const PHOTO = /^image\/(?:jpeg|png|webp|heic)$/

/** A picture of these sides, none longer than the longest edge. */
function canvasOf({ width, height }: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, EDGE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  return canvas
}

async function drawnSmaller(photo: File): Promise<Blob | null> {
  const picture = await createImageBitmap(photo)
  const canvas = canvasOf(picture)
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  // what shines through in a PNG would be black in a JPEG
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return await new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY)
  })
}

/** A large photo made smaller, so that it travels on a bad line; anything else, and what this browser cannot draw, as it is. */
async function smaller(file: File): Promise<File> {
  if (file.size <= FROM_BYTES || !PHOTO.test(file.type)) return file
  // e.g. HEIC outside Safari, or a phone without the memory: the original goes, and the server says what it thinks of it
  const drawn = await drawnSmaller(file).catch(() => null)
  if (drawn === null || drawn.size >= file.size) return file
  const name = `${file.name.replace(/\.\w+$/, '')}.jpg`
  return new File([drawn], name, { type: 'image/jpeg', lastModified: file.lastModified })
}

async function shrink(input: HTMLInputElement): Promise<void> {
  const chosen = [...(input.files ?? [])]
  const ready = new DataTransfer()
  for (const file of chosen) ready.items.add(await smaller(file))
  // somebody may have chosen others meanwhile
  if (chosen.every((file, i) => input.files?.[i] === file)) input.files = ready.files
}

/** Old browsers cannot do all of it: there the originals go. */
const canShrink = (): boolean =>
  'createImageBitmap' in globalThis && 'DataTransfer' in globalThis && 'requestSubmit' in HTMLFormElement.prototype

/** Makes large photos smaller as soon as they are chosen; a form sent meanwhile waits for them. */
export function shrinkPicked(input: HTMLInputElement, tell: (isBusy: boolean) => void): void {
  if (!canShrink()) return
  let busy: Promise<void> | undefined
  input.addEventListener('change', () => {
    const isLarge = [...(input.files ?? [])].some(({ size, type }) => size > FROM_BYTES && PHOTO.test(type))
    if (!isLarge) return
    tell(true)
    // whatever goes wrong, the originals are still chosen
    const mine = shrink(input)
      .catch(() => undefined)
      .finally(() => {
        if (busy !== mine) return
        busy = undefined
        tell(false)
      })
    busy = mine
  })
  input.form?.addEventListener('submit', (event) => {
    if (busy === undefined) return
    event.preventDefault()
    const { submitter } = event
    void busy.then(() => input.form?.requestSubmit(submitter))
  })
}
