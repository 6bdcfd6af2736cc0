/** What the people of a soak wish: mostly talk, often something that their desk offers, now and then nonsense. */
import type { TableState } from '../../../shared/protocol/state.ts'
import { commandOf } from './command-of.ts'
import type { SoakAct } from './ledger.ts'

type Command = SoakAct['command']
type Roll = (n: number) => number
const pick = <T>(roll: Roll, items: readonly T[]): T | undefined => items[roll(items.length)]

/** Channels that one seat may have before it opens no more. */
const CHANNELS_AT_MOST = 3

/** A delegate's next command; `text` is said by nobody else. */
export function wishOf({ board, desks }: TableState, party: string, text: string, roll: Roll): Command {
  const desk = desks.get(party)
  const say = (channel: string): Command => ({ type: 'say', channel, text, lang: 'en' })
  const secret = pick(roll, [...(desk?.channels.keys() ?? [])])
  const what = roll(100)
  if (what < 3) return pick(roll, NONSENSE) as Command
  if (what < 15 && secret) return say(secret)
  if (what < 16 && (desk?.channels.size ?? 0) < CHANNELS_AT_MOST) {
    const other = pick(
      roll,
      [...board.seats.keys()].filter((id) => id !== party),
    )
    return { type: 'open-channel', with: [other], secret: true }
  }
  const offered = [...(desk?.moves ?? [])].flatMap(([key, refusal]) => {
    return refusal === '' ? (commandOf(key) ?? []) : []
  })
  return (what < 55 && pick(roll, offered)) || say('plenary')
}

/** An instructor watches, speaks and stops the clock, but never for long. */
export function instruct({ board }: TableState, text: string, roll: Roll): Command {
  if (board.pausedAt > 0) return { type: 'resume' }
  const what = roll(100)
  if (what < 2) return { type: 'pause' }
  if (what < 10) return { type: 'extend', key: 'stage', seconds: 10 }
  return { type: what < 50 ? 'announce' : 'note', text }
}

const NONSENSE: readonly Command[] = [
  { type: 'conquer' },
  { type: 'advance' },
  { type: 'say', channel: '__proto__', text: 'x', lang: 'kk' },
  { type: 'vote', ballot: 'constructor', position: 'yes' },
  { type: 'back-option', question: 'toString', option: '' },
  { type: 'tick' },
]
