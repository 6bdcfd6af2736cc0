/** *Now*: the top says what to do, the middle shows what this act needs, the foot does it; the rest is folded. */
import { signal } from '@preact/signals'
import type { FunctionComponent, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Act, Situation } from '../../shared/guidance/situation.ts'
import { Acts, Guided } from '../moves/acts.tsx'
import { Subjects } from '../procedures/procedure.ts'
import { SUBJECTS } from '../table/panels/registry.ts'
import { board } from '../table/state/table.ts'
import { m } from '../text/m.ts'
import { hasGuidance } from '../text/sentence.ts'
import { later } from '../ui/later.tsx'
import { InTab } from '../ui/section.tsx'
import { Loading } from '../ui/states.tsx'
import { Coach } from './coach.tsx'
import { areBelow, Dock, Why } from './dock.tsx'
import { useProposal } from './form.ts'
import { Middle } from './middle.tsx'
import { Others } from './others.tsx'
import { look, situation } from './situation.ts'
import { isDoneElsewhere, wishFor } from './wish.ts'
import './guidance.css'

const Contents = later(() => import('./contents.tsx').then((part) => part.Contents))

/** What has just happened: fetched when there is time, and without it the record has it all the same. */
const moments = signal<FunctionComponent>(() => null)
const fetchMoments = (): void =>
  void import('./moments/moments.tsx').then(
    (part) => {
      moments.value = part.Moments
    },
    () => {},
  )

const Plain = later(() => import('./plain.tsx').then((part) => part.Plain))

/** A verdict stands for so long, ms, or until one goes on. */
const MOMENT = 3000
/** While something can be done about it. */
const MOMENT_WITH_ACTS = 10_000

/** A moment gives way by itself. */
function useMoment({ state, main, second }: Situation): void {
  const acts = [main, ...second]
  const sees = state === 'verdict' ? acts.find((act) => act?.steps.length === 0)?.sees : undefined
  const time = acts.some((act) => act?.label === 'ask') ? MOMENT_WITH_ACTS : MOMENT
  useEffect(() => {
    if (sees === undefined) return
    const timer = setTimeout(look, time, sees)
    return () => clearTimeout(timer)
  }, [sees, time])
}

const movesIn = ({ main, second }: Situation): ReadonlySet<string> =>
  new Set([main, ...second].flatMap((act) => (act && !isDoneElsewhere(act) ? act.steps.map(({ move }) => move) : [])))

/** The rules have the way to their change beside each. */
const isShown = ({ label }: Act): boolean => label !== 'change-rule'

function Told({ of: now }: { of: Situation }): JSX.Element {
  useMoment(now)
  useProposal(now)
  const moves = movesIn(now)
  return (
    <section class="guide" data-panel="now" aria-label={m.tab_now()}>
      <Coach of={now} />
      <div class="guide__body">
        <Guided.Provider value={moves}>
          <Middle of={now} />
        </Guided.Provider>
        {now.main && <Contents of={now} />}
        <Why of={now} />
        {!areBelow(now) && <Acts of={now.second.filter(isShown).map((act) => wishFor(act, false))} />}
        <Guided.Provider value={moves}>
          <Others of={now} />
        </Guided.Provider>
      </div>
      <Dock of={now} />
    </section>
  )
}

export function NowPanel(): JSX.Element {
  useEffect(fetchMoments, [])
  const now = situation.value
  if (!now) return <Plain />
  if (!hasGuidance.value) return <Loading />
  // A break is ended where it was begun, in the strip under the head.
  const { main: _, ...still } = now
  const told = board.value?.stoppedFor === 'break' ? still : now
  return (
    <Subjects.Provider value={SUBJECTS}>
      <InTab.Provider value="">
        <moments.value />
        <Told of={told} />
      </InTab.Provider>
    </Subjects.Provider>
  )
}
