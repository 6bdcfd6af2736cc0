import { expect, it } from 'vitest'
import { Meeting } from '../../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import { recordFor } from '../../../shared/engine/views/record.ts'
import { secretChannels } from './secret-channels.ts'

/** What an instructor reads after each of these acts, and the channels that there are then. */
function given(...acts: [party: string, command: { type: string } & Record<string, unknown>][]) {
  const meeting = new Meeting(smallScenario).begin()
  for (const [party, command] of acts) meeting.act(party, command as never)
  const lines = meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'instructor' }) ?? [])
  const kept = Object.values(meeting.world.channels.all).filter(({ secret }) => secret)
  return { lines, open: new Set(boardOf(meeting.world).channels.keys()), kept }
}
const view = ({ id, members, invited }: { id: string; members: readonly string[]; invited: readonly string[] }) => ({
  id,
  members: members.join(' '),
  invited: invited.join(' '),
  secret: true,
})
const secret = (...parties: string[]) => ({ type: 'open-channel', with: parties, secret: true })
const [only] = given(['KAZ', secret('RUS', 'KGZ')]).kept.map(({ id }) => id)
const toOnly = (type: string) => ({ type, channel: only })
const say = (text: string, channel = only) => ({ type: 'say', channel, text, lang: 'kk' })

const OPENED: Parameters<typeof given> = [
  ['KAZ', secret('RUS', 'KGZ')],
  ['RUS', toOnly('accept-invitation')],
  ['RUS', { type: 'open-channel', with: ['KAZ'], secret: false }],
  ['KAZ', { type: 'accept-invitation', channel: 'c1' }],
  ['KAZ', say('Ашық әңгіме', 'c1')],
  ['KAZ', say('Бәрімізге', 'plenary')],
]

it('an instructor knows by the record each secret channel with its members and who is invited, and no other', () => {
  for (let acts = 1; acts <= OPENED.length; acts++) {
    const { lines, open, kept } = given(...OPENED.slice(0, acts))
    expect(secretChannels(lines, open)).toMatchObject(kept.map(view))
    expect(kept).toHaveLength(1)
  }
  const { lines, open, kept } = given(
    ...OPENED,
    ['KGZ', toOnly('decline-invitation')],
    ['KAZ', toOnly('leave-channel')],
  )
  expect(secretChannels(lines, open)).toMatchObject([{ id: only, members: 'RUS', invited: '', by: 'KAZ' }])
  expect(kept.map(view)).toMatchObject([{ members: 'RUS', invited: '' }])
})

it('a channel that everybody has left is none any more, be it secret or open', () => {
  const left = ['KAZ', 'RUS'].map((party): [string, { type: string }] => [party, toOnly('leave-channel')])
  const openLeft = ['KAZ', 'RUS'].map((party): [string, { type: string }] => [
    party,
    { type: 'leave-channel', channel: 'c1' } as { type: string },
  ])
  const { lines, open, kept } = given(...OPENED, ...left, ...openLeft)
  expect(kept).toEqual([])
  expect(secretChannels(lines, open)).toEqual([])
})

it('of a channel whose opening is on an older page, whoever reads its lines is a member', () => {
  const { lines, open } = given(...OPENED, ['RUS', say('Екеуміз ғана')])
  const [last] = secretChannels(lines.slice(-1), open)
  expect(last).toMatchObject({ id: only, members: 'KAZ RUS', invited: '' })
})
