/** The fields of board and desk that belong to no procedure. */
import { mapOnBoard, mapOnDesk, number, onBoard, onDesk, type Shown, text } from '../kernel/view-field.ts'
import { worthNow } from '../scoring/deal.ts'
import { sideOf } from '../scoring/from-world.ts'
import { deadlinesOf } from './deadlines.ts'
import { movesOfSeat, verdictOf } from './moves.ts'

export const coreOnBoard = {
  entries: onBoard(
    number('how many entries of the record all may read; outside closed talks, how many outcomes'),
    (world) => world.entries.all,
  ),
  scenario: onBoard(text(), (world) => world.scenario.id),
  pace: onBoard(text(), (world) => world.pace),
  deadlines: mapOnBoard(
    number(),
    (world) => deadlinesOf(world, 'all'),
    '`stage`, `question:plenary`, `ballot:b3`, `silence:s1`, `package:p1`, `chair:list`, … → when it falls due; in a pause they stand still',
  ),
}

export const coreOfDesk = {
  party: onDesk(text(), (_, party) => party),
  entries: onDesk(
    number('how many entries of the record this seat may read'),
    (world, party) => world.entries.of[party] ?? 0,
  ),
  value: onDesk(
    number(
      'the running score: own value with what is agreed so far in force and every other question outside; once the talks are over, of what is in force: 0–10,000 (SCR-5)',
    ),
    (world, party) => worthNow(sideOf(world, party)),
  ),
  deadlines: mapOnDesk(number(), (world, party) => deadlinesOf(world, party), 'those that the board does not show'),
  moves: mapOnDesk(
    text(),
    (world, party) => new Map(movesOfSeat(world, party).map((move) => [move.key, verdictOf(move)])),
    "what this seat may do now. Key: `command` or `command:target[:detail]`; value: '' when it is in order, else the refusal `RULE/code`, and after a space what its sentence needs, as JSON. A key that is missing is not on offer at this stage (STG-2)",
  ),
}

declare module '../kernel/view.ts' {
  interface Board extends Shown<typeof coreOnBoard> {}
  interface Desk extends Shown<typeof coreOfDesk> {}
}
