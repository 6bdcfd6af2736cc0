/** Somebody at a browser of their own: reads one language, sits at one width, and does what people do. */
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { type Lang, partyName, type Word, words } from './words.ts'

export interface Window {
  readonly lang: Lang
  readonly width: 320 | 360 | 1280
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
  static async arrive(browser: Browser, { lang, width }: Window): Promise<Person> {
    const height = width === 1280 ? 800 : 740
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: width < 500,
      locale: LOCALES[lang],
    })
    return new Person(await context.newPage(), lang)
  }

  /** Another tab of the same browser. */
  async secondTab(): Promise<Person> {
    return new Person(await this.page.context().newPage(), this.lang)
  }

  /** A button of the parts of the desk; those of guidance lead to the same acts, and are pressed by `Person.main`. */
  button(key: string, params = {}): Locator {
    return this.page
      .getByRole('button', { name: this.word(key, params), exact: true })
      .and(this.page.locator('button:not(.guide *)'))
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
    await this.button(key, params).click()
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
  /** Chooses an answer in the open vote; it is sent five seconds later. */
  async choose(position: 'yes' | 'no' | 'abstain'): Promise<void> {
    await this.turnTo('now')
    await this.ballot.getByRole('button', { name: this.word(`vote_${position}`), exact: true }).click()
    await expect(this.text('vote_held')).toBeAttached()
  }

  /** Answers the open vote unless that is done already; does nothing when no answer is asked for. */
  async voteIfAsked(position: 'yes' | 'no'): Promise<void> {
    await this.turnTo('now')
    const answer = this.ballot.getByRole('button', { name: this.word(`vote_${position}`), exact: true })
    if (await isOn(answer)) await answer.click()
  }
  /** Presses the button if it is there and on. */
  async pressIfOn(key: string): Promise<void> {
    const button = this.button(key).first()
    if (await isOn(button)) await button.click()
  }
  /** Presses for as long as an act needs that cannot be taken back. */
  async hold(key: string): Promise<void> {
    await this.button(key).first().click({ delay: HOLD_MS })
  }

  /** Presses, and slides away before letting go, further than a finger that holds still. */
  async thinkBetterOf(key: string): Promise<void> {
    const button = this.button(key).first()
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

/** Longer than the client asks for. */
const HOLD_MS = 1800

const isOn = async (button: Locator): Promise<boolean> =>
  (await button.isVisible()) && (await button.getAttribute('aria-disabled')) !== 'true'

const LOCALES = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const
