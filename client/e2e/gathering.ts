/** How most of these tests begin: an instructor opens a table, people sit down at it, the talks begin. */
import type { Browser } from '@playwright/test'
import { Instructor, type Opening } from './instructor.ts'
import { Person, type Window } from './person.ts'
import type { Server } from './server.ts'

export interface Guest extends Window {
  readonly party: string
  readonly name: string
}
export const AIGERIM: Guest = { lang: 'kk', width: 360, party: 'KAZ', name: 'Айгерім' }
export const IVAN: Guest = { lang: 'ru', width: 1280, party: 'RUS', name: 'Иван' }

type Gathered<Guests> = { readonly instructor: Instructor } & { readonly [Name in keyof Guests]: Person }

/** They sit down one after the other; the first comes over a plain name, as to a server of the classroom. */
export async function gather<Guests extends Readonly<Record<string, Guest>>>(
  browser: Browser,
  server: Server,
  guests: Guests,
  { lang = 'en', ...opening }: Opening & Partial<Pick<Window, 'lang'>> = {},
): Promise<Gathered<Guests>> {
  const instructor = await Instructor.arrive(browser, { lang, width: 1280 })
  await instructor.openTable(server, opening)
  const seated: Record<string, Person> = {}
  for (const [key, { party, name, ...window }] of Object.entries(guests)) {
    const person = await Person.arrive(browser, window)
    const origin = Object.keys(seated).length === 0 ? server.named : server.url
    await person.sitDown(origin, instructor.code, party, name)
    seated[key] = person
  }
  await instructor.begin()
  return { instructor, ...seated } as Gathered<Guests>
}
