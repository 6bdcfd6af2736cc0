/** The bots of a live table: they act when their time has come, through the same door as everybody else. */
import type { Lang } from '../../../shared/scenario/schema.ts'
import type { Clock } from '../../table/clock.ts'
import type { Table } from '../../table/table.ts'
import type { Kind } from '../mind/temperament.ts'
import { schedulerOf } from './scheduler.ts'

/** After a bug of ours, or when nothing can be saved, the bots rest so long before they try again, ms. */
const REST_MS = 5_000

export interface Playing {
  readonly table: Table
  readonly clock: Clock
  /** In which they speak. */
  readonly lang: Lang
  /** How they bargain; each as it comes where it is left out. */
  readonly kind?: Kind
  readonly report: (error: unknown) => void
}

/** Plays every seat that a bot holds, now or later, until the returned function is called. */
export function playBots({ table, clock, lang, kind = 'mixed', report }: Playing): () => void {
  const scheduler = schedulerOf({ seed: table.world.seed, kind, lang })
  let cancel = () => {}
  let isActing = false
  let stopped = false

  const setAlarm = (at: number | null) => {
    cancel()
    if (at !== null && !stopped) cancel = clock.wakeAt(clock.now() + at - table.now(), wake)
  }
  /** One after the other, each on the table as the one before has left it. False when the table takes no acts now. */
  const act = async () => {
    for (
      let turn = scheduler.take(table.world, table.now());
      turn && !stopped;
      turn = scheduler.take(table.world, table.now())
    ) {
      const { actor, command, refused } = turn
      const outcome = await table.act({ id: null, actor, command })
      if (outcome.ok) continue
      refused()
      if (outcome.rule === 'STORE') return false
    }
    return true
  }
  const wake = async () => {
    if (isActing) return
    isActing = true
    let rest = 0
    try {
      if (!(await act())) rest = table.now() + REST_MS
    } catch (error) {
      report(error)
      rest = table.now() + REST_MS
    }
    isActing = false
    setAlarm(rest || scheduler.nextAt())
  }

  scheduler.changed(table.world, [], table.now())
  setAlarm(scheduler.nextAt())
  const unsubscribe = table.subscribe(({ facts, world }) => {
    scheduler.changed(world, facts, table.now())
    if (!isActing) setAlarm(scheduler.nextAt())
  })
  return () => {
    stopped = true
    unsubscribe()
    cancel()
  }
}
