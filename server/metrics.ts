/** What `/metrics` says of this process, in the text format of Prometheus. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ActAnswer } from '../shared/protocol/messages.ts'

export interface Metrics {
  /** Counts one answered act; `seconds` from its arrival to its answer. */
  acted(answer: ActAnswer, seconds: number): void
  /** Counts one frame that was none. */
  brokenFrame(): void
  readonly contentType: string
  read(): Promise<string>
}

/** Asked when somebody reads. */
interface Gauged {
  readonly tables: () => number
  readonly damaged: () => number
  readonly clients: () => number
  readonly diskFree: () => number
  readonly diskFull: () => boolean
}

export function openMetrics({ tables, damaged, clients, diskFree, diskFull }: Gauged): Metrics {
  const registers = [new Registry()]
  const [register] = registers as [Registry]
  collectDefaultMetrics({ register })
  const acts = new Counter({ name: 'kelissoz_acts_total', help: 'Acts that were carried out.', registers })
  const refusals = new Counter({
    name: 'kelissoz_refusals_total',
    help: 'Acts that were refused, by rule.',
    labelNames: ['rule', 'code'],
    registers,
  })
  const broken = new Counter({ name: 'kelissoz_broken_frames_total', help: 'Frames that were none.', registers })
  const latency = new Histogram({
    name: 'kelissoz_act_seconds',
    help: 'From the arrival of an act to its answer.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  gauge('kelissoz_tables', 'Tables that this process holds.', tables)
  gauge('kelissoz_damaged_tables', 'Tables closed because what is stored of them is damaged: any is an alarm.', damaged)
  gauge('kelissoz_disk_free_bytes', 'What is free on the disk of the data.', diskFree)
  gauge('kelissoz_disk_full', '1 while nothing can be saved: tables take no acts. An alarm.', () => Number(diskFull()))
  gauge('kelissoz_clients', 'Connected clients.', clients)
  return {
    acted(answer, seconds) {
      if (answer.ok) acts.inc()
      else refusals.inc({ rule: answer.rule, code: answer.code })
      latency.observe(seconds)
    },
    brokenFrame: () => broken.inc(),
    contentType: register.contentType,
    read: () => register.metrics(),
  }
}
