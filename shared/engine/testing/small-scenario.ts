/**
 * Three states, two documents, three questions and three hidden ones: small enough to reckon by hand. Its words are
 * placeholders on purpose; nobody but tests ever reads them.
 */
import { Scenario } from '../../scenario/schema.ts'
import { brief, pace, party, question, stage, TALK, t } from './small-parts.ts'

export const smallScenario: Scenario = Scenario.parse({
  id: 'small',
  version: 1,
  title: t('small'),
  summary: t('summary'),
  setting: t('setting'),
  notes: [],
  equalStatus: true,
  sources: [{ id: 'source', title: t('source'), place: '1' }],
  parties: [party('KAZ', 3, 'diamond'), party('KGZ', 2, 'triangle'), party('RUS', 1, 'square')],
  bodies: [
    {
      id: 'plenary',
      title: t('plenary'),
      kind: 'plenary',
      members: ['KAZ', 'KGZ', 'RUS'],
      seats: 'heads',
      chair: { order: ['KAZ', 'KGZ', 'RUS'] },
      quorum: 2,
      decisions: {},
      record: 'public',
    },
  ],
  observers: [],
  rules: [
    {
      id: 'decision',
      title: t('decision'),
      open: true,
      default: 'consensus',
      values: ['consensus', 'consensus-aside', 'unanimity'].map((id) => ({ id, text: t(id) })),
    },
    {
      id: 'voting',
      title: t('voting'),
      open: true,
      default: 'at-once',
      values: ['at-once', 'roll-call'].map((id) => ({ id, text: t(id) })),
    },
    {
      id: 'publicity',
      title: t('publicity'),
      open: false,
      default: 'closed',
      values: ['closed', 'public'].map((id) => ({ id, text: t(id) })),
    },
  ],
  freeWording: true,
  freeQuestions: true,
  documents: [
    {
      id: 'union',
      title: t('union'),
      preamble: t('preamble'),
      clauses: {
        text: t('clauses'),
        authentication: 'initialling',
        consent: 'ratification',
        adReferendum: false,
        inForce: { when: 'all-negotiating' },
        reservations: 'allowed',
        provisional: false,
      },
    },
    {
      id: 'organs',
      title: t('organs'),
      preamble: t('preamble'),
      clauses: {
        text: t('clauses'),
        authentication: 'signature',
        consent: 'signature',
        adReferendum: true,
        inForce: { when: 'number', number: 2 },
        reservations: 'forbidden',
        provisional: true,
      },
    },
  ],
  questions: [
    question('tariff', 'union', ['high', 'low']),
    question('transit', 'union', ['one', 'own']),
    question('votes', 'organs', ['equal', 'shares']),
    question('labour', 'union', ['free', 'quota'], 'KAZ'),
    question('water', 'union', ['joint', 'separate'], 'KGZ'),
    question('grace', 'organs', ['year', 'none'], 'RUS'),
  ],
  briefs: {
    KAZ: brief(
      [40, 30, 10, 20, 0, 0],
      [
        [20, 100, 40],
        [100, 0, 30],
        [100, 50, 50],
        [100, 60, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      // Outside: 40·65 + 30·30 + 10·50 + 20·0.
      [65, 30, 50, 0, 0, 0],
      { question: 'tariff', options: ['high'], risk: 50 },
      4000,
      'kaz',
    ),
    KGZ: brief(
      [30, 20, 20, 0, 30, 0],
      [
        [0, 100, 50],
        [60, 100, 20],
        [100, 0, 50],
        [0, 0, 0],
        [100, 20, 10],
        [0, 0, 0],
      ],
      // Outside: 30·80 + 20·40 + 20·50 + 30·10.
      [80, 40, 50, 0, 10, 0],
      { question: 'water', options: ['separate'], risk: 100 },
      4500,
      'kgz',
    ),
    RUS: brief(
      [40, 10, 30, 0, 0, 20],
      [
        [100, 30, 0],
        [0, 100, 50],
        [0, 100, 20],
        [0, 0, 0],
        [0, 0, 0],
        [20, 100, 60],
      ],
      // Outside: 40·30 + 10·50 + 30·20 + 20·60.
      [30, 50, 20, 0, 0, 60],
      { question: 'votes', options: ['equal'], risk: 100 },
      3500,
      'rus',
    ),
  },
  stages: [
    stage('rules', 'pre-negotiation', ['protocol', 'ballots', ...TALK], 'vote'),
    stage('agenda', 'pre-negotiation', ['listing', ...TALK]),
    stage('ranking', 'pre-negotiation', ['ranking', ...TALK]),
    stage('chain', 'interaction', ['chain', 'text', 'ballots', 'silence', 'concessions', ...TALK], 'carry'),
    stage('packages', 'interaction', ['packages', 'text', 'ballots', 'silence', 'concessions', ...TALK]),
    stage('signature', 'interaction', ['treaty', 'ballots', 'concessions', ...TALK]),
    stage('ratification', 'implementation', ['ratification', ...TALK]),
    stage('debrief', 'debrief', ['channels']),
  ],
  paces: { short: pace, lesson: { ...pace, minutes: 75 }, double: { ...pace, minutes: 150 } },
  injects: [
    {
      id: 'flood',
      title: t('flood'),
      text: t('flood'),
      at: { stage: 'chain', after: 90 },
      effects: [{ type: 'risk', party: 'KGZ', redLine: 'kgz-line', add: -100 }],
      sources: ['source'],
    },
    {
      id: 'crisis',
      title: t('crisis'),
      text: t('crisis'),
      effects: [{ type: 'outside', party: 'RUS', question: 'transit', add: -50 }],
      sources: ['source'],
    },
  ],
  questionnaires: { before: [], after: [] },
  debrief: [],
  glossary: [],
})
