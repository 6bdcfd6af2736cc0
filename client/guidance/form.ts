/** What guidance proposes and a person may change before it is sent: it is filled into the form of the act, and sent as the form has it. */
import { useEffect } from 'preact/hooks'
import type { Command } from '../../shared/engine/kernel/command.ts'
import type { Situation } from '../../shared/guidance/situation.ts'
import { tick } from '../procedures/treaty/ticks.ts'
import { draft } from '../table/state/drafts.ts'

type Ranks = Extract<Command, { type: 'rank-questions' }>['ranks']
const NO_RANKS: Ranks = {}
const NO_MARKS: readonly string[] = []
const ranks = () => draft('ranks', NO_RANKS)
const marks = () => draft('marks', NO_MARKS)

const NOTHING: readonly string[] = []
const proposed = () => draft('proposed', NOTHING)

/** Each document is ticked once by itself, when the act comes up for which it is proposed. */
function proposeTicks(moves: readonly string[]): void {
  const fresh = moves.filter((move) => !proposed().peek().includes(move))
  if (fresh.length === 0) return
  proposed().value = [...proposed().peek(), ...fresh]
  for (const move of fresh) tick(move.slice(move.indexOf(':') + 1), true)
}

/** Fills an empty form once, when its act comes up. */
export function useProposal({ main }: Situation): void {
  const command = main?.steps[0]?.command
  useEffect(() => {
    if (command?.type === 'rank-questions' && Object.keys(ranks().peek()).length === 0) ranks().value = command.ranks
    if (command?.type === 'mark-movables' && marks().peek().length === 0) marks().value = command.questions
  }, [command?.type])
  const ticks = main?.label === 'sign' || main?.label === 'ratify' ? main.steps.map(({ move }) => move) : NOTHING
  useEffect(() => proposeTicks(ticks), [ticks.join()])
}

/** The command as the form has it. */
export function asInForm(command: Command): Command {
  switch (command.type) {
    case 'rank-questions':
      return { ...command, ranks: { ...command.ranks, ...ranks().peek() } }
    case 'mark-movables':
      return { ...command, questions: [...marks().peek()].filter((id) => command.questions.includes(id)) }
    default:
      return command
  }
}
