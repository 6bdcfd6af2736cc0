/**
 * The meaning of a scenario file: everything about it that its shape cannot say and that needs no play.
 * Checks that need outcomes or bots live beside the command that runs them.
 */
import { checkBodies } from './check-bodies.ts'
import { checkBriefs } from './check-briefs.ts'
import { checkCalendar } from './check-calendar.ts'
import { checkQuestions } from './check-questions.ts'
import { checkStages } from './check-stages.ts'
import { checkTexts } from './check-texts.ts'
import { checkTimes } from './check-times.ts'
import { type Problem, repeated, unknown, unless } from './problem.ts'
import type { Inject, Scenario } from './schema.ts'

const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id)

const checkUnique = (scenario: Scenario): readonly Problem[] => [
  ...repeated('parties', [...ids(scenario.parties), ...ids(scenario.observers)]),
  ...repeated(
    'parties',
    scenario.parties.map(({ hue, shape }) => `hue ${hue} with ${shape}`),
  ),
  ...repeated('documents', ids(scenario.documents)),
  ...repeated('sources', ids(scenario.sources)),
  ...repeated('rules', ids(scenario.rules)),
  ...repeated('stages', ids(scenario.stages)),
  ...repeated('injects', ids(scenario.injects)),
  ...repeated('questionnaires.before', ids(scenario.questionnaires.before)),
  ...repeated('questionnaires.after', ids(scenario.questionnaires.after)),
  ...repeated(
    'glossary',
    scenario.glossary.map(({ term }) => term.kk),
  ),
]

const checkRules = (scenario: Scenario): readonly Problem[] =>
  scenario.rules.flatMap((rule) => [
    ...unknown(`rules.${rule.id}.default`, 'value', [rule.default], ids(rule.values)),
    ...repeated(`rules.${rule.id}.values`, ids(rule.values)),
    ...unless(!rule.open || rule.values.length > 1, `rules.${rule.id}`, 'an open rule needs something to choose from'),
  ])

const checkInject = (scenario: Scenario, inject: Inject): readonly Problem[] => {
  const path = `injects.${inject.id}`
  return [
    ...unknown(`${path}.sources`, 'source', inject.sources, ids(scenario.sources)),
    ...unknown(`${path}.at`, 'stage', inject.at ? [inject.at.stage] : [], ids(scenario.stages)),
    ...inject.effects.flatMap((effect) => [
      ...unknown(`${path}.effects`, 'party', [effect.party], ids(scenario.parties)),
      ...(effect.type === 'risk'
        ? unknown(`${path}.effects`, 'red line', [effect.redLine], ids(scenario.briefs[effect.party]?.redLines ?? []))
        : []),
    ]),
  ]
}

/** Every problem of a scenario that has the right shape; none means that it can be played. */
export const checkScenario = (scenario: Scenario): readonly Problem[] => [
  ...checkUnique(scenario),
  ...checkBodies(scenario),
  ...checkRules(scenario),
  ...checkQuestions(scenario),
  ...checkBriefs(scenario),
  ...checkStages(scenario),
  ...checkTimes(scenario),
  ...checkCalendar(scenario),
  ...scenario.injects.flatMap((inject) => checkInject(scenario, inject)),
  ...checkTexts(scenario),
]
