/** Taking an option to be agreed: a step of the chair, which is shown where it is in order (DEC-16). */
import type { Wish } from '../../moves/acts.tsx'
import { offer } from '../../moves/offers.ts'
import { m } from '../../text/m.ts'

export function taking(question: string, option: string): Wish | false {
  const key = `take-as-agreed:${question}:${option}`
  if (offer(key) !== '') return false
  return { key, command: { type: 'take-as-agreed', question, option }, label: m.take_as_agreed(), icon: 'check' }
}
