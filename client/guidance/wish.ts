/** Buttons made from the acts of guidance. */
import type { Act } from '../../shared/guidance/situation.ts'
import type { Wish } from '../moves/acts.tsx'
import { holdVote } from '../procedures/ballots/pending-vote.ts'
import { isObjecting } from '../procedures/without-a-vote/objecting.ts'
import { draft } from '../table/state/drafts.ts'
import { positionIcon } from '../table/words/closed-lists.ts'
import { sentence } from '../text/sentence.ts'
import { formOf, showForm } from './forms.ts'
import { declines, isRefusing } from './refusal.ts'
import { look, perform, say } from './situation.ts'

/** What is done in the middle, where its own buttons stand. */
export const isDoneElsewhere = (act: Act): boolean => formOf(act) !== '' || ['sign', 'ratify'].includes(act.label)

/** An objection has a reason that everybody sees: it is proposed, and sent where it can be changed. */
const objecting = ({ steps: [step] }: Act, id: string): Omit<Wish, 'label'> => ({
  run: () => {
    const reason = draft(`objection-${id}`, '')
    if (reason.value === '' && step?.words?.reason) reason.value = say(step.words.reason)
    isObjecting.value = id
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.guide textarea')?.focus())
  },
})

export function wishFor(act: Act, main: boolean): Wish {
  const label = sentence(`acts.${act.label}`, act.params)
  const [step] = act.steps
  if (!step) return { label, main, run: () => look(act.sees) }
  if (declines(act))
    return {
      key: step.move,
      label,
      main,
      pressed: isRefusing.value,
      run: () => (isRefusing.value = !isRefusing.peek()),
    }
  const form = formOf(act)
  if (form)
    return {
      key: step.move,
      label,
      main,
      run: () => showForm(form),
    }
  const { command } = step
  if (command.type === 'raise-objection') return { ...objecting(act, command.call), label }
  if (command.type === 'break-silence') return { ...objecting(act, command.silence), label }
  if (command.type === 'vote')
    return {
      key: step.move,
      label,
      main,
      icon: positionIcon(command.position),
      run: () => holdVote(command.ballot, command.position),
    }
  return { key: step.move, label, main, ask: () => perform(act) }
}
