/** A refusal says what it is about: each of its slots is filled, and names a thing of this table. */
import { expect } from 'vitest'
import type { Refusal, Slots } from '../kernel/refusal.ts'
import { allParties, isOption, questionOf, questionsOf } from '../kernel/selectors.ts'
import { unlist } from '../kernel/text-lists.ts'
import { own, type World } from '../kernel/world.ts'

type Fits = (world: World, value: string | number) => boolean

const isParty: Fits = (world, value) => allParties(world).includes(String(value))
const isFilled: Fits = (_, value) => value !== ''
const isWhole: Fits = (_, value) => Number.isInteger(value) && Number(value) > 0

/** By the name of the slot: the name says what the client makes of it (`client/table/words/slots.ts`). */
const FITS: Readonly<Record<keyof Slots, Fits>> = {
  document: (world, id) => own(world.treaty.documents, String(id)) !== undefined,
  limit: isWhole,
  option: (world, id) => questionsOf(world).some((q) => isOption(world, q.id, String(id))),
  package: (world, id) => own(world.packages.all, String(id)) !== undefined,
  parties: (world, ids) => ids !== '' && unlist(String(ids)).every((party) => isParty(world, party)),
  party: isParty,
  places: isWhole,
  question: (world, id) =>
    questionOf(world, String(id)) !== undefined && own(world.agenda.questions, String(id))?.status !== 'unraised',
  revision: isWhole,
  seconds: isWhole,
  stage: (world, id) => world.scenario.stages.some((stage) => stage.id === id),
  until: isWhole,
  path: isFilled,
  command: isFilled,
}

export function expectFilled(world: World, { rule, code, params }: Refusal): void {
  const unfit = Object.entries(params).filter(([slot, value]) => !own<Fits>(FITS, slot)?.(world, value))
  expect(unfit, `slots of ${rule}/${code}`).toEqual([])
}
