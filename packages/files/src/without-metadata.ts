import { withoutHeicMetadata } from './metadata/heic.ts'
import { withoutJpegMetadata } from './metadata/jpeg.ts'
import { withoutPngMetadata } from './metadata/png.ts'
import { withoutWebpMetadata } from './metadata/webp.ts'

const STRIPPERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'image/jpeg': withoutJpegMetadata,
  'image/png': withoutPngMetadata,
  'image/webp': withoutWebpMetadata,
  'image/heic': withoutHeicMetadata,
}

/**
 * A photo without what the camera wrote into it (place, time, device, owner); the picture itself is not touched, only its
 * orientation is kept. PDF stays as it is, and so does what has no picture to follow: nothing can be shown of it anyway.
 */
export function withoutMetadata(bytes: Uint8Array, mediaType: string): Uint8Array {
  const strip = STRIPPERS[mediaType]
  if (strip === undefined) return bytes
  try {
    return strip(bytes)
  } catch (error) {
    if (error instanceof RangeError) return bytes
    throw error
  }
}
