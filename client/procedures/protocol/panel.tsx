/** The rules of procedure: what may be changed, who proposes it, and the vote on the rules as they stand (PRO). */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { ProtocolState } from '../../../shared/engine/procedures/protocol/state.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOfferedAny } from '../../moves/offers.ts'
import { board, scenario } from '../../table/state/table.ts'
import { entry } from '../../table/words/entry.ts'
import { ruleValue } from '../../table/words/names.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { takingMotion } from '../without-a-vote/taking.ts'
import './protocol.css'

type Rule = Scenario['rules'][number]

/** What has become of the rules. */
const standings: Readonly<Record<ProtocolState['status'], () => string>> = {
  open: m.rules_need_consensus,
  adopted: m.rules_adopted,
  default: m.rules_default,
}

function OneRule({ rule, value }: { rule: Rule; value: string }): JSX.Element {
  return (
    <li class="law">
      <h3>{tx(rule.title)}</h3>
      <p class="serif law__text">{ruleValue(rule.id, value)}</p>
      {rule.open && board.value?.rulesStatus === 'open' && isOfferedAny(`propose-rule-change:${rule.id}`) ? (
        <Disclosure
          isAct
          title={
            <>
              {m.propose_change()}
              <span class="vh">: {tx(rule.title)}</span>
            </>
          }
        >
          <ul class="law__others">
            {rule.values
              .filter((v) => v.id !== value)
              .map((v) => (
                <li key={v.id}>
                  <p class="serif">{tx(v.text)}</p>
                  <Acts
                    of={[
                      {
                        key: `propose-rule-change:${rule.id}:${v.id}`,
                        command: { type: 'propose-rule-change', rule: rule.id, value: v.id },
                        label: m.put_change(),
                        icon: 'ballot',
                      },
                      takingMotion(
                        { type: 'take-rule-change-as-agreed', rule: rule.id, value: v.id },
                        '',
                        rule.id,
                        v.id,
                      ),
                    ]}
                  />
                </li>
              ))}
          </ul>
        </Disclosure>
      ) : (
        !rule.open && <p class="note">{m.rule_not_open()}</p>
      )}
    </li>
  )
}

export function Rules(): JSX.Element {
  const values = unpair(board.value?.rules ?? '')
  const status = board.value?.rulesStatus ?? ''
  return (
    <>
      <ol class="laws">
        {scenario.value?.rules.map((rule) => (
          <OneRule key={rule.id} rule={rule} value={values.get(rule.id) ?? rule.default} />
        ))}
      </ol>
      <p class={status === 'open' ? 'note' : ''}>{entry(standings, status)?.()}</p>
      {status === 'open' && (
        <Acts
          of={[
            { key: 'put-rules', command: { type: 'put-rules' }, label: m.put_rules(), icon: 'ballot', main: true },
            takingMotion({ type: 'take-rules-as-agreed' }, ''),
          ]}
        />
      )}
    </>
  )
}
