/**
 * The desk of somebody who came late (DEL-4): the desk of the delegation without what was secret before, until the head
 * shows it. A whitelist: every field of a desk has its word here.
 */

import { own, type World } from '../kernel/world.ts'
import { namesEarlier } from '../procedures/delegation/earlier.ts'
import type { Earlier } from '../procedures/delegation/state.ts'
import { type Desk, deskOf } from './board.ts'

/** `all`: as for the delegation. `new`: only what names nothing of before. `none`: nothing, for old and new cannot be told apart. */
const SEEN: { readonly [F in keyof Desk]: 'all' | 'new' | 'none' } = {
  // What the brief says and what the newcomer's own presence shows.
  ...{ party: 'all', hidden: 'all', value: 'all', reservation: 'all', outside: 'all', risks: 'all' },
  ...{ acting: 'all', delegated: 'all', people: 'all', newcomers: 'all', entries: 'all' },
  // How a body stands that the party sits in; what it has before it is told one by one.
  ...{ bodies: 'all', questions: 'all' },
  ...{
    channels: 'new',
    packages: 'new',
    proposals: 'new',
    concessions: 'new',
    ballots: 'new',
    options: 'new',
    calls: 'new',
    silences: 'new',
    enquiries: 'new',
  },
  ...{ deadlines: 'new', moves: 'new' },
  ...{
    positions: 'none',
    pollAnswer: 'none',
    ranks: 'none',
    marks: 'none',
    stances: 'none',
    estimates: 'none',
    resultScores: 'none',
    conduct: 'none',
    concealed: 'none',
    received: 'none',
    needs: 'none',
    inspectionsLeft: 'all',
  },
}

/** What a person who came late sees of the desk of its party; all of it once the head has shown it. */
export function lateDeskOf(world: World, person: string): Desk {
  const { party = '', earlier = null } = own(world.delegation.people, person) ?? {}
  const desk = deskOf(world, party)
  if (!earlier) return desk
  const shown = Object.entries(desk).map(([field, value]) => [field, seen(SEEN[field as keyof Desk], value, earlier)])
  return { ...Object.fromEntries(shown), entries: own(world.entries.late, person) ?? 0 } as Desk
}

function seen(word: 'all' | 'new' | 'none', value: unknown, earlier: Earlier): unknown {
  if (word === 'all') return value
  if (!(value instanceof Map)) return typeof value === 'number' ? 0 : ''
  return word === 'none' ? new Map() : new Map([...value].filter(([key]) => !namesEarlier(earlier, String(key))))
}
