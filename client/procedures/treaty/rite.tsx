/** The ceremony on one page: each document, who has signed it, what it changes for us, and whether we sign it; one act for all (P16, P21). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { board, scenario, seen } from '../../table/state/table.ts'
import { documentStatus } from '../../table/words/closed-lists.ts'
import { change } from '../../text/format.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { FinalText } from './final-text.tsx'
import { gainBy, riskBy } from './ticking.ts'
import { readyAct, tick, ticked } from './ticks.ts'
import './rite.css'

/** Icon and word of the last step that a party has taken. */
function stepOf(d: BoardDocument, party: string): readonly [icon: string, word: string] {
  if (unlist(d.refusedAtHome).includes(party)) return ['cross', m.refused_at_home()]
  if (unlist(d.declined).includes(party)) return ['cross', m.has_declined()]
  if (unpair(d.consents).has(party)) return ['check', m.is_bound()]
  if (unpair(d.signatures).has(party)) return ['pen', m.has_signed()]
  if (d.status === 'initialling' && unlist(d.initials).includes(party)) return ['check', m.has_initialled()]
  return d.status === 'failed' ? ['cross', m.did_not_sign()] : ['wait', m.awaited_one()]
}

/** Those of one step stand together: with five states and four documents a line for each would fill three phones. */
function Hands({ of: d }: { of: BoardDocument }): JSX.Element {
  // Where we are to sign, what is awaited of us says so itself.
  const isOurs = readyAct(d.id) !== undefined
  const parties = scenario.value?.parties.filter(({ id }) => !isOurs || id !== seen.value) ?? []
  const steps = new Map(parties.map(({ id }) => stepOf(d, id)).map(([icon, word]) => [word, icon]))
  return (
    <ul class="rite__hands">
      {[...steps].map(([word, icon]) => (
        <li key={word} class={icon === 'wait' ? 'muted' : icon === 'cross' ? 'against' : ''}>
          <Icon name={icon} /> {word}:{' '}
          {parties.map(
            (party) =>
              stepOf(d, party.id)[1] === word && <Chip key={party.id} party={party} you={party.id === seen.value} />,
          )}
        </li>
      ))}
    </ul>
  )
}

const labels = {
  'sign-document': m.tick_to_sign,
  'confirm-signature': m.confirm_signature,
  'ratify-document': m.tick_to_ratify,
} as const

/** Ours to decide: what it changes, and the tick, which lays its final text open. */
function Ours({ of: { id }, isRead, onRead }: { of: Document; isRead: boolean; onRead: () => void }): JSX.Element {
  const gain = gainBy(id)
  const risk = riskBy(id)
  return (
    <>
      {gain !== undefined && (
        <p class="private private--line rite__gain">
          <PrivateTag>{m.for_you_is({ change: change(0, gain) })}</PrivateTag>
          {risk > 0 && <span class="small">{m.risk_at_home({ risk })}</span>}
        </p>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={ticked().includes(id)}
          onChange={({ currentTarget: { checked } }) => {
            tick(id, checked)
            if (checked) onRead()
          }}
        />
        <b>{labels[readyAct(id) ?? 'sign-document']()}</b>
      </label>
      {isRead && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="signing__text" tabIndex={0} aria-label={m.final_text()}>
          <FinalText document={id} />
        </section>
      )}
    </>
  )
}

const NOT_YET = ['draft', 'not-opened']

export function Rite(): JSX.Element {
  /** The one whose text lies open. */
  const [read, setRead] = useState('')
  const shown = scenario.value?.documents.flatMap((doc) => {
    const d = board.value?.documents.get(doc.id)
    return d && !NOT_YET.includes(d.status) ? [{ doc, d }] : []
  })
  const open = ticked()
  const laidOpen = open.includes(read) ? read : (open[0] ?? '')
  return (
    <section class="sec rite" id="rite" aria-labelledby="h-rite">
      <h2 class="vh" id="h-rite">
        {m.documents()}
      </h2>
      {(shown?.length ?? 0) === 0 && <p>{m.documents_note()}</p>}
      {shown?.map(({ doc, d }) => (
        <article class="rite__doc" key={doc.id} aria-labelledby={`rite-${doc.id}`}>
          <h3 id={`rite-${doc.id}`}>{tx(doc.title)}</h3>
          {d.status !== 'open-for-signature' && <p class="note">{documentStatus(d.status)}</p>}
          {d.status !== 'agreed' && d.status !== 'refused' && <Hands of={d} />}
          {readyAct(doc.id) && <Ours of={doc} isRead={laidOpen === doc.id} onRead={() => setRead(doc.id)} />}
        </article>
      ))}
    </section>
  )
}
