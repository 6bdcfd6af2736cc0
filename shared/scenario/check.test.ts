import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkScenario } from './check.ts'
import { Scenario } from './schema.ts'

const outside = (party: string, question: string, add: number) => ({ type: 'outside' as const, party, question, add })

type Draft = { -readonly [K in keyof Scenario]: Scenario[K] }

const folder = resolve(import.meta.dirname, '../../scenarios/cis-customs-union')
const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const briefs = readdirSync(join(folder, 'briefs')).map(
  (file) => [basename(file, '.json'), json(`briefs/${file}`)] as const,
)
const sound = Scenario.parse({ ...(json('scenario.json') as object), briefs: Object.fromEntries(briefs) })

/** A copy of a sound scenario with one thing broken. */
const broken = (breakIt: (draft: Draft) => void): Scenario => {
  const draft: Draft = structuredClone(sound)
  breakIt(draft)
  return draft
}

const messages = (scenario: Scenario): string[] =>
  checkScenario(scenario).map(({ path, message }) => `${path}: ${message}`)

/** The draft with a standing committee of deputies, to be broken. */
function committee(draft: Draft) {
  const body: Draft['bodies'][number] = {
    ...structuredClone(sound.bodies[0]!),
    id: 'committee',
    kind: 'committee',
    seats: 'deputies',
    decisions: { substance: weighted('plenary') },
    takes: { except: ['votes'] },
  }
  draft.bodies.push(body)
  return body
}
const weighted = (to: string) =>
  ({
    kind: 'weighted',
    weights: { RUS: 40, BLR: 20, KAZ: 20, KGZ: 10, TJK: 10 },
    threshold: 'at-least',
    share: [2, 3],
    referTo: { body: to, inFavour: 4 },
  }) as const

it('MIC-3 a sound scenario has no problem, nor has one with a standing committee', () => {
  expect(messages(sound)).toEqual([])
  expect(messages(broken(committee))).toEqual([])
})

