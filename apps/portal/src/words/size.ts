const KIB = 1024

/** About how large a file is, e.g. 230 KB. */
export function sizeInWords(bytes: number): string {
  const kib = Math.max(1, Math.round(bytes / KIB))
  return kib < KIB ? `${kib} KB` : `${(kib / KIB).toFixed(1)} MB`
}
