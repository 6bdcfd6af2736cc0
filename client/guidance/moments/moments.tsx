/**
 * A moment: what has just happened, drawn over the page for a few seconds or until one goes on. It is in the record, too: nothing is
 * lost. Still with reduced motion, and silent.
 */
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Act } from '../../../shared/guidance/situation.ts'
import { Acts } from '../../moves/acts.tsx'
import { board, seen } from '../../table/state/table.ts'
import { sentence } from '../../text/sentence.ts'
import { look, situation } from '../situation.ts'
import { wishFor } from '../wish.ts'
import { ChairPassed } from './chair-line.tsx'
import { goOn, moment } from './current.ts'
import { Drawn } from './drawn.tsx'
import type { Moment } from './moment.ts'
import { stepsOut, usePlace } from './place.ts'
import './moments.css'

/** ms */
const STANDS = 4000
/** Where something can be done about it. */
const STANDS_WITH_ACTS = 10_000

/** What guidance offers about the vote that has just failed: to talk to whoever stands in the way, to let the question rest. */
function actsOn(now: Moment): readonly Act[] {
  const { state, main, second = [] } = situation.value ?? {}
  if (now.kind !== 'blocked' || state !== 'verdict' || !main) return []
  return [main, ...second].filter(({ steps }) => steps.length > 0)
}
/** On, and past the verdict that says the same. */
function goFurther(): void {
  const { state, main, second = [] } = situation.peek() ?? {}
  if (state === 'verdict' && moment.peek()?.kind === 'blocked')
    look([main, ...second].find((act) => act?.steps.length === 0)?.sees)
  goOn()
}

const GOOD: readonly Moment['kind'][] = ['accepted', 'agreed-at-home', 'signed', 'in-force']
/** What one has to think about stands until one goes on. */
const stays = (now: Moment): boolean => now.kind === 'refused-at-home' && now.party === seen.value

export const Moments = (): JSX.Element => (
  <>
    <ChairPassed />
    <Standing />
  </>
)

function Standing(): JSX.Element | null {
  const now = moment.value
  const { at, waits } = usePlace(now?.seq)
  const giving = now && !waits && !stays(now) ? now.seq : undefined
  const acts = now ? actsOn(now) : []
  const time = acts.length > 0 ? STANDS_WITH_ACTS : STANDS
  useEffect(() => {
    if (giving === undefined) return
    const timer = setTimeout(goOn, time)
    return () => clearTimeout(timer)
  }, [giving, time])
  if (!now || waits || board.value?.phase === 'over') return null
  return (
    <section
      class={`moment ${GOOD.includes(now.kind) ? 'moment--yes' : 'moment--no'}`}
      key={now.seq}
      role="status"
      tabIndex={-1}
      ref={at}
      onFocusOut={(event) => stepsOut(event) && goOn()}
    >
      <div class="moment__in">
        <Drawn of={now} />
        <Acts of={acts.map((act) => ({ ...wishFor(act, act.label === 'ask'), after: goFurther }))}>
          <button class="btn" type="button" onClick={goFurther}>
            {sentence('acts.continue')}
          </button>
        </Acts>
      </div>
    </section>
  )
}
