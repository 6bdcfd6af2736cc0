/** What the live region says: turns, votes, stages, time. Never more than one sentence at a time, never a letter typed. */
import { computed, effect, signal, untracked } from '@preact/signals'
import { clock } from '../text/format.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { recordText } from '../text/sentence.ts'
import { questionTitle } from './names.ts'
import { deadline, now } from './now.ts'
import { entries } from './record.ts'
import { board, stage } from './table.ts'
import { turn } from './turn.ts'
import { outcomeName } from './words.ts'

export const announced = signal('')
const say = (text: string): void => {
  announced.value = text
}
/** The instructor's newest words to the table. */
export const announcement = computed(() => entries.value.findLast((entry) => entry.type === 'announced'))

/** Calls `then` with each new value of `read`, not with the first. */
function onChange<T>(read: () => T, then: (value: T) => void): () => void {
  let before: T | undefined
  let first = true
  return effect(() => {
    const value = read()
    if (!first && value !== before) untracked(() => then(value))
    before = value
    first = false
  })
}

const MOMENTS = [300, 60, 30, 10]
/** The moment that a deadline has just come down to, in seconds; 0 for none. */
const momentOf = (until: number): number => {
  const left = Math.ceil((until - now.value) / 1000)
  return until && left > 0 ? (MOMENTS.findLast((s) => left <= s) ?? 0) : 0
}

/** Starts listening; returns how to stop. */
export function announceTable(): () => void {
  const stops = [
    onChange(
      () => turn.value?.what ?? '',
      (what) => what && say(what),
    ),
    onChange(
      () => board.value?.stage ?? '',
      () => say(m.say_stage({ stage: tx(stage.value?.title) })),
    ),
    onChange(
      () => board.value?.discussing ?? '',
      (q) => q && say(m.say_question({ question: questionTitle(q) })),
    ),
    onChange(
      () => board.value?.lastBallot ?? '',
      (id) => say(m.say_verdict({ verdict: outcomeName(board.peek()?.ballots.get(id)?.outcome || 'lapsed') })),
    ),
    onChange(
      () => announcement.value,
      (entry) => entry && say(recordText(entry.type, entry.params)),
    ),
    onChange(
      () => Boolean(board.value?.pausedAt),
      (paused) => say(paused ? m.paused_note() : m.resumed()),
    ),
    onChange(
      () => momentOf(deadline('stage')),
      (s) => s && say(m.say_stage_time({ time: clock(s * 1000) })),
    ),
    onChange(
      () => momentOf(deadline('question')),
      (s) => s && s < 300 && say(m.say_question_time({ time: clock(s * 1000) })),
    ),
    onChange(
      () => momentOf(deadline(`ballot:${board.value?.openBallot}`)),
      (s) => s && s < 300 && say(m.say_ballot_time({ time: clock(s * 1000) })),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
