/** What the live region says: turns, votes, stages, time; what happens at one moment at once. Never a letter typed. */
import { effect, signal, untracked } from '@preact/signals'
import type { Announcement } from '../procedures/procedure.ts'
import { PROCEDURES } from './registry.ts'
import { turn } from './turn.ts'

export const announced = signal('')

/** Sentences of this moment, until all that changed with it has spoken. */
let waiting: string[] = []
function say(sentence: string): void {
  if (sentence === '') return
  if (waiting.length === 0) {
    queueMicrotask(() => {
      announced.value = waiting.join(' ')
      waiting = []
    })
  }
  waiting.push(sentence)
}

/** Says it at each change, not at the first look. */
function listenTo({ when, say: sentence }: Announcement): () => void {
  let before: unknown
  let isFirst = true
  return effect(() => {
    const now = when()
    if (!isFirst && now !== before) untracked(() => say(sentence()))
    before = now
    isFirst = false
  })
}

const OUR_TURN: Announcement = { when: () => turn.value?.what ?? '', say: () => turn.value?.what ?? '' }

/** Starts listening; returns how to stop. */
export function announceTable(): () => void {
  const all = [...PROCEDURES.flatMap(({ announcements = [] }) => announcements), OUR_TURN]
  const stops = all.map(listenTo)
  return () => {
    for (const stop of stops) stop()
  }
}
