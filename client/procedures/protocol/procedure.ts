/** The rules of procedure, until they are adopted (PRO). */
import { ruleTitle, ruleValue } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { Rules } from './panel.tsx'

export const protocol: ProcedureView = {
  id: 'protocol',
  panels: [{ tab: 'now', inStage: true, order: 10, Component: Rules }],
  subjects: {
    'rule-change': {
      target: ruleTitle,
      detail: ruleValue,
      text: (rule, value) => m.subject_rule_change({ rule: ruleTitle(rule), value: ruleValue(rule, value) }),
    },
    rules: { text: () => m.subject_rules() },
  },
  aloud: ['rule-changed', 'rules-adopted', 'rules-defaulted'],
}
