import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

type Connection = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * Comparing two models needs no database, but the engine asks one question when it starts: does the schema exist, and
 * which version is it. This adapter answers it and never connects.
 */
export class OfflineAdapter extends PrismaPg {
  constructor() {
    super('postgres://127.0.0.1:1/none')
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect()
    connection.queryRaw = async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18.0', 180_000]],
    })
    return connection
  }
}
