/** How the picture of a result is drawn. Comes with the chart library, which no other page loads. */
import { barX, dot, link, plot, ruleX, text, tickX } from '@observablehq/plot'
import type { Row } from './rows.ts'

/** Room for the codes of the parties, and for the words of our own row above and below its bar, px. */
const LEFT = 56
const ROW = 46
/** The walk-away line goes up to its name, px. */
const ABOVE = 26

export interface PictureWords {
  readonly limit: string
  readonly number: (value: number) => string
  readonly change: (value: number) => string
}

const gain = ({ value, reservation }: Row): number => value - reservation
const reach = (row: Row): number => Math.max(row.most ?? 0, row.value) - row.reservation
const harmless = (row: Row): number => row.harmless - row.reservation
const INK = { fill: 'var(--ink)' }

/** What was got, and how far one could have come; the same for everybody. */
const bars = (rows: readonly Row[]) => [
  link(rows, { x1: 0, x2: reach, y1: 'party', y2: 'party', stroke: 'var(--edge)', strokeDasharray: '2 4' }),
  tickX(rows, { x: reach, y: 'party', stroke: 'var(--edge)', strokeWidth: 1.5 }),
  barX(rows, { x1: 0, x2: gain, y: 'party', fill: (row: Row) => (row.isOwn ? 'var(--cloth)' : 'var(--ink-2)') }),
  ruleX([0], { insetTop: -ABOVE, stroke: 'var(--ink)', strokeWidth: 2 }),
]

const ring = { r: 6, fill: 'var(--paper)', stroke: 'var(--cloth)', strokeWidth: 2 }
const diamond = { r: 4, symbol: 'diamond2', fill: 'var(--dusk)' } as const
/** Of our own row: the most without harm, and the Nash point. */
const points = (own: readonly Row[]) => [
  dot(own, { x: harmless, y: 'party', ...ring }),
  dot(
    own.filter(({ nash }) => nash !== null),
    { x: ({ nash, reservation }: Row) => (nash ?? 0) - reservation, y: 'party', ...diamond },
  ),
]

const labels = (rows: readonly Row[], own: readonly Row[], words: PictureWords) => [
  text(rows, {
    x: (r: Row) => Math.max(0, gain(r)),
    y: 'party',
    dx: 6,
    dy: 17,
    textAnchor: 'start',
    text: (r: Row) => words.change(gain(r)),
    ...INK,
  }),
  text(own, { x: harmless, y: 'party', dy: -18, text: (r: Row) => words.number(r.harmless), fontWeight: 600, ...INK }),
  text([0], {
    x: 0,
    frameAnchor: 'top',
    dy: -ABOVE - 18,
    dx: -2,
    textAnchor: 'start',
    text: () => words.limit,
    ...INK,
  }),
]

/** Each row over its own walk-away value. */
export function drawPicture(rows: readonly Row[], width: number, words: PictureWords): SVGSVGElement | HTMLElement {
  const own = rows.slice(0, 1)
  const domain = [Math.min(0, ...rows.map(gain)), Math.max(100, ...rows.map(reach))]
  return plot({
    width,
    height: 70 + rows.length * ROW,
    marginLeft: LEFT,
    marginRight: 40,
    marginTop: 48,
    marginBottom: 22,
    x: { axis: null, domain },
    y: { label: null, tickSize: 0, domain: rows.map(({ party }) => party), padding: 0.7 },
    style: { fontFamily: 'inherit', fontSize: '13px', background: 'none', color: 'var(--ink)', overflow: 'visible' },
    marks: [...bars(rows), ...points(own), ...labels(rows, own, words)],
  })
}
