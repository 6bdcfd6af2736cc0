/** Bots bargain with people as with bots: they wait longer for them, and give them nothing more and nothing less. */
import { expect, it } from 'vitest'
import { evolve, open } from '../../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../../shared/engine/kernel/event.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import { think } from '../behaviours/think.ts'
import { observe } from '../mind/learn.ts'
import { type Observation, onTable, optionsOf, termsOf, unsettled } from '../mind/observation.ts'
import { type BotState, newBot } from '../mind/state.ts'
import { verdictOn, verdictOnPackage } from '../strategy/acceptance.ts'
import { aspiration } from '../strategy/aspiration.ts'
import { draftPackage } from '../strategy/package-search.ts'
import { playGame } from './game.ts'
import { sight } from './sight.ts'

/** The same, with a person in every other seat. */
function amongPeople(observation: Observation): Observation {
  const seats = new Map(
    [...observation.board.seats].map(([id, seat]) => [
      id,
      id === observation.desk.party ? seat : { ...seat, bot: false, present: true, inRoom: true },
    ]),
  )
  return { ...observation, board: { ...observation.board, seats } }
}

/** Answers to others: what is said to a ballot, a call, a silence, a proposal, a document. */
const ANSWERS = [
  'vote',
  'raise-objection',
  'stand-aside',
  'break-silence',
  'accept-proposal',
  'counter-proposal',
  'decline-proposal',
  'sign-document',
  'decline-signature',
  'ratify-document',
  'confirm-signature',
  'decline-consent',
]

function answerOf(bot: BotState, observation: Observation): unknown {
  const command = think(bot, observation).acts[0]?.command
  return command && ANSWERS.includes(command.type) ? command : undefined
}

const weighed = (bot: BotState, observation: Observation): unknown => ({
  wants: aspiration(bot, observation),
  verdicts: unsettled(observation).map((q) =>
    optionsOf(observation, q).map((option) => verdictOn(bot, observation, q, option)),
  ),
  packages: onTable(observation).map((p) => verdictOnPackage(bot, observation, termsOf(p))),
  offer: draftPackage(bot, observation)?.terms,
  answer: answerOf(bot, observation),
})

it('at every moment of a game a bot wants, takes, offers and answers the same among people as among bots', () => {
  const { facts } = playGame({ scenario: smallScenario, seed: 4, kind: 'mixed', pace: 'short' })
  let world = open(smallScenario, facts[0] as Fact)
  const answered = new Set<string>()
  for (const fact of facts.slice(1)) {
    world = evolve(world, fact)
    if (world.stages.phase !== 'talks') continue
    const board = boardOf(world)
    for (const { id } of smallScenario.parties) {
      const observation = sight(world, board, id, fact.at)
      const bot = observe(newBot({ party: id, seed: 4 }), observation)
      const answer = weighed(bot, observation)
      expect([fact.seq, id, weighed(bot, amongPeople(observation))]).toEqual([fact.seq, id, answer])
      const act = answerOf(bot, observation)
      if (act) answered.add((act as { type: string }).type)
    }
  }
  expect([...answered]).toEqual(expect.arrayContaining(['vote', 'sign-document', 'ratify-document']))
}, 120_000)
