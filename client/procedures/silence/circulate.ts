/** Putting an option under silence: a step of the chair, which the others are not shown on each option (DEC-13). */
import type { Wish } from '../../moves/acts.tsx'
import { isForTheChair } from '../../moves/offers.ts'
import { m } from '../../text/m.ts'

export function circulating(question: string, option: string): Wish | false {
  const key = `circulate-under-silence:${question}:${option}`
  if (isForTheChair(key)) return false
  return { key, command: { type: 'circulate-under-silence', question, option }, label: m.circulate() }
}
