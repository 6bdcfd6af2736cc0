/**
 * Three states, two documents, three questions and three hidden ones: small enough to reckon by hand. Its words are
 * placeholders on purpose; nobody but tests ever reads them.
 */
import { Scenario } from '../../scenario/schema.ts'

const t = (word: string) => ({ kk: `${word} kk`, ru: `${word} ru`, en: `${word} en` })
const options = (...ids: string[]) => ids.map((id) => ({ id, label: t(id), wording: t(`the wording of ${id}`) }))
const question = (id: string, document: string, ids: string[], hidden?: string) => ({
  id, document, title: t(id), article: t(`article ${id}`), options: options(...ids), leftOpen: t('left open'), sources: ['source'], ...(hidden ? { hidden } : {}),
})
const party = (id: string, hue: number, shape: 'square' | 'triangle' | 'diamond') => ({ id, name: t(id), officialName: t(id), hue, shape, profile: t(id) })

const pace = {
  title: t('pace'), minutes: 25, rounds: 2,
  stages: { rules: 120, agenda: 90, ranking: 60, chain: 300, packages: 240, signature: 200, ratification: 100, debrief: 1 },
  question: 60, ballot: 30, silence: 30, package: 150, packageVisible: 60, marks: 40, chairStep: 20, initials: 40, grace: 45,
}

type Values = [number, number, number]
const brief = (weights: number[], values: Values[], redLine: { question: string; options: string[]; risk: number }, reservation: number, id: string) => {
  const ids = ['tariff', 'transit', 'votes', 'labour', 'water', 'grace']
  const optionIds: Record<string, string[]> = { tariff: ['high', 'low'], transit: ['one', 'own'], votes: ['equal', 'shares'], labour: ['free', 'quota'], water: ['joint', 'separate'], grace: ['year', 'none'] }
  return {
    introduction: t('brief'), interests: t('interests'), reservation, alternative: t('alternative'), hiddenQuestion: t('hidden'), advice: t('advice'),
    redLines: [{ id: `${id}-line`, ...redLine, text: t('red line') }],
    weights: Object.fromEntries(ids.map((q, i) => [q, weights[i] ?? 0])),
    values: Object.fromEntries(ids.map((q, i) => {
      const [a, b] = optionIds[q] as [string, string]
      const [x, y, open] = values[i] as Values
      return [q, { [a]: x, [b]: y, 'left-open': open }]
    })),
  }
}

export const smallScenario: Scenario = Scenario.parse({
  id: 'small', version: 1, title: t('small'), summary: t('summary'), setting: t('setting'), notes: [], equalStatus: true,
  sources: [{ id: 'source', title: t('source'), place: '1' }],
  parties: [party('KAZ', 3, 'diamond'), party('KGZ', 2, 'triangle'), party('RUS', 1, 'square')],
  chairs: ['KAZ', 'KGZ', 'RUS'], observers: [],
  rules: [
    { id: 'decision', title: t('decision'), open: true, default: 'consensus', values: ['consensus', 'consensus-aside', 'unanimity'].map((id) => ({ id, text: t(id) })) },
    { id: 'voting', title: t('voting'), open: true, default: 'at-once', values: ['at-once', 'roll-call'].map((id) => ({ id, text: t(id) })) },
    { id: 'publicity', title: t('publicity'), open: false, default: 'closed', values: ['closed', 'public'].map((id) => ({ id, text: t(id) })) },
  ],
  quorum: 2, freeWording: true,
  documents: [
    { id: 'union', title: t('union'), preamble: t('preamble'), clauses: { text: t('clauses'), authentication: 'initialling', consent: 'ratification', adReferendum: false, inForce: { when: 'all' }, reservations: 'allowed', provisional: false } },
    { id: 'organs', title: t('organs'), preamble: t('preamble'), clauses: { text: t('clauses'), authentication: 'signature', consent: 'signature', adReferendum: true, inForce: { when: 'number', number: 2 }, reservations: 'forbidden', provisional: true } },
  ],
  questions: [
    question('tariff', 'union', ['high', 'low']), question('transit', 'union', ['one', 'own']), question('votes', 'organs', ['equal', 'shares']),
    question('labour', 'union', ['free', 'quota'], 'KAZ'), question('water', 'union', ['joint', 'separate'], 'KGZ'), question('grace', 'organs', ['year', 'none'], 'RUS'),
  ],
  briefs: {
    KAZ: brief([40, 30, 10, 20, 0, 0], [[20, 100, 40], [100, 0, 30], [100, 50, 50], [100, 60, 0], [0, 0, 0], [0, 0, 0]], { question: 'tariff', options: ['high'], risk: 50 }, 4000, 'kaz'),
    KGZ: brief([30, 20, 20, 0, 30, 0], [[0, 100, 50], [60, 100, 20], [100, 0, 50], [0, 0, 0], [100, 20, 10], [0, 0, 0]], { question: 'water', options: ['separate'], risk: 100 }, 4500, 'kgz'),
    RUS: brief([40, 10, 30, 0, 0, 20], [[100, 30, 0], [0, 100, 50], [0, 100, 20], [0, 0, 0], [0, 0, 0], [20, 100, 60]], { question: 'votes', options: ['equal'], risk: 100 }, 3500, 'rus'),
  },
  stages: [
    { id: 'rules', phase: 'pre-negotiation', title: t('rules'), goal: t('goal'), opens: ['protocol', 'ballots', 'channels', 'delegation'], openBusiness: 'vote' },
    { id: 'agenda', phase: 'pre-negotiation', title: t('agenda'), goal: t('goal'), opens: ['listing', 'channels', 'delegation'], openBusiness: 'lapse' },
    { id: 'ranking', phase: 'pre-negotiation', title: t('ranking'), goal: t('goal'), opens: ['ranking', 'channels', 'delegation'], openBusiness: 'lapse' },
    { id: 'chain', phase: 'interaction', title: t('chain'), goal: t('goal'), opens: ['chain', 'text', 'ballots', 'silence', 'channels', 'delegation'], openBusiness: 'carry' },
    { id: 'packages', phase: 'interaction', title: t('packages'), goal: t('goal'), opens: ['packages', 'text', 'ballots', 'silence', 'channels', 'delegation'], openBusiness: 'lapse' },
    { id: 'signature', phase: 'interaction', title: t('signature'), goal: t('goal'), opens: ['treaty', 'ballots', 'channels', 'delegation'], openBusiness: 'lapse' },
    { id: 'ratification', phase: 'implementation', title: t('ratification'), goal: t('goal'), opens: ['ratification', 'channels', 'delegation'], openBusiness: 'lapse' },
    { id: 'debrief', phase: 'debrief', title: t('debrief'), goal: t('goal'), opens: ['channels'], openBusiness: 'lapse' },
  ],
  paces: { short: pace, lesson: { ...pace, minutes: 75 }, double: { ...pace, minutes: 150 } },
  injects: [
    { id: 'flood', title: t('flood'), text: t('flood'), at: { stage: 'chain', after: 90 }, effects: [{ type: 'risk', party: 'KGZ', redLine: 'kgz-line', add: -100 }], sources: ['source'] },
    { id: 'crisis', title: t('crisis'), text: t('crisis'), effects: [{ type: 'reservation', party: 'RUS', add: -500 }], sources: ['source'] },
  ],
  questionnaires: { before: [], after: [] }, debrief: [], glossary: [],
})
