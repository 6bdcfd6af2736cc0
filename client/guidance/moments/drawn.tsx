/** What is drawn of each kind of moment. */
import type { JSX } from 'preact'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { crossedRedLines, riskOfCrossing } from '../../../shared/engine/scoring/risk.ts'
import { m } from '../../paraglide/messages.js'
import { side } from '../../scores/side.ts'
import { seen } from '../../table/state/table.ts'
import { documentTitle, optionLabel, partyName, partyOf, questionTitle, terms } from '../../table/words/names.ts'
import { tx } from '../../text/lang.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { House } from './house.tsx'
import type { Moment } from './moment.ts'

type OfDocument = Extract<Moment, { readonly document: string }>
type OfProposal = Extract<Moment, { readonly kind: 'blocked' | 'objected' | 'lapsed' }>

/** Our own parliament with the danger that it meant; another's is only named, for its red lines are its own. */
function AtHome({ of: { kind, party, document } }: { of: OfDocument }): JSX.Element {
  const isAgreed = kind === 'agreed-at-home'
  const ours = party === seen.value ? side.value : undefined
  const lines = ours ? crossedRedLines(ours, document) : []
  return (
    <>
      <p class="moment__over">{m.parliament_of({ party: partyName(party) })}</p>
      <h2 class="moment__verdict">{isAgreed ? m.home_agreed() : m.home_refused()}</h2>
      <p>{documentTitle(document)}</p>
      {ours && <House risk={riskOfCrossing(ours.interests, lines)} isAgreed={isAgreed} />}
      {ours && !isAgreed && lines.length > 0 && (
        <div class="private">
          <PrivateTag />
          <ul class="small">
            {lines.map((line) => (
              <li key={line.id}>{tx(line.text)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Signed({ of: { party, document } }: { of: OfDocument }): JSX.Element {
  return (
    <>
      <p class="moment__over">{m.moment_signed()}</p>
      <h2 class="moment__verdict">{documentTitle(document)}</h2>
      <p class="moment__hand">
        <span>{partyName(party)}</span>
      </p>
    </>
  )
}

/** A proposal of ours that came to nothing, and why. */
const STOPPED_BY = { objected: m.moment_objected, blocked: m.moment_blocked, lapsed: m.moment_lapsed } as const

function Blocked({ of: now }: { of: OfProposal }): JSX.Element {
  const { subject } = now
  const against = now.kind === 'lapsed' ? '' : now.against
  const what = subject.kind === 'option' ? optionLabel(subject.target, subject.detail) : m.moment_own_proposal()
  return (
    <>
      <p class="moment__over">
        <Icon name="cross" /> {STOPPED_BY[now.kind]()}
      </p>
      <h2 class="moment__what">{what}</h2>
      {subject.kind === 'option' && <p>{questionTitle(subject.target)}</p>}
      {against && (
        <p class="moment__who">
          {m.moment_against()}
          {unlist(against).map((party) => {
            const chip = partyOf(party)
            return (
              chip && (
                <span key={party}>
                  <Chip party={chip} named /> {partyName(party)}
                </span>
              )
            )
          })}
        </p>
      )}
      {now.kind === 'objected' && <blockquote class="guide__quote">{now.reason}</blockquote>}
      {subject.kind === 'option' && <p>{m.moment_blocked_then()}</p>}
    </>
  )
}

interface PlainProps {
  of: Moment
  over: string
  what: string
  /** What follows from it for the others. */
  then?: string
}
function Plain({ of: { party }, over, what, then }: PlainProps): JSX.Element {
  const chip = partyOf(party)
  return (
    <>
      <p class="moment__over">
        {chip && <Chip party={chip} named />} {over}
      </p>
      <h2 class="moment__verdict">{what}</h2>
      {then && <p>{then}</p>}
    </>
  )
}

export function Drawn({ of: now }: { of: Moment }): JSX.Element {
  switch (now.kind) {
    case 'refused-at-home':
    case 'agreed-at-home':
      return <AtHome of={now} />
    case 'signed':
      return <Signed of={now} />
    case 'in-force':
      return <Plain of={now} over={m.moment_in_force()} what={documentTitle(now.document)} />
    case 'blocked':
    case 'objected':
    case 'lapsed':
      return <Blocked of={now} />
    case 'accepted':
      return (
        <Plain
          of={now}
          over={m.moment_accepted()}
          what={partyName(now.party)}
          then={[now.gives, now.asks].map(terms).filter(Boolean).join('; ')}
        />
      )
    case 'left':
      return <Plain of={now} over={m.moment_left()} what={partyName(now.party)} then={m.moment_left_then()} />
    case 'walked-out':
      return (
        <Plain of={now} over={m.moment_walked_out()} what={partyName(now.party)} then={m.moment_walked_out_then()} />
      )
  }
}
