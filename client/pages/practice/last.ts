/** The last practice that was begun in this browser: the form begins with the same, and its result offers to play again. */
import type { Opponents } from '../../../shared/protocol/opponents.ts'
import type { PaceId } from '../../../shared/scenario/schema.ts'
import { keep, keptJson } from '../../storage.ts'

export interface Practice {
  readonly table: string
  readonly scenario: string
  readonly party: string
  readonly pace: PaceId
  readonly opponents: Opponents
}

const KEY = 'kelissoz-practice'

export const lastPractice = (): Partial<Practice> => keptJson(KEY, {})
export const keepPractice = (practice: Practice): void => void keep(KEY, JSON.stringify(practice))
