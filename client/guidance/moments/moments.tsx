/**
 * A moment: what has just happened, drawn over the page for a few seconds or until one goes on. It is in the record, too: nothing is
 * lost. Still with reduced motion, and silent.
 */
import type { JSX, TargetedFocusEvent } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { crossedRedLines, riskOfCrossing } from '../../../shared/engine/scoring/risk.ts'
import type { Act } from '../../../shared/guidance/situation.ts'
import { Acts } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { side } from '../../scores/side.ts'
import { board, seen } from '../../table/state/table.ts'
import { documentTitle, optionLabel, partyName, partyOf, questionTitle, terms } from '../../table/words/names.ts'
import { tx } from '../../text/lang.ts'
import { sentence } from '../../text/sentence.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { look, situation } from '../situation.ts'
import { wishFor } from '../wish.ts'
import { ChairPassed } from './chair-line.tsx'
import { goOn, moment } from './current.ts'
import { House } from './house.tsx'
import type { Moment } from './moment.ts'
import './moments.css'

/** ms */
const STANDS = 4000
/** Where something can be done about it. */
const STANDS_WITH_ACTS = 10_000

type Of<Kind extends Moment['kind']> = Extract<Moment, { kind: Kind }>

/** Our own parliament with the danger that it meant; another's is only named, for its red lines are its own. */
function AtHome({ of: { kind, party, document } }: { of: Of<'refused-at-home'> }): JSX.Element {
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

function Signed({ of: { party, document } }: { of: Of<'signed'> }): JSX.Element {
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

function Blocked({ of: now }: { of: Of<'blocked' | 'objected' | 'lapsed'> }): JSX.Element {
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

function Drawn({ of: now }: { of: Moment }): JSX.Element {
  switch (now.kind) {
    case 'refused-at-home':
    case 'agreed-at-home':
    case 'signed':
    case 'in-force':
      return now.kind === 'signed' ? (
        <Signed of={now as Of<'signed'>} />
      ) : now.kind === 'in-force' ? (
        <Plain of={now} over={m.moment_in_force()} what={documentTitle(now.document)} />
      ) : (
        <AtHome of={now as Of<'refused-at-home'>} />
      )
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

/** What guidance offers about the vote that has just failed: to talk to whoever stands in the way, to let the question rest. */
function actsOn(now: Moment): readonly Act[] {
  const { state, main, second = [] } = situation.value ?? {}
  if (now.kind !== 'blocked' || state !== 'verdict' || !main) return []
  return [main, ...second].filter(({ steps }) => steps.length > 0)
}
/** On, and past the verdict that says the same. */
function goFurther(): void {
  const { state, main, second = [] } = situation.peek() ?? {}
  if (state === 'verdict' && moment.peek()?.kind === 'blocked')
    look([main, ...second].find((act) => act?.steps.length === 0)?.sees)
  goOn()
}

const GOOD: readonly Moment['kind'][] = ['accepted', 'agreed-at-home', 'signed', 'in-force']
/** What one has to think about stands until one goes on. */
const stays = (now: Moment): boolean => now.kind === 'refused-at-home' && now.party === seen.value

const WRITING = 'textarea, select, input:not([type="checkbox"], [type="radio"])'
/** The field in which somebody writes, if the moment would lie on it: what is typed goes on where it was begun, and is seen. */
function fieldUnder(own: HTMLElement): Element | undefined {
  const field = document.activeElement
  if (!field?.matches(WRITING)) return undefined
  const [over, under] = [own.getBoundingClientRect(), field.getBoundingClientRect()]
  return under.left < over.right && under.right > over.left ? field : undefined
}

/**
 * It covers what has the focus: so long it has it itself, one moment after the other, and gives it back in the end. It does not come
 * over a field in which somebody writes before that is left.
 */
function usePlace(seq: number | undefined) {
  const at = useRef<HTMLElement>(null)
  const origin = useRef<HTMLElement | undefined>(undefined)
  const [field, setField] = useState<Element>()
  useLayoutEffect(() => {
    const own = at.current
    const active = document.activeElement
    const isNowhere = active === null || active === document.body
    if (own) {
      setField(fieldUnder(own))
      if (active?.matches(WRITING)) return
      if (active instanceof HTMLElement && !isNowhere) origin.current = active
      own.focus({ preventScroll: true })
    } else {
      if (isNowhere) origin.current?.focus({ preventScroll: true })
      origin.current = undefined
    }
  }, [seq, field])
  useEffect(() => {
    if (!field) return
    const leave = () => setField(undefined)
    field.addEventListener('blur', leave)
    return () => field.removeEventListener('blur', leave)
  }, [field])
  return { at, waits: field?.isConnected === true }
}

/** Out of it, and not out of the window. */
const stepsOut = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLElement>): boolean =>
  relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)

export const Moments = (): JSX.Element => (
  <>
    <ChairPassed />
    <Standing />
  </>
)

function Standing(): JSX.Element | null {
  const now = moment.value
  const { at, waits } = usePlace(now?.seq)
  const giving = now && !waits && !stays(now) ? now.seq : undefined
  const acts = now ? actsOn(now) : []
  const time = acts.length > 0 ? STANDS_WITH_ACTS : STANDS
  useEffect(() => {
    if (giving === undefined) return
    const timer = setTimeout(goOn, time)
    return () => clearTimeout(timer)
  }, [giving, time])
  if (!now || waits || board.value?.phase === 'over') return null
  return (
    <section
      class={`moment ${GOOD.includes(now.kind) ? 'moment--yes' : 'moment--no'}`}
      key={now.seq}
      role="status"
      tabIndex={-1}
      ref={at}
      onFocusOut={(event) => stepsOut(event) && goOn()}
    >
      <div class="moment__in">
        <Drawn of={now} />
        <Acts of={acts.map((act) => ({ ...wishFor(act, act.label === 'ask'), after: goFurther }))}>
          <button class="btn" type="button" onClick={goFurther}>
            {sentence('acts.continue')}
          </button>
        </Acts>
      </div>
    </section>
  )
}
