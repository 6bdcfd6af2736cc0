/**
 * Whoever works by the keyboard or listens is never left nowhere: where the act that had the focus is done and gone, the nearest
 * box round it that still stands has it. Not the act that comes in its place: a second press would do it unread.
 */
const BOXES = '.dock, form, details, article, section, aside, nav, main'

let last: Element | null = null
let round: readonly Element[] = []

function boxesRound(element: Element): readonly Element[] {
  const box = element.parentElement?.closest(BOXES)
  return box ? [box, ...boxesRound(box)] : []
}

const isThere = (element: Element): boolean => element.isConnected && element.checkVisibility()

function pickUp(): void {
  if (!last || document.activeElement !== document.body || isThere(last)) return
  last = null
  const near = round.find(isThere)
  // The foot of the desk has what comes next.
  const box = near?.querySelector('.dock') ?? near
  if (!(box instanceof HTMLElement)) return
  if (!box.hasAttribute('tabindex')) {
    box.tabIndex = -1
    box.addEventListener('blur', () => box.removeAttribute('tabindex'), { once: true })
  }
  box.focus({ preventScroll: true })
}

addEventListener('focusin', ({ target }) => {
  if (!(target instanceof Element)) return
  last = target
  round = boxesRound(target)
})
// Whoever points elsewhere has let go of it.
addEventListener('pointerdown', () => {
  last = null
})
new MutationObserver(pickUp).observe(document.body, { childList: true, subtree: true })

export {}
