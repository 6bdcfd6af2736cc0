/**
 * A tour of a first practice: six stops of one sentence, each beside the thing itself, which is outlined. It covers nothing and
 * holds nothing up: whoever plays on may leave it standing.
 */
import type { JSX } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { m } from '../../paraglide/messages.js'
import { showTab, type Tab } from '../../table/tabs/tabs.ts'
import './tour.css'

interface Stop {
  readonly tab: Tab
  /** What it points at. */
  readonly at: string
  readonly say: () => string
}

const STOPS: readonly Stop[] = [
  { tab: 'now', at: '.coach', say: m.tour_coach },
  { tab: 'now', at: '.dock', say: m.tour_act },
  { tab: 'now', at: '.dock .own', say: m.tour_score },
  { tab: 'text', at: '#text', say: m.tour_text },
  { tab: 'talk', at: '#talk', say: m.tour_talk },
  { tab: 'brief', at: '.brief-panel', say: m.tour_brief },
]
/** What a part of the page has to come in, if its code is still on its way, ms. */
const COMES_WITHIN = 3000
const LOOKS_EVERY = 50

/** Outlines the thing as soon as it is drawn, and brings it into view; returns how to take the outline away. */
function pointAt({ tab, at }: Stop, below: HTMLElement | null): () => void {
  showTab(tab)
  let target: Element | null = null
  const since = performance.now()
  const look = () => {
    target = document.querySelector(at)
    if (!target) {
      if (performance.now() - since > COMES_WITHIN) clearInterval(timer)
      return
    }
    clearInterval(timer)
    target.setAttribute('data-toured', '')
    const { top, bottom } = target.getBoundingClientRect()
    const head = below?.getBoundingClientRect().bottom ?? 0
    const isSeen = top >= head && Math.min(bottom, top + 200) <= innerHeight
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
    if (!isSeen) target.scrollIntoView({ block: 'start', behavior })
  }
  const timer = setInterval(look, LOOKS_EVERY)
  return () => {
    clearInterval(timer)
    target?.removeAttribute('data-toured')
  }
}

export function Tour({ onDone }: { onDone: () => void }): JSX.Element {
  const [at, setAt] = useState(0)
  const card = useRef<HTMLElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const says = useId()
  const stop = STOPS[at]
  const isLast = at === STOPS.length - 1
  useEffect(() => (stop ? pointAt(stop, card.current) : undefined), [stop])
  useLayoutEffect(() => next.current?.focus({ preventScroll: true }), [])
  function end(): void {
    showTab('now')
    onDone()
  }
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  })
  return (
    <section class="tour" ref={card} aria-label={m.tour()}>
      <p class="tour__say" id={says} role="status">
        {stop?.say()}
      </p>
      <div class="btns">
        <span class="note">
          {at + 1} / {STOPS.length}
        </span>
        <button
          class="btn btn--main"
          type="button"
          ref={next}
          aria-describedby={says}
          onClick={() => (isLast ? end() : setAt(at + 1))}
        >
          {isLast ? m.tour_done() : m.tour_next()}
        </button>
        {!isLast && (
          <button class="btn btn--quiet" type="button" onClick={end}>
            {m.tour_skip()}
          </button>
        )}
      </div>
    </section>
  )
}
