/** The rules of procedure, until they are adopted (PRO). */
import { ruleTitle, ruleValue } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

export const protocol: ProcedureView = {
  id: 'protocol',
  panels: [
    {
      tab: 'now',
      inStage: true,
      order: 10,
      middleOf: ['rules'],
      Component: later(() => import('./panel.tsx').then(({ Rules }) => Rules)),
    },
  ],
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
