/** What this act needs to be seen, and nothing else: the panels of the procedure that asks for it. */
import type { JSX } from 'preact'
import type { Situation, State } from '../../shared/guidance/situation.ts'
import { type Drawn, panelsOfNow } from '../table/panels/registry.ts'
import { plenary } from '../table/state/bodies.ts'
import { board, opens, scenario, seen, stage } from '../table/state/table.ts'
import { partyName } from '../table/words/names.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { later } from '../ui/later.tsx'

const procedureOf = ({ key }: Drawn): string => key.replace(/-\d+$/, '')

/** Whoever waits sees what is waited for, by the clock that runs; else what the stage is about. */
const WAITED: Readonly<Record<string, State>> = {
  ballot: 'ballot',
  roll: 'ballot',
  poll: 'ballot',
  call: 'no-objection',
  silence: 'no-objection',
  package: 'package',
  proposal: 'offer',
  seen: 'package',
}
const PASSING: readonly State[] = ['ballot', 'no-objection', 'verdict', 'committee']

/** The panels of the most urgent procedure that has something to show before this situation. */
export function middleOf({ state, awaits }: Situation): readonly Drawn[] {
  const wanted = state === 'waiting' ? WAITED[awaits.until.split(':')[0] ?? ''] : state
  const all = panelsOfNow.value.filter(({ middleOf: states }) =>
    wanted ? states?.includes(wanted) : states?.length && !PASSING.some((passing) => states.includes(passing)),
  )
  // Offers are of two kinds, and only one is before us.
  const kind = awaits.until.startsWith('proposal') ? 'proposals' : 'packages'
  const one = state === 'offer' ? all.filter((panel) => procedureOf(panel) === kind) : all
  const over = panelsOfNow.value.filter(({ middleOf: states }) => states?.length === 0)
  return [...over, ...one.filter((panel) => one[0] && procedureOf(panel) === procedureOf(one[0]))]
}

/** The stage, and who presides; what is asked of it, until it is done, where no question is asked instead. */
function StageHead({ withGoal }: { withGoal: boolean }): JSX.Element | null {
  const at = stage.value
  const chair = plenary.value?.chair ?? ''
  if (!at) return null
  return (
    <>
      {withGoal && (
        <p class="eyebrow">
          {m.stage_number({
            number: (scenario.value?.stages.indexOf(at) ?? 0) + 1,
            all: scenario.value?.stages.length ?? 0,
          })}{' '}
          {chair === seen.value ? m.you_chair() : m.chair_is({ party: partyName(chair) })}
        </p>
      )}
      <h2 class={withGoal ? 'guide__title' : 'vh'} id="h-stage" tabIndex={-1}>
        {tx(at.title)}
      </h2>
      {withGoal && !board.value?.goalMet && <p class="goal">{tx(at.goal)}</p>}
    </>
  )
}

/** The ceremony of signature has a page of its own, up to the last parliament. */
const Rite = later(() => import('../procedures/treaty/rite.tsx').then((part) => part.Rite))
const RITES: readonly State[] = ['sign', 'ratify', 'parliament']
const isRite = ({ state }: Situation, panels: readonly Drawn[]): boolean =>
  RITES.includes(state) ||
  (state === 'waiting' && (opens('treaty') || opens('ratification')) && panels.every((p) => p.middleOf?.length === 0))

export function Middle({ of: now }: { of: Situation }): JSX.Element {
  const panels = middleOf(now)
  const parts = panels.filter(({ inStage }) => inStage)
  return (
    <>
      {parts.length > 0 && (
        <section class="sec" id="stage" aria-labelledby="h-stage">
          <StageHead withGoal={!parts.some((part) => procedureOf(part) === 'chain')} />
          {parts.map(({ key, Component }) => (
            <Component key={key} />
          ))}
        </section>
      )}
      {panels.map(({ key, inStage, Component }) => !inStage && <Component key={key} />)}
      {isRite(now, panels) && <Rite />}
    </>
  )
}
