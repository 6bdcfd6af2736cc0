/**
 * A whole game alone, from the landing page to the result, by somebody who sees nothing and has no mouse: what there is to do is
 * decided from what a screen reader is told, and done with the keyboard. Time goes quicker for all who take part.
 */
import { expect, type Page } from '@playwright/test'
import { type Heard, Listener, type Reading } from './listener.ts'
import { Person } from './person.ts'
import { test } from './server.ts'
import { faultsOf } from './what-is-told.ts'
import { partyName, scenario, sentence, words } from './words.ts'

const TIMES = 10
test.use({ times: TIMES })

const word = words.kk
const OWN = partyName('KAZ', 'kk')
/** So long nothing may be ours to do, ms. */
const LONGEST_WAIT = 60_000
/** So often one act may come up again. */
const MOST_TRIES = 25

const isIn =
  (box: string) =>
  ({ within }: Heard): boolean =>
    within.some(({ name }) => name === box)
const named = (reading: Reading, role: string, name: string): Heard | undefined =>
  reading.find((heard) => heard.role === role && heard.name.startsWith(name))
/** The one sentence of *Now*. */
const coachIn = (reading: Reading): string =>
  reading.find(({ role, within }) => role === 'status' && within[0]?.name === word('tab_now'))?.text ?? ''
/** What it is our turn to do: the first of the acts; from what is only shown one goes on. */
const actIn = (reading: Reading): Heard | undefined =>
  named(reading, 'button', sentence('kk', 'acts.continue')) ??
  reading.find(({ role, within }) => role === 'button' && within[0]?.name === word('your_turn'))
/** What the live region has said. */
const saidIn = (reading: Reading): readonly string[] =>
  reading.filter(({ role, within }) => role === 'paragraph' && within[0]?.role === 'log').map(({ text }) => text)

class Player {
  readonly ear: Listener
  private readonly page: Page
  readonly faults = new Set<string>()
  readonly said = new Set<string>()
  /** The sentence by which we acted, and how. */
  readonly acted: { readonly coach: string; readonly act: string }[] = []

  constructor(ear: Listener) {
    this.ear = ear
    this.page = ear.page
  }
  async listen(): Promise<Reading> {
    const reading = await this.ear.listen()
    for (const fault of faultsOf(reading)) this.faults.add(fault)
    for (const line of saidIn(reading)) this.said.add(line)
    return reading
  }
  /** Waits until it is told of, and goes there. */
  async goTo(role: string, name: string): Promise<void> {
    await expect.poll(async () => named(await this.listen(), role, name)?.name, { timeout: 30_000 }).toBeDefined()
    const there = named(await this.listen(), role, name)
    expect(there && (await this.ear.stepTo(there)), `${role} '${name}' is not reached by the keyboard`).toBe(true)
  }
  async press(role: string, name: string): Promise<void> {
    await this.goTo(role, name)
    await this.ear.press('Enter')
  }
  /** Among choices of which one is taken already. */
  async choose(group: string, name: string): Promise<void> {
    await expect.poll(async () => (await this.listen()).some(isIn(group)), { timeout: 30_000 }).toBe(true)
    const choices = (await this.listen()).filter((heard) => heard.role === 'radio' && isIn(group)(heard))
    const taken = choices.find(({ isChecked }) => isChecked)
    const wanted = choices.find((choice) => choice.name === name)
    expect(taken && (await this.ear.stepTo(taken)), `${group} is not reached by the keyboard`).toBe(true)
    expect(wanted && (await this.ear.stepTo(wanted, 'ArrowDown')), `${name} is not reached by the arrows`).toBe(true)
  }

