/** What is agreed unless somebody objects, be it by the chair's word (DEC-16) or under silence (DEC-10). */
import type { Guide } from '../guide.ts'
import { act, backing, callsOf, othersOf, type Seat, step } from '../sight.ts'
import { type Act, type Sentence, type Situation, situation } from '../situation.ts'
import { type Opinion, onTerms, opinionOn } from './opinion.ts'

const objection = (key: Sentence['key'], params: Sentence['params'] = {}) => ({ reason: { key, params } })

/** Nothing is asked of who agrees. What costs something is said before it is too late. */
const unlessObjected = (
  { answer, why, change }: Opinion,
  object: Act | undefined,
  vote: Act | undefined,
  until: string,
): Situation =>
  answer === 'no' && object
    ? situation('no-objection', 'object', { main: { ...object, why }, second: [vote], awaits: { until } })
    : situation('no-objection', 'no-objection', {
        second: [object && { ...object, ...(change !== undefined && { change }) }, vote],
        awaits: { until },
      })

function onCall(seat: Seat): Situation | undefined {
  for (const call of callsOf(seat)) {
    const { id, kind, target, detail, by, aside } = call
    const until = `call:${id}`
    const isMine = by === seat.party || aside.includes(seat.party) || backing(seat, target).get(seat.party) === detail
    if (isMine) return situation('waiting', 'call-wait', { awaits: { parties: othersOf(seat), until } })
    const words =
      kind === 'option'
        ? objection('reasons.cannot', { question: target, option: detail })
        : objection('reasons.discuss')
    const opinion = opinionOn(seat, call)
    const object = act('object', step(seat, ['raise-objection', id], { call: id, reason: '' }, words), {
      why: opinion.why,
      answer: 'no',
      open: 'reason',
    })
    const vote = act('ask-for-vote', step(seat, ['ask-for-vote', id], { call: id }), { why: 'all-say', answer: 'no' })
    return unlessObjected(opinion, object, vote, until)
  }
  return undefined
}

function underSilence(seat: Seat): Situation | undefined {
  const all = [...seat.board.silences.values(), ...seat.desk.silences.values()]
  for (const { id, question, option, by } of all) {
    if (by === seat.party) continue
    const words = objection('reasons.cannot', { question, option })
    const opinion = onTerms(seat, { [question]: option })
    const object = act('object', step(seat, ['break-silence', id], { silence: id, reason: '' }, words), {
      why: opinion.why,
      answer: 'no',
      open: 'reason',
    })
    if (object) return unlessObjected(opinion, object, undefined, `silence:${id}`)
  }
  return undefined
}

export const withoutAVote: Guide = { id: 'without-a-vote', urgency: 'object', of: onCall }
export const silence: Guide = { id: 'silence', urgency: 'object', of: underSilence }
