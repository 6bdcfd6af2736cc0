/** One package: who offers it, what it holds, what it is worth to us, who supports it, and the steps on it. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { Gain } from '../../scores/gain.tsx'
import { valueWith } from '../../scores/outcome-after.ts'
import { Terms } from '../../table/agenda/terms.tsx'
import { deadline } from '../../table/state/now.ts'
import { pace, scenario, seen } from '../../table/state/table.ts'
import { packageNumber, partyName, partyNames, partyOf, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { Section } from '../../ui/section.tsx'
import { gainsOf } from './gains.ts'
import { offerOn } from './offering.ts'

interface PackageCardProps {
  of: BoardPackage
  onRevise: () => void
  onCounter: () => void
}

function Support({ of: p }: { of: BoardPackage }): JSX.Element {
  const supporters = unlist(p.supporters)
  const sees = p.tabled ? undefined : unlist(p.shownTo)
  return (
    <ul class="backing">
      {scenario.value?.parties
        .filter(({ id }) => !sees || sees.includes(id))
        .map((party) => {
          const has = supporters.includes(party.id)
          return (
            <li key={party.id} class={has ? '' : 'muted'}>
              <Chip party={party} you={party.id === seen.value} />{' '}
              {party.id === p.party ? m.offered_it() : has ? m.supports() : m.no_answer_yet()}
            </li>
          )
        })}
    </ul>
  )
}

export function PackageCard({ of: p, onRevise, onCounter }: PackageCardProps): JSX.Element {
  const author = partyOf(p.party)
  const after = valueWith(unpair(p.terms))
  const mine = p.party === seen.value
  const supported = unlist(p.supporters).includes(seen.value)
  const body = { package: p.id, revision: p.revision }
  const number = packageNumber(p.id)
  return (
    <Section
      id={`package-${p.id}`}
      title={m.package_title({ number, revision: p.revision })}
      aside={<Countdown until={deadline(`package:${p.id}`)} of={pace.value?.package} label={m.clock_package()} />}
    >
      <p>
        {m.offered_by()} {author && <Chip party={author} named />} {partyName(p.party)}. {m.whole_or_none()}
      </p>
      {!p.tabled && <p class="note">{m.shown_to({ parties: partyNames(p.shownTo) })}</p>}
      <Terms of={unpair(p.terms)} />
      <p class="small">
        <b>{m.key_question_is()}</b> {questionTitle(p.key)}
      </p>
      {gainsOf(p).map(([party, text]) => (
        <p class="small" key={party}>
          <b>{m.gains_of({ party: partyName(party) })}</b> {text}
        </p>
      ))}
      {after !== undefined && <Gain after={after} scale />}
      <Support of={p} />
      <Acts
        of={[
          !mine &&
            !supported && {
              key: `support-package:${p.id}`,
              command: { type: 'support-package', ...body },
              label: m.support(),
            },
          !mine &&
            supported && {
              key: `withdraw-support:${p.id}`,
              command: { type: 'withdraw-support', ...body },
              label: m.withdraw_support(),
            },
          !mine && { key: offerOn(p.key), run: onCounter, label: m.counter_offer() },
          mine &&
            !p.tabled && {
              key: `table-package:${p.id}`,
              command: { type: 'table-package', ...body },
              label: m.table_package(),
            },
          p.tabled && {
            key: `put-package:${p.id}`,
            command: { type: 'put-package', ...body },
            label: m.put_to_vote(),
            icon: 'ballot',
          },
          mine && { key: `revise-package:${p.id}`, run: onRevise, label: m.revise_package(), icon: 'pen' },
          mine && {
            key: `withdraw-package:${p.id}`,
            command: { type: 'withdraw-package', package: p.id },
            label: m.withdraw_package(),
            quiet: true,
          },
        ]}
      />
    </Section>
  )
}
