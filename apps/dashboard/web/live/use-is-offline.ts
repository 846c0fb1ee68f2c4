import { useSyncExternalStore } from 'react'

function listen(onChange: () => void): () => void {
  globalThis.addEventListener('online', onChange)
  globalThis.addEventListener('offline', onChange)
  return () => {
    globalThis.removeEventListener('online', onChange)
    globalThis.removeEventListener('offline', onChange)
  }
}

/** Whether this device says it has no network. */
export function useIsOffline(): boolean {
  return useSyncExternalStore(listen, () => !navigator.onLine)
}
