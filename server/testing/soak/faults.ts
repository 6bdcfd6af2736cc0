/** What goes wrong in a soak. Each fault ends when it is over; whoever it hit comes back by itself. */
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { CLOSE } from '../../../shared/protocol/closing.ts'
import { PROTOCOL_VERSION } from '../../../shared/protocol/messages.ts'
import type { BadNetwork } from './bad-network.ts'
import type { Comparison } from './compare.ts'
import type { SoakPerson } from './person.ts'
import type { Served } from './served.ts'

export interface Soak {
  readonly network: BadNetwork
  readonly served: Served
  readonly people: readonly SoakPerson[]
  readonly comparison: Comparison
  /** Seeded. */
  readonly roll: (n: number) => number
  readonly problems: string[]
}

/** More than are taken in a second, wherever the second begins. */
const FLOOD = 900
const FLOOD_ENDS_MS = 8_000

const anyone = ({ people, roll }: Soak): SoakPerson => people[roll(people.length)] as SoakPerson

/** Waits until nobody is connected any more, so that nobody decodes anything new. */
async function allGone({ people }: Soak): Promise<void> {
  for (const end = Date.now() + 2_000; people.some((p) => p.isHere()) && Date.now() < end; ) await wait(5)
}

async function startAgain(soak: Soak): Promise<void> {
  soak.network.lead(await soak.served.start())
}

export const FAULTS = {
  /** `kill -9` in the middle of whatever is going on. */
  async kill(soak: Soak) {
    await wait(soak.roll(300))
    await soak.served.kill()
    await allGone(soak)
    await soak.comparison.run(soak.people)
    await startAgain(soak)
  },
  async drain(soak: Soak) {
    const code = await soak.served.drain()
    if (code !== 0) soak.problems.push(`it drained with ${code}`)
    await allGone(soak)
    await soak.comparison.run(soak.people)
    await startAgain(soak)
  },
  /** Sockets that end without a word. */
  async cut({ network, roll }: Soak) {
    for (let times = 0; times < 3; times += 1) {
      network.cut(1 + roll(8), roll)
      await wait(roll(150))
    }
  },
  /** Clients that neither read nor speak for a while, and then go on where they were, or are gone. */
  async stall({ network, roll }: Soak) {
    const goOn = network.stall(1 + roll(8), roll)
    await wait(100 + roll(1_200))
    goOn()
    if (roll(2) === 0) network.cut(2, roll)
  },
  /** Connections that are begun and never finished, and seats that are asked for and never taken. */
  async halfOpen({ network, people, roll }: Soak) {
    const { hostname, port } = new URL(network.url)
    const sockets = Array.from({ length: 6 }, () => connect(Number(port), hostname).on('error', () => {}))
    for (const socket of sockets) socket.write('GET /x/y?sessionId=z HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n')
    const { table, token } = (people[roll(people.length)] as SoakPerson).place
    const body = JSON.stringify({ table, token, protocol: PROTOCOL_VERSION })
    const headers = { 'content-type': 'application/json' }
    const ask = () => fetch(`${network.url}/matchmake/joinOrCreate/table`, { method: 'POST', headers, body })
    await Promise.allSettled([ask(), ask(), ask()])
    await wait(roll(300))
    for (const socket of sockets) socket.destroy()
  },
  async flood(soak: Soak) {
    const person = anyone(soak)
    const met = person.closed.length
    person.flood(FLOOD)
    const isShownOut = () => person.closed.slice(met).length > 0
    for (const end = Date.now() + FLOOD_ENDS_MS; !isShownOut() && Date.now() < end; ) await wait(10)
    const codes = person.closed.slice(met)
    if (person.sent() > 0 && !codes.includes(CLOSE.flood)) soak.problems.push(`a flood ended with ${codes}`)
  },
  /** Everybody sends again, with the old ids, what was done. */
  async repeat({ people }: Soak) {
    await Promise.all(people.map((person) => person.repeat(10)))
  },
  async garbage({ people, roll }: Soak) {
    for (let n = 0; n < 40; n += 1) {
      const bytes = Uint8Array.from({ length: 1 + roll(200) }, () => roll(256))
      people[n % people.length]?.garble(bytes)
    }
    await wait(100)
  },
} satisfies Record<string, (soak: Soak) => Promise<void>>

export type FaultName = keyof typeof FAULTS
