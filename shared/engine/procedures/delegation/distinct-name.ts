/** Two people at one table are told apart by their names. */

import { LIMITS } from '../../../writing/limits.ts'
import { sameName } from '../../../writing/same.ts'
import type { World } from '../../kernel/world.ts'

/** The name as the table calls its bearer: one that somebody has already, or that looks like it, gets a number. Bots have none. */
export function distinctName(world: World, name: string): string {
  const taken = Object.values(world.delegation.people).filter(({ bot }) => !bot)
  const isTaken = (wish: string): boolean => taken.some((person) => sameName(person.name, wish))
  let distinct = name
  for (let number = 2; isTaken(distinct); number += 1) distinct = marked(name, ` (${number})`)
  return distinct
}

const marked = (name: string, mark: string): string =>
  `${[...name].reduce((kept, sign) => (kept.length + sign.length + mark.length > LIMITS.name ? kept : kept + sign), '').trimEnd()}${mark}`
