/**
 * What the live region says, to whoever listens to the page: new lines of the record in their order, each once, whatever
 * happened to the connection meanwhile; what waits for our seat; and how little time is left. Never a letter typed.
 */
import { effect, signal, untracked } from '@preact/signals'
import type { RecordEntry } from '../../../shared/protocol/messages.ts'
import type { Warning } from '../../procedures/procedure.ts'
import { clock } from '../../text/format.ts'
import { isInLanguage } from '../../text/m.ts'
import { hasReasons, hasSentences, recordText } from '../../text/sentence.ts'
import { PROCEDURES } from '../panels/registry.ts'
import { begunAfter, lineOf } from '../record/record.ts'
import { deadline, now } from '../state/now.ts'
import { board } from '../state/table.ts'
import { isNamed } from '../words/names.ts'
import { turn } from './turn.ts'

interface Spoken {
  readonly id: number
  readonly at: number
  readonly text: string
}
/** So many sentences stay to be read again, and all for so long, ms: after a drop a hundred may come at once. */
const KEPT = 20
const STAY_MS = 60_000
/** The last that were said, oldest first. They are added and never replaced: what comes at once is said one after the other. */
export const spoken = signal<readonly Spoken[]>([])

function say(text: string): void {
  if (text === '') return
  const before = spoken.peek()
  const at = Date.now()
  const kept = before.filter((old, i) => i >= before.length - KEPT || at - old.at < STAY_MS)
  spoken.value = [...kept, { id: (before.at(-1)?.id ?? 0) + 1, at, text }]
}

const ALOUD: ReadonlySet<string> = new Set(PROCEDURES.flatMap(({ aloud = [] }) => aloud))
/** How long a line waits for the names of what it is about, which come by another way, ms. */
const NAMES_MS = 3000

/** Lines that were there when we came are for the record; from then on none is left out, and none comes before its time. */
function readRecordAloud(): () => void {
  let next = 0
  const late = signal(0)
  const waitFor = ({ seq }: RecordEntry) => setTimeout(() => (late.value = Math.max(late.peek(), seq)), NAMES_MS)
  return effect(() => {
    // Another record is numbered otherwise, and begins anew.
    if (begunAfter.value === undefined) next = 0
    else next ||= begunAfter.value + 1
    if (next === 0 || !hasSentences.value || !isInLanguage.value) return
    // The sentences of the years come with the rules, when the first period opens.
    if (board.value?.period && !hasReasons.value) return
    for (let line = lineOf(next); line; line = lineOf(next)) {
      const { type, by, params, seq } = line
      if (ALOUD.has(type)) {
        if (!isNamed(params) && late.value < seq) return void waitFor(line)
        untracked(() => say(recordText(type, { by, ...params })))
      }
      next = seq + 1
    }
  })
}

/** Each of our turns is said once, also when a pause lay between or the page speaks another language now. */
function sayTurns(): () => void {
  let said = ''
  return effect(() => {
    const mine = turn.value
    if (!mine || mine.id === said || !isInLanguage.value) return
    said = mine.id
    untracked(() => say(mine.what))
  })
}

/** When so many seconds are left. */
const MOMENTS = [300, 60, 30, 10]

/** Says the time that is left when it comes down to a moment, not when a deadline is set or moved. */
function warn({ keys, say: sentence, moments = MOMENTS }: Warning): () => void {
  let before = new Map<string, { until: number; moment: number }>()
  return effect(() => {
    const at = now.value
    const here = new Map(
      keys().map((key) => {
        const until = deadline(key)
        const left = Math.ceil((until - at) / 1000)
        return [key, { until, moment: left > 0 ? (moments.findLast((s) => left <= s) ?? 0) : 0 }] as const
      }),
    )
    for (const [key, { until, moment }] of here) {
      const was = before.get(key)
      if (moment > 0 && was?.until === until && was.moment !== moment)
        untracked(() => say(sentence(clock(until - at), key)))
    }
    before = here
  })
}

/** Starts listening; returns how to stop. */
export function announceTable(): () => void {
  const warnings = PROCEDURES.flatMap((procedure) => procedure.warnings ?? [])
  const stops = [readRecordAloud(), sayTurns(), ...warnings.map(warn)]
  return () => {
    for (const stop of stops) stop()
    spoken.value = []
  }
}
