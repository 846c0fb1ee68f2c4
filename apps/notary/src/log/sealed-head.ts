import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * The last checkpoint that was signed, kept outside PostgreSQL: a database restored from an old backup must not lead
 * the notary to sign the same size twice.
 */
export interface SealedHead {
  /** the signed note; undefined before the first */
  read(): Promise<string | undefined>
  /** durable before it resolves */
  write(note: string): Promise<void>
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The sealed head as a file, replaced whole. */
export function createSealedHead(file: string): SealedHead {
  const folder = dirname(file)
  return {
    async read() {
      try {
        return await readFile(file, 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async write(note) {
      await mkdir(folder, { recursive: true })
      const fresh = join(folder, '.sealed-head')
      await writeDurably(fresh, note)
      await rename(fresh, file)
      await syncFolder(folder)
    },
  }
}
