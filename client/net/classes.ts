/** The classes this browser opened, newest first, so that an instructor finds them again. */
import type { ClassAnswer } from '../../shared/protocol/http.ts'
import { keep, keptJson } from '../storage.ts'
import { forgetSeat, keepSeat } from './seats.ts'

export interface HeldClass extends ClassAnswer {
  readonly scenario: string
  readonly openedAt: number
}

const KEY = 'kelissoz-classes'
/** A term of lessons. */
const KEPT = 40

export const heldClasses = (): HeldClass[] => keptJson(KEY, [])

/** A class that is deleted, and the instructor's places at its tables. */
export function forgetClass({ class: id, tables }: ClassAnswer): void {
  keep(KEY, JSON.stringify(heldClasses().filter((held) => held.class !== id)))
  for (const { table } of tables) forgetSeat(table)
}

/** Keeps a class and the instructor's place at each of its tables. */
export function keepClass(opened: ClassAnswer, scenario: string, name: string): void {
  const held = { ...opened, scenario, openedAt: Date.now() }
  const older = heldClasses().filter((other) => other.class !== opened.class)
  keep(KEY, JSON.stringify([held, ...older].slice(0, KEPT)))
  for (const { table, code, number } of opened.tables) {
    keepSeat({ table, token: opened.token, party: '', role: 'instructor', person: '', code, number, name, scenario })
  }
}
