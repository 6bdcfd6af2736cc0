/** One option in the discussion: who says what of it in its brackets, what it is worth to us beside them; opened, our own word. */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { redLinesAgainst } from '../../../shared/engine/scoring/risk.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { Acts, Guided, type Wish } from '../../moves/acts.tsx'
import { isOffered, offer } from '../../moves/offers.ts'
import { valueWith } from '../../scores/outcome-after.ts'
import { side } from '../../scores/side.ts'
import { desk, seen } from '../../table/state/table.ts'
import { fullWording, isWorded, optionLabel, optionWording } from '../../table/words/names.ts'
import { change, points } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { circulating } from '../silence/circulate.ts'
import { ownStance, Stances, stanceSteps } from '../text/stances.tsx'
import { taking } from '../without-a-vote/taking.ts'

interface OptionStepsProps {
  question: string
  option: string
  backing: ReadonlyMap<string, string>
  /** Where the reasons stand for buttons that are off. */
  reasonsIn: string
}

/** Our own word on it: support, live with, cannot accept; pressed again it is taken back. */
const wordsOn = (question: string, option: string, own: boolean): Wish[] => [
  own
    ? {
        key: `withdraw-backing:${question}`,
        command: { type: 'withdraw-backing', question },
        label: m.back_option(),
        pressed: true,
      }
    : {
        key: `back-option:${question}:${option}`,
        command: { type: 'back-option', question, option },
        label: m.back_option(),
        pressed: false,
      },
  ...(own ? [] : stanceSteps(question, option)),
]
/** What brings it to a decision. */
function stepsOn(question: string, option: string): (Wish | false)[] {
  const circulate = circulating(question, option)
  return [
    taking(question, option),
    {
      key: `put-to-vote:${question}:${option}`,
      command: { type: 'put-to-vote', question, option },
      label: m.put_to_vote(),
      icon: 'ballot',
    },
    circulate && { ...circulate, icon: 'silent' },
  ]
}

/** The keys of the steps that are drawn: why some are off is said once for all options. */
export const stepKeys = (question: string, option: string, own: boolean): (string | undefined)[] =>
  [...wordsOn(question, option, own), ...stepsOn(question, option)].flatMap((step) => (step ? [step.key] : []))

function Own({ question, option }: { question: string; option: string }): JSX.Element | null {
  const before = desk.value?.value
  const after = valueWith(new Map([[question, option]]))
  if (before === undefined || after === undefined) return null
  const lines = side.value ? redLinesAgainst(side.value.interests, question, option) : []
  return (
    <span class="step__own">
      <span class="vh">{m.only_you_see()}: </span>
      <b>{change(before, after)}</b>
      <span>
        <span aria-hidden="true">→</span> {points(after)}
      </span>
      {lines.length > 0 && <span class="against">{m.red_line()}</span>}
    </span>
  )
}

export function OptionSteps({ question, option, backing, reasonsIn }: OptionStepsProps): JSX.Element {
  const guided = useContext(Guided)
  const own = backing.get(seen.value) === option
  const all = wordsOn(question, option, own)
  const words = guided ? all.filter(({ key = '' }) => offer(key) === '') : all
  const steps = stepsOn(question, option)
  const canSay = words.some(({ key = '' }) => offer(key) === '')
  const hasMore = [...words, ...steps].some((step) => step && isOffered(step.key ?? ''))
  const said = own ? 'back' : ownStance(question, option)
  return (
    <li class={`step${own ? ' step--own' : ''}`}>
      <details name={`options-${question}`}>
        <summary>
          <span class="step__pub">
            <span class="step__t">
              {isWorded(option) ? optionWording(question, option) : optionLabel(question, option)}
            </span>
            {option === LEFT_OPEN && <span class="note">{fullWording(question, option)}</span>}
            <Stances question={question} option={option} backing={backing} />
            <span class="step__you">
              <span>{ownWords[said]()}</span>
              {canSay && <u>{said === 'nothing' ? m.say_it() : m.change_it()}</u>}
            </span>
          </span>
          <Own question={question} option={option} />
        </summary>
        {hasMore && (
          <div class="step__acts">
            <Guided.Provider value={guided && new Set()}>
              <Acts reasonsIn={reasonsIn} of={words} />
            </Guided.Provider>
            <Acts reasonsIn={reasonsIn} of={steps} />
          </div>
        )}
      </details>
    </li>
  )
}

const ownWords = {
  back: m.you_back_this,
  canLive: m.you_can_live,
  cannot: m.you_cannot,
  nothing: m.nothing_said,
} as const
