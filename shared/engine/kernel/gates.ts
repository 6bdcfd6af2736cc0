/** The gate before commands, asked once for all that stand behind the same: most acts open and close none (`selector`). */
import { selector } from '../tracking/tracked-world.ts'
import { checkGate, knownAs } from './gate.ts'
import type { By } from './procedure.ts'
import type { Refusal } from './refusal.ts'
import { COMMANDS, type Registered } from './registry.ts'
import type { World } from './world.ts'

type Gate = (world: World, body: string, person: string) => Refusal | undefined

/** All that `checkGate` asks of a command. */
const kindOf = ({ procedure, rule: { who, always, inEveryStage, opensWith, outsideToo } }: Registered): string =>
  JSON.stringify([procedure.id, who, always, inEveryStage, opensWith, outsideToo])

const isSame = (a: Refusal | undefined, b: Refusal | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)
const gateOf = (registered: Registered): Gate =>
  selector(
    (world, body: string, person: string) =>
      checkGate(world, registered, body, knownAs(world, { kind: 'delegate', person }, 0)),
    isSame,
  )

const GATES: ReadonlyMap<Registered, Gate> = new Map(
  [...Map.groupBy(COMMANDS.values(), kindOf).values()].flatMap(([first, ...others]) => {
    const gate = gateOf(first as Registered)
    return [first as Registered, ...others].map((registered): [Registered, Gate] => [registered, gate])
  }),
)

/** The refusal that stands before the command's own rules, or undefined. */
export const passGate = (world: World, registered: Registered, body: string, by: By): Refusal | undefined =>
  by.actor.kind === 'delegate'
    ? GATES.get(registered)?.(world, body, by.actor.person)
    : checkGate(world, registered, body, by)
