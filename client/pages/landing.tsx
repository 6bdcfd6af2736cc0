/** The first page: six digits, a name, a seat. Beneath it the ways that need no code. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CodeAnswer } from '../../shared/protocol/http.ts'
import { base } from '../base.ts'
import { http } from '../net/http.ts'
import { problem } from '../net/problem.ts'
import { loadScenarios } from '../net/scenarios.ts'
import { m } from '../paraglide/messages.js'
import { path } from '../route.ts'
import { CodeField } from '../ui/code-field.tsx'
import { Head } from '../ui/head.tsx'
import { Found } from './landing/found.tsx'
import { JoinForm } from './landing/join-form.tsx'
import './landing/landing.css'

const fromLink = /^\/j\/(\d{6})/.exec(path.value)?.[1] ?? ''

/** The table behind six digits, or what to say instead; looked up again whenever `again` changes. */
function useTable(code: string, again: number): { table?: CodeAnswer; trouble?: string } {
  const [answer, setAnswer] = useState<{ code: string; table?: CodeAnswer; trouble?: string }>({ code: '' })
  useEffect(() => {
    if (code.length < 6) return
    let gone = false
    Promise.all([http.code(code), loadScenarios()]).then(
      ([table]) => gone || setAnswer({ code, table }),
      (error) => gone || setAnswer({ code, trouble: problem(error) }),
    )
    return () => {
      gone = true
    }
  }, [code, again])
  return answer.code === code && code.length === 6 ? answer : {}
}

export function Landing(): JSX.Element {
  const [code, setCode] = useState(fromLink)
  const [again, setAgain] = useState(0)
  const { table, trouble } = useTable(code, again)
  useEffect(() => {
    document.title = `${m.brand()} – ${m.landing_title()}`
  })
  return (
    <div class="page page--paper">
      <Head />
      <main class="join" tabIndex={-1}>
        <section class="join__code">
          <h1>{m.landing_title()}</h1>
          <p class="join__lead">{m.landing_lead()}</p>
          <CodeField code={code} onCode={setCode} />
          <Found code={code} table={table} trouble={trouble} />
        </section>
        <section class="join__who" aria-label={m.join_form()}>
          <JoinForm code={code} table={table} onStale={() => setAgain(again + 1)} />
        </section>
      </main>
      <footer class="foot">
        <div>
          <a href={`${base}/practice`}>{m.practise_alone()}</a>
          <p class="note">{m.practise_alone_note()}</p>
        </div>
        <div>
          <a href={`${base}/teach`}>{m.i_teach()}</a>
          <p class="note">{m.i_teach_note()}</p>
        </div>
        <div>
          <a href={`${base}/rules`}>{m.rules_and_sources()}</a>
          <p class="note">{m.rules_note()}</p>
        </div>
      </footer>
    </div>
  )
}
