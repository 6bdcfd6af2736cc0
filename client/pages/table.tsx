/** One table: takes the kept seat, connects, and shows the page that our part and the table's phase call for. */
import { useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ApiError, http } from '../net/http.ts'
import { forgetSeat, type Seat, seatAt } from '../net/seats.ts'
import { connect, disconnect, tryNow } from '../net/table.ts'
import { m } from '../paraglide/messages.js'
import { go, path } from '../route.ts'
import { announceTable } from '../table/announcements/announcements.ts'
import { LiveRegion } from '../table/announcements/live-region.tsx'
import { turn } from '../table/announcements/turn.ts'
import { hinderedBy } from '../table/head/coming-back.ts'
import { fetchOpen, PROCEDURES } from '../table/panels/registry.ts'
import { oldestMark } from '../table/record/read-marks.ts'
import { catchUp, forgetRecord } from '../table/record/record.ts'
import { board, eyes, isInstructor, leaveTable, link, lostBecause, me, scenario } from '../table/state/table.ts'
import { tx } from '../text/lang.ts'
import { hasMessages, m as words } from '../text/m.ts'
import { sentence } from '../text/sentence.ts'
import { Head } from '../ui/head.tsx'
import { LATE, Lazy } from '../ui/lazy.tsx'
import { Failure, Loading } from '../ui/states.tsx'

const desk = () => Promise.all([import('./desk.tsx'), fetchOpen('desk')]).then(([page]) => page.Desk)
const lobby = () => import('./lobby.tsx').then((page) => page.Lobby)
const result = () => Promise.all([import('./result.tsx'), fetchOpen('result')]).then(([page]) => page.Result)
const watch = () => Promise.all([import('./watch.tsx'), fetchOpen('watch')]).then(([page]) => page.Watch)
const start = () => import('../procedures/clock/start.tsx').then((page) => page.Start)

/** Which page: an instructor watches, unless it looks through a seat; a delegate waits, negotiates, or sees the result. */
function pageNow() {
  const phase = board.value?.phase
  if (isInstructor.value && !eyes.value) return watch
  if (phase === 'over') return result
  if (board.value?.stoppedFor === 'start' && !isInstructor.value) return start
  return phase === 'lobby' && !isInstructor.value ? lobby : desk
}

/** What did not come is asked for again so much later, ms. */
const AGAIN = 5_000

/** The scenario as we may know it, again whenever a question is raised, news comes, or we are seated elsewhere. */
function useScenario(seat: Seat | undefined): unknown {
  const [trouble, setTrouble] = useState<unknown>()
  const [known, setKnown] = useState('')
  useSignalEffect(() =>
    setKnown([me.value?.party, board.value?.news, ...(board.value?.questions.keys() ?? [])].join(' ')),
  )
  useEffect(() => {
    if (!seat) return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = () =>
      http.scenario(seat.table, seat.token).then(
        (got) => {
          if (gone) return
          scenario.value = got
          setTrouble(undefined)
        },
        (error) => {
          if (gone) return
          setTrouble(error)
          timer = setTimeout(load, AGAIN)
        },
      )
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [seat, known])
  return trouble
}

const Message = ({
  what,
  kept,
  retry,
  label,
}: {
  what: string
  kept?: string
  retry: () => void
  label?: string
}): JSX.Element => (
  <div class="page page--paper">
    <Head />
    <main class="sheet">
      <Failure what={what} retry={retry} {...(kept && { kept })} {...(label && { label })} />
    </main>
  </div>
)

const reload = (): void => location.reload()

/** Until there is a table to draw: what we wait for, or what has kept us waiting and how it goes on. */
function Entering(): JSX.Element {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE)
    return () => clearTimeout(timer)
  }, [])
  const hindered = hinderedBy()
  if (hindered) return <Message what={hindered} retry={tryNow} />
  if (isLate && link.value === 'live') return <Message what={m.error_load()} kept={m.lost_kept()} retry={reload} />
  return <Loading what={m.entering()} />
}

/** Reasons after which this seat will not be ours again. */
const GONE = ['bad-token', 'seat-gone', 'unknown-table']
function startAnew({ table }: Seat): void {
  forgetSeat(table)
  go('/')
}

export function Table(): JSX.Element {
  const id = path.value.split('/')[2] ?? ''
  const [seat] = useState(() => seatAt(id))
  const trouble = useScenario(seat)
  useEffect(() => {
    if (!seat) return
    me.value = seat
    connect(seat)
    const quiet = announceTable()
    return () => {
      quiet()
      for (const { leave } of PROCEDURES) leave?.()
      disconnect()
      leaveTable()
      forgetRecord()
    }
  }, [seat])
  useSignalEffect(() => {
    if (link.value === 'live') void catchUp(oldestMark()).catch(() => {})
  })
  useSignalEffect(() => {
    document.title = [turn.value?.what, tx(scenario.value?.title), m.brand()].filter(Boolean).join(' – ')
  })

  if (!seat)
    return <Message what={m.no_seat_here()} kept={m.no_seat_kept()} retry={() => go('/')} label={m.join_with_code()} />
  if (link.value === 'replaced') {
    return <Message what={m.replaced()} kept={m.replaced_kept()} retry={() => connect(seat)} label={m.take_it_back()} />
  }
  if (link.value === 'lost') {
    const what = sentence(`errors.${lostBecause.value}`) || m.lost()
    if (GONE.includes(lostBecause.value)) {
      return <Message what={what} kept={m.no_seat_kept()} retry={() => startAnew(seat)} label={m.join_with_code()} />
    }
    return <Message what={what} kept={m.lost_kept()} retry={reload} label={words.reload_page() || m.retry()} />
  }
  if (trouble instanceof ApiError && trouble.code !== 'offline' && !scenario.value) {
    const what = sentence(`errors.${trouble.code}`) || m.error_load()
    return <Message what={what} kept={m.lost_kept()} retry={reload} />
  }
  const load = pageNow()
  return (
    <>
      {board.value && scenario.value && hasMessages.value ? <Lazy key={load.toString()} load={load} /> : <Entering />}
      <LiveRegion />
    </>
  )
}
