/** A table as the browser of one seat has it, without a server: the real scenario, and of board and desk what a test is about. */
import './browser.ts'
import brief from '../../scenarios/cis-customs-union/briefs/KAZ.json' with { type: 'json' }
import scenarioFile from '../../scenarios/cis-customs-union/scenario.json' with { type: 'json' }
import { emptyBoard, emptyDesk } from '../../shared/engine/testing/empty-view.ts'
import type { Board, Desk } from '../../shared/engine/views/board.ts'
import type { ScenarioView } from '../../shared/scenario/public.ts'
import { board, deskHere, link, me, scenario } from '../table/state/table.ts'

interface Given {
  readonly stage: string
  readonly board?: Partial<Board>
  /** The moves of the desk with their verdicts. */
  readonly moves?: Readonly<Record<string, string>>
}

const PERSON = 'person-1'

/** KAZ sits at the table, at `stage`; its head looks at the desk. */
export function sitAt({ stage, board: given = {}, moves = {} }: Given): void {
  me.value = { table: 't1', token: '', party: 'KAZ', role: 'head', person: PERSON, name: 'Айгерім' } as typeof me.value
  scenario.value = { ...scenarioFile, briefs: { KAZ: brief } } as unknown as ScenarioView
  board.value = { ...emptyBoard(), phase: 'talks', ...given, stage }
  deskHere.value = {
    ...emptyDesk(),
    party: 'KAZ',
    acting: PERSON,
    people: new Map([[PERSON, { id: PERSON, name: 'Айгерім', role: 'head', present: true, bot: false }]]),
    moves: new Map(Object.entries(moves)),
  } as Desk
  link.value = 'live'
}
