/** Told after COMMIT, with the last position. */
export type AppendedListener = (position: number) => void

/** In-process wake-ups; other processes poll. */
export interface Signal {
  emit(position: number): void
  subscribe(listener: AppendedListener): () => void
}

/** A signal without memory: who is not listening learns by reading. */
export function createSignal(): Signal {
  const listeners = new Set<AppendedListener>()
  return {
    emit(position) {
      // Each on its own: what one listener throws is reported as uncaught and harms neither the others nor the emitter.
      for (const listener of listeners) queueMicrotask(() => listener(position))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Resolves at the signal's next emission. */
export function nextOf(signal: Signal): Promise<number> {
  return new Promise((resolve) => {
    const unsubscribe = signal.subscribe((position) => {
      unsubscribe()
      resolve(position)
    })
  })
}
