/** Bots for the tables of this process: they speak the language of the class. */
import { playBots } from '../bots/runner/play.ts'
import type { EventStore } from '../store/event-store.ts'
import type { Clock } from '../table/clock.ts'
import type { Attendant } from '../table/registry.ts'
import { attendant } from './attendant.ts'

/** Plays the seats that bots hold at a table. */
export const liveBots = (store: EventStore, clock: Clock, report: (error: unknown) => void): Attendant =>
  attendant(store, report, (table, group) => {
    const { lang = 'kk', opponents = 'mixed' } = group?.settings ?? {}
    return playBots({ table, clock, lang, kind: opponents, report })
  })
