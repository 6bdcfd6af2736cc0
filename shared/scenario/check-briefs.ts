/** The secret briefs: every weight and value there, sums that hold, red lines that exist (SCR-1, TRT-3). */
import { mismatch, type Problem, repeated, unknown, unless } from './problem.ts'
import { type Brief, LEFT_OPEN, type Question, type Scenario } from './schema.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** What a party would have if every question were left open. */
const allLeftOpen = (brief: Brief, questions: readonly Question[]): number =>
  sum(questions.map(({ id }) => (brief.weights[id] ?? 0) * (brief.values[id]?.[LEFT_OPEN] ?? 0)))

/** SCR-1: what it has without any agreement. */
const nothingAgreed = ({ weights, outside }: Brief): number =>
  sum(Object.entries(weights).map(([id, weight]) => weight * (outside[id] ?? 0)))

const checkPreferences = (path: string, brief: Brief, questions: readonly Question[]): readonly Problem[] => {
  const ids = questions.map(({ id }) => id)
  const weights = sum(Object.values(brief.weights))
  const open = allLeftOpen(brief, questions)
  return [
    ...mismatch(`${path}.weights`, 'question', Object.keys(brief.weights), ids),
    ...unless(weights === 100, `${path}.weights`, `the weights sum to ${weights}, not to 100`),
    ...mismatch(`${path}.values`, 'question', Object.keys(brief.values), ids),
    ...questions.flatMap(({ id, options }) => {
      const values = Object.keys(brief.values[id] ?? {})
      const expected = [...options.map((option) => option.id), LEFT_OPEN]
      return mismatch(`${path}.values.${id}`, 'option', values, expected)
    }),
    ...mismatch(`${path}.outside`, 'question', Object.keys(brief.outside), ids),
    ...unless(
      nothingAgreed(brief) === brief.reservation,
      `${path}.reservation`,
      `weight × outside value sums to ${nothingAgreed(brief)}, and the reservation value is ${brief.reservation}: what no agreement is worth is one number`,
    ),
    ...unless(
      open < brief.reservation,
      `${path}.reservation`,
      `leaving everything open gives ${open} and must stay below the reservation value ${brief.reservation}`,
    ),
  ]
}

/** News moves the outside value of a question that its party knows of, never off the scale; in whatever order it comes. */
const checkNews = (path: string, party: string, scenario: Scenario, brief: Brief): readonly Problem[] => {
  const moves = scenario.injects
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.type === 'outside' && effect.party === party ? [effect] : []))
  const known = scenario.questions.filter(({ hidden }) => hidden === undefined || hidden === party)
  const ids = known.map(({ id }) => id)
  return [
    ...unknown(
      `${path}.outside`,
      'question of its own or of the list',
      moves.map(({ question }) => question),
      ids,
    ),
    ...ids.flatMap((id) => {
      const adds = moves.filter(({ question }) => question === id).map(({ add }) => add)
      const low = (brief.outside[id] ?? 0) + sum(adds.filter((add) => add < 0))
      const high = (brief.outside[id] ?? 0) + sum(adds.filter((add) => add > 0))
      return unless(
        low >= 0 && high <= 100,
        `${path}.outside.${id}`,
        `with all events it lies between ${low} and ${high}`,
      )
    }),
  ]
}

const checkRedLines = (path: string, party: string, scenario: Scenario, brief: Brief): readonly Problem[] =>
  brief.redLines.flatMap((line) => {
    const question = scenario.questions.find(({ id }) => id === line.question)
    const options = question?.options.map(({ id }) => id) ?? []
    const added = scenario.injects
      .flatMap(({ effects }) => effects)
      .map((effect) =>
        effect.type === 'risk' && effect.party === party && effect.redLine === line.id ? effect.add : 0,
      )
    const most = line.risk + sum(added.filter((add) => add > 0))
    return [
      ...unless(question !== undefined, `${path}.${line.id}`, `there is no question "${line.question}"`),
      ...(question ? unknown(`${path}.${line.id}`, 'option', line.options, options) : []),
      ...unless(
        question === undefined || options.some((id) => !line.options.includes(id)),
        `${path}.${line.id}`,
        'every option crosses it, so that nothing could be agreed',
      ),
      ...unless(most <= 100, `${path}.${line.id}.risk`, `with all events the risk reaches ${most} percent`),
    ]
  })

const checkHiddenWeight = (
  path: string,
  party: string,
  questions: readonly Question[],
  brief: Brief,
): readonly Problem[] =>
  questions
    .filter(({ hidden }) => hidden === party)
    .flatMap(({ id }) =>
      unless((brief.weights[id] ?? 0) > 0, `${path}.weights.${id}`, 'its own hidden question has no weight for it'),
    )

/** What is said aloud is about a question that there is, and gives no figure of the brief away. */
const checkReasons = (path: string, questions: readonly Question[], { reasons = {} }: Brief): readonly Problem[] => [
  ...unknown(
    path,
    'question',
    Object.keys(reasons),
    questions.map(({ id }) => id),
  ),
  ...Object.entries(reasons).flatMap(([question, texts]) =>
    texts.flatMap((text, i) =>
      unless(!/\d/.test(Object.values(text).join()), `${path}.${question}.${i}`, 'it names a figure'),
    ),
  ),
]

export const checkBriefs = (scenario: Scenario): readonly Problem[] => [
  ...repeated(
    'briefs',
    Object.values(scenario.briefs).flatMap(({ redLines }) => redLines.map(({ id }) => `red line ${id}`)),
  ),
  ...mismatch(
    'briefs',
    'party',
    Object.keys(scenario.briefs),
    scenario.parties.map(({ id }) => id),
  ),
  ...Object.entries(scenario.briefs).flatMap(([party, brief]) => {
    const path = `briefs.${party}`
    return [
      ...checkPreferences(path, brief, scenario.questions),
      ...checkHiddenWeight(path, party, scenario.questions, brief),
      ...checkNews(path, party, scenario, brief),
      ...checkRedLines(`${path}.redLines`, party, scenario, brief),
      ...checkReasons(`${path}.reasons`, scenario.questions, brief),
    ]
  }),
]
