/** A room that has let us in: what it tells, what it is asked, and whether it is still there. */
import type { Room } from '@colyseus/sdk/Room'
import type { HelloMessage } from '../../shared/protocol/closing.ts'
import type { RecordMessage, TimeAnswer } from '../../shared/protocol/messages.ts'
import { hangUp } from './matchmake.ts'
import type { Waits } from './waits.ts'
import { watchOver } from './watch.ts'

export interface StateJson {
  readonly board?: Readonly<Record<string, never>>
  readonly desks?: Readonly<Record<string, never>>
}
/** What a room tells. */
export interface Told {
  hello(message: HelloMessage): void
  record(lines: RecordMessage): void
  /** The server's clock said `now`; `asked`, by our running time, is when we asked it, left out where it spoke by itself. */
  time(now: number, asked?: number): void
  /** We are connected, and see this. */
  state(json: StateJson): void
}
export interface HeldRoom {
  /** Rejects when no answer comes, or the room is let go before it does. */
  request<Answer>(type: string, payload: unknown): Promise<Answer>
  /** Makes sure at once that it is still there. */
  now(): void
  /** Nothing is told any more; `isOurWish` tells the server, too. */
  letGo(isOurWish?: boolean): void
}

/** `gone` is called once, with the code of the close or 0 for silence. */
export function hold(room: Room, told: Told, gone: (code: number) => void, waits: Waits): HeldRoom {
  let drop = (_why: Error): void => {}
  const dropped = new Promise<never>((_, reject) => {
    drop = reject
  })
  dropped.catch(() => {}) // whoever waits for an answer hears it
  const request = <Answer>(type: string, payload: unknown): Promise<Answer> =>
    Promise.race([room.request(type, payload, { timeout: waits.answer }) as Promise<Answer>, dropped])
  const ask = () => {
    const asked = performance.now()
    request<TimeAnswer>('time', {}).then(
      ({ ok, now }) => ok && told.time(now, asked),
      () => {},
    )
  }
  const watch = watchOver({ ask, lost: () => gone(0) }, waits)
  const { events } = room.connection
  const read = events.onmessage
  events.onmessage = (event) => {
    watch.heard()
    read?.(event)
  }
  room.onMessage('hello', (hello: HelloMessage) => {
    told.hello(hello)
    ask()
  })
  room.onMessage('record', told.record)
  room.onMessage('time', ({ now }: TimeAnswer) => told.time(now))
  room.onMessage('*', () => {})
  room.onStateChange((state) => told.state((state as { toJSON(): StateJson }).toJSON()))
  room.onLeave(gone)
  return {
    request,
    now: watch.doubt,
    letGo(isOurWish) {
      watch.stop()
      drop(new Error('let go'))
      room.removeAllListeners()
      if (isOurWish) void room.leave()
      else hangUp(room)
    },
  }
}
