/** One direct proposal: what we would give and get, in whose words, and our answer. */
import type { JSX } from 'preact'
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardProposal } from '../../../shared/engine/procedures/proposals/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { Gain } from '../../scores/gain.tsx'
import { valueWith } from '../../scores/outcome-after.ts'
import { entries } from '../../table/record/record.ts'
import { showTab } from '../../table/tabs/tabs.ts'
import { documentTitle, partyName, partyNames, partyOf } from '../../table/words/names.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { sentence } from '../../text/sentence.ts'
import { Chip } from '../../ui/chip.tsx'
import { Deal } from './deal.tsx'
import { Decline } from './decline.tsx'
import { awaitsMe, halves, isMine, openForm } from './open.ts'

/** What its author said with it; it stands in the record. */
function Words({ of: { id } }: { of: BoardProposal }): JSX.Element | null {
  const made = entries.value.find(({ params }) => params.proposal === id && 'gives' in params)
  const text = String(made?.params.text ?? '')
  return text === '' ? null : (
    <blockquote class="offer__words" lang={String(made?.params.lang)} dir="auto">
      {text}
    </blockquote>
  )
}

/** `inTalk`: where it was made; what has to be written is written in *Now*. */
export function ProposalCard({ of: p, inTalk = false }: { of: BoardProposal; inTalk?: boolean }): JSX.Element {
  const author = partyOf(p.by)
  const { gives, gets } = halves(p)
  const terms = new Map([...gives, ...gets])
  const after = valueWith(terms)
  const form = openForm()
  const open = (at: string) => () => {
    form.value = at
    if (inTalk) showTab('now')
  }
  const [counter, decline] = [`counter-proposal:${p.id}`, `decline-proposal:${p.id}`]
  const waits = unlist(p.to).filter((party) => !unlist(p.accepted).includes(party))
  return (
    <section class="offer">
      <p class="small">
        {author && <Chip party={author} you={isMine(p)} />}{' '}
        {p.channel !== PLENARY && !inTalk && <span class="note">{m.members_see()}</span>}
      </p>
      <h3 class="offer__title">
        {isMine(p)
          ? m.your_offer({ parties: partyNames(waits.join(' ')) })
          : p.agreement === ''
            ? m.offer_of({ party: partyName(p.by) })
            : m.concession_of({ party: partyName(p.by) })}
      </h3>
      {p.agreement !== '' && (
        <p>
          {m.concession_on({ document: documentTitle(p.agreement) })} <span class="note">{m.concession_note()}</span>
        </p>
      )}
      <Deal gives={gives} gets={gets} />
      <Words of={p} />
      {after !== undefined && <Gain after={after} label="" />}
      {awaitsMe(p) && p.agreement === '' && <p class="note">{m.offer_binds_nobody()}</p>}
      {form.value === decline && !inTalk ? (
        <Decline
          at={decline}
          terms={terms}
          command={(reason) => ({ type: 'decline-proposal', proposal: p.id, reason, lang: lang.value })}
        />
      ) : (
        <Acts
          of={[
            {
              key: `accept-proposal:${p.id}`,
              command: { type: 'accept-proposal', proposal: p.id },
              label: sentence('acts.accept'),
              icon: 'check',
              main: !inTalk,
            },
            form.value !== counter && { key: counter, run: open(counter), label: sentence('acts.counter') },
            { key: decline, run: open(decline), label: sentence('acts.decline') },
            {
              key: `withdraw-proposal:${p.id}`,
              command: { type: 'withdraw-proposal', proposal: p.id },
              label: m.withdraw_offer(),
              quiet: true,
            },
          ]}
        />
      )}
    </section>
  )
}
