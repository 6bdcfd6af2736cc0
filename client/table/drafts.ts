/** What is half written stays: by table and by key, in this browser, across drops and reloads. */
import { type Signal, signal } from '@preact/signals'
import { eyes, me } from './table.ts'

const drafts = new Map<string, Signal<unknown>>()

function kept<T>(key: string, empty: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? empty
  } catch {
    return empty
  }
}

/** Whose drafts: a person's, and for an instructor those of the seat through whose eyes it looks. */
const whose = (): string => `${me.peek()?.table}:${me.peek()?.person}${eyes.value}`

/** The draft under `name` of the table we are at; writing to it keeps it. */
export function draft<T>(name: string, empty: T): Signal<T> {
  const key = `kelissoz-draft:${whose()}:${name}`
  const known = drafts.get(key) as Signal<T> | undefined
  if (known) return known
  const made = signal(kept(key, empty))
  drafts.set(key, made as Signal<unknown>)
  made.subscribe((value) => {
    try {
      if (value === empty || value === '') localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(value))
    } catch {
      // A full store keeps nothing more; the page does.
    }
  })
  return made
}
