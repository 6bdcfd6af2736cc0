/** Talks at a real server: five heads, an instructor and an observer outside, each with a raw socket, and commands by name. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { SeatAnswer } from '../../shared/protocol/http.ts'
import type { RecordPart } from '../../shared/protocol/messages.ts'
import { enterRaw, packed, type RawClient } from './raw-client.ts'
import { ask, type FreshTable, sit, type TestServer } from './running.ts'

export const PARTIES = ['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']

type Fields = Readonly<Record<string, unknown>>
export interface Place {
  readonly token: string
  readonly person: string
  readonly socket: RawClient
  /** What came to earlier sockets. */
  readonly before?: readonly Buffer[]
}
export interface State {
  readonly board: Fields
  readonly desks: Readonly<Record<string, Fields>>
}
export interface Talks {
  readonly places: ReadonlyMap<string, Place>
  readonly table: string
  give(who: string, command: object): Promise<void>
  ask(who: string, type: string, payload: object): Promise<unknown>
  /** Of the HTTP interface of the table. */
  read<T>(who: string, what: string): Promise<T>
  /** The last line of this type in the record of a party. */
  last(who: string, type: string): Promise<Fields>
  leave(who: string): Promise<void>
  /** With a new socket. */
  comeBack(who: string): Promise<void>
}

export const say = (channel: unknown, text: string) => ({ type: 'say', channel, text, lang: 'en' })
/** I leave: one byte. */
const LEAVE = new Uint8Array([12])

/** A table with everybody in it, the talks being on. `isPublic`: as its members agree at once. */
export async function talksAt(
  server: TestServer,
  { id: table, code, teacher }: FreshTable,
  isPublic: boolean,
): Promise<Talks> {
  const places = new Map<string, Place>()
  const come = async (who: string, { token, person }: Pick<SeatAnswer, 'token' | 'person'>) =>
    places.set(who, { token, person, socket: await enterRaw(server, { table, token }) })
  for (const party of PARTIES) await come(party, await sit(server, code, party))
  await come('teacher', { token: teacher.token, person: 'teacher' })
  const path = `/api/tables/${table}/observers`
  await come('observer', (await ask<SeatAnswer>(server, 'POST', path, undefined, teacher.token)).json)
  const place = (who: string) => places.get(who) as Place
  let acts = 0
  const request = (who: string, type: string, payload: object) => place(who).socket.request(type, packed(payload))
  const give = async (who: string, command: object) => {
    const answer = await request(who, 'act', { id: `counted-${++acts}`, command })
    expect(answer, `${who} ${JSON.stringify(command)}`).toEqual({ ok: true })
  }
  const read = async <T>(who: string, what: string) =>
    (await ask<T>(server, 'GET', `/api/tables/${table}/${what}`, undefined, place(who).token)).json
  const last = async (who: string, type: string) =>
    (await read<RecordPart>(who, 'record?limit=200')).entries.findLast((line) => line.type === type)?.params ?? {}
  await give('teacher', { type: 'begin-talks' })
  if (isPublic) {
    await give('KAZ', { type: 'propose-rule-change', rule: 'publicity', value: 'public' })
    for (const party of PARTIES) await give(party, { type: 'vote', ballot: 'b1', position: 'yes' })
  }
  const leave = async (who: string) => {
    place(who).socket.send(LEAVE)
    for (let i = 0; place(who).socket.closed.length === 0 && i < 500; i += 1) await wait(10)
  }
  const comeBack = async (who: string) => {
    const { token, person, socket, before = [] } = place(who)
    const again = await enterRaw(server, { table, token })
    places.set(who, { token, person, socket: again, before: [...before, ...socket.frames] })
  }
  return { table, places, give, ask: request, read, last, leave, comeBack }
}
