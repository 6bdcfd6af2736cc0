/** Taking something to be agreed: a step of the chair, which is shown where it is in order (DEC-16). */
import type { Command } from '../../moves/act.ts'
import type { Wish } from '../../moves/acts.tsx'
import { offer } from '../../moves/offers.ts'
import { m } from '../../text/m.ts'

export const taking = (question: string, option: string): Wish | false =>
  takingMotion({ type: 'take-as-agreed', question, option }, '', question, option)

/** The same of another matter; `motion` is what it is called where it is put to the vote, '' where nothing stands beside it. */
export function takingMotion(command: Command, motion: string, ...target: string[]): Wish | false {
  const key = [command.type, ...target].join(':')
  const label = motion ? m.motion_without_vote({ motion }) : m.take_as_agreed()
  return offer(key) === '' && { key, command, label, icon: 'check' }
}
