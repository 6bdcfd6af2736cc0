/** What a bot can know: by its types, and by what it says with secrets of others all around. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, it } from 'vitest'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import type { Brief, Scenario } from '../../../shared/scenario/schema.ts'
import { think } from '../behaviours/think.ts'
import type { Observation, PublicScenario } from '../mind/observation.ts'
import { newBot } from '../mind/state.ts'
import { playGame } from './game.ts'
import { publicScenario, sight } from './sight.ts'

it('by its types a bot sees board, desk, the public scenario and one brief, never a world or other briefs', () => {
  expectTypeOf<keyof Observation>().toEqualTypeOf<'board' | 'desk' | 'scenario' | 'brief' | 'now'>()
  expectTypeOf<Observation['brief']>().toEqualTypeOf<Brief>()
  expectTypeOf<PublicScenario>().not.toHaveProperty('briefs')
  expectTypeOf<PublicScenario>().not.toHaveProperty('injects')
  expectTypeOf<Parameters<typeof think>>().toEqualTypeOf<[ReturnType<typeof newBot>, Observation]>()
  expectTypeOf<World>().not.toExtend<Observation>()
})

/** What may be called outside `runner/`: numbers and texts, values of answers, views. None of it makes a world. */
const HARMLESS = /engine\/(bodies\/plenary|kernel\/(chance|text-lists)|scoring\/(?!from-world)[\w-]+)\.ts$/

it('only runner/ touches a world; mind, strategy, behaviours and speech neither name one nor call what could make one', () => {
  const bots = join(import.meta.dirname, '..')
  const thinking = globSync('{mind,strategy,behaviours,speech}/**/*.ts', { cwd: bots }).filter(
    (f) => !f.endsWith('.test.ts'),
  )
  const calls = (text: string): string[] =>
    [...text.matchAll(/^import (?!type )[^']*? from '(.*shared\/.*)'$/gm)].map(([, path = '']) => path)
  const touching = thinking.filter((f) => {
    const text = readFileSync(join(bots, f), 'utf8')
    const reachesIn = calls(text).some((path) => path.includes('/engine/') && !HARMLESS.test(path))
    return reachesIn || /\bWorld\b| from '\.\.\/runner\//.test(text)
  })
  expect(thinking).toContain('behaviours/think.ts')
  expect(touching).toEqual([])
})

it('the public scenario holds no brief, no news and no hidden question of others that nobody raised', () => {
  const { world } = playGame({ scenario: smallScenario, seed: 1, kind: 'steady', pace: 'short' })
  const board = { ...boardOf(world), questions: new Map() }
  const shown = publicScenario(world, board, 'KAZ')
  expect(Object.keys(shown).sort()).toEqual(['documents', 'id', 'paces', 'parties', 'questions', 'rules', 'stages'])
  expect(shown.questions.filter((q) => q.hidden !== undefined).map((q) => q.hidden)).toEqual(['KAZ'])
})

const CANARY = 'КӨРІНБЕС-САНДУҒАШ'
const sung = (word: string) => ({ kk: `${CANARY} ${word}`, ru: `${CANARY} ${word}`, en: `${CANARY} ${word}` })

/** Every word of every brief and of every piece of news is a canary. */
const withCanaries: Scenario = {
  ...smallScenario,
  briefs: Object.fromEntries(
    Object.entries(smallScenario.briefs).map(([party, brief]) => [
      party,
      {
        ...brief,
        introduction: sung(party),
        interests: sung(party),
        alternative: sung(party),
        hiddenQuestion: sung(party),
        advice: sung(party),
        redLines: brief.redLines.map((line) => ({ ...line, text: sung(party) })),
      },
    ]),
  ),
  injects: smallScenario.injects.map((inject) => ({ ...inject, title: sung(inject.id), text: sung(inject.id) })),
}

it('nothing that bots do or say holds a word of any brief, their own included', () => {
  for (let seed = 1; seed <= 3; seed++) {
    const { facts } = playGame({ scenario: withCanaries, seed, kind: 'mixed', pace: 'short' })
    expect(facts.filter((f) => JSON.stringify(f).includes(CANARY))).toEqual([])
  }
})

it('what bots say holds no number but those of the scenario’s own words', () => {
  const { facts } = playGame({ scenario: smallScenario, seed: 2, kind: 'mixed', pace: 'short' })
  const said = facts.flatMap(({ event }) => (event.type === 'said' ? [event.text] : []))
  expect(said.length).toBeGreaterThan(5)
  expect(said.filter((text) => /\d/.test(text))).toEqual([])
})

it('a thought depends on the own brief only: other briefs may hold anything', () => {
  const { world } = playGame({ scenario: smallScenario, seed: 1, kind: 'steady', pace: 'short' })
  const at = (w: World) => think(newBot({ party: 'KAZ', seed: 1 }), sight(w, boardOf(w), 'KAZ', 0))
  const talks: World = { ...world, stages: { ...world.stages, phase: 'talks', stage: 'chain', ended: false } }
  const others = {
    ...talks,
    scenario: { ...talks.scenario, briefs: { ...withCanaries.briefs, KAZ: talks.scenario.briefs.KAZ as Brief } },
  }
  expect(at(others)).toEqual(at(talks))
})
