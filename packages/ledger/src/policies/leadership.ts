import type pg from 'pg'

/** Advisory locks count per database, so one number serves all apps. */
const WORKER_LOCK = 7_411_002

export interface Leadership {
  /** true when this process is, or now becomes, the one active worker of its database */
  isHeld(): Promise<boolean>
  release(): void
}

/** Holds an advisory lock on a connection of its own; when that connection ends, so does the leadership. */
export function createLeadership(pool: pg.Pool): Leadership {
  let giveUp: (() => void) | undefined

  async function tryLock(): Promise<boolean> {
    const client = await pool.connect()
    const letGo = (isBroken: boolean): void => {
      giveUp = undefined
      client.removeListener('error', onError)
      client.release(isBroken)
    }
    const onError = (): void => letGo(true)
    client.on('error', onError)
    try {
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [WORKER_LOCK])
      if (rows[0]?.held === true) giveUp = () => letGo(true)
      else letGo(false)
      return giveUp !== undefined
    } catch (error) {
      letGo(true)
      throw error
    }
  }

  return {
    isHeld: async () => giveUp !== undefined || tryLock(),
    release: () => giveUp?.(),
  }
}
