/** What was secret before somebody came (DEL-4): of which things a newcomer learns nothing until the head shows it. */
import type { Params } from '../../kernel/line.ts'
import type { World } from '../../kernel/world.ts'
import type { Earlier } from './state.ts'

/**
 * The ids of what may be seen by some and not by others. What all see is told by the board anyhow, so that it does no harm
 * to count it in. Reads the world as it lies: a log that is being folded is written in place.
 */
export const secretIds = (world: World, party: string): string[] => [
  ...Object.values(world.channels.all).flatMap(({ id, secret }) => (secret ? [id] : [])),
  ...Object.keys(world.packages.all),
  ...Object.keys(world.proposals.open),
  ...Object.keys(world.concessions.agreed),
  ...Object.keys(world.ballots.all),
  ...Object.keys(world.text.worded),
  ...(world.capital.enquiries[party] ?? []).map(({ id }) => id),
  ...Object.keys(world.silence.running),
  ...Object.keys(world['without-a-vote'].running),
]

/** Where a line of the record names such a thing. Not in people's own words. */
const NAMING = [
  'channel',
  'package',
  'counter',
  'proposal',
  'concession',
  'answers',
  'ballot',
  'option',
  'call',
  'silence',
  'from',
  'to',
  'id',
] as const

export const isOfEarlier = ({ ids }: Earlier, params: Params): boolean =>
  NAMING.some((name) => ids.includes(String(params[name] ?? '')))

/** Whether a key of a desk, such as `vote:b1:yes`, names such a thing. */
export const namesEarlier = ({ ids }: Earlier, key: string): boolean =>
  key.split(':').some((part) => ids.includes(part))
