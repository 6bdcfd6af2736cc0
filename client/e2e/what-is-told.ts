/** What must hold of a page, at any moment, for whoever only hears it. */
import type { Heard, Reading } from './listener.ts'

const CONTROLS = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'DisclosureTriangle', 'spinbutton']

/** A control is known by what it is, its name, and what it stands in. */
const known = ({ role, name, description, within }: Heard): string =>
  [role, name, description, within.find((outer) => outer.name !== '')?.name].join(' / ')

/** Letters of another alphabet are words that nobody translated: but for the name of a language, and a term of the law. */
const isForeign = ({ name }: Heard): boolean =>
  name !== 'English' && /[a-z]{4,}/.test(name.replace('Ad referendum', ''))

const leap = (before: Heard | undefined, { level, name }: Heard): readonly string[] =>
  level > (before?.level ?? 0) + 1 ? [`'${before?.name}' is followed by '${name}' of level ${level}`] : []

/** What is wrong with what is told; of a page in Kazakh. */
export function faultsOf(reading: Reading): readonly string[] {
  const controls = reading.filter(({ role }) => CONTROLS.includes(role))
  const headings = reading.filter(({ role }) => role === 'heading')
  const all = controls.map(known)
  return [
    ...controls.filter(({ name }) => name.trim() === '').map((control) => `without a name: ${known(control)}`),
    ...all.filter((name, at) => all.indexOf(name) !== at).map((name) => `two of one name: ${name}`),
    ...controls.filter(isForeign).map(({ name }) => `in another language: ${name}`),
    ...headings.flatMap((heading, at) => leap(headings[at - 1], heading)),
  ]
}
