/** The rulebook: every rule that the table enforces, in words, with its source. */
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { m } from '../paraglide/messages.js'
import { keysOf, ruleText, sentence, sourceOf } from '../text/sentence.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Loading } from '../ui/states.tsx'
import './rules/rulebook.css'

/** As the talks go; what is not named here comes first. */
const ORDER = ['STG', 'PRO', 'AGD', 'PKG', 'TXT', 'DEC', 'CHN', 'DEL', 'TRT', 'SCR', 'CLK', 'OBS', 'WIRE']
const family = (rule: string): string => rule.split('-')[0] ?? rule
const number = (rule: string): number => Number(rule.split('-')[1] ?? 0)

export function Rulebook(): JSX.Element {
  const rules = keysOf('rules.').map((key) => key.slice('rules.'.length))
  const families = [...new Set(rules.map(family))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
  useEffect(() => {
    document.title = `${m.rules_and_sources()} – ${m.brand()}`
  })
  return (
    <Sheet title={m.rules_and_sources()} lead={m.rules_lead()} wide>
      {rules.length === 0 ? (
        <Loading />
      ) : (
        families.map((f) => (
          <section class="sec rulebook" key={f} aria-labelledby={`f-${f}`}>
            <h2 id={`f-${f}`}>{sentence(`families.${f}`) || f}</h2>
            <dl>
              {rules
                .filter((rule) => family(rule) === f)
                .sort((a, b) => number(a) - number(b))
                .map((rule) => (
                  <div class="rulebook__rule" key={rule} id={rule}>
                    <dt>{rule}</dt>
                    <dd>
                      <p>{ruleText(rule)}</p>
                      {sourceOf(rule) && <p class="note">{m.source_is({ source: sourceOf(rule) })}</p>}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))
      )}
    </Sheet>
  )
}
