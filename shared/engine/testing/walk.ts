/**
 * A random walk through a table: mostly acts that are on offer, some hostile ones, some waiting. Pure in its
 * seed, so a failing walk is named by it.
 */

import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type Actor, HOST } from '../kernel/actor.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { CommandSchema } from '../kernel/registry.ts'
import { actingFor, allParties, optionsOf, peopleOf, unsettled } from '../kernel/selectors.ts'
import { movesOf, movesOfSeat } from '../views/moves.ts'
import { INSTRUCTOR, type Meeting, type Wish } from './meeting.ts'

/** A seeded source of whole numbers. */
export function dice(seed: number): (n: number) => number {
  const generator = xoroshiro128plus(seed)
  return (n) => uniformInt(generator, 0, n - 1)
}
const pick = <T>(roll: (n: number) => number, items: readonly T[]): T => items[roll(items.length)] as T

/** One step of the walk; `refused` counts acts that the rules turned down. */
export function step(meeting: Meeting, roll: (n: number) => number): 'acted' | 'refused' | 'waited' {
  const what = roll(100)
  if (what < 12) return wait(meeting, 1 + roll(40))
  if (what < 18) return give(meeting, INSTRUCTOR, instruction(meeting, roll))
  if (what < 20) return give(meeting, HOST, attendance(meeting, roll))
  const party = pick(roll, allParties(meeting.world))
  const person = actingFor(meeting.world, party)
  if (!person) return wait(meeting, 1)
  const actor: Actor = { kind: 'delegate', person: person.id }
  if (what < 26) return give(meeting, actor, hostile(roll))
  const deputy = peopleOf(meeting.world, party).find((p) => p.role === 'deputy' && p.present && p.id !== person.id)
  const isDeputysTurn = deputy !== undefined && !deputy.bot && roll(3) === 0
  const mover: Actor = isDeputysTurn ? { kind: 'delegate', person: deputy.id } : actor
  const moves = isDeputysTurn ? movesOf(meeting.world, mover) : movesOfSeat(meeting.world, party)
  const offered = moves.filter((o) => !o.refusal)
  const calm = offered.filter((o) => !QUIET.test(o.key) || roll(12) === 0)
  if (calm.length === 0) return wait(meeting, 5)
  return give(meeting, mover, embellish(meeting, { ...pick(roll, calm).command }, roll))
}

/** Acts that would end every walk early or fill it with talk are taken rarely. */
const QUIET =
  /^(say|open-channel|propose-amendment|propose-wording|leave-|announce-withdrawal|confirm-withdrawal|move-to-close|move-to-end|withdraw|decline-|return)/

function wait(meeting: Meeting, seconds: number): 'waited' {
  meeting.wait(seconds)
  return 'waited'
}

function give(meeting: Meeting, actor: Actor, command: Wish): 'acted' | 'refused' {
  return isRefusal(meeting.give(actor, command)) ? 'refused' : 'acted'
}

function instruction(meeting: Meeting, roll: (n: number) => number): Wish {
  const party = pick(roll, allParties(meeting.world))
  const question = pick(roll, meeting.world.agenda.order)
  const paused = meeting.world.clock.pausedAt > 0
  return pick<Wish>(roll, [
    { type: paused ? 'resume' : 'pause' },
    { type: 'resume' },
    { type: 'extend', key: pick(roll, ['stage', 'question', 'ballot']), seconds: 10 },
    { type: 'announce', text: 'news' },
    { type: 'note', text: 'note' },
    {
      type: 'inject',
      inject: pick(
        roll,
        meeting.world.scenario.injects.map((i) => i.id),
      ),
    },
    { type: 'seat-bot', party },
    { type: 'release-bot', party },
    { type: 'take-over', party },
    { type: 'give-back', party },
    { type: 'undo-withdrawal', party },
    { type: 'correct', question, option: pick(roll, ['', ...optionsOf(meeting.world, question)]) },
    ...(roll(6) === 0 ? [{ type: 'advance' }] : []),
  ])
}