const cases: Record<string, Record<string, readonly [(s: Draft) => void, RegExp]>> = {
  'names stand once': {
    'a party': [(s) => s.parties.push(s.parties[0]!), /^parties: "RUS" stands more than once/],
    'an observer who is a party': [(s) => (s.observers[0]!.id = 'KAZ'), /^parties: "KAZ" stands more/],
    'hue with shape': [
      (s) => Object.assign(s.parties[1]!, { hue: 1, shape: 'square' }),
      /^parties: "hue 1 with square"/,
    ],
    'a document': [(s) => (s.documents[1]!.id = s.documents[0]!.id), /^documents: "customs-union" stands more/],
    'a question': [(s) => (s.questions[1]!.id = 'duties'), /^questions: "duties" stands more/],
    'an option': [
      (s) => (s.questions[0]!.options[1]!.id = 'at-once'),
      /^questions\.duties\.options: "at-once" stands more/,
    ],
    'a source': [(s) => (s.sources[1]!.id = 'text-000'), /^sources: "text-000" stands more/],
    'a rule': [(s) => (s.rules[1]!.id = 'decision'), /^rules: "decision" stands more/],
    'a value of a rule': [(s) => (s.rules[0]!.values[1]!.id = 'consensus'), /^rules\.decision\.values: "consensus"/],
    'a stage': [(s) => (s.stages[1]!.id = 'rules'), /^stages: "rules" stands more/],
    'an event': [(s) => (s.injects[1]!.id = s.injects[0]!.id), /^injects: "crisis-aftershock" stands more/],
    'a survey question before': [(s) => (s.questionnaires.before[1]!.id = 'goal'), /^questionnaires\.before: "goal"/],
    'a survey question after': [
      (s) => (s.questionnaires.after[1]!.id = 'satisfied'),
      /^questionnaires\.after: "satisfied"/,
    ],
    'a term': [(s) => (s.glossary[1]!.term.kk = s.glossary[0]!.term.kk), /^glossary: "кеден одағы" stands more/],
    'a body': [(s) => s.bodies.push(s.bodies[0]!), /^bodies: "plenary" stands more/],
    'a chair': [(s) => s.bodies[0]!.chair.order.push('KAZ'), /^bodies\.plenary\.chair\.order: "KAZ" stands more/],
    'a procedure of a stage': [
      (s) => s.stages[0]!.opens.push('ballots'),
      /^stages\.rules\.opens: "ballots" stands more/,
    ],
    'a red line of anybody': [(s) => (s.briefs.BLR!.redLines[0]!.id = 'own-market'), /^briefs: "red line own-market"/],
  },
  'names lead somewhere': {
    'a chair': [
      (s) => (s.bodies[0]!.chair.order[0] = 'UKR'),
      /^bodies\.plenary\.chair\.order: there is no member "UKR"/,
    ],
    'a member': [(s) => (committee(s).members[0] = 'UKR'), /^bodies\.committee\.members: there is no party "UKR"/],
    'a question that a committee may not have': [
      (s) => (committee(s).takes = { except: ['peace'] }),
      /^bodies\.committee\.takes\.except: there is no question "peace"/,
    ],
    'the body to which a matter is referred': [
      (s) => (committee(s).decisions.substance = weighted('council')),
      /^bodies\.committee\.decisions\.substance\.referTo\.body: there is no other body "council"/,
    ],
    'a decision rule': [
      (s) => (s.rules[0]!.values[1]!.id = 'two-thirds-of-cast'),
      /^rules\.decision\.values: there is no decision rule "two-thirds-of-cast"/,
    ],
    'a default': [(s) => (s.rules[0]!.default = 'majority'), /^rules\.decision\.default: there is no value "majority"/],
    'the document of a question': [
      (s) => (s.questions[0]!.document = 'peace'),
      /^questions\.duties\.document: there is no document/,
    ],
    'the source of a question': [
      (s) => s.questions[0]!.sources.push('rumour'),
      /^questions\.duties\.sources: there is no source "rumour"/,
    ],
    'the owner of a hidden question': [(s) => (s.questions[7]!.hidden = 'UZB'), /^questions: there is no party "UZB"/],
    'the source of an event': [
      (s) => s.injects[0]!.sources.push('rumour'),
      /^injects\.crisis-aftershock\.sources: there is no source/,
    ],
    'the stage of an event': [
      (s) => (s.injects[0]!.at!.stage = 'dinner'),
      /^injects\.crisis-aftershock\.at: there is no stage/,
    ],
    'the party of an effect': [
      (s) => (s.injects[2]!.effects[0]!.party = 'UZB'),
      /^injects\.side-deal\.effects: there is no party/,
    ],
    'the red line of an effect': [
      (s) => Object.assign(s.injects[0]!.effects[0]!, { redLine: 'x' }),
      /^injects\.crisis-aftershock\.effects: there is no red line "x"/,
    ],
    'the question of a red line': [
      (s) => (s.briefs.RUS!.redLines[0]!.question = 'x'),
      /^briefs\.RUS\.redLines\.own-market: there is no question "x"/,
    ],
    'the question of a reason': [
      (s) => (s.briefs.RUS!.reasons = { x: s.briefs.RUS!.reasons!.tariff! }),
      /^briefs\.RUS\.reasons: there is no question "x"/,
    ],
    'the figure in a reason': [
      (s) => (s.briefs.RUS!.reasons = { tariff: [{ kk: '22 салмағы бар', ru: 'Вес 22', en: 'It weighs 22' }] }),
      /^briefs\.RUS\.reasons\.tariff\.0: it names a figure/,
    ],
    'the option of a red line': [
      (s) => (s.briefs.RUS!.redLines[0]!.options = ['x']),
      /^briefs\.RUS\.redLines\.own-market: there is no option "x"/,
    ],
    'an outside value': [(s) => (s.briefs.RUS!.outside = { x: 1 }), /^briefs\.RUS\.outside: there is no question "x"/],
  },
  'questions and documents': {
    'left-open is no option': [(s) => (s.questions[0]!.options[0]!.id = 'left-open'), /"left-open" is kept for/],
    'a hidden question has two options': [
      (s) => s.questions[7]!.options.push({ ...s.questions[7]!.options[0]!, id: 'third' }),
      /^questions\.legislation\.options: a hidden question has two/,
    ],
    'each party holds one hidden question': [
      (s) => (s.questions[8]!.hidden = 'RUS'),
      /^questions: RUS holds 2 hidden questions/,
    ],
    'a document has a listed question': [
      (s) => (s.questions[5]!.document = 'organs'),
      /^documents\.transit: no listed question/,
    ],
    'enough states to bring it into force': [
      (s) => (s.documents[1]!.clauses.inForce = { when: 'number', number: 6 }),
      /^documents\.organs\.clauses\.inForce: more states/,
    ],
    'what is ratified needs no confirmation': [
      (s) => (s.documents[0]!.clauses.adReferendum = true),
      /^documents\.customs-union\.clauses: what is ratified/,
    ],
    'not too many outcomes': [
      (s) => {
        for (const q of s.questions) q.options.push({ ...q.options[0]!, id: 'more' })
      },
      /outcomes are more than 200000/,
    ],
    'an open rule leaves a choice': [
      (s) => (s.rules[0]!.values = s.rules[0]!.values.slice(0, 1)),
      /^rules\.decision: an open rule/,
    ],
  },
  bodies: {
    'the quorum can be met': [
      (s) => (s.bodies[0]!.quorum = 6),
      /^bodies\.plenary\.quorum: 6 cannot be present where there are 5 members/,
    ],
    'there is a plenary': [(s) => (s.bodies[0]!.id = 'council'), /^bodies: exactly one body is of the kind "plenary"/],
    'there is one plenary': [
      (s) => (committee(s).kind = 'plenary'),
      /^bodies: exactly one body is of the kind "plenary"/,
    ],
    'all belong to the plenary': [
      (s) => s.bodies[0]!.members.pop(),
      /^bodies\.plenary\.members: party "TJK" is missing/,
    ],
    'all hear the plenary': [(s) => (s.bodies[0]!.record = 'members'), /^bodies\.plenary\.record: .*\(CHN-1\)/],
    'heads sit in the plenary': [(s) => (s.bodies[0]!.seats = 'deputies'), /^bodies\.plenary\.seats: /],
    'the plenary takes no question from itself': [
      (s) => (s.bodies[0]!.takes = { except: [] }),
      /^bodies\.plenary\.takes: /,
    ],
    'the rule of the plenary is the table’s own': [
      (s) => (s.bodies[0]!.decisions = { substance: { kind: 'unanimity' } }),
      /^bodies\.plenary\.decisions: .*\(PRO-1\)/,
    ],
    'all see what any head may call up': [
      (s) => (committee(s).record = 'members'),
      /^bodies\.committee\.record: any head may call up .*\(MIC-3\)/,
    ],
    'all can follow what is referred': [
      (s) => {
        const body = committee(s)
        const { takes: _, ...like } = body
        s.bodies.push({ ...like, id: 'council', record: 'members' })
        body.decisions.substance = weighted('council')
      },
      /^bodies\.committee\.decisions\.substance\.referTo\.body: what is referred to "council"/,
    ],
    'a committee has a ranking to take from': [
      (s) => {
        committee(s)
        s.stages = s.stages.map((stage) => ({ ...stage, opens: stage.opens.filter((id) => id !== 'ranking') }))
      },
      /^bodies\.committee\.takes: without a ranking no question is minor/,
    ],
  },
  briefs: {
    'for every party': [(s) => delete s.briefs.TJK, /^briefs: party "TJK" is missing/],
    'for parties only': [(s) => (s.briefs.UZB = s.briefs.TJK!), /^briefs: there is no party "UZB"/],
    'weights sum to 100': [
      (s) => (s.briefs.KAZ!.weights.transit = 21),
      /^briefs\.KAZ\.weights: the weights sum to 101/,
    ],
    'a weight for every question': [
      (s) => delete s.briefs.KAZ!.weights.duties,
      /^briefs\.KAZ\.weights: question "duties" is missing/,
    ],
    'a value for every question': [
      (s) => delete s.briefs.KAZ!.values.duties,
      /^briefs\.KAZ\.values: question "duties" is missing/,
    ],
    'a value for every option': [
      (s) => delete s.briefs.KAZ!.values.duties!.staged,
      /^briefs\.KAZ\.values\.duties: option "staged" is missing/,
    ],
    'a value for left open': [
      (s) => delete s.briefs.KAZ!.values.duties!['left-open'],
      /^briefs\.KAZ\.values\.duties: option "left-open" is missing/,
    ],
    'no value for what is no option': [
      (s) => (s.briefs.KAZ!.values.duties!.x = 1),
      /^briefs\.KAZ\.values\.duties: there is no option "x"/,
    ],
    'a hidden question matters to its owner': [
      (s) => Object.assign(s.briefs.TJK!.weights, { arrears: 0, duties: 26 }),
      /^briefs\.TJK\.weights\.arrears: its own hidden question/,
    ],
    'no agreement is better than an empty one': [
      (s) => (s.briefs.KGZ!.reservation = 100),
      /^briefs\.KGZ\.reservation: leaving everything open/,
    ],
    'R28 SCR-1 what no agreement is worth is one number': [
      (s) => (s.briefs.KGZ!.reservation = 5201),
      /^briefs\.KGZ\.reservation: weight × outside value sums to 5200, and the reservation value is 5201/,
    ],
    'R28 SCR-1 an outside value for every question': [
      (s) => delete s.briefs.KAZ!.outside.duties,
      /^briefs\.KAZ\.outside: question "duties" is missing/,
    ],
    'R22 SCR-1 news leave every outside value on the scale': [
      (s) => (s.injects.find(({ id }) => id === 'side-deal')!.effects = [outside('KAZ', 'transit', 76)]),
      /^briefs\.KAZ\.outside\.transit: with all events it lies between 25 and 101/,
    ],
    'R22 AGD-1 news moves nothing that its party may not know of': [
      (s) => (s.injects.find(({ id }) => id === 'side-deal')!.effects = [outside('KAZ', 'arrears', 5)]),
      /^briefs\.KAZ\.outside: there is no question of its own or of the list "arrears"/,
    ],
    'a red line leaves a way': [
      (s) => (s.briefs.RUS!.redLines[0]!.options = ['largest', 'average', 'low-with-list']),
      /every option crosses it/,
    ],
    'no risk above 100': [
      (s) => (s.briefs.TJK!.redLines[0]!.risk = 90),
      /^briefs\.TJK\.redLines\.equal-contributions\.risk: with all events the risk reaches 105/,
    ],
  },
  stages: {
    'phases in order': [(s) => (s.stages[0]!.phase = 'interaction'), /^stages: the phases stand out of their order/],
    'a debrief at the end': [(s) => void s.stages.pop(), /^stages: the last stage, and only it/],
    'a vote beside what is voted on': [
      (s) => (s.stages[0]!.opens = ['protocol', 'channels']),
      /^stages\.rules\.opens: "protocol" needs "ballots"/,
    ],
    'nothing decided in the debrief': [
      (s) => s.stages.at(-1)!.opens.push('treaty'),
      /^stages\.debrief\.opens: nothing is decided/,
    ],
    'something to do': [(s) => (s.stages[2]!.opens = ['channels']), /^stages\.ranking\.opens: there is nothing to do/],
    'ranking not before listing': [
      (s) => ([s.stages[1]!.opens, s.stages[2]!.opens] = [['ranking'], ['listing']]),
      /^stages: "ranking" opens before "listing"/,
    ],
    'R20 TXT-5 no document open for signature with open brackets': [
      (s) => s.stages[5]!.opens.push('text'),
      /^stages: documents open for signature while their brackets may still be open/,
    ],
    'documents are signed somewhere': [
      (s) => (s.stages[5]!.opens = ['ballots']),
      /^stages: no stage opens the documents/,
    ],
    'questions are settled somewhere': [
      (s) => {
        for (const i of [3, 4]) s.stages[i]!.opens = ['text']
      },
      /^stages: no stage settles a question/,
    ],
    'what needs ratification gets it': [
      (s) => (s.stages[6]!.opens = ['treaty']),
      /^stages: a document has to be ratified/,
    ],
  },
  times: {
    'every stage has a time': [
      (s) => delete s.paces.short.stages.agenda,
      /^paces\.short\.stages: stage "agenda" is missing/,
    ],
    'no time for what is no stage': [
      (s) => (s.paces.short.stages.dinner = 1),
      /^paces\.short\.stages: there is no stage "dinner"/,
    ],
    'stages fit into the lesson': [
      (s) => (s.paces.short.stages.chain = 700),
      /^paces\.short: the stages take 1600 s, more than 25 minutes/,
    ],
    'the whole roll can be called in a stage (FLR-15)': [
      (s) => (s.paces.short.call = 25),
      /^paces\.short\.call: 5 × 25 s do not fit into a stage of 105 s/,
    ],
    'a vote fits into its stage': [
      (s) => Object.assign(s.paces.short, { ballot: 130 }),
      /^paces\.short\.ballot: 130 s do not fit into a stage of 105 s/,
    ],
    'a vote fits into a question': [
      (s) => Object.assign(s.paces.short, { ballot: 80 }),
      /^paces\.short\.question: a ballot and a step of the chair do not fit/,
    ],
    'a silence fits': [(s) => (s.paces.short.silence = 301), /^paces\.short\.silence: 301 s do not fit/],
    'initials fit': [(s) => (s.paces.short.initials = 201), /^paces\.short\.initials: 201 s do not fit/],
    'a package can be seen': [
      (s) => (s.paces.short.packageVisible = 59),
      /^paces\.short\.packageVisible: a package has to be seen/,
    ],
    'a package can be decided': [
      (s) => (s.paces.short.packageVisible = 150),
      /^paces\.short\.package: it runs out before/,
    ],
    'marks and a package fit': [(s) => (s.paces.short.marks = 151), /^paces\.short\.marks: marks and a package/],
    'the listed questions fit': [
      (s) => (s.paces.short.question = 90),
      /^paces\.short\.question: 7 × 90 s do not fit into three quarters of 600 s/,
    ],
    'an event comes within its stage': [
      (s) => (s.injects[0]!.at!.after = 600),
      /^injects\.crisis-aftershock\.at: comes after the end of its stage at the pace "short"/,
    ],
  },
  texts: {
    'Kazakh is not Russian': [(s) => (s.summary.kk = s.summary.ru), /^summary: kk and ru are the same/],
    'Kazakh is not English': [(s) => (s.summary.kk = s.summary.en), /^summary: kk and en are the same/],
    'Russian is not English': [(s) => (s.summary.ru = s.summary.en), /^summary: ru and en are the same/],
    'no exclamation mark': [(s) => (s.stages[0]!.goal.en += '!'), /^stages\.rules\.goal\.en: no exclamation marks/],
    'Kazakh has Kazakh letters': [
      (s) => (s.notes[0]!.kk = 'это написано по ошибке на русском'),
      /^notes\.0\.kk: it has no Kazakh letter/,
    ],
    'Russian has none': [(s) => (s.notes[0]!.ru += ' қағаз'), /^notes\.0\.ru: it has a Kazakh letter/],
    'English is Latin': [(s) => (s.notes[0]!.en += ' баж'), /^notes\.0\.en: it has a Cyrillic letter/],
  },
}

describe.each(Object.entries(cases))('%s', (_, group) => {
  it.each(Object.entries(group))('%s', (_name, [breakIt, expected]) => {
    expect(messages(broken(breakIt)).filter((message) => expected.test(message))).not.toEqual([])
  })
})

it('names and figures may be the same in two languages', () => {
  expect(
    messages(
      broken((s) => (s.questions[0]!.options[0]!.label = { kk: '40, 20, 20', ru: '40, 20, 20', en: '40, 20, 20' })),
    ),
  ).toEqual([])
})
