/** Which documents one is about to sign, or to send to parliament: ticked one by one. */
import { offer } from '../../moves/offers.ts'
import { draft } from '../../table/state/drafts.ts'

const ACTS = ['sign-document', 'confirm-signature', 'ratify-document'] as const
/** What our state can do with a document now. */
export const readyAct = (document: string): (typeof ACTS)[number] | undefined =>
  ACTS.find((type) => offer(`${type}:${document}`) === '')

const UNTOUCHED = null
/** Null until somebody has ticked, or guidance has proposed. */
export const ticks = () => draft<readonly string[] | null>('ticks', UNTOUCHED)
export const ticked = (): readonly string[] => (ticks().value ?? []).filter(readyAct)
export function tick(document: string, isOn: boolean): void {
  const others = (ticks().peek() ?? []).filter((id) => id !== document)
  ticks().value = isOn ? [...others, document] : others
}
