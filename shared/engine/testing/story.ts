/** Steps of stories about the small scenario; each leaves KAZ in the chair unless it says otherwise. */
import { discussing, openBallotOf, PLENARY, presides, roundOf } from '../bodies/selectors.ts'
import { type Actor, HOST } from '../kernel/actor.ts'
import type { World } from '../kernel/world.ts'
import type { Step } from './given.ts'
import type { Wish } from './meeting.ts'

export const PARTIES: readonly string[] = ['KAZ', 'KGZ', 'RUS']

/** The talks have begun; the first stage. */
export const begun: Step = (m) => void m.begin()

/** The instructor has advanced the table to a stage: default rules, no hidden question, everything ranked medium. */
export const inStage =
  (stage: string): Step =>
  (m) => {
    if (m.world.stages.phase === 'lobby') m.begin()
    while (m.world.stages.stage !== stage) m.instruct({ type: 'advance' })
  }

/** The clock alone has brought the table to a stage; the chair has passed on the way. */
export const atStage =
  (stage: string): Step =>
  (m) =>
    void m.begin().waitFor(stage)

export const done =
  (party: string, command: Wish): Step =>
  (m) =>
    void m.act(party === 'chair' ? presides(m.world, PLENARY) : party, command)
export const instructed =
  (command: Wish): Step =>
  (m) =>
    void m.instruct(command)
export const hosted =
  (command: Wish): Step =>
  (m) =>
    void m.host(command)
export const waited =
  (seconds: number): Step =>
  (m) =>
    void m.wait(seconds)

/** Each party named votes as said in the open ballot; under roll-call in the order in which they are called. */
export const votes =
  (positions: Readonly<Record<string, string>>): Step =>
  (m) => {
    const ballot = openBallotOf(m.world, PLENARY)
    const left = new Map(Object.entries(positions))
    while (left.size > 0) {
      const party = m.world.ballots.all[ballot]?.called || (left.keys().next().value ?? '')
      m.act(party, { type: 'vote', ballot, position: left.get(party) })
      left.delete(party)
    }
  }
export const allVote = (position: string): Step => votes(Object.fromEntries(PARTIES.map((party) => [party, position])))

/** The rules of procedure are adopted with roll-call (FLR-15). The talks have begun. */
export const rollCallAdopted: Step = (m) => {
  done('KGZ', { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' })(m)
  allVote('yes')(m)
  done('KAZ', { type: 'put-rules' })(m)
  allVote('yes')(m)
}

export const backed =
  (question: string, backing: Readonly<Record<string, string>>): Step =>
  (m) => {
    for (const [party, option] of Object.entries(backing)) m.act(party, { type: 'back-option', question, option })
  }

/** The instructor has corrected the record: this is agreed. */
export const agreed =
  (answers: Readonly<Record<string, string>>): Step =>
  (m) => {
    for (const [question, option] of Object.entries(answers)) m.instruct({ type: 'correct', question, option })
  }

export const seated = (person: string, party: string, role: string): Step =>
  hosted({ type: 'seat-person', person, name: `Name of ${person}`, party, role, bot: false })
export const gone = (person: string): Step => hosted({ type: 'mark-away', person })
export const back = (person: string): Step => hosted({ type: 'mark-returned', person })
export const person = (id: string): Actor => ({ kind: 'delegate', person: id })
export { HOST }

/** Leaves the negotiation, in its two steps; for a minute the instructor may undo it, and nothing follows. */
export const withdrawn =
  (party: string): Step =>
  (m) => {
    m.act(party, { type: 'announce-withdrawal' })
    m.act(party, { type: 'confirm-withdrawal' })
  }

/** The same, and that minute is over; every other clock has as much time left as before. */
export const left =
  (party: string): Step =>
  (m) => {
    const clocks = Object.entries(m.world.clock.deadlines)
    withdrawn(party)(m)
    const given = clocks.map(
      ([key, until]) => ({ type: 'time-extended', key, seconds: 60, until: until + 60_000 }) as const,
    )
    m.happened(...given).wait(60)
  }

/** Where the plenary stands. */
export const plenaryOf = (world: World) => ({
  chair: presides(world, PLENARY),
  round: roundOf(world, PLENARY),
  discussing: discussing(world, PLENARY),
  openBallot: openBallotOf(world, PLENARY),
})
