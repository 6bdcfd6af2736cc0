/** What is half written stays: by table and by key, in this browser, across drops and reloads. */
import { type Signal, signal } from '@preact/signals'
import { keep, keptJson } from '../../storage.ts'
import { eyes, me } from './table.ts'

const drafts = new Map<string, Signal<unknown>>()

/** Whose drafts: a person's, and for an instructor those of the seat through whose eyes it looks. */
const whose = (): string => `${me.peek()?.table}:${me.peek()?.person}${eyes.value}`

/** The draft under `name` of the table we are at; writing to it keeps it. */
export function draft<T>(name: string, empty: T): Signal<T> {
  const key = `kelissoz-draft:${whose()}:${name}`
  const known = drafts.get(key) as Signal<T> | undefined
  if (known) return known
  const made = signal(keptJson(key, empty))
  drafts.set(key, made as Signal<unknown>)
  made.subscribe((value) => {
    keep(key, value === empty || value === '' ? null : JSON.stringify(value))
  })
  return made
}
