/**
 * Channels (CHN-1, CHN-2): the plenary is heard by all; a channel is opened with named parties, who accept or decline.
 * Others see that an open channel exists and who is in it; of a secret one they see nothing. A delegation has its own.
 * What is secret may come to light (CHN-3). The instructor may take the word from a person (CHN-6).
 */
import { z } from 'zod'
import type { Scenario } from '../../../scenario/schema.ts'
import { Paragraph } from '../../../writing/kinds.ts'
import { hash32 } from '../../kernel/chance.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { type Audience, lines, type Params } from '../../kernel/line.ts'
import { memoize } from '../../kernel/memoize.ts'
import { type Candidate, candidate, command, procedure } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { allParties, hasLeft, isMuted, nextId } from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { known, own, unused, type World } from '../../kernel/world.ts'
import { disclosureCommands, overheard } from './disclosure.ts'
import type { ChannelEvents } from './events.ts'
import { find } from './find.ts'
import { mutingCommands } from './muting.ts'
import { PLENARY_CHANNEL } from './state.ts'
import { channelsOfDesk, channelsOnBoard } from './view.ts'

const Id = z.string().max(40)
export const delegationChannel = (party: string): string => `delegation-${party}`

const OPEN_AT_MOST = 8

/** Who hears what `party` says there; a refusal when it may not speak there. */
function listeners(world: World, id: string, party: string): readonly string[] | Refusal {
  if (id === PLENARY_CHANNEL) return allParties(world)
  if (id === delegationChannel(party)) return [party]
  const channel = find(world, id, party)
  if ('refused' in channel) return channel
  return channel.members.includes(party) ? channel.members : refuse('CHN-1', 'invitation-not-accepted')
}

const answer = (type: 'invitation-accepted' | 'invitation-declined' | 'channel-left', list: 'invited' | 'members') =>
  command({
    who: 'head',
    shape: { channel: Id },
    decide(world, { channel: id }, { party }) {
      const channel = find(world, id, party)
      if ('refused' in channel) return channel
      if (!channel[list].includes(party)) return refuse('CHN-1', list === 'invited' ? 'not-invited' : 'not-a-member')
      return [{ type, channel: id, party, secret: channel.secret, seenBy: [...channel.members, ...channel.invited] }]
    },
  })

