/** What the small scenario is made of: placeholder words, parties, questions, briefs and one pace. */

export const t = (word: string) => ({ kk: `${word} kk`, ru: `${word} ru`, en: `${word} en` })
const options = (...ids: string[]) => ids.map((id) => ({ id, label: t(id), wording: t(`the wording of ${id}`) }))
export const question = (id: string, document: string, ids: string[], hidden?: string) => ({
  id,
  document,
  title: t(id),
  article: t(`article ${id}`),
  options: options(...ids),
  leftOpen: t('left open'),
  sources: ['source'],
  ...(hidden ? { hidden } : {}),
})
export const party = (id: string, hue: number, shape: 'square' | 'triangle' | 'diamond') => ({
  id,
  name: t(id),
  officialName: t(id),
  hue,
  shape,
  profile: t(id),
})

export const TALK = ['channels', 'delegation']
export const stage = (id: string, phase: string, opens: readonly string[], openBusiness = 'lapse') => ({
  id,
  phase,
  title: t(id),
  goal: t('goal'),
  opens,
  openBusiness,
})

export const pace = {
  title: t('pace'),
  minutes: 25,
  rounds: 2,
  stages: {
    rules: 120,
    agenda: 90,
    ranking: 60,
    chain: 300,
    packages: 240,
    signature: 200,
    ratification: 100,
    debrief: 1,
  },
  question: 60,
  ballot: 30,
  call: 10,
  silence: 30,
  withoutVote: 15,
  package: 150,
  packageVisible: 60,
  marks: 40,
  chairStep: 20,
  initials: 40,
  objection: 25,
  capital: 30,
  callUp: 40,
  grace: 45,
}

type Values = [number, number, number]
export const brief = (
  weights: number[],
  values: Values[],
  outside: number[],
  redLine: { question: string; options: string[]; risk: number },
  reservation: number,
  id: string,
) => {
  const ids = ['tariff', 'transit', 'votes', 'labour', 'water', 'grace']
  const optionIds: Record<string, string[]> = {
    tariff: ['high', 'low'],
    transit: ['one', 'own'],
    votes: ['equal', 'shares'],
    labour: ['free', 'quota'],
    water: ['joint', 'separate'],
    grace: ['year', 'none'],
  }
  return {
    introduction: t('brief'),
    interests: t('interests'),
    reservation,
    alternative: t('alternative'),
    hiddenQuestion: t('hidden'),
    advice: t('advice'),
    redLines: [{ id: `${id}-line`, ...redLine, text: t('red line') }],
    weights: Object.fromEntries(ids.map((q, i) => [q, weights[i] ?? 0])),
    values: Object.fromEntries(
      ids.map((q, i) => {
        const [a, b] = optionIds[q] as [string, string]
        const [x, y, open] = values[i] as Values
        return [q, { [a]: x, [b]: y, 'left-open': open }]
      }),
    ),
    outside: Object.fromEntries(ids.map((q, i) => [q, outside[i] ?? 0])),
  }
}
