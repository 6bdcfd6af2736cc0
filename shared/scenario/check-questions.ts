/** Questions, their options and the documents they belong to (AGD-1, TXT-5, SCR-4). */
import { type Problem, problem, repeated, unknown, unless } from './problem.ts'
import { LEFT_OPEN, type Question, type Scenario } from './schema.ts'

/** More outcomes than this cannot be gone through while people wait. */
const MOST_OUTCOMES = 200_000

const checkQuestion = (scenario: Scenario, question: Question): readonly Problem[] => {
  const path = `questions.${question.id}`
  const options = question.options.map(({ id }) => id)
  return [
    ...unknown(
      `${path}.document`,
      'document',
      [question.document],
      scenario.documents.map(({ id }) => id),
    ),
    ...unknown(
      `${path}.sources`,
      'source',
      question.sources,
      scenario.sources.map(({ id }) => id),
    ),
    ...unless(!question.id.startsWith('free-'), path, 'ids that begin with "free-" are kept for what delegations put'),
    ...repeated(`${path}.options`, options),
    ...unless(!options.includes(LEFT_OPEN), `${path}.options`, `"${LEFT_OPEN}" is kept for the question left open`),
    ...unless(
      question.hidden === undefined || options.length === 2,
      `${path}.options`,
      `a hidden question has two options, not ${options.length}`,
    ),
  ]
}

const checkHidden = ({ parties, questions }: Scenario): readonly Problem[] => {
  const owners = questions.flatMap(({ hidden }) => hidden ?? [])
  return [
    ...unknown(
      'questions',
      'party',
      owners,
      parties.map(({ id }) => id),
    ),
    ...parties.flatMap(({ id }) => {
      const count = owners.filter((owner) => owner === id).length
      return unless(count === 1, `questions`, `${id} holds ${count} hidden questions and should hold one`)
    }),
  ]
}

const checkDocuments = ({ documents, questions, parties }: Scenario): readonly Problem[] =>
  documents.flatMap(({ id, clauses }) => [
    ...unless(
      questions.some((question) => question.document === id && question.hidden === undefined),
      `documents.${id}`,
      'no listed question belongs to it',
    ),
    ...unless(
      clauses.inForce?.when !== 'number' || clauses.inForce.number <= parties.length,
      `documents.${id}.clauses.inForce`,
      `more states are needed than the ${parties.length} at the table`,
    ),
    ...unless(
      clauses.consent === 'signature' || !clauses.adReferendum,
      `documents.${id}.clauses`,
      'what is ratified needs no confirmation of a signature besides',
    ),
  ])

export const checkQuestions = (scenario: Scenario): readonly Problem[] => {
  const outcomes = scenario.questions.reduce((product, { options }) => product * options.length, 1)
  return [
    ...repeated(
      'questions',
      scenario.questions.map(({ id }) => id),
    ),
    ...scenario.questions.flatMap((question) => checkQuestion(scenario, question)),
    ...checkHidden(scenario),
    ...checkDocuments(scenario),
    ...(outcomes > MOST_OUTCOMES ? [problem('questions', `${outcomes} outcomes are more than ${MOST_OUTCOMES}`)] : []),
  ]
}
