/** Saying what one can live with and what one cannot accept (TXT-6), and who insists (TXT-2). */
import { z } from 'zod'
import { bodyOfQuestion, inBody, membersOf } from '../../bodies/selectors.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { backingOf, isOption, optionsOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { insistsAgainst, SILENT, type Stance } from '../../scoring/stance.ts'
import { selector } from '../../tracking/tracked-world.ts'
import { onQuestion } from './backing.ts'
import { isOpenArticle } from './deciding.ts'

const Id = z.string().max(40)
const Options = z.array(Id).max(10)

/** What a party says of the options of a question; of those that it does not name it says nothing. */
export const stanceOf = selector(
  (world, question: string, party: string): Stance => own(own(world.text.stances, question) ?? {}, party) ?? SILENT,
)

/** Members of the body that has the question who insist against an option of it (TXT-2). */
export const insisting = (world: World, question: string, option: string): string[] =>
  membersOf(world, bodyOfQuestion(world, question)).filter((party) =>
    insistsAgainst(option, backingOf(world, question, party), stanceOf(world, question, party)),
  )

/** Whether a party has said anything of the question: it backs an option of it, or has said what it thinks of another. */
export const hasSpoken = (world: World, question: string, party: string): boolean =>
  backingOf(world, question, party) !== undefined || stanceOf(world, question, party) !== SILENT

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((option) => b.includes(option))
const inOrder = (world: World, question: string, options: readonly string[]): string[] =>
  optionsOf(world, question).filter((option) => options.includes(option))

export const stanceCommands = {
  'take-stance': command({
    who: 'head',
    shape: { question: Id, canLive: Options, cannot: Options },
    on: onQuestion,
    decide(world, { question, canLive, cannot }, { party }) {
      const closed = isOpenArticle(world, question, party)
      if (closed) return closed
      const named = [...canLive, ...cannot]
      if (!named.every((option) => isOption(world, question, option))) return refuse('TXT-1', 'no-such-option')
      if (canLive.some((option) => cannot.includes(option))) return refuse('TXT-6', 'both-at-once')
      if (named.some((option) => option === backingOf(world, question, party))) return refuse('TXT-6', 'backs-it')
      const now = stanceOf(world, question, party)
      if (
        isSame(inOrder(world, question, canLive), now.canLive) &&
        isSame(inOrder(world, question, cannot), now.cannot)
      )
        return refuse('TXT-6', 'said-already')
      const stance = { canLive: inOrder(world, question, canLive), cannot: inOrder(world, question, cannot) }
      return [{ type: 'stance-taken', ...inBody(world, bodyOfQuestion(world, question)), question, party, ...stance }]
    },
  }),
}

/** A stance in order, to ask whether one could be taken at all: another than the one that the party has. */
export const sampleStance = (world: World, question: string, party: string) => {
  const isSilent = stanceOf(world, question, party) === SILENT
  const other = optionsOf(world, question).find((option) => option !== backingOf(world, question, party))
  return { question, canLive: isSilent && other !== undefined ? [other] : [], cannot: [] }
}
