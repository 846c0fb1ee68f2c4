const BYTES = 16

/** 128 random bits as base64url: whoever holds it opens the matter. It stays on this page and on the printed receipt. */
export function createReceiptSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
