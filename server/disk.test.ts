import { expect, it } from 'vitest'
import { watchDisk } from './disk.ts'
import { roomOf } from './store/room.ts'
import { newFolder } from './testing/running.ts'

function watching(warnBelowMb: number, folder = newFolder()) {
  const said: string[] = []
  const say = (level: string) => (_: unknown, words: string) => void said.push(`${level}: ${words}`)
  const log = { warn: say('warn'), error: say('error') } as never
  const room = roomOf(async () => false)
  return { said, room, disk: watchDisk({ folder, room, warnBelowMb, log }) }
}

it('W4 less free than wished for is said at once in the log, and to instructors', () => {
  const { said, disk } = watching(100_000_000)
  expect(said).toEqual([expect.stringMatching(/^warn: the disk is nearly full/)])
  expect(disk.state()).toBe('low')
  expect(disk.free()).toBeGreaterThan(0)
  disk.close()
})

it('W4 where there is enough nobody is warned, and nobody where the system does not say', () => {
  for (const { said, disk } of [watching(0), watching(500, '/no/such/folder')]) {
    expect(said).toEqual([])
    expect(disk.state()).toBe('fine')
    disk.close()
  }
})

it('W4 a full disk is an error in the log, said once', () => {
  const { said, room, disk } = watching(0)
  room.full()
  room.full()
  expect(said).toEqual([expect.stringMatching(/^error: the disk is full/)])
  expect(disk.state()).toBe('full')
  disk.close()
  room.close()
})
