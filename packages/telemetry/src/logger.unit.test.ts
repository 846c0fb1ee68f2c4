import { describe, expect, it } from 'vitest'
import { createLogger, type LogFields, type Logger } from './logger.ts'

interface Recorded {
  readonly logger: Logger
  readonly lines: Array<Record<string, unknown>>
  dropped: number
}

function record(options: { level?: string; alsoAllow?: readonly string[] } = {}): Recorded {
  const lines: Array<Record<string, unknown>> = []
  const recorded: Recorded = {
    lines,
    dropped: 0,
    logger: createLogger({
      app: 'portal',
      level: 'debug',
      ...options,
      onDropped: (count) => {
        recorded.dropped += count
      },
      destination: { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    }),
  }
  return recorded
}

/** What a careless caller can still hand over past the type checker. */
function careless(fields: object): LogFields {
  return fields as LogFields
}

describe('logger', () => {
  it('writes a line of JSON with app, level, time, fields and message', () => {
    const { logger, lines } = record()
    logger.info({ port: 4100, role: 'web' }, 'started')
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
        app: 'portal',
        port: 4100,
        role: 'web',
        msg: 'started',
      },
    ])
  })

  it('takes a message alone, at every level', () => {
    const { logger, lines } = record()
    for (const level of ['debug', 'info', 'warn', 'error', 'fatal'] as const) logger[level]('here')
    expect(lines.map((line) => [line['level'], line['msg']])).toEqual(
      ['debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, 'here']),
    )
  })

  it('drops and counts what is not on the list, and names it', () => {
    const recorded = record()
    recorded.logger.info(careless({ phone: '13800000000', count: 1, citizen: { name: '王小明' } }), 'taken')
    expect(recorded.lines[0]).toMatchObject({ count: 1, dropped: ['phone', 'citizen'] })
    expect(JSON.stringify(recorded.lines)).not.toMatch(/13800000000|王小明/)
    expect(recorded.dropped).toBe(2)
  })

  it('masks numbers of people in texts that should have been constant, and interpolates nothing', () => {
    const { logger, lines } = record()
    logger.info(`call 13800000000`)
    logger.info({ what: 'id 51011219900101001X' }, '%s %o')
    expect(lines).toMatchObject([{ msg: 'call 〔…〕' }, { what: 'id 〔…〕', msg: '%s %o' }])
  })

  it('describes an error without its message', () => {
    const { logger, lines } = record()
    logger.error({ error: Object.assign(new TypeError('王小明'), { code: 'E1' }), eventId: 'e1' }, 'projection stopped')
    expect(lines[0]).toMatchObject({ eventId: 'e1', error: { errorName: 'TypeError', code: 'E1' } })
    expect(JSON.stringify(lines)).not.toContain('王小明')
  })

  it('sifts the fields of children too', () => {
    const recorded = record()
    recorded.logger.child(careless({ lane: 'open', phone: '13800000000' })).warn({ seq: 7 }, 'gap')
    expect(recorded.lines[0]).toMatchObject({ lane: 'open', seq: 7, msg: 'gap' })
    expect(JSON.stringify(recorded.lines)).not.toContain('13800000000')
    expect(recorded.dropped).toBe(1)
  })

  it('lets an app allow a field of its own', () => {
    const { logger, lines } = record({ alsoAllow: ['checkpoint'] })
    logger.info(careless({ checkpoint: 12 }), 'signed')
    expect(lines[0]).toMatchObject({ checkpoint: 12 })
  })

  it('keeps to its level', () => {
    const { logger, lines } = record({ level: 'warn' })
    logger.info('quiet')
    logger.warn('loud')
    expect(lines.map((line) => line['msg'])).toEqual(['loud'])
  })
})
