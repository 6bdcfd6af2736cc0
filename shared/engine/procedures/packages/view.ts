/** What is seen of packages: tabled ones by all, others by those to whom they are shown. */
import { isPublic } from '../../bodies/selectors.ts'
import { memoize } from '../../kernel/memoize.ts'
import { openPackages } from '../../kernel/selectors.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import {
  flag,
  mapOnBoard,
  mapOnDesk,
  number,
  onBoard,
  onDesk,
  type RowType,
  row,
  type Shown,
  text,
} from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
import type { Package } from './state.ts'

export const packageRow = row('Package', {
  id: text(),
  body: text('the body that has its questions before it'),
  number: number('its number among those that all could see; 0 before it is tabled'),
  revision: number(),
  party: text('whose package it is'),
  terms: text('`tariff=average budget=equal`'),
  key: text('the question on which it turns (PKG-3)'),
  supporters: text(),
  declined: text('parties that have declined this revision (PKG-6)'),
  answers: text('the package that it answers'),
  tabled: flag('whether all see it; before, only `shownTo`'),
  shownTo: text(),
})
export type BoardPackage = RowType<typeof packageRow>

const isOnTable = (world: World, p: Package): boolean => p.tabled && isPublic(world, p.body)
const NOBODY: readonly string[] = Object.freeze([])
const answered = memoize((p: Package) =>
  memoize((supporters: readonly string[]) =>
    memoize(
      (declined: readonly string[]): BoardPackage => ({
        id: p.id,
        body: p.body,
        number: p.number,
        revision: p.revision,
        party: p.party,
        terms: pairs(p.terms),
        key: p.key,
        supporters: list(supporters),
        declined: list(declined),
        answers: p.answers,
        tabled: p.tabled,
        shownTo: list(p.shownTo),
      }),
    ),
  ),
)
const shown = (world: World, isShown: (p: Package) => boolean): Map<string, BoardPackage> => {
  const { support, declined } = world.packages
  return new Map(
    openPackages(world)
      .filter(isShown)
      .map((p) => [p.id, answered(p)(support[p.id] ?? NOBODY)(declined[p.id] ?? NOBODY)]),
  )
}

export const packagesOnBoard = {
  marksClosed: onBoard(flag(), (world) => world.packages.marks.closed),
  marksAnswered: onBoard(text('parties that have marked'), (world) => list(Object.keys(world.packages.marks.by))),
  packable: onBoard(text('questions that at least two parties could move on (PKG-2)'), (world) =>
    list(world.packages.marks.packable),
  ),
  packages: mapOnBoard(
    packageRow,
    (world) => shown(world, (p) => isOnTable(world, p)),
    'open ones; `seen:p1` runs until one may be put to the vote',
  ),
}
export const packagesOfDesk = {
  marks: onDesk(text('questions on which this party could move'), (world, party) =>
    list(world.packages.marks.by[party] ?? NOBODY),
  ),
  packages: mapOnDesk(
    packageRow,
    (world, party) => shown(world, (p) => !isOnTable(world, p) && p.shownTo.includes(party)),
    'packages that this seat sees and the board does not show',
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof packagesOnBoard> {}
  interface Desk extends Shown<typeof packagesOfDesk> {}
}
