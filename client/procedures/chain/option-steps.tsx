/** One option in the discussion: its words, who backs it, what it is worth to us, and what can be done with it. */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { isForTheChair } from '../../moves/offers.ts'
import { valueWith } from '../../scores/outcome-after.ts'
import { isWorded, optionLabel, optionWording, partyOf } from '../../table/names.ts'
import { desk, seen } from '../../table/table.ts'
import { change, points } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'

interface OptionStepsProps {
  question: string
  option: string
  backing: ReadonlyMap<string, string>
  /** Where the reasons stand for buttons that are off. */
  reasonsIn: string
}

/** The keys of an option's steps; one of the chair alone is not drawn for the others on each option. */
export const stepKeys = (question: string, option: string): string[] =>
  ['back-option', 'put-to-vote', 'circulate-under-silence']
    .map((step) => `${step}:${question}:${option}`)
    .filter((key) => !isForTheChair(key))

export function OptionSteps({ question, option, backing, reasonsIn }: OptionStepsProps): JSX.Element {
  const backers = [...backing].filter(([, o]) => o === option).map(([p]) => p)
  const own = backing.get(seen.value) === option
  const before = desk.value?.value
  const after = valueWith(new Map([[question, option]]))
  const target = `${question}:${option}`
  return (
    <li class={`step${own ? ' step--own' : ''}`}>
      <div class="step__what">
        <p class="serif">
          <span class="br">[</span>
          {isWorded(option) ? optionWording(question, option) : optionLabel(question, option)}
          <span class="br">]</span>
        </p>
        <p class="chips">
          {backers.map((id) => {
            const party = partyOf(id)
            return party && <Chip key={id} party={party} you={id === seen.value} />
          })}
          {backers.length === 0 && <span class="note">{m.nobody_backs()}</span>}
          {own && <span class="note">{m.you_back_this()}</span>}
        </p>
        {before !== undefined && after !== undefined && (
          <p class="private__tag step__worth">
            <Icon name="lock" />
            <span>{m.worth_to_you({ value: points(after), change: change(before, after) })}</span>
          </p>
        )}
      </div>
      <Acts
        reasonsIn={reasonsIn}
        of={[
          !own && {
            key: `back-option:${target}`,
            command: { type: 'back-option', question, option },
            label: m.back_option(),
          },
          {
            key: `put-to-vote:${target}`,
            command: { type: 'put-to-vote', question, option },
            label: m.put_to_vote(),
            icon: 'ballot',
          },
          !isForTheChair(`circulate-under-silence:${target}`) && {
            key: `circulate-under-silence:${target}`,
            command: { type: 'circulate-under-silence', question, option },
            label: m.circulate(),
            icon: 'silent',
          },
        ]}
      />
    </li>
  )
}
