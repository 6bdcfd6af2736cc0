/** One channel: what was said, what is offered, and what one may do there. */
import { Fragment, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { isInstructorIn } from '../../../shared/engine/kernel/actor.ts'
import type { RecordEntry } from '../../../shared/protocol/messages.ts'
import { Acts } from '../../moves/acts.tsx'
import { isActing, isOffered } from '../../moves/offers.ts'
import { recordLine } from '../../table/record/record-panel.tsx'
import { isReadOnly, me, seen } from '../../table/state/table.ts'
import { isInView, isPhone } from '../../table/tabs/tabs.ts'
import { partyOf } from '../../table/words/names.ts'
import { hour } from '../../text/format.ts'
import { isolated } from '../../text/isolated.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { LateFold } from '../../ui/late-fold.tsx'
import { later } from '../../ui/later.tsx'
import { Empty } from '../../ui/states.tsx'
import { proposals } from '../proposals/open.ts'
import { channelKind, channelName } from './channel-name.ts'
import { isMember, isOfOffers, markHeard, type TalkChannel, talk, unreadIn } from './channels.ts'
import { Composer } from './composer.tsx'

const OffersInTalk = later(() => import('../proposals/in-talk.tsx').then((part) => part.OffersInTalk))
const Disclose = later(() => import('./disclose.tsx').then((part) => part.Disclose))
const NewOffer = later(() => import('../proposals/new-offer.tsx').then((part) => part.NewOfferForm))

function Said({ entry }: { entry: RecordEntry }): JSX.Element {
  if (isOfOffers(entry)) return <li class="say small muted">{recordLine(entry)}</li>
  const { party, name, person, bot, text, lang: spoken } = entry.params
  const seat = partyOf(String(party))
  return (
    <li class="say">
      <p class="say__who">
        {seat && <Chip party={seat} />}
        <span>
          {person === me.value?.person
            ? m.name_you({ name: isolated(String(name)) })
            : bot
              ? m.role_bot()
              : isInstructorIn(String(person))
                ? m.role_instructor()
                : isolated(String(name))}
        </span>
        <time dateTime={new Date(entry.at).toISOString()}>{hour(entry.at)}</time>
      </p>
      <p lang={String(spoken)} class="say__text" dir="auto">
        {String(text)}
      </p>
    </li>
  )
}

/** What was unread when the channel came into view: it stays marked for as long as one looks. */
function useUnread(id: string, isVisible: boolean): { readonly first: number; readonly count: number } {
  const found = useRef(NONE_UNREAD)
  const wasVisible = useRef(false)
  if (isVisible && !wasVisible.current) {
    const fresh = unreadIn(id)
    found.current = { first: fresh[0]?.seq ?? 0, count: fresh.length }
  }
  wasVisible.current = isVisible
  return found.current
}
const NONE_UNREAD = { first: 0, count: 0 }

/** Brings what is new into view: the list moves where it is a list of its own, the page on a phone (P12). */
function useNewInView(said: readonly RecordEntry[], first: number, isVisible: boolean) {
  const list = useRef<HTMLOListElement>(null)
  const before = useRef(said.length)
  useEffect(() => {
    const isMore = said.length > before.current
    before.current = said.length
    if (!isVisible) return
    // After the turn of a tab, which goes to the top of the page by itself.
    const frame = requestAnimationFrame(() => {
      const at = list.current
      at?.scrollTo({ top: at.scrollHeight })
      if (!at || !isPhone()) return
      if (isMore) at.lastElementChild?.scrollIntoView({ block: 'nearest' })
      else at.querySelector('.say--new')?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [said.length, first, isVisible])
  return list
}

export function Room({ of: c }: { of: TalkChannel }): JSX.Element {
  const said = talk.value.get(c.id) ?? []
  const visible = isInView('talk')
  const fresh = useUnread(c.id, visible)
  const end = useNewInView(said, fresh.first, visible)
  useEffect(() => {
    if (visible) markHeard(c.id)
  }, [c.id, said.length, visible])
  return (
    <div class={`room${c.secret ? ' room--secret' : ''}`}>
      <p class="note">
        {c.kind === 'secret' ? (c.disclosed ? m.secret_note_known() : m.secret_note()) : channelKind(c)}{' '}
        {m.instructor_reads()}
      </p>
      {isMember(c) ? (
        said.length > 0 ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          <ol ref={end} class="room__said" tabIndex={0} aria-label={channelName(c)}>
            {said.map((entry) => (
              <Fragment key={entry.seq}>
                {entry.seq === fresh.first && <li class="say--new">{m.new_count({ count: fresh.count })}</li>}
                <Said entry={entry} />
              </Fragment>
            ))}
          </ol>
        ) : (
          <Empty>{m.nothing_said()}</Empty>
        )
      ) : (
        <Empty>{m.not_in_channel()}</Empty>
      )}
      {proposals.value.some((p) => p.channel === c.id) && <OffersInTalk channel={c.id} />}
      {isOffered(`say:${c.id}`) && seen.value && !isReadOnly.value && <Composer of={c} />}
      {(isOffered(`make-proposal:${c.id}`) || isOffered(`offer-concession:${c.id}`)) &&
        isActing.value &&
        !isReadOnly.value && <LateFold isAct title={m.make_offer()} inside={() => <NewOffer channel={c.id} />} />}
      {!c.disclosed && isOffered(`disclose-channel:${c.id}`) && isActing.value && !isReadOnly.value && (
        <LateFold isAct title={m.disclose_channel()} inside={() => <Disclose channel={c.id} />} />
      )}
      <Acts
        of={[
          {
            key: `leave-channel:${c.id}`,
            command: { type: 'leave-channel', channel: c.id },
            label: m.leave_channel(),
            quiet: true,
          },
        ]}
      />
    </div>
  )
}
