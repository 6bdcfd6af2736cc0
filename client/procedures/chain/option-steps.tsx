/** One option in the discussion: its words, who backs it, what it is worth to us, and what can be done with it. */
import type { JSX } from 'preact'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { Acts, type Wish } from '../../moves/acts.tsx'
import { valueWith } from '../../scores/outcome-after.ts'
import { desk, seen } from '../../table/state/table.ts'
import { fullWording, isWorded, optionLabel, optionWording, partyOf } from '../../table/words/names.ts'
import { change, points } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { Brackets } from '../../ui/brackets.tsx'
import { Chip } from '../../ui/chip.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { circulating } from '../silence/circulate.ts'
import { Stances, stanceSteps } from '../text/stances.tsx'
import { taking } from '../without-a-vote/taking.ts'

interface OptionStepsProps {
  question: string
  option: string
  backing: ReadonlyMap<string, string>
  /** Where the reasons stand for buttons that are off. */
  reasonsIn: string
}

/** What can be done with an option; `own` is the one that we back. */
function stepsOn(question: string, option: string, own: boolean): (Wish | false)[] {
  const circulate = circulating(question, option)
  return [
    taking(question, option),
    !own && {
      key: `back-option:${question}:${option}`,
      command: { type: 'back-option', question, option },
      label: m.back_option(),
    },
    {
      key: `put-to-vote:${question}:${option}`,
      command: { type: 'put-to-vote', question, option },
      label: m.put_to_vote(),
      icon: 'ballot',
    },
    circulate && { ...circulate, icon: 'silent' },
    ...(own ? [] : stanceSteps(question, option)),
  ]
}

/** The keys of the steps that are drawn: why some are off is said once for all options. */
export const stepKeys = (question: string, option: string, own: boolean): (string | undefined)[] =>
  stepsOn(question, option, own).flatMap((step) => (step ? [step.key] : []))

export function OptionSteps({ question, option, backing, reasonsIn }: OptionStepsProps): JSX.Element {
  const backers = [...backing].filter(([, o]) => o === option).map(([p]) => p)
  const own = backing.get(seen.value) === option
  const before = desk.value?.value
  const after = valueWith(new Map([[question, option]]))
  return (
    <li class={`step${own ? ' step--own' : ''}`}>
      <div class="step__what">
        <p class="serif">
          <Brackets>{isWorded(option) ? optionWording(question, option) : optionLabel(question, option)}</Brackets>
        </p>
        {option === LEFT_OPEN && <p class="note">{fullWording(question, option)}</p>}
        <p class="chips">
          {backers.map((id) => {
            const party = partyOf(id)
            return party && <Chip key={id} party={party} you={id === seen.value} />
          })}
          {backers.length === 0 && <span class="note">{m.nobody_backs()}</span>}
          {own && <span class="note">{m.you_back_this()}</span>}
        </p>
        <Stances question={question} option={option} />
        {before !== undefined && after !== undefined && (
          <p class="step__worth">
            <PrivateTag>{m.worth_to_you({ value: points(after), change: change(before, after) })}</PrivateTag>
          </p>
        )}
      </div>
      <Acts reasonsIn={reasonsIn} of={stepsOn(question, option, own)} />
    </li>
  )
}
