import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startNats } from './nats.ts'
import { temporaryState } from './temporary-state.ts'

let state: ReturnType<typeof temporaryState>
beforeEach(() => {
  state = temporaryState()
})
afterEach(() => state.remove())

describe('the project’s own nats-server', () => {
  it('keeps its streams over a stop and over a power cut, and leaves no process', async () => {
    const options = { stateDir: state.stateDir, port: 0, websocketPort: 0 }
    const first = await startNats(options)
    const connection = await connect({ servers: first.url })
    const manager = await jetstreamManager(connection)
    await manager.streams.add({ name: 'KEPT', subjects: ['kept.>'] })
    await connection.close()
    await first.stop()
    expect(existsSync(`/proc/${first.pid}`)).toBe(false)

    const second = await startNats(options)
    await second.kill()
    expect(await second.ended).toEqual({ wasAsked: true, reason: 'signal SIGKILL' })

    const third = await startNats(options)
    const again = await connect({ servers: third.url })
    const names = await (await jetstreamManager(again)).streams.names().next()
    expect(names).toEqual(['KEPT'])
    await again.close()
    await third.stop()
  })

  it('answers browsers on its WebSocket port', async () => {
    const nats = await startNats({ stateDir: state.stateDir, port: 0, websocketPort: 0 })
    const socket = new WebSocket(nats.websocketUrl)
    socket.binaryType = 'arraybuffer'
    const greeting = await new Promise<string>((resolve, reject) => {
      socket.onmessage = (event) => resolve(Buffer.from(event.data as ArrayBuffer).toString('utf8'))
      socket.onerror = () => reject(new Error('no WebSocket'))
    })
    expect(greeting).toMatch(/^INFO /)
    socket.close()
    await nats.stop()
  })

  it('says why a wrong configuration does not start', async () => {
    const attempt = startNats({ stateDir: state.stateDir, port: 0, websocketPort: 0, configText: 'accounts { broken' })
    await expect(attempt).rejects.toThrow('nats-server 没有启动')
  })
})
