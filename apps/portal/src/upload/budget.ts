/** One request's part of what a process may hold in memory. */
export interface Share {
  /** false, and nothing taken, when there is no room */
  take(bytes: number): boolean
  /** gives back some, as when a file is let go */
  give(bytes: number): void
  /** gives back the rest; nothing can be taken any more */
  close(): void
}

/** Bytes of files this process may hold at a time, whoever sends them. */
export interface Budget {
  open(): Share
}

/** One amount for all requests: what does not fit is refused, and nobody else's photos are lost for it. */
export function createBudget(max: number): Budget {
  let taken = 0
  return {
    open() {
      let mine = 0
      let isOpen = true
      const give = (bytes: number): void => {
        taken -= bytes
        mine -= bytes
      }
      return {
        take(bytes) {
          if (!isOpen || taken + bytes > max) return false
          taken += bytes
          mine += bytes
          return true
        },
        give,
        close() {
          isOpen = false
          give(mine)
        },
      }
    },
  }
}
