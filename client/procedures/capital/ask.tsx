/** Asking our capital: about an answer to a question, a package that we see, or a document. */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { draft } from '../../table/state/drafts.ts'
import { board, desk, questions, scenario, seen } from '../../table/state/table.ts'
import { optionLabel, optionsOf, packageNumber, questionTitle } from '../../table/words/names.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'

const MATTERS = ['option', 'package', 'document'] as const

/** What may be asked about, as `option:tariff`; the questions on the list and our own hidden one. */
function matters(): readonly (readonly [string, string])[] {
  const known = questions.value.filter((q) => board.value?.questions.has(q.id) || q.hidden === seen.value)
  const packages = [...(board.value?.packages.keys() ?? []), ...(desk.value?.packages.keys() ?? [])]
  return [
    ...known.map(({ id }) => [`option:${id}`, questionTitle(id)] as const),
    ...packages.map((id) => [`package:${id}`, m.capital_package({ number: packageNumber(id) })] as const),
    ...(scenario.value?.documents ?? []).map(({ id, title }) => [`document:${id}`, tx(title)] as const),
  ]
}

export function Ask(): JSX.Element {
  const chosen = draft('capital', '')
  const option = draft('capital-option', '')
  const [about, target = ''] = chosen.value.split(':')
  const matter = MATTERS.find((one) => one === about)
  const isWhole = matter !== undefined && (matter !== 'option' || option.value !== '')
  return (
    <>
      <div class="field">
        <label for="capital-about">{m.capital_about()}</label>
        <select
          id="capital-about"
          value={chosen.value}
          onChange={(event) => {
            chosen.value = event.currentTarget.value
            option.value = ''
          }}
        >
          <option value="">{m.choose()}</option>
          {matters().map(([key, title]) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {matter === 'option' && (
        <div class="field">
          <label for="capital-option">{m.capital_option()}</label>
          <select
            id="capital-option"
            value={option.value}
            onChange={(event) => {
              option.value = event.currentTarget.value
            }}
          >
            <option value="">{m.choose()}</option>
            {optionsOf(target).map((id) => (
              <option key={id} value={id}>
                {optionLabel(target, id)}
              </option>
            ))}
          </select>
        </div>
      )}
      <Acts
        of={[
          {
            key: 'ask-capital',
            command: { type: 'ask-capital', about: matter ?? 'document', target, option: option.value },
            off: !isWhole,
            label: m.capital_send(),
          },
        ]}
      />
    </>
  )
}
