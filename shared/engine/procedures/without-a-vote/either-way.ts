/**
 * What a body may decide in either way: by a ballot, or without a vote where nobody objects to what the chair takes to be
 * agreed (DEC-16). One matter, one test of whether it may come up; two commands.
 */
import type { z } from 'zod'
import { type By, type CommandRule, command, type Who } from '../../kernel/procedure.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { World } from '../../kernel/world.ts'
import { ballotOn, type Question } from '../ballots/opening.ts'
import { callForObjections } from './calling.ts'

/** What both commands have in common. */
type Common<Shape extends z.ZodRawShape> = Omit<CommandRule<Shape>, 'who' | 'decide'>

export function eitherWay<Shape extends z.ZodRawShape>(
  common: Common<Shape>,
  matter: (world: World, command: z.infer<z.ZodObject<Shape>>, by: By) => Question | Refusal,
): { readonly voted: (who: Who) => CommandRule<Shape>; readonly agreed: CommandRule<Shape> } {
  const decidedBy =
    (way: typeof ballotOn): CommandRule<Shape>['decide'] =>
    (world, wish, by) => {
      const question = matter(world, wish, by)
      return isRefusal(question) ? question : way(world, by, question)
    }
  return {
    voted: (who) => command({ ...common, who, decide: decidedBy(ballotOn) }),
    agreed: command({ ...common, who: 'chair', decide: decidedBy(callForObjections) }),
  }
}
