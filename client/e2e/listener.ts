/** Somebody who sees nothing: reads the page as Chromium hands it to a screen reader, and presses keys. */
import type { CDPSession, Page } from '@playwright/test'

/** One thing that a screen reader comes to. */
export interface Heard {
  readonly id: number
  readonly role: string
  readonly name: string
  readonly description: string
  readonly level: number
  readonly isOff: boolean
  readonly isChecked: boolean
  readonly isFocusable: boolean
  /** All that stands in it, read as one. */
  readonly text: string
  /** What it stands in, the nearest first. */
  readonly within: readonly Heard[]
}
/** In the order in which it is read. */
export type Reading = readonly Heard[]

/** As the protocol hands it over, as far as it is read here. */
interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly description?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
  readonly childIds?: readonly string[]
  readonly backendDOMNodeId?: number
}

/** Boxes without a meaning, and the letters of a text that is read as a whole. */
const MUTE = ['generic', 'none', 'InlineTextBox']

function read(nodes: readonly AxNode[]): Reading {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const reading: Heard[] = []
  const walk = (node: AxNode, within: readonly Heard[]): string => {
    const role = String(node.role?.value ?? '')
    const name = String(node.name?.value ?? '')
    const children = (inside: readonly Heard[]): string =>
      (node.childIds ?? [])
        .flatMap((id) => byId.get(id) ?? [])
        .map((child) => walk(child, inside))
        .filter(Boolean)
        .join(' ')
    if (node.ignored || MUTE.includes(role)) return children(within)
    const has = (property: string) => node.properties?.find((one) => one.name === property)?.value.value
    const heard = {
      id: node.backendDOMNodeId ?? 0,
      role,
      name,
      description: String(node.description?.value ?? ''),
      level: Number(has('level') ?? 0),
      isOff: has('disabled') === true,
      isChecked: has('checked') === 'true',
      isFocusable: has('focusable') === true,
      text: '',
      within,
    }
    reading.push(heard)
    const inside = children([heard, ...within])
    heard.text = role === 'StaticText' ? name : inside
    return heard.text
  }
  const root = nodes[0]
  if (root) walk(root, [])
  return reading
}

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'ArrowDown'

export class Listener {
  readonly page: Page
  private readonly cdp: CDPSession
  /** Where the focus was not seen, and what had it. */
  readonly unseen = new Set<string>()

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page
    this.cdp = cdp
  }
  static async on(page: Page): Promise<Listener> {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Accessibility.enable')
    await page.addInitScript(watchFocus)
    return new Listener(page, cdp)
  }

  async listen(): Promise<Reading> {
    const { nodes } = await this.cdp.send('Accessibility.getFullAXTree')
    return read(nodes)
  }
  press(key: Key): Promise<void> {
    return this.page.keyboard.press(key)
  }

  /** The element that has the focus. */
  private async focused(): Promise<number> {
    const { result } = await this.cdp.send('Runtime.evaluate', { expression: 'document.activeElement' })
    if (!result.objectId) return 0
    const { node } = await this.cdp.send('DOM.describeNode', { objectId: result.objectId })
    return node.backendNodeId
  }

  async whereIs(reading: Reading): Promise<Heard | undefined> {
    const id = await this.focused()
    return reading.find((heard) => heard.id === id)
  }

  /** Steps from one stop to the next until it is there; false if it is not to be had, or is gone meanwhile. */
  async stepTo(wanted: Heard, by: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab'): Promise<boolean> {
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      if ((await this.focused()) === wanted.id) return true
      await this.press(by)
      const fault = await this.page.evaluate(faultOfFocus)
      if (fault) this.unseen.add(fault)
    }
    return false
  }

  /** What lost the focus by going away and left it nowhere. */
  lost(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.lostFocus ?? [])
  }
}

const MOST_STEPS = 70

declare global {
  interface Window {
    lostFocus?: string[]
  }
}

/** Runs in the page: notes what had the focus when it fell to the body and nobody picked it up for a while. */
function watchFocus(): void {
  const FRAMES = 20
  let last: Element | null = null
  let since = 0
  let path = ''
  window.lostFocus = []
  addEventListener('focusin', ({ target }) => {
    last = target as Element
  })
  const look = () => {
    // Another page brings the focus to its own main part.
    if (path !== location.pathname) last = null
    path = location.pathname
    since = last && (document.activeElement ?? document.body) === document.body ? since + 1 : 0
    if (since > FRAMES) {
      window.lostFocus?.push(last?.outerHTML.slice(0, 160) ?? '')
      last = null
    }
    requestAnimationFrame(look)
  }
  look()
}

/** Runs in the page: what is wrong with how the focus is seen; '' if nothing. */
function faultOfFocus(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const what = focused.outerHTML.slice(0, 120)
  const rows = [focused, focused.parentElement, focused.parentElement?.parentElement].filter(
    (row) => row instanceof Element,
  )
  const isOutlined = rows.some((row) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(row)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  if (!isOutlined && !focused.matches('main, .moment')) return `not outlined: ${what}`
  const { left, top, width, height } = focused.getBoundingClientRect()
  if (width <= 1 || height <= 1 || focused.matches('input, .skip')) return ''
  const [x, y] = [left + width / 2, top + Math.min(height, innerHeight) / 2]
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of sight: ${what}`
  const there = document.elementFromPoint(x, y)
  return there && (focused.contains(there) || there.contains(focused))
    ? ''
    : `covered by ${there?.outerHTML.slice(0, 80)}: ${what}`
}
