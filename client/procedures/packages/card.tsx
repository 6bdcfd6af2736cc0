/** One package: who offers it, what we would give and get, what it is worth to us, who has said what to it, and the steps on it. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { Gain } from '../../scores/gain.tsx'
import { valueWith } from '../../scores/outcome-after.ts'
import { deadline } from '../../table/state/now.ts'
import { pace, scenario, seen } from '../../table/state/table.ts'
import { packageNumber, partyName, partyNames, partyOf, questionTitle } from '../../table/words/names.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { sentence } from '../../text/sentence.ts'
import { Chip } from '../../ui/chip.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { later } from '../../ui/later.tsx'
import { Section } from '../../ui/section.tsx'
import { Deal, split } from '../proposals/deal.tsx'
import { openForm } from '../proposals/open.ts'
import { gainsOf } from './gains.ts'
import { offerOn } from './offering.ts'

const Decline = later(() => import('../proposals/decline.tsx').then((part) => part.Decline))

function standing(p: BoardPackage, party: string): string {
  if (party === p.party) return m.offered_it()
  if (unlist(p.supporters).includes(party)) return m.supports()
  return unlist(p.declined).includes(party) ? m.has_declined() : m.no_answer_yet()
}

function Support({ of: p }: { of: BoardPackage }): JSX.Element {
  const supporters = unlist(p.supporters)
  const sees = p.tabled ? undefined : unlist(p.shownTo)
  return (
    <ul class="backing">
      {scenario.value?.parties
        .filter(({ id }) => !sees || sees.includes(id))
        .map((party) => (
          <li key={party.id} class={supporters.includes(party.id) ? '' : 'muted'}>
            <Chip party={party} you={party.id === seen.value} /> {standing(p, party.id)}
          </li>
        ))}
    </ul>
  )
}

function Steps({ of: p }: { of: BoardPackage }): JSX.Element {
  const mine = p.party === seen.value
  const supported = unlist(p.supporters).includes(seen.value)
  const body = { package: p.id, revision: p.revision }
  const form = openForm()
  const [decline, counter] = [`decline-package:${p.id}`, `package:counter:${p.id}`]
  const open = (at: string) => () => {
    form.value = at
  }
  if (form.value === decline && !mine)
    return (
      <Decline
        at={decline}
        terms={unpair(p.terms)}
        command={(reason) => ({ type: 'decline-package', ...body, reason, lang: lang.value })}
      />
    )
  return (
    <Acts
      of={[
        !mine &&
          !supported && {
            key: `support-package:${p.id}`,
            command: { type: 'support-package', ...body },
            label: sentence('acts.accept'),
            icon: 'check',
          },
        !mine &&
          supported && {
            key: `withdraw-support:${p.id}`,
            command: { type: 'withdraw-support', ...body },
            label: m.withdraw_support(),
          },
        !mine && { key: offerOn(p.key), run: open(counter), label: sentence('acts.counter') },
        !mine &&
          !unlist(p.declined).includes(seen.value) && {
            key: decline,
            run: open(decline),
            label: sentence('acts.decline'),
          },
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
        {
          key: `take-package-as-agreed:${p.id}`,
          command: { type: 'take-package-as-agreed', ...body },
          label: m.take_as_agreed(),
          quiet: true,
        },
        mine && {
          key: `revise-package:${p.id}`,
          run: open(`package:revise:${p.id}`),
          label: m.revise_package(),
          icon: 'pen',
        },
        mine && {
          key: `withdraw-package:${p.id}`,
          command: { type: 'withdraw-package', package: p.id },
          label: m.withdraw_offer(),
          quiet: true,
        },
      ]}
    />
  )
}

export function PackageCard({ of: p }: { of: BoardPackage }): JSX.Element {
  const author = partyOf(p.party)
  const after = valueWith(unpair(p.terms))
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
      {p.answers && <p class="note">{m.answers_package({ number: packageNumber(p.answers) })}</p>}
      {!p.tabled && <p class="note">{m.shown_to({ parties: partyNames(p.shownTo) })}</p>}
      <Deal {...split(unpair(p.terms))} />
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
      <Steps of={p} />
    </Section>
  )
}
