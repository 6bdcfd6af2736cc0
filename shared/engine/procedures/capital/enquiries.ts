/** Asking the capital about an option, a package or a document; it answers from the brief of its own delegation alone. */
import { z } from 'zod'
import { isOutOfSight } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { isOption, nextId, paceOf, packageOf, questionOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { type Counsel, counselOnDocument, counselOnOptions } from '../../scoring/counsel.ts'
import { sideOf } from '../../scoring/from-world.ts'
import { documentOf } from '../treaty/documents.ts'
import type { Enquiry, Matter } from './state.ts'

type Asked = Pick<Enquiry, 'about' | 'target' | 'option'>
const Id = z.string().max(40)

/** How many of its enquiries a delegation has before it. */
export const KEPT = 6
export const enquiriesOf = (world: World, party: string): readonly Enquiry[] =>
  own(world.capital.enquiries, party) ?? []
const pending = (world: World, party: string): Enquiry[] => enquiriesOf(world, party).filter((e) => !e.answer)

/** Nobody may find out by asking what the own delegation does not see. */
function checkMatter(world: World, party: string, { about, target, option }: Asked): Refusal | undefined {
  switch (about) {
    case 'option':
      return isKnown(world, party, target) && isOption(world, target, option)
        ? undefined
        : refuse('TRT-8', 'no-such-option')
    case 'package':
      return packageOf(world, target)?.shownTo.includes(party) ? undefined : refuse('TRT-8', 'no-such-package')
    case 'document':
      return documentOf(world, target) ? undefined : refuse('TRT-8', 'no-such-document')
  }
}
/** On the list and in sight, or its own hidden one (AGD-1). */
const isKnown = (world: World, party: string, question: string): boolean =>
  questionOf(world, question)?.hidden === party ||
  (world.agenda.order.includes(question) && !isOutOfSight(world, question, party))

export function ask(world: World, party: string, asked: Asked, at: number): Event {
  const enquiry = nextId(own(world.capital.counts, party) ?? 0, 'c')
  const terms = asked.about === 'package' ? packageOf(world, asked.target)?.terms : undefined
  return {
    ...{ type: 'capital-asked', party, enquiry, ...asked, ...(terms && { terms }) },
    until: at + seconds(paceOf(world).capital),
  }
}

/** PKG-3: it answers on the package that it was asked about, whatever was made of that meanwhile and shown to others. */
function counsel(world: World, party: string, { about, target, option, terms }: Omit<Enquiry, 'id'>): Counsel {
  const side = sideOf(world, party)
  switch (about) {
    case 'option':
      return counselOnOptions(side, { [target]: option })
    case 'package':
      return counselOnOptions(side, terms ?? packageOf(world, target)?.terms ?? {})
    case 'document':
      return counselOnDocument(side, target)
  }
}

const answered = (world: World, party: string, { id: enquiry, ...asked }: Enquiry): Event => {
  const answer = counsel(world, party, asked)
  const { about, target, option } = asked
  return { type: 'capital-answered', party, enquiry, about, target, option, answer }
}
/** The time of one enquiry is over: `KAZ:c1`. */
export function answer(world: World, rest: string): Event[] {
  const [party = '', enquiry] = rest.split(':')
  return pending(world, party)
    .filter(({ id }) => id === enquiry)
    .map((e) => answered(world, party, e))
}
/** No capital lets its delegation go into the next stage without its answer. */
export const answerAll = (world: World): Event[] =>
  Object.keys(world.capital.enquiries).flatMap((party) => pending(world, party).map((e) => answered(world, party, e)))

const MATTERS = ['option', 'package', 'document'] as const satisfies readonly Matter[]
export const enquiryCommands = {
  'ask-capital': command({
    who: 'head',
    shape: { about: z.enum(MATTERS), target: Id, option: Id },
    decide(world, { about, target, option }, { party, at }) {
      const asked = { about, target, option: about === 'option' ? option : '' }
      const refusal = checkMatter(world, party, asked)
      if (refusal) return refusal
      if (pending(world, party).length > 0) return refuse('TRT-8', 'answer-awaited')
      return [ask(world, party, asked, at)]
    },
  }),
}
