/** Somebody at a browser of their own: reads one language, sits at one width, and does what people do. */
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { type Lang, partyName, sentence, type Word, words } from './words.ts'

export interface Window {
  readonly lang: Lang
  readonly width: 320 | 360 | 1280
  /** Has never opened the other acts of *Now*; whoever knows the desk keeps them open. */
  readonly isNew?: boolean
}
type Tab = 'now' | 'text' | 'talk' | 'agenda' | 'brief'

export class Person {
  readonly page: Page
  readonly lang: Lang
  readonly word: Word

  constructor(page: Page, lang: Lang) {
    this.page = page
    this.lang = lang
    this.word = words[lang]
  }

  /** A browser of its own: nothing is shared with anybody else. */
  static async arrive(browser: Browser, { lang, width, isNew = false }: Window): Promise<Person> {
    const height = width === 1280 ? 800 : 740
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: width < 500,
      locale: LOCALES[lang],
    })
    if (!isNew) await context.addInitScript(() => localStorage.setItem('kelissoz-other-acts', 'open'))
    return new Person(await context.newPage(), lang)
  }

  /** Another tab of the same browser. */
  async secondTab(): Promise<Person> {
    return new Person(await this.page.context().newPage(), this.lang)
  }

  /** The one button for an act: where its procedure has it, or where guidance offers it, by its own name for it. */
  button(key: string, params = {}): Locator {
    const named = this.page.getByRole('button', { name: this.word(key, params), exact: true })
    const starts = [GUIDED[key] ?? []].flat().map((label) => sentence(this.lang, `acts.${label}`).split('{')[0])
    if (starts.length === 0) return named
    const guided = new RegExp(`^(?:${starts.map((start = '') => start.replace('?', '\\?')).join('|')})`)
    return named.or(this.page.locator('.guide').getByRole('button', { name: guided }))
  }
  /** What guidance offers first. */
  get main(): Locator {
    return this.page.locator('.dock').getByRole('button').first()
  }
  field(key: string): Locator {
    return this.page.getByRole('textbox', { name: this.word(key) })
  }
  text(key: string, params = {}): Locator {
    return this.page.getByText(this.word(key, params)).first()
  }
  async press(key: string, params = {}): Promise<void> {
    if (ON_OPTIONS.includes(key)) await this.unfoldIfThere()
    await this.button(key, params).click()
  }

  /** What can be done with an option stands inside it, one open at a time: that with these words, or the first. */
  async unfoldOptions(hasText = ''): Promise<void> {
    await expect(this.page.locator('.step', { hasText }).first()).toBeVisible()
    await this.unfoldIfThere(hasText)
  }
  private async unfoldIfThere(hasText = ''): Promise<void> {
    const option = this.page.locator('.step', { hasText }).first()
    if (!hasText && (await this.page.locator('.step details[open]').first().isVisible())) return
    if ((await option.isVisible()) && !(await option.locator('details[open]').isVisible()))
      await option
        .locator('summary')
        .click({ timeout: 1000 })
        .catch(() => {})
  }

  /** Opens the form of an objection where guidance asks for it; its reason is proposed. */
  async object(): Promise<void> {
    await this.page
      .locator('.dock')
      .getByRole('button', { name: sentence(this.lang, 'acts.object') })
      .click()
  }
  /** Ticks every document that is ready, and holds once for all. */
  async signAll(): Promise<void> {
    for (const box of await this.signable.all()) await box.check()
    await this.page.locator('.dock .hold__btn').click({ delay: HOLD_MS })
  }
  /** What can be signed now. */
  get signable(): Locator {
    return this.page.getByRole('checkbox', { name: this.word('tick_to_sign') })
  }

  /** Opens a part of the desk; where all parts are on the screen there is nothing to open. */
  async turnTo(tab: Tab): Promise<void> {
    await expect(this.page.locator('.desk')).toBeVisible()
    const bar = this.page.locator('.tabbar .tabs')
    if (await bar.isVisible()) await bar.getByRole('button', { name: this.word(`tab_${tab}`) }).click()
  }

  async sitDown(origin: string, code: string, party: string, name: string): Promise<void> {
    await this.page.goto(`${origin}/j/${code}`)
    await this.field('your_name').fill(name)
    await this.page.getByRole('radio', { name: partyName(party, this.lang) }).check()
    await this.press('sit_down')
    await expect(this.page).toHaveURL(/\/table\//)
    await expect(this.page.locator('.seat')).toContainText(party)
  }

  /** Waits until the head of the page names the stage. */
  async reach(stage: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(stage)
  }

  /** The open vote, be it before the plenary or before a committee. */
  get ballot(): Locator {
    return this.page.locator('#vote, [id^=vote-]')
  }
  /** An answer to it: under the thumb where guidance leads, else beside the roll. */
  answer(position: 'yes' | 'no' | 'abstain'): Locator {
    return this.page
      .locator('.dock, #vote, [id^=vote-]')
      .getByRole('button', { name: this.word(`vote_${position}`), exact: true })
  }
  /** Chooses an answer in the open vote; it is sent five seconds later. */
  async choose(position: 'yes' | 'no' | 'abstain'): Promise<void> {
    await this.turnTo('now')
    await this.answer(position).click()
    await expect(this.text('vote_held')).toBeAttached()
  }

  /** Answers the open vote unless that is done already; does nothing when no answer is asked for. */
  async voteIfAsked(position: 'yes' | 'no'): Promise<void> {
    await this.turnTo('now')
    const answer = this.answer(position)
    if (await isOn(answer)) await answer.click()
  }
  /** Says no to an offer that waits for an answer, for the reason that is proposed. */
  async declineOfferIfAsked(): Promise<void> {
    const name = sentence(this.lang, 'acts.decline')
    const card = this.page.locator('.offer').filter({ has: this.page.getByRole('button', { name, exact: true }) })
    if (!(await card.first().isVisible())) return
    const form = this.page.locator('.offer__form')
    if (!(await form.isVisible())) await card.first().getByRole('button', { name, exact: true }).first().click()
    await form.getByRole('button', { name, exact: true }).click()
  }
  /** Presses the button if it is there and on. */
  async pressIfOn(key: string): Promise<void> {
    if (ON_OPTIONS.includes(key)) await this.unfoldIfThere()
    const button = this.button(key).first()
    if (await isOn(button)) await button.click()
  }
  /** Presses for as long as an act needs that cannot be taken back. */
  async hold(key: string, params = {}): Promise<void> {
    await this.button(key, params).first().click({ delay: HOLD_MS })
  }

  /** Presses, and slides away before letting go, further than a finger that holds still. */
  async thinkBetterOf(key: string, params = {}): Promise<void> {
    const button = this.button(key, params).first()
    await button.scrollIntoViewIfNeeded()
    const box = await button.boundingBox()
    if (!box) throw new Error(`no button ${key}`)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x, y - 90, { steps: 6 })
    await this.page.waitForTimeout(HOLD_MS)
    await this.page.mouse.up()
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }
}

/** What guidance calls an act that its procedure has under another name. */
const GUIDED: Readonly<Record<string, string | readonly string[]>> = {
  put_rules: 'put-rules',
  call_for_unvoiced: 'call-for-rest',
  raise_question: 'raise',
  answer_none: 'raise-none',
  send_ranks: 'rank',
  send_marks: 'mark',
  move_on: 'move-on',
  move_to_freeze: 'freeze',
  put_to_vote: 'put-to-vote',
  take_as_agreed: ['take', 'take-package', 'take-rules'],
  initial: 'initial',
  put_document: 'put-document',
  support: 'accept',
  raise_objection: 'object',
}
/** Acts on an option of the question under discussion. */
const ON_OPTIONS = ['put_to_vote', 'take_as_agreed', 'back_option', 'circulate']

/** Longer than the client asks for. */
const HOLD_MS = 1800

const isOn = async (button: Locator): Promise<boolean> =>
  (await button.isVisible()) && (await button.getAttribute('aria-disabled')) !== 'true'

const LOCALES = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const
