/** What bots make of free text, by the names of the scenario that is played most. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inStage } from '../../../shared/engine/testing/story.ts'
import { loadScenarios } from '../../scenarios.ts'
import { eyes } from '../testing/eyes.ts'
import { understand } from './understand.ts'

const scenario = loadScenarios(join(import.meta.dirname, '../../../scenarios')).scenarios.get(
  'cis-customs-union',
)?.scenario
if (!scenario) throw new Error('the scenario is not sound')
const { observation: small } = eyes('RUS', [inStage('chain')])
const observation = {
  ...small,
  scenario: { ...small.scenario, questions: scenario.questions.filter((q) => q.hidden === undefined) },
}
const named = (text: string, focus?: string): string[] =>
  understand(observation, text, focus)
    .options.map(({ question, option }) => `${question}=${option}`)
    .toSorted()

describe('P33 an exchange is understood', () => {
  const DOMESTIC = ['tariff=largest', 'transit=domestic']
  it.each([
    'Domestic tariff for the largest economy’s tariff, yes or no?',
    "We give you the largest economy's tariff, you give us the domestic tariff on transit.",
    'Внутренний тариф в обмен на тариф крупнейшей экономики, да или нет?',
    'Мы согласимся на тариф крупнейшей экономики, если вы дадите внутренний тариф.',
    'Ішкі тарифке айырбасқа ең ірі экономиканың тарифін береміз, иә әлде жоқ па?',
    'Сіз ішкі тарифті қолдасаңыз, біз ең ірі экономика тарифіне көнеміз.',
  ])('%s', (text) => expect(named(text)).toEqual(DOMESTIC))

  it('the forms of words do not matter, nor the order of the names', () => {
    expect(named('экспорт: средним тарифом против консультаций')).toEqual(['breach=consultation', 'tariff=average'])
    expect(named('Could you live with suspension after consultation?')).toEqual(['breach=suspension'])
    expect(named('Орташа тарифті қалаймыз')).toEqual(['tariff=average'])
  })

  it('one word that several options share is told by the question, named or talked about', () => {
    expect(named('Equal votes in the Committee?')).toEqual(['votes=equal'])
    expect(named('Equal shares of the budget')).toEqual(['budget=equal'])
    expect(named('Equal!', 'budget')).toEqual(['budget=equal'])
    expect(named('Equal!', 'votes')).toEqual(['votes=equal'])
  })
})

describe('P35 P32 a question is understood by itself', () => {
  it.each([
    ['Why does transit matter to you?', 'transit', true],
    ['Почему для вас так важен транзит?', 'transit', true],
    ['Транзит сіз үшін неге маңызды?', 'transit', true],
    ['What could you do on customs revenue?', 'revenue', false],
    ['Какой шаг вы можете сделать по распределению доходов?', 'revenue', false],
    ['Кедендік түсім бойынша не істей аласыз?', 'revenue', false],
  ])('%s', (text, question, asksWhy) => {
    expect(understand(observation, text)).toMatchObject({ options: [], questions: [question], asksWhy })
  })
})

describe('P31 yes and no are understood in each language', () => {
  it.each([
    ['I accept.', 'yes'],
    ['Yes, deal!', 'yes'],
    ['Согласны, принимаем', 'yes'],
    ['Иә, келісеміз', 'yes'],
    ['No, thank you', 'no'],
    ['We don’t agree', 'no'],
    ['Мы не согласны', 'no'],
    ['Жоқ, келіспейміз', 'no'],
    ['Қабылдамаймыз', 'no'],
    ['What a fine day', undefined],
    ['Днём договор', undefined],
  ])('%s', (text, answer) => expect(understand(observation, text).answer).toBe(answer))
})

it('P33 what names nothing is taken for nothing', () => {
  for (const text of [
    'Good morning, colleagues',
    'Что скажете?',
    'Не ойлайсыз?',
    'We want a better deal for our people',
  ])
    expect(understand(observation, text)).toMatchObject({ options: [], questions: [] })
})