  /** Does what comes first, if it is still there when we get there; what cannot be taken back is confirmed by a second press. */
  async act(reading: Reading, act: Heard): Promise<void> {
    const coach = coachIn(reading)
    // What has just happened may stand over what the coach says.
    if (isIn(word('your_turn'))(act)) this.acted.push({ coach, act: act.name })
    const tries = this.acted.filter((one) => one.coach === coach && one.act === act.name).length
    expect(tries, `${coach} ${act.name}`).toBeLessThan(MOST_TRIES)
    if (!(await this.ear.stepTo(act))) return
    await this.ear.press('Enter')
    if (act.description.startsWith(word('hold_how'))) await this.ear.press('Enter')
    await this.page.waitForTimeout(60)
    const here = await this.ear.whereIs(await this.listen())
    if (here?.role === 'region') await this.send(here, act.name)
  }
  private async inside(box: Heard | undefined): Promise<Reading> {
    return (await this.listen()).filter(({ within }) => within.some(({ id }) => id === box?.id))
  }
  /** The act has led to a form that is filled in. */
  private async send(form: Heard, name: string): Promise<void> {
    const does = (await this.inside(form)).find((heard) => heard.role === 'button' && heard.name === name)
    if (does && (await this.ear.stepTo(does))) await this.ear.press('Enter')
  }
}

test('P19 a whole game alone by the keyboard and by what a screen reader is told', async ({ browser, server }) => {
  test.setTimeout(420_000)
  const ann = await Person.arrive(browser, { lang: 'kk', width: 360, isNew: true })
  await ann.page.emulateMedia({ reducedMotion: 'reduce' })
  await ann.page.addInitScript(quicken, TIMES)
  const ear = await Listener.on(ann.page)
  const player = new Player(ear)

  await test.step('from the landing page to the desk', async () => {
    await ann.page.goto(server.url)
    await player.press('link', word('practise_alone'))
    await player.choose(word('your_party'), OWN)
    await player.goTo('textbox', word('your_name'))
    await ann.page.keyboard.type('Айгүл')
    await player.press('button', word('begin_practice'))
    await expect
      .poll(async () => named(await player.listen(), 'heading', word('you_are', { party: OWN }))?.name)
      .toBeDefined()
    await player.press('button', word('begin_practice'))
    await player.press('button', word('tour_skip'))
  })

  await test.step('every act, from the first rule to the last parliament', async () => {
    for (let since = Date.now(); ; ) {
      const reading = await player.listen()
      if (named(reading, 'button', word('download_treaty'))) break
      const act = actIn(reading)
      if (act) {
        await player.act(reading, act)
        since = Date.now()
      } else {
        expect(Date.now() - since, `nothing to do for long: '${coachIn(reading)}'`).toBeLessThan(LONGEST_WAIT)
        await ann.page.waitForTimeout(100)
      }
    }
  })

  await test.step('there was a sentence for each act, and each was said aloud, as was what came of it', async () => {
    expect(player.acted.length).toBeGreaterThan(20)
    const sentences = [...new Set(player.acted.map(({ coach }) => coach))]
    const said = [...player.said].join('\n')
    expect.soft(sentences.filter((coach) => coach === '')).toEqual([])
    expect.soft(sentences.filter((coach) => !said.includes(coach))).toEqual([])
    for (const { title } of scenario.stages.slice(1, -1)) expect.soft(said).toContain(title.kk)
  })
  await test.step('every control has a name of its own, in the language of the page; headings come in order', () => {
    expect.soft([...player.faults]).toEqual([])
  })
  await test.step('the focus was always somewhere, and always seen', async () => {
    expect.soft([...ear.unseen]).toEqual([])
    expect.soft(await ear.lost()).toEqual([])
  })
  await ann.leave()
})

/** Runs in the page: what it shows for seconds, and the time to think better of a vote, go by as quickly as the server's clock. */
function quicken(times: number): void {
  const later = window.setTimeout
  const quick = (run: TimerHandler, ms = 0, ...rest: unknown[]) =>
    later(run, ms >= 1000 && ms <= 5000 ? ms / times : ms, ...rest)
  window.setTimeout = quick as typeof setTimeout
}
