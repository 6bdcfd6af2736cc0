/** The test at home (TRT-3): which red lines a document crosses for a party, and the risk that its parliament refuses. */
import type { RedLine } from '../../scenario/schema.ts'
import type { World } from '../kernel/world.ts'

/** Red lines of `party` that the settled questions of `document` cross; a reserved question binds nobody and crosses none. */
export function crossedRedLines(world: World, party: string, document: string, reserved?: string): RedLine[] {
  return (world.scenario.briefs[party]?.redLines ?? []).filter((line) => {
    const question = world.questions[line.question]
    const inDocument = world.scenario.questions.some((q) => q.id === line.question && q.document === document)
    const binds = question?.status === 'settled' && !question.aside.includes(party) && line.question !== reserved
    return inDocument && binds && line.options.includes(question.agreed)
  })
}

/** Percent: one minus the product of the single chances of approval, rounded down; news may have changed a line's risk. */
export function riskAtHome(world: World, party: string, document: string, reserved?: string): number {
  const lines = crossedRedLines(world, party, document, reserved)
  // Whole numbers to the end (DEC-12): the one division of the product by its scale is exact where the result is whole.
  const approval = lines.reduce((product, line) => product * (100 - riskOf(world, line)), 100)
  return 100 - Math.ceil(approval / 100 ** lines.length)
}

/** A red line's risk with what news added, between 0 and 100. */
export const riskOf = (world: World, line: RedLine): number =>
  Math.min(100, Math.max(0, line.risk + (world.risks[line.id] ?? 0)))
