import { PrismaPg } from '@prisma/adapter-pg'

type Connection = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * The adapter splits scripts at every `;`, which breaks functions and leaves half a migration behind when one part fails.
 * One query on one connection is one transaction, and `DO` blocks, functions and triggers arrive whole.
 */
export class MigrationAdapter extends PrismaPg {
  override async connect(): Promise<Connection> {
    const connection = await super.connect()
    const pool = connection.underlyingDriver()
    connection.executeScript = async (script) => {
      await pool.query(script)
    }
    return connection
  }
}
