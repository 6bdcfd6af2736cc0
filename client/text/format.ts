/** Numbers, lists and times as the language writes them. Nothing here depends on what the browser knows of Kazakh. */

import { lang } from './lang.ts'
import { m } from './m.ts'

/** Kazakh and Russian write numbers alike; browsers without Kazakh would fall back to their own language. */
const numbers = { kk: 'ru', ru: 'ru', en: 'en' }
export const number = (n: number): string =>
  new Intl.NumberFormat(numbers[lang.value], { maximumFractionDigits: 1 }).format(n)

/** A value 0–10,000 as the desk shows it: 0–100, one decimal where it is needed (SCR-4). */
export const points = (value: number): string => number(toPoints(value))
const toPoints = (value: number): number => Math.round(value / 10) / 10
/** The change between two values as shown: `+12`, `−3`, `0`. */
export function change(from: number, to: number): string {
  const by = toPoints(to) - toPoints(from)
  return `${by > 0 ? '+' : by < 0 ? '−' : ''}${number(Math.abs(by))}`
}

/** «A, B және C». */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${m.and()} ${items[items.length - 1]}`
}

/** A length of time as a clock shows it: `1:24`, `18:42`, `1:02:05`. */
export function clock(ms: number): string {
  const s = Math.max(0, Math.ceil(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(s / 3600)
  const minutes = Math.floor((s % 3600) / 60)
  return hours ? `${hours}:${two(minutes)}:${two(s % 60)}` : `${minutes}:${two(s % 60)}`
}

/** The hour of a moment, `14:05`. */
export function hour(at: number): string {
  const date = new Date(at)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}
