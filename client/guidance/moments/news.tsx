/** News as an event: what happened, and what it changes for us (P25). What it changes for others is their own. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { riskOf } from '../../../shared/engine/scoring/risk.ts'
import type { Situation } from '../../../shared/guidance/situation.ts'
import { m } from '../../paraglide/messages.js'
import { side } from '../../scores/side.ts'
import { draft } from '../../table/state/drafts.ts'
import { brief, desk, scenario } from '../../table/state/table.ts'
import { injectTitle } from '../../table/words/names.ts'
import { change, points } from '../../text/format.ts'
import { tx } from '../../text/lang.ts'
import { PrivateTag } from '../../ui/private.tsx'
import './moments.css'

/** What no agreement was worth and how risky each red line was when we read the news before. */
interface Known {
  readonly reservation: number
  readonly risks: Readonly<Record<string, number>>
}
const NONE: Known = { reservation: -1, risks: {} }

const known = (): Known => ({
  reservation: desk.value?.reservation ?? 0,
  risks: Object.fromEntries(
    (side.value?.interests.redLines ?? []).map((line) => [
      line.id,
      side.value ? riskOf(side.value.interests, line) : 0,
    ]),
  ),
})

/** As the brief had it, before any news. */
const atFirst = (): Known => ({
  reservation: brief.value?.reservation ?? 0,
  risks: Object.fromEntries((brief.value?.redLines ?? []).map(({ id, risk }) => [id, risk])),
})

function Changes({ since }: { since: Known }): JSX.Element {
  const now = known()
  const lines = (brief.value?.redLines ?? []).filter(({ id }) => now.risks[id] !== since.risks[id])
  const isTouched = lines.length > 0 || now.reservation !== since.reservation
  return (
    <div class="private">
      <PrivateTag />
      <h3>{m.news_for_you()}</h3>
      {!isTouched && <p>{m.news_nothing()}</p>}
      {now.reservation !== since.reservation && (
        <p>
          {m.news_limit({
            before: points(since.reservation),
            after: points(now.reservation),
            by: change(since.reservation, now.reservation),
          })}
        </p>
      )}
      {lines.map(({ id, text }) => (
        <p key={id}>{m.news_risk({ line: tx(text), before: since.risks[id] ?? 0, after: now.risks[id] ?? 0 })}</p>
      ))}
    </div>
  )
}

export function NewsPaper({ of: { main } }: { of: Situation }): JSX.Element | null {
  const id = main?.sees?.replace('news:', '')
  const before = draft('news-known', NONE)
  const [since] = useState(() => (before.peek() === NONE ? atFirst() : before.peek()))
  // Once it was read the next news is measured by what this one has left.
  useEffect(
    () => () => {
      before.value = known()
    },
    [id],
  )
  const news = scenario.value?.injects.find((inject) => inject.id === id)
  if (!news) return null
  return (
    <>
      <article class="paper">
        <p class="paper__top">{m.news_event()}</p>
        <h2>{injectTitle(news.id)}</h2>
        <p class="paper__text">{tx(news.text)}</p>
      </article>
      <Changes since={since} />
    </>
  )
}
