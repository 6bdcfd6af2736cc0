/** Whether an offer of our own binds nobody, or both once a document is ratified: then it is a concession, to one party (CON-2). */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { Wish } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { board, seen } from '../../table/state/table.ts'
import { documentTitle } from '../../table/words/names.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import type { Offer } from './form.tsx'

export const mayConcede = (channel: string): boolean => isOffered(`offer-concession:${channel}`)

const OVER: readonly string[] = ['not-opened', 'refused', 'failed', 'applied-provisionally']
/** What we and these have still to ratify. */
const agreements = (others: readonly string[]): readonly string[] =>
  [...(board.value?.documents.values() ?? [])]
    .filter((d) => {
      const gone = [...unlist(d.declined), ...unlist(d.refusedAtHome), ...unpair(d.consents).keys()]
      return !OVER.includes(d.status) && ![seen.value, ...others].some((party) => gone.includes(party))
    })
    .map(({ id }) => id)

export interface Choice {
  /** The document chosen, or ''. */
  readonly agreement: string
  readonly among: readonly string[]
  /** Only a concession can be offered there now. */
  readonly isBinding: boolean
}
/** `named`: the one chosen before, as long as it is one to choose. */
export function releaseOf(channel: string, others: readonly string[], named: string): Choice {
  const among = mayConcede(channel) ? agreements(others) : []
  const isBinding = among.length > 0 && !isOffered(`make-proposal:${channel}`)
  return { among, isBinding, agreement: among.includes(named) ? named : isBinding ? (among[0] ?? '') : '' }
}

export const isAddressed = (to: readonly string[], agreement: string): boolean =>
  agreement === '' ? to.length > 0 : to.length === 1

export const sending = (
  channel: string,
  to: readonly string[],
  agreement: string,
  offer: Offer,
): Pick<Wish, 'key' | 'command'> =>
  agreement === ''
    ? {
        key: `make-proposal:${channel}`,
        command: { type: 'make-proposal', channel, to: [...to], ...offer, lang: lang.value },
      }
    : {
        key: `offer-concession:${channel}`,
        command: { type: 'offer-concession', channel, to: to[0] ?? '', agreement, ...offer, lang: lang.value },
      }

interface ReleaseProps {
  id: string
  of: Choice
  onAgreement: (document: string) => void
}
export const Release = ({ id, of: { agreement, among, isBinding }, onAgreement }: ReleaseProps): JSX.Element | null =>
  among.length === 0 ? null : (
    <div class="field">
      <label for={`${id}-release`}>{m.concession_when()}</label>
      <select id={`${id}-release`} value={agreement} onChange={({ currentTarget: { value } }) => onAgreement(value)}>
        {!isBinding && <option value="">{m.concession_never()}</option>}
        {among.map((document) => (
          <option key={document} value={document}>
            {m.concession_on({ document: documentTitle(document) })}
          </option>
        ))}
      </select>
      {agreement !== '' && <p class="note">{m.concession_note()}</p>}
    </div>
  )

/** What is missing of those to whom it is made. */
export const Whom = ({ to, agreement }: { to: readonly string[]; agreement: string }): JSX.Element | null =>
  isAddressed(to, agreement) ? null : <p class="note">{to.length === 0 ? m.choose_members() : m.concession_to_one()}</p>
