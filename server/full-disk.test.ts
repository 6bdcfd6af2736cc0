/**
 * A disk that is really full: a small one of its own where we may mount one, else a limit of the system on the length of
 * files. Nothing is lost, everything can be read, the server starts, and the tables go on when there is room.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import type { ClassAnswer, DiskAnswer } from '../shared/protocol/http.ts'
import { ask, enter, newFolder, openClass, sit, startServer, stateOf, type TestServer } from './testing/running.ts'

const DISK_BYTES = 6 * 1024 * 1024

/** A disk of a few megabytes, or '' where nobody lets us mount one. */
function smallDisk(): string {
  const folder = join(newFolder(), 'disk')
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder]).status === 0
  return mounted ? folder : ''
}
function fill(folder: string): void {
  for (let n = 0, size = DISK_BYTES; size >= 1024; n++)
    try {
      writeFileSync(join(folder, `filler-${n}`), Buffer.alloc(size, 7), { flag: 'wx' })
    } catch {
      rmSync(join(folder, `filler-${n}`), { force: true })
      size = size >> 1
    }
}
function empty(folder: string): void {
  execFileSync('sh', ['-c', 'rm -f "$0"/filler-*', folder])
}
const gauge = async (server: TestServer, name: string): Promise<number> =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await (await fetch(`${server.url}/metrics`)).text())?.[1])
const say = (text: string) => ({ type: 'announce', text })

const disk = smallDisk()
it.skipIf(disk === '')(
  'W4 on a full disk tables take no acts and say so, are read, are opened after a restart, and go on when there is room',
  async () => {
    try {
      const first = await startServer(disk)
      const { token, tables } = (await openClass(first, 2)) as ClassAnswer
      const [{ table, code } = { table: '', code: '' }, other] = tables
      const teacher = await enter(first, { table, token })
      expect(await teacher.act(say('saved before'), 'act-before-full')).toEqual({ ok: true })
      await teacher.act({ type: 'begin-talks' })
      const stageEnds = () => Number((stateOf(teacher).board.deadlines as Record<string, number> | undefined)?.stage)
      const before = stageEnds()
      expect((await ask<DiskAnswer>(first, 'GET', '/api/disk', undefined, token)).json).toEqual({ disk: 'fine' })

      fill(disk)
      let refused: unknown
      for (let n = 0; n < 40 && !refused; n++) {
        const answer = await teacher.act(say(`${n} ${'слово '.repeat(300)}`), `act-filling-${n}`)
        if (!answer.ok) refused = answer
        await wait(30)
      }
      expect(refused).toEqual({ ok: false, rule: 'STORE', code: 'full', params: {} })
      expect(await teacher.act(say('too late'), 'act-too-late')).toMatchObject({ code: 'full' })
      expect(teacher.closed).toEqual([])
      expect((await ask(first, 'GET', `/api/tables/${table}/record`, undefined, token)).text).toContain('saved before')
      expect(await ask(first, 'GET', `/api/codes/${code}`)).toMatchObject({ status: 200 })
      expect(await ask(first, 'POST', '/api/join', { code, name: 'Ән', lang: 'kk' })).toMatchObject({
        status: 507,
        json: { error: { code: 'disk-full' } },
      })
      expect((await ask<DiskAnswer>(first, 'GET', '/api/disk', undefined, token)).json).toEqual({ disk: 'full' })
      expect(await gauge(first, 'kelissoz_disk_full')).toBe(1)

      empty(disk)
      await vi.waitFor(async () => expect(await gauge(first, 'kelissoz_disk_full')).toBe(0), { timeout: 10_000 })
      expect(await teacher.act(say('too late'), 'act-too-late'), 'the same id, now that there is room').toEqual({
        ok: true,
      })
      await teacher.until(() => stageEnds() > before, 'the deadline moved by the time in which nobody could act')

      fill(disk)
      await first.close()
      const second = await startServer(disk)
      const again = await enter(second, { table, token })
      await again.until(() => again.record.some(({ params }) => params.text === 'too late'))
      expect(await again.act(say('still full'), 'act-still-full')).toMatchObject({ rule: 'STORE', code: 'full' })
      expect(await ask(second, 'GET', `/api/tables/${other?.table}/state`, undefined, token)).toMatchObject({
        status: 507,
      })
      empty(disk)
      await vi.waitFor(async () => expect(await gauge(second, 'kelissoz_disk_full')).toBe(0), { timeout: 10_000 })
      expect(await again.act(say('still full'), 'act-still-full')).toEqual({ ok: true })
      expect((await sit(second, code, 'KAZ')).party).toBe('KAZ')
      await second.close()
      expect([...first.complaints, ...second.complaints].filter((said) => /\n\s+at /.test(said))).toEqual([])
    } finally {
      spawnSync('umount', ['-l', disk])
    }
  },
  120_000,
)