/** A head goes away, or whoever is away comes back. */
function attendance(meeting: Meeting, roll: (n: number) => number): Wish {
  const away = Object.values(meeting.world.delegation.people).filter((p) => !p.present)
  if (away.length > 0) return { type: 'mark-returned', person: pick(roll, away).id }
  return { type: 'mark-away', person: `head-${pick(roll, allParties(meeting.world))}` }
}

/** Gives a candidate the contents that its sample lacks. */
function embellish(meeting: Meeting, command: Wish, roll: (n: number) => number): Wish {
  const { world } = meeting
  if (command.type === 'rank-questions')
    return { ...command, ranks: Object.fromEntries(world.agenda.order.map((q) => [q, 1 + roll(3)])) }
  if (command.type === 'mark-movables') return { ...command, questions: unsettled(world).filter(() => roll(3) > 0) }
  if (command.type === 'offer-package') {
    const terms = Object.fromEntries(world.packages.marks.packable.map((q) => [q, pick(roll, optionsOf(world, q))]))
    return {
      ...command,
      terms,
      key: Object.keys(terms)[0] ?? '',
      shownTo: roll(2) ? allParties(world) : [pick(roll, allParties(world))],
    }
  }
  if (command.type === 'sign-document') {
    const document = world.scenario.documents.find((d) => d.id === command.document)
    const question = world.agenda.order.find(
      (q) =>
        world.agenda.questions[q]?.status === 'settled' &&
        world.scenario.questions.find((d) => d.id === q)?.document === command.document,
    )
    const reservation =
      document?.clauses.reservations === 'allowed' && question && roll(3) === 0 ? { reservation: question } : {}
    return { ...command, adReferendum: Boolean(document?.clauses.adReferendum) && roll(2) === 0, ...reservation }
  }
  return command
}

/** Well-formed commands at the wrong place: somebody else's, closed, unknown, from the prototype. */
function hostile(roll: (n: number) => number): Wish {
  const id = pick(roll, [
    'b1',
    'b99',
    'p1',
    's1',
    'c1',
    'constructor',
    '__proto__',
    'toString',
    'union',
    'labour',
    'water',
    'tariff',
  ])
  const option = pick(roll, ['high', 'equal', 'constructor', 'w1', 'left-open'])
  const commands: Wish[] = [
    { type: 'vote', ballot: id, position: pick(roll, ['yes', 'no', 'not-interested']) },
    { type: 'put-to-vote', question: id, option },
    { type: 'back-option', question: id, option },
    { type: 'raise-question', question: id },
    { type: 'support-package', package: id, revision: 1 + roll(3) },
    { type: 'put-package', package: id, revision: 1 },
    { type: 'accept-invitation', channel: id },
    { type: 'say', channel: id, text: 'x', lang: 'kk' },
    { type: 'sign-document', document: id, adReferendum: roll(2) === 0, reservation: option },
    { type: 'ratify-document', document: id, reservation: option },
    { type: 'advance' },
    { type: 'pause' },
    { type: 'seat-person', person: id, name: 'x', party: 'KAZ', role: 'head', bot: false },
    { type: 'move-on' },
    { type: 'correct', question: id, option },
    { type: 'break-silence', silence: id, reason: 'x' },
    { type: 'object-to-reservation', document: id, party: 'KAZ' },
    { type: 'end-outage', from: 0, to: 1e12 },
    { type: 'tick' },
    { type: 'leave-room' },
    { type: 'propose-wording', question: id, wording: 'free words', lang: 'ru', forInterests: ['KAZ'] },
    {
      type: 'propose-amendment',
      question: id,
      option,
      change: pick(roll, ['add', 'delete', 'replace']),
      at: 'wording',
      text: 'words',
      lang: 'en',
    },
    { type: 'score-wording', question: id, option, value: roll(101) },
    { type: 'confirm-signature', document: id },
    { type: 'call-up', question: id },
  ]
  return CommandSchema.parse(pick(roll, commands)) as Wish
}
