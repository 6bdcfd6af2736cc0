/** What is before our seat now, by the same pure function for panel, turn bar and live region. */
import { computed, effect } from '@preact/signals'
import type { Act, Sentence, Situation } from '../../shared/guidance/situation.ts'
import { whatNow } from '../../shared/guidance/what-now.ts'
import { written } from '../../shared/guidance/words.ts'
import type { ActAnswer } from '../../shared/protocol/messages.ts'
import { act as send } from '../moves/act.ts'
import { isActing } from '../moves/offers.ts'
import { suggested } from '../procedures/proposals/suggested.ts'
import { guidedBy } from '../table/announcements/guided-by.ts'
import { draft } from '../table/state/drafts.ts'
import { board, brief, desk, isReadOnly, pace, questions, scenario } from '../table/state/table.ts'
import { lang } from '../text/lang.ts'
import { sentence } from '../text/sentence.ts'
import { asInForm } from './form.ts'

const NONE: readonly string[] = []
/** What this reader has looked at or said already, at this table. */
const looked = () => draft('guided', NONE)

/** Undefined for whoever does not act for a state, and until the brief has come. */
export const situation = computed<Situation | undefined>(() => {
  if (!board.value || !desk.value || !scenario.value || !brief.value) return undefined
  if (isReadOnly.value || !isActing.value) return undefined
  return whatNow({
    board: board.value,
    desk: desk.value,
    questions: questions.value,
    stages: scenario.value.stages,
    packageVisible: pace.value?.packageVisible ?? 0,
    brief: brief.value,
    seen: new Set(looked().value),
  })
})

/** What it would offer, for the forms of offers to begin with. */
effect(() => {
  const { main, second = [] } = situation.value ?? {}
  suggested.value = [main, ...second].flatMap((act) => act?.steps.map(({ command }) => command) ?? [])
})

guidedBy.value = situation

export const say = ({ key, params }: Sentence): string => sentence(key, params)

export function look(sees: string | undefined): void {
  const all = looked()
  if (sees !== undefined && !all.peek().includes(sees)) all.value = [...all.peek(), sees]
}

const DONE: ActAnswer = { ok: true }

/** The steps of an act, one after the other; the first that is refused ends it. */
export async function perform({ steps, sees }: Act): Promise<ActAnswer> {
  for (const step of steps) {
    const answer = await send(asInForm(written(step, lang.value, say)))
    if (!answer.ok) return answer
  }
  look(sees)
  return DONE
}
