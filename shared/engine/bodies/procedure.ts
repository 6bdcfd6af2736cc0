/** What bodies keep of the facts: their chairs, their rounds, and what lies before them. */
import type { Draft } from 'mutative'
import { lines } from '../kernel/line.ts'
import { procedure } from '../kernel/procedure.ts'
import { known } from '../kernel/world.ts'
import type { BodyEvents } from './events.ts'
import { ofBody } from './line.ts'
import { type BodiesState, type Business, startBodies } from './state.ts'
import { bodiesOfDesk, bodiesOnBoard } from './view.ts'

type Slice = Draft<BodiesState>

const push = (slice: Slice, body: string, item: Business): void => {
  known(slice.all, body).business.push(item)
}
/** Takes something off the stack, and with it whatever was taken up on it. */
const take = (slice: Slice, { kind, id }: Business): void => {
  for (const body of Object.values(slice.all)) {
    const at = body.business.findIndex((b) => b.kind === kind && b.id === id)
    if (at >= 0) body.business.splice(at, 1)
  }
}

export const bodies = procedure({
  id: 'bodies',
  opens: 'always',
  start: startBodies,
  commands: {},
  evolve: {
    'chair-passed': (slice, { body, to }) => {
      known(slice.all, body).chair = to
    },
    'round-begun': (slice, { body, round }) => {
      known(slice.all, body).round = round
    },
    'question-taken': (slice, { body, question, round }) => {
      known(slice.all, body).round = round
      push(slice, body, { kind: 'question', id: question })
    },
    'question-put-back': (slice, { question }) => take(slice, { kind: 'question', id: question }),
    'question-frozen': (slice, { question }) => take(slice, { kind: 'question', id: question }),
    'question-settled': (slice, { question }) => take(slice, { kind: 'question', id: question }),
    'question-left-open': (slice, { question }) => take(slice, { kind: 'question', id: question }),
    'question-referred': (slice, { question }) => take(slice, { kind: 'question', id: question }),
    'body-sat': (slice, { body }) => {
      Object.assign(known(slice.all, body), { sits: true, round: 1 })
    },
    'body-rose': (slice, { body }) => {
      known(slice.all, body).sits = false
    },
    'ballot-opened': (slice, { body, ballot }) => push(slice, body, { kind: 'ballot', id: ballot }),
    'ballot-closed': (slice, { body, ballot }) => {
      take(slice, { kind: 'ballot', id: ballot })
      known(slice.all, body).lastBallot = ballot
    },
    'ballot-lapsed': (slice, { ballot }) => take(slice, { kind: 'ballot', id: ballot }),
  },
  view: { board: bodiesOnBoard, desk: bodiesOfDesk },
  record: lines<BodyEvents>({
    'chair-passed': ofBody((e) => ({ from: e.from, party: e.to, step: e.step })),
  }),
})
