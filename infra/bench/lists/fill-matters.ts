import { caseworkProjections } from '@yiwang/casework'
import { aCase } from '@yiwang/casework/testing'
import { recordedEvents } from '@yiwang/kernel/testing'
import type { Client } from 'pg'

/** Shares of a county's matters by state, in thousandths: most are over. */
const STATES = { open: 10, dispatched: 10, handling: 20, replied: 20, closed: 940 } as const
const UNITS = 20
/** One matter in so many speaks of danger; no divisor of what the others go by, so that all states and units have some. */
const DANGER_EVERY = 199
const DAYS = 730
const BATCH = 100_000

/** What people write about, combined at random into titles and bodies that differ. */
const WORDS = '路灯 自来水 停车位 噪声 垃圾 公交 工资 低保 电梯 物业 井盖 污水 学校 医院 燃气 绿化 道路 拆迁 养老 社保'
const PLACES = '东门 西街 南巷 北苑 河边 桥头 广场 市场 村口 校门'

/** A row as the projection itself makes it; what varies is put over it. */
function templateRow(): Record<string, unknown> {
  const built = aCase().dispatchedTo('unit-1').signed()
  const [submitted] = built.request.events()
  const events = submitted === undefined ? built.events() : [submitted, ...built.events()]
  const cases = caseworkProjections().find(({ table }) => table === 'casework_cases')
  const row = recordedEvents(events).reduce<Readonly<Record<string, unknown>> | null>(
    (before, event) => cases?.evolve(before, event, built.matterId) ?? null,
    null,
  )
  if (row === null) throw new Error('the projection made no row')
  return { ...row }
}

function stateAt(share: string): string {
  let upTo = 0
  const branches = Object.entries(STATES).map(([state, thousandths]) => {
    upTo += thousandths
    return `WHEN ${share} < ${upTo} THEN '${state}'`
  })
  return `CASE ${branches.join(' ')} ELSE 'closed' END`
}

const pick = (list: string): string =>
  `(string_to_array('${list}', ' '))[1 + floor(random() * ${list.split(' ').length})::int]`

/** The row stands beside the batch: `(f(x)).*` would make it anew for each of its columns. */
const CASES = `
  INSERT INTO casework_cases
  SELECT made.* FROM batch, LATERAL jsonb_populate_record(NULL::casework_cases, $1::jsonb || jsonb_build_object(
    'matter_id', matter, 'receipt_number', 'YW' || lpad(n::text, 15, '0'), 'request_event_id', event, 'subject_id', gen_random_uuid(),
    'state', ${stateAt('n % 1000')}, 'unit_id', 'unit-' || n % ${UNITS}, 'unit_name', '单位' || n % ${UNITS},
    'taken_in_at', taken, 'due_at', taken + interval '5 days', 'deadline', taken + interval '5 days', 'updated_at', taken)) AS made`

const TEXTS = `
  INSERT INTO casework_texts (event_id, matter_id, subject_id, part, title, body, tells_of_danger, indexed_at)
  SELECT event, matter, gen_random_uuid(), 'request', ${pick(PLACES)} || ${pick(WORDS)} || '的事',
         ${pick(PLACES)} || '那里的' || ${pick(WORDS)} || '已经有' || n || '天了，' || ${pick(WORDS)} || '也不好，请来看看' || ${pick(PLACES)},
         n % ${DANGER_EVERY} = 0, taken
  FROM batch`

const TABLES = ['casework_cases', 'casework_texts'] as const

/** Secondary indexes are made after the rows: entry by entry would take an hour. */
async function withoutIndexes(client: Client, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY($1) AND indexname NOT LIKE '%_pkey'`,
    [TABLES],
  )
  for (const { indexname } of rows) await client.query(`DROP INDEX ${indexname}`)
  await fill()
  await client.query(`SET maintenance_work_mem = '1GB'`)
  for (const { indexdef } of rows) await client.query(indexdef)
}

/** Fills the console's tables with so many matters, the newest of now, as an old county would have them. */
export async function fillMatters(client: Client, count: number): Promise<void> {
  await client.query('SELECT setseed(0.42)')
  await withoutIndexes(client, () => insertMatters(client, count))
  for (const table of TABLES) await client.query(`VACUUM ANALYZE ${table}`)
}

async function insertMatters(client: Client, count: number): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    await client.query(`
      CREATE TEMP TABLE batch AS
      SELECT n, gen_random_uuid() AS matter, gen_random_uuid() AS event,
             now() - n * (interval '${DAYS} days' / ${count}) AS taken
      FROM generate_series(${from}, ${Math.min(from + BATCH, count) - 1}) AS n`)
    await client.query(CASES, [JSON.stringify(templateRow())])
    await client.query(TEXTS)
    await client.query('DROP TABLE batch')
  }
  await client.query(`INSERT INTO casework_counts (unit_id, state, matters)
                      SELECT unit_id, state, count(*) FROM casework_cases GROUP BY unit_id, state`)
}
