/** What our capital was asked and what it answers from our brief, for our eyes alone; and the way to ask. */
import type { JSX } from 'preact'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { DeskEnquiry } from '../../../shared/engine/procedures/capital/view.ts'
import { isOffered } from '../../moves/offers.ts'
import { deadline } from '../../table/state/now.ts'
import { brief, desk, pace, seen } from '../../table/state/table.ts'
import { documentTitle, optionLabel, packageNumber, questionTitle } from '../../table/words/names.ts'
import { points } from '../../text/format.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { Ask } from './ask.tsx'
import '../../scores/risk.css'

const ADVICE = { accept: m.capital_accept, insist: m.capital_insist, refuse: m.capital_refuse } as const

/** What an enquiry is about, in the words of the table. */
function matter({ about, target, option }: DeskEnquiry): string {
  switch (about) {
    case 'option':
      return `${questionTitle(target)}: ${optionLabel(target, option)}`
    case 'package':
      return m.capital_package({ number: packageNumber(target) })
    case 'document':
      return documentTitle(target)
  }
}

function RedLines({ of: enquiry }: { of: DeskEnquiry }): JSX.Element | null {
  const crossed = unlist(enquiry.redLines)
  if (crossed.length === 0) return null
  return (
    <>
      <p>{m.risk_at_home({ risk: enquiry.risk })}</p>
      <ul class="small risks">
        {brief.value?.redLines
          .filter(({ id }) => crossed.includes(id))
          .map((line) => (
            <li key={line.id}>{tx(line.text)}</li>
          ))}
      </ul>
    </>
  )
}

function Answer({ of: e }: { of: DeskEnquiry }): JSX.Element {
  if (e.advice === '')
    return (
      <Countdown until={deadline(`capital:${seen.value}:${e.id}`)} of={pace.value?.capital} label={m.clock_capital()} />
    )
  return (
    <>
      <p>
        <b>{ADVICE[e.advice]()}</b>
      </p>
      <p>{m.capital_worth({ without: points(e.without), worth: points(e.worth) })}</p>
      <RedLines of={e} />
      {e.question !== '' && (
        <p>{m.capital_better({ option: optionLabel(e.question, e.better), question: questionTitle(e.question) })}</p>
      )}
    </>
  )
}

const Enquiry = ({ of: e }: { of: DeskEnquiry }): JSX.Element => (
  <article>
    <p class="serif">{matter(e)}</p>
    <Answer of={e} />
  </article>
)

/** One answer that has just come, with what it is about. */
export function Advice({ id }: { id: string }): JSX.Element | null {
  const of = desk.value?.enquiries.get(id)
  return of ? (
    <div class="private">
      <PrivateTag />
      <Enquiry of={of} />
    </div>
  ) : null
}

export function Answers(): JSX.Element {
  const [last, ...earlier] = [...(desk.value?.enquiries.values() ?? [])].toReversed()
  return (
    <>
      <p class="note">{m.capital_note()}</p>
      {last && (
        <div class="private" role="status">
          <PrivateTag />
          <Enquiry of={last} />
          {earlier.length > 0 && (
            <Disclosure title={m.capital_earlier()}>
              {earlier.map((e) => (
                <Enquiry key={e.id} of={e} />
              ))}
            </Disclosure>
          )}
        </div>
      )}
      {isOffered('ask-capital') && <Ask />}
    </>
  )
}
