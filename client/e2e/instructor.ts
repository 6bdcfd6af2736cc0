/** The instructor at a browser: opens a class in words, or at once where a test is about something else. */
import { type Browser, expect } from '@playwright/test'
import { Person, type Window } from './person.ts'
import type { Server } from './server.ts'
import { questionTitle, scenario, stageTitle } from './words.ts'

export interface Opening {
  readonly pace?: 'short' | 'lesson'
  readonly bots?: boolean
}

export class Instructor extends Person {
  code = ''
  table = ''

  static override async arrive(browser: Browser, window: Window): Promise<Instructor> {
    const person = await Person.arrive(browser, window)
    return new Instructor(person.page, person.lang)
  }

  /** A class of one table, without the form; the page is left at the table. */
  async openTable({ url }: Server, { pace = 'short', bots = false }: Opening = {}): Promise<void> {
    const body = {
      scenario: 'cis-customs-union',
      pace,
      name: 'Ms Teacher',
      tables: 1,
      lang: this.lang,
      assignment: 'free',
      bots,
    }
    const answer = await this.page.request.post(`${url}/api/classes`, { data: body })
    const opened = await answer.json()
    const [{ table, code }] = opened.tables
    const seat = {
      table,
      token: opened.token,
      party: '',
      role: 'instructor',
      person: '',
      code,
      number: 1,
      name: body.name,
    }
    await this.page.addInitScript((kept) => {
      localStorage.setItem('kelissoz-seats', JSON.stringify({ [kept.table]: kept }))
    }, seat)
    this.code = code
    this.table = table
    await this.page.goto(`${url}/table/${table}`)
    await expect(this.button('begin_talks')).toBeVisible()
  }

  async begin(): Promise<void> {
    await this.press('begin_talks')
    await this.reach(stageTitle('rules', this.lang))
  }

  /** Settles a question by a correction, so that a test need not negotiate it. */
  async correctTo(question: string, option: string): Promise<void> {
    const { page } = this
    if (!(await page.locator('#correct-q').isVisible()))
      await page
        .locator('.control-forms summary')
        .filter({ hasText: this.word('correct') })
        .click()
    await page.locator('#correct-q').selectOption(question)
    await page.locator('#correct-o').selectOption(option)
    await this.press('correct')
    await expect(page.locator('.q').filter({ hasText: questionTitle(question, this.lang) })).toContainText(
      this.word('status_settled'),
    )
  }

  /** Ends the stage: asked for, and said again under what becomes of what is open. */
  async endStage(): Promise<void> {
    await this.press('advance')
    await this.page.locator('.asks .btn--main').click()
  }

  /** Advances until the table is at `stage`. */
  async advanceTo(stage: string): Promise<void> {
    const order = scenario.stages.map(({ id }) => id)
    const at = async () => {
      const heading = (await this.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
      return order.findIndex((id) => heading.includes(stageTitle(id, this.lang)))
    }
    for (let now = await at(); now < order.indexOf(stage); now += 1) {
      await this.endStage()
      await this.reach(stageTitle(order[now + 1] ?? '', this.lang))
    }
  }
}
