import type pg from 'pg'

/** Advisory locks count per database, so one number serves all apps. */
const WORKER_LOCK = 7_411_002

export interface Leadership {
  /** number of the term when this process is, or now becomes, the one active worker of its database; 0 when another is */
  term(): Promise<number>
  release(): void
}

/** Holds an advisory lock on a connection of its own; when that connection ends, so does the leadership. */
export function createLeadership(pool: pg.Pool): Leadership {
  let letGo: ((isBroken: boolean) => void) | undefined
  /** one question at a time: a second connection of ours would be refused the lock */
  let asking: Promise<number> | undefined
  let terms = 0

  async function tryLock(): Promise<number> {
    const client = await pool.connect()
    let isOut = true
    const giveBack = (isBroken: boolean): void => {
      if (!isOut) return
      isOut = false
      letGo = undefined
      client.removeListener('error', onError)
      client.release(isBroken)
    }
    // The server may cut the connection at any moment, even between its answer and our hearing of it.
    const onError = (): void => giveBack(true)
    client.on('error', onError)
    try {
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [WORKER_LOCK])
      const isHeld = isOut && rows[0]?.held === true
      if (!isHeld) {
        giveBack(false)
        return 0
      }
      letGo = giveBack
      return ++terms
    } catch (error) {
      giveBack(true)
      throw error
    }
  }

  return {
    async term() {
      if (letGo !== undefined) return terms
      asking ??= tryLock().finally(() => (asking = undefined))
      return asking
    },
    // Closing the connection is what frees the lock.
    release: () => letGo?.(true),
  }
}
