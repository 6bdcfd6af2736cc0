import { loadScenarios } from '/work/main/server/scenarios.ts'
import { rehearse, longLog, Rehearsal } from '/work/main/server/bench/rehearsal.ts'
import { weigh } from '/work/main/server/table/weigh.ts'
import { parse } from '/work/main/server/table/parse.ts'
import { replay } from '/work/main/shared/engine/engine.ts'
import { boardOf, deskOf } from '/work/main/shared/engine/views.ts'
import { optionsOfSeat } from '/work/main/shared/engine/options.ts'
import { recordFor } from '/work/main/shared/engine/record.ts'
import { allParties } from '/work/main/shared/engine/reading.ts'
import { tableMirror } from '/work/main/server/rooms/table-mirror.ts'
import { Encoder } from '@colyseus/schema'
const { scenarios } = loadScenarios('/work/main/scenarios')
const s = scenarios.get('cis-customs-union')!
const scenario = s.scenario
for (const k of ['chain','packages'] as const) {
  const p = rehearse(scenario, s.hash, k, 3000, Date.now())
  let world = replay(scenario, p.log)
  const now = Date.now()
  const desks = () => new Map(allParties(world).map((x) => [x, deskOf(world, x, now)] as const))
  const mirror = tableMirror(boardOf(world), desks())
  const enc = new Encoder(mirror.state)
  const views = rehearsalSeats().map(({party}) => mirror.view({desks:'one', party}))
  const t: Record<string, number> = {}
  const time = <T>(n: string, f: () => T): T => { const t0 = performance.now(); const r = f(); t[n] = (t[n] ?? 0) + performance.now() - t0; return r }
  let acts = 0
  const start = 1000
  p.acts.forEach((a, i) => {
    if (i === start) { for (const x of Object.keys(t)) t[x] = 0; acts = 0 }
    acts++
    time('parse', () => parse(a.command))
    const change = time('weigh', () => weigh(world, { id: 'act-'+i, command: a.command, actor: { kind: 'delegate', person: rehearsalSeats()[a.client]!.person } }, now + i))
    if ('refused' in change) return
    world = change.world
    const board = time('board', () => boardOf(world))
    const d = time('desks', desks)
    time('  options', () => allParties(world).map((x) => optionsOfSeat(world, x, now)))
    time('reconcile', () => mirror.show(board, d))
    time('encode', () => {
      const it = { offset: 1 }
      enc.encode(it)
      const shared = it.offset
      for (const v of views) enc.encodeView(v, shared, it)
      enc.discardChanges()
    })
    time('record', () => allParties(world).map((party) => change.facts.flatMap((f) => recordFor(f, { kind: 'party', party }) ?? [])))
  })
  console.log(k, 'µs per act:', Object.entries(t).map(([n, x]) => `${n} ${(1000 * x / acts).toFixed(1)}`).join(' · '), 'total', (1000*Object.entries(t).filter(([n])=>!n.startsWith(' ')).reduce((q,[,x])=>q+x,0)/acts).toFixed(1))
}
function rehearsalSeats() { const h = scenario.parties.map(p=>({party:p.id, person:p.id+'-head'})); return [...h, ...h.slice(0,3).map(x=>({party:x.party, person:x.party+'-deputy'}))] }
const log = longLog(scenario, s.hash, 2000, Date.now())
const json = log.map(f=>JSON.stringify(f))
for (let i=0;i<6;i++){ const t0=performance.now(); replay(scenario, json.map(j=>JSON.parse(j))); console.log('replay', (performance.now()-t0).toFixed(1)) }
