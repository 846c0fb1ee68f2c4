/** Rings when something on a screen may have changed; carries nothing, so that nothing leaks. */
export interface Bell {
  ring(): void
  /** returns the way to stop listening */
  onRing(listener: () => void): () => void
}

export function createBell(): Bell {
  const listeners = new Set<() => void>()
  return {
    ring() {
      for (const listener of listeners) listener()
    },
    onRing(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
