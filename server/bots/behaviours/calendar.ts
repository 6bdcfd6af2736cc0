/** The years after the signature: what is due is kept or broken, who comes is received, who is asked answers, who is suspected is looked at. */
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { draw } from '../mind/draw.ts'
import { me, type Observation, others } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { conductOn, isSpoilt, suspect } from '../strategy/honour.ts'
import type { Answering, Behaviour } from './behaviour.ts'

/** Chooses for each thing that is due, once; the rest in one act where it keeps all of it. */
function carryOut(bot: BotState, observation: Observation): readonly Wish[] {
  const { board, desk } = observation
  if (board.periodPhase !== 'choice') return []
  const chosen = unpair(desk.conduct)
  const due = [...board.duties.values()].flatMap((row) => {
    const duty = row.late ? `${row.obligation}~late` : row.obligation
    const isOpen = row.party === me(observation) && row.how === '' && !chosen.has(duty)
    return isOpen ? [{ duty, conduct: conductOn(bot, observation, row) }] : []
  })
  const other = due.find(({ conduct }) => conduct !== 'meet')
  const next = other ? wish(observation, ['choose-conduct', other.duty, other.conduct], other) : []
  return next.length > 0 ? next : wish(observation, ['carry-out'], {})
}

/** It has nothing to gain by keeping anybody out; where the road is barred it says so. */
function receive(_: BotState, observation: Observation): readonly Wish[] {
  const { board } = observation
  for (const { id: inspection, host, status, found } of board.inspections.values()) {
    if (host !== me(observation)) continue
    if (status === 'announced') {
      const isBarred = unlist(board.barred).includes(host)
      return wish(observation, [isBarred ? 'delay-inspection' : 'receive-inspection', inspection], { inspection })
    }
    const remarks = found === '' ? 'none' : 'explains'
    const signing = wish(observation, ['sign-report', inspection, remarks], { inspection, remarks })
    if (signing.length > 0) return signing
  }
  return []
}

/** Who hides something admits it when it is loyal, or else says that all is kept. */
function reply(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id: query, to, obligation } of observation.board.queries.values()) {
    if (to !== me(observation)) continue
    const isHiding = unlist(observation.desk.concealed).some((id) => id.split('/')[2]?.split('~')[0] === obligation)
    const answer = isHiding && traits(bot).loyalty > draw(bot.seed, `admit/${query}`) ? 'broken' : 'kept'
    const answering = wish(observation, ['answer-query', query, answer], { query, answer })
    if (answering.length > 0) return answering
  }
  return []
}

/** Looks at whom it suspects, answers a breach that all saw, and has then nothing more to say. */
function review(bot: BotState, observation: Observation): readonly Wish[] {
  const { board, scenario } = observation
  if (board.periodPhase !== 'review' || unlist(board.reviewed).includes(me(observation))) return []
  const isOwnThere = [...board.inspections.values()].some((i) => i.by === me(observation) && i.period === board.period)
  const host = isOwnThere ? undefined : suspect(bot, observation, board.period)
  const kinds = scenario.calendar?.inspections?.kinds ?? []
  const kind = kinds[Math.floor(draw(bot.seed, `kind/${board.period}`) * kinds.length)]?.id ?? ''
  const looking = host ? wish(observation, ['announce-inspection', host, kind], { host, inspectionKind: kind }) : []
  if (looking.length > 0) return looking
  const moved = others(observation).filter(
    (party) => traits(bot).initiative > draw(bot.seed, `answer/${board.period}/${party}`),
  )
  const step = moved.flatMap((party) => wish(observation, ['answer-breach', party], { party }))
  return step.length > 0 ? step : wish(observation, ['pass-review'], {})
}

/** A step further is for those whom nobody trusts any more. */
const onBreach: Answering = (_, observation, { target }) =>
  target === me(observation) ? 'no' : isSpoilt(observation, target) ? 'yes' : 'not-interested'

export const calendar = {
  id: 'calendar',
  reflexes: [
    { priority: 'conclude', isDuty: true, reflex: receive },
    { priority: 'conclude', isDuty: true, reflex: reply },
    { priority: 'conclude', isDuty: true, reflex: carryOut },
    { priority: 'conclude', isDuty: true, reflex: review },
  ],
  answers: { breach: onBreach },
} as const satisfies Behaviour