const commands = {
  ...mutingCommands,
  ...disclosureCommands,
  'open-channel': command({
    who: 'head',
    shape: { with: z.array(z.string().max(3)).min(1).max(15), secret: z.boolean() },
    decide(world, { with: invited, secret }, { party }) {
      const others = [...new Set(invited)].filter((p) => p !== party)
      if (others.length === 0 || !others.every((p) => allParties(world).includes(p)))
        return refuse('CHN-1', 'with-whom')
      const mine = Object.values(world.channels.all).filter((c) => c.members.includes(party))
      if (mine.filter((c) => c.by === party).length >= OPEN_AT_MOST) return refuse('CHN-1', 'too-many-channels')
      const same = mine.find(
        (c) => c.secret === secret && sameParties([...c.members, ...c.invited], [party, ...others]),
      )
      if (same) return refuse('CHN-1', 'channel-exists')
      return [
        {
          type: 'channel-opened',
          channel: secret ? nextSecret(world, [party, ...others]) : nextId(world.channels.counts.c ?? 0, 'c'),
          by: party,
          invited: others,
          secret,
        },
      ]
    },
  }),
  'accept-invitation': answer('invitation-accepted', 'invited'),
  'decline-invitation': answer('invitation-declined', 'invited'),
  'leave-channel': answer('channel-left', 'members'),
  say: command({
    who: 'speaker',
    shape: { channel: Id, text: Paragraph, lang: z.enum(['kk', 'ru', 'en']) },
    decide(world, { channel, text, lang }, { party, person }) {
      const isHeard = channel !== PLENARY_CHANNEL || world.stages.phase === 'over' || !hasLeft(world, party)
      if (!isHeard) return refuse('DEL-3', 'not-heard')
      if (person?.role === 'expert' && channel !== delegationChannel(party)) return refuse('DEL-1', 'experts-advise')
      if (person?.earlier?.ids.includes(channel)) return refuse('CHN-1', 'no-such-channel')
      const members = listeners(world, channel, party)
      if ('refused' in members) return members
      if (isMuted(world, person?.id ?? '')) return refuse('CHN-6', 'muted')
      const { id, name, bot } = person ?? { id: '', name: '', bot: false }
      return [{ type: 'said', channel, party, person: id, name, bot, text, lang, members }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

const answered = (e: ChannelEvents['channel-left']): readonly [Audience, Params] => [
  e.secret ? e.seenBy : 'all',
  { channel: e.channel, party: e.party, secret: e.secret },
]

export const channels = procedure({
  id: 'channels',
  opens: 'named',
  start: () => ({ all: {}, counts: {}, exchanges: {}, disclosures: {}, muted: {} }),
  commands,
  evolve: {
    'channel-opened': (slice, { channel: id, by, invited, secret }) => {
      slice.all[unused(slice.all, id)] = { id, by, secret, members: [by], invited: [...invited], disclosed: false }
      const name = secret ? secretName([by, ...invited]) : 'c'
      slice.counts[name] = (slice.counts[name] ?? 0) + 1
    },
    'invitation-accepted': (slice, { channel, party }) => {
      const c = known(slice.all, channel)
      c.invited = c.invited.filter((p) => p !== party)
      c.members.push(party)
    },
    'invitation-declined': (slice, { channel, party }) => {
      const c = known(slice.all, channel)
      c.invited = c.invited.filter((p) => p !== party)
    },
    'channel-left': (slice, { channel, party }) => {
      const c = known(slice.all, channel)
      c.members = c.members.filter((p) => p !== party)
      if (c.members.length > 0) return
      delete slice.all[channel]
      delete slice.exchanges[channel]
    },
    said: (slice, { channel }) => {
      if (own(slice.all, channel)?.secret) slice.exchanges[channel] = (slice.exchanges[channel] ?? 0) + 1
    },
    'channel-disclosed': (slice, { disclosure: id, party: by, channel, members }) => {
      known(slice.all, channel).disclosed = true
      slice.disclosures[unused(slice.disclosures, id)] = { id, by, members: [...members] }
    },
    'channel-overheard': (slice, { disclosure: id, channel, members }) => {
      known(slice.all, channel).disclosed = true
      slice.disclosures[unused(slice.disclosures, id)] = { id, by: '', members: [...members] }
    },
    'person-muted': (slice, { person, muted }) => {
      if (muted) slice.muted[person] = true
      else delete slice.muted[person]
    },
  },
  react: { said: (world, { channel }) => overheard(world, channel) },
  moves: (world, party) => [
    ...inviting(world.scenario).filter(({ command }) => !command.with.includes(party)),
    ...Object.values(world.channels.all).flatMap((c): Candidate[] => {
      if (c.invited.includes(party))
        return [
          candidate('accept-invitation', { channel: c.id }, c.id),
          candidate('decline-invitation', { channel: c.id }, c.id),
        ]
      if (!c.members.includes(party)) return []
      const disclosing = c.secret ? [candidate('disclose-channel', { channel: c.id }, c.id)] : []
      return [candidate('leave-channel', { channel: c.id }, c.id), ...disclosing, say(c.id)]
    }),
    say(PLENARY_CHANNEL),
    say(delegationChannel(party)),
  ],
  view: { board: channelsOnBoard, desk: channelsOfDesk },
  words: { said: { of: 'person', fields: ['text', 'name'] }, 'person-muted': { of: 'person', fields: ['name'] } },
  record: lines<ChannelEvents>({
    'channel-opened': (e) => [
      e.secret ? [e.by, ...e.invited] : 'all',
      { channel: e.channel, party: e.by, parties: e.invited.join(' '), secret: e.secret },
    ],
    'invitation-accepted': answered,
    'invitation-declined': answered,
    'channel-left': answered,
    'channel-disclosed': (e) => ['all', { party: e.party, parties: list(e.members) }],
    'channel-overheard': (e) => ['all', { parties: list(e.members) }],
    'person-muted': (e) => [[e.party], { party: e.party, name: e.name, how: e.muted ? 'yes' : 'no' }],
    said: (e) => [
      e.channel === PLENARY_CHANNEL ? 'all' : e.members,
      { channel: e.channel, party: e.party, name: e.name, person: e.person, bot: e.bot, text: e.text, lang: e.lang },
    ],
  }),
})

/** CHN-2: numbered among its own parties, or a gap in the numbers would tell the others that it exists. */
const secretName = (parties: readonly string[]): string => `c-${hash32([...parties].sort().join(' ')).toString(36)}-`
function nextSecret(world: World, parties: readonly string[]): string {
  const name = secretName(parties)
  return nextId(world.channels.counts[name] ?? 0, name)
}

const inviting = memoize(({ parties }: Scenario) =>
  parties.flatMap(({ id }) =>
    [false, true].map((secret) => candidate('open-channel', { with: [id], secret }, id, secret ? 'secret' : 'open')),
  ),
)
const say = (channel: string) => candidate('say', { channel, text: '…', lang: 'en' }, channel)
const sameParties = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((p) => b.includes(p))
