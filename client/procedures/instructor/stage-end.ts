/** What the end of the present stage does to what is open, as the board tells it: it is said before an instructor ends a stage (STG-3). */
import type { SubjectKind } from '../../../shared/engine/procedures/ballots/subject.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import type { BoardCall } from '../../../shared/engine/procedures/without-a-vote/view.ts'
import type { Board } from '../../../shared/engine/views/board.ts'
import type { Stage } from '../../../shared/scenario/schema.ts'

/** The procedure whose stages carry a ballot of this kind; '' of one that never outlives its stage. */
const CARRIED_BY: Readonly<Record<SubjectKind, string>> = {
  'close-stage': '',
  'end-talks': '',
  freeze: '',
  reconsider: 'text',
  option: 'text',
  package: 'packages',
  place: 'chain',
  rules: 'protocol',
  'rule-change': 'protocol',
  document: 'treaty',
  documents: 'treaty',
  breach: '',
}

/** Ballots and calls, questions under silence, packages: what lies before the table. */
export interface Matters {
  readonly subjects: readonly Pick<BoardBallot | BoardCall, 'id' | 'kind' | 'target' | 'detail'>[]
  readonly silences: readonly string[]
  readonly packages: readonly string[]
}
export interface StageEnd {
  /** The stage after this one; none after the last. */
  readonly next: string | undefined
  readonly lapses: Matters
  /** Goes on in the next stage. */
  readonly carried: Matters
  /** Is decided as it stands. */
  readonly counted: Matters
  /** Questions that no later stage takes up. */
  readonly leftOpen: readonly string[]
  /** Documents without a signature, or without enough consents. */
  readonly failing: readonly string[]
  /** Packages that were shown to some lapse, too: which, the board does not tell. */
  readonly losesUntabled: boolean
}

type Fate = 'lapses' | 'carried' | 'counted'
type Opening = Pick<Stage, 'id' | 'opens' | 'openBusiness'>

const opens = (stage: Opening | undefined, procedure: string): boolean =>
  (stage?.opens as readonly string[] | undefined)?.includes(procedure) ?? false

const SETTLED = ['settled', 'provisional', 'left-open']
const UNSIGNED = ['agreed', 'adopted', 'initialling']

function failing({ documents }: Board, stage: Opening | undefined): string[] {
  const all = [...documents.values()]
  const isUnsigned = ({ status, signatures }: (typeof all)[number]) =>
    UNSIGNED.includes(status) || (status === 'open-for-signature' && signatures === '')
  const left = [
    ...(opens(stage, 'treaty') ? all.filter(isUnsigned) : []),
    ...(opens(stage, 'ratification') ? all.filter(({ status }) => status === 'open-for-signature') : []),
  ]
  return [...new Set(left.map(({ id }) => id))]
}

export function endOfStage(board: Board, stages: readonly Opening[]): StageEnd {
  const at = stages.findIndex(({ id }) => id === board.stage)
  const [stage, next, ...later] = stages.slice(at)
  const fateWith = (procedure: string): Fate =>
    stage?.openBusiness === 'carry' && procedure !== '' && opens(next, procedure) ? 'carried' : 'lapses'
  const fateOf = ({ kind }: Pick<BoardBallot, 'kind'>, isBallot: boolean): Fate =>
    isBallot && stage?.openBusiness === 'vote' && CARRIED_BY[kind] !== '' ? 'counted' : fateWith(CARRIED_BY[kind])

  const ballots = [...board.ballots.values()].filter(({ open }) => open)
  const calls = [...board.calls.values()]
  const matters = (fate: Fate): Matters => ({
    subjects: [
      ...ballots.filter((ballot) => fateOf(ballot, true) === fate),
      ...calls.filter((call) => fateOf(call, false) === fate),
    ],
    silences: fateWith('silence') === fate ? [...board.silences.values()].map(({ question }) => question) : [],
    packages: fateWith('packages') === fate ? [...board.packages.keys()] : [],
  })
  const isLast = opens(stage, 'text') && ![next, ...later].some((s) => opens(s, 'text'))
  const unsettled = [...board.questions.values()].filter(({ status }) => !SETTLED.includes(status))
  return {
    next: next?.id,
    lapses: matters('lapses'),
    carried: matters('carried'),
    counted: matters('counted'),
    leftOpen: isLast ? unsettled.map(({ id }) => id) : [],
    failing: failing(board, stage),
    losesUntabled: opens(stage, 'packages') && fateWith('packages') === 'lapses',
  }
}
