/** Four kinds of newcomer, who know nothing but what guidance offers. */
import type { DeskEnquiry } from '../../../shared/engine/procedures/capital/view.ts'
import type { Sight } from '../../../shared/guidance/sight.ts'
import type { Act, Situation } from '../../../shared/guidance/situation.ts'

export const NEWCOMERS = ['main-act', 'gain', 'reader', 'refuser'] as const
export type Newcomer = (typeof NEWCOMERS)[number]

/** Which of the acts before it a newcomer chooses; none to wait. */
export type Choosing = (situation: Situation, sight: Sight) => Act | undefined

export const actsOf = ({ main, second }: Situation): readonly Act[] => (main ? [main, ...second] : second)

/** The first act by which its score rises; where no act has a price, the main one. */
const firstGain: Choosing = (situation) =>
  situation.main && (actsOf(situation).find(({ change = 0 }) => change > 0) ?? situation.main)

/** Whether the capital was asked about what an act would agree to, and what it said. */
function adviceOn({ desk }: Sight, { steps }: Act): DeskEnquiry | undefined {
  const [command] = steps.map((step) => step.command)
  const about = [...desk.enquiries.values()]
  switch (command?.type) {
    case 'back-option':
      return about.find((e) => e.about === 'option' && e.target === command.question && e.option === command.option)
    case 'support-package':
      return about.find((e) => e.about === 'package' && e.target === command.package)
    default:
      return undefined
  }
}

/**
 * Asks the capital where it can be asked, and does not do what it advises against. For what binds it waits for the answer; support
 * for an option can be moved later, and the clock of the question runs.
 */
const reading: Choosing = (situation, sight) => {
  const { main, second } = situation
  const ask = second.find(({ label }) => label === 'ask-capital')
  if (ask) return ask
  const advice = main && adviceOn(sight, main)
  if (!advice) return main
  if (!advice.answered) return advice.about === 'option' ? main : undefined
  return advice.advice === 'refuse' ? (second[0] ?? main) : main
}

/** Says no wherever there is something to say no to; agrees to nothing, and otherwise keeps nobody waiting. */
const refusing: Choosing = (situation) => {
  const no = actsOf(situation).find(({ answer }) => answer === 'no')
  const { main } = situation
  return no ?? (main && !agrees(main) ? main : undefined)
}
const agrees = ({ label, answer, change }: Act): boolean =>
  answer === 'yes' || change !== undefined || label === 'take-stance'

export const CHOOSING: Readonly<Record<Newcomer, Choosing>> = {
  'main-act': ({ main }) => main,
  gain: firstGain,
  reader: reading,
  refuser: refusing,
}
