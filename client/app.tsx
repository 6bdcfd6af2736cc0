/** Which page a path means. Every page is loaded when it is needed. */
import { effect, signal } from '@preact/signals'
import type { FunctionComponent, JSX } from 'preact'
import { path } from './route.ts'
import { lasts } from './storage.ts'
import { Lazy } from './ui/lazy.tsx'

const landing = () => import('./pages/landing.tsx').then((page) => page.Landing)
const practice = () => import('./pages/practice.tsx').then((page) => page.Practice)
const teach = () => import('./pages/teach.tsx').then((page) => page.Teach)
const rules = () => import('./pages/rules.tsx').then((page) => page.Rulebook)
const nowhere = () => import('./pages/nowhere.tsx').then((page) => page.Nowhere)
const table = () => import('./pages/table.tsx').then((page) => page.Table)

function pageOf(at: string) {
  if (at.startsWith('/table/')) return table
  if (at.startsWith('/practice')) return practice
  if (at.startsWith('/teach')) return teach
  if (at.startsWith('/rules')) return rules
  return at === '/' || at.startsWith('/j/') ? landing : nowhere
}

/** Above every page where the browser keeps nothing. */
const notice = signal<FunctionComponent>(() => null)
effect(() => {
  if (lasts.value) return
  import('./ui/not-kept.tsx').then(
    (part) => {
      notice.value = part.NotKept
    },
    () => {}, // without a network; the page itself says so
  )
})

export const App = (): JSX.Element => {
  const load = pageOf(path.value)
  return (
    <>
      <notice.value />
      <Lazy key={path.value.startsWith('/j/') ? '/' : path.value} load={load} />
    </>
  )
}
